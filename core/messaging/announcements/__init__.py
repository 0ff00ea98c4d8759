"""What becomes of an announcement between writing and the last of its readers."""
