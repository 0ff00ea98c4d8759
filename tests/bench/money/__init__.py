"""Money: whether it adds up, and how long that takes."""
