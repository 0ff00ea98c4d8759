"""What is written down of a session: settled, shown, and kept up to date."""
