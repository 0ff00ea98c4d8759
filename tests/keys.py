"""A DESK_KEY for tests; it seals nothing that matters."""

from base64 import urlsafe_b64encode

KEY = urlsafe_b64encode(b"thirty-two bytes, for tests only").decode()
