"""Who asked not to come, when and why, and what was decided about it."""
