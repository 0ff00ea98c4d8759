"""What lets another program act for a person over HTTP, and no further."""
