"""Time spent marking, in SQL."""
