"""Keys, and what is unreadable without them."""
