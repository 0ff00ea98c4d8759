"""Time that the desk saw somebody work, for them to say whether it was so."""
