"""Who owes us, and for how long already."""
