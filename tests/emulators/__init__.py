"""Platforms of our own, speaking the real wire and enforcing the real limits."""
