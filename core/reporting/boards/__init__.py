"""A card in a group or channel that shows today, and keeps up with it."""
