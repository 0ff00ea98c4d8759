"""One turn: from a message, by way of a draft, to the reply."""
