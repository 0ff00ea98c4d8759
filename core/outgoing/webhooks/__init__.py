"""Addresses of other programs, and what becomes of calling them."""
