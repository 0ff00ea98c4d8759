"""Who and what an organisation has, found by name."""
