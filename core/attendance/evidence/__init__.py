"""What somebody has shown to be there, and what it comes to in figures."""
