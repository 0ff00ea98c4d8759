"""What was said about the hours that are charged."""
