"""The REST API, asked as programs ask."""
