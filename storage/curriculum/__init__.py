"""Classes, courses and tasks, in SQL."""
