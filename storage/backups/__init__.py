"""Copies of the whole desk, sealed, and back again."""
