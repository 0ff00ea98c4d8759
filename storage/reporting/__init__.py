"""Reporting, added up in SQL."""
