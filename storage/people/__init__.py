"""People, their accounts and what they chose, in SQL."""
