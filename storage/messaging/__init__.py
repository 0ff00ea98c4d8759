"""What came in, what goes out, and what is remembered in between, in SQL."""
