"""From a session and what was agreed on to what is owed for it."""
