"""From the first word of a check-in to its verdict, in whatever order things arrive."""
