"""Figures that the database adds up: measures, by what, of what, and when."""
