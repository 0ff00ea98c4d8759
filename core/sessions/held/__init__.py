"""A session as it takes place, and as it is told afterwards."""
