"""Files that people open elsewhere."""
