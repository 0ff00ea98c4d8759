"""What is kept of a secret that a link or a program carries: its hash."""

from hashlib import sha256


def hash_of(secret: str) -> str:
    """A fast hash will do: 192 bits of chance or more are not guessed however fast."""
    return sha256(secret.encode()).hexdigest()
