"""Asking some, in the middle of a long session, whether they are still there."""
