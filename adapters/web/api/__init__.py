"""The REST API: what programs ask, as the source names it, through core's own door."""
