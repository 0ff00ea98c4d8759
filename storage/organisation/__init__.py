"""Organisations, their sites and their years, in SQL."""
