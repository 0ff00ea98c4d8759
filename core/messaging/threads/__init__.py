"""Letters in order: one thread for each person and the office, one for each two."""
