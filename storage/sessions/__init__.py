"""Sessions, and what is known of them before and after, in SQL."""
