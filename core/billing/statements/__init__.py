"""All that was charged and paid, day by day, with what was left after each."""
