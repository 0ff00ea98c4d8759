"""Asking which of a few times suits, and booking the one that suits most."""
