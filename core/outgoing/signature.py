"""How whoever is told knows that it was this desk that told them.

The header says `t=<seconds>,v1=<hex>`: an HMAC-SHA256, by the secret they were given,
over the seconds, a full stop and the body as it was sent.
"""

import hmac

HEADER = "Desk-Signature"


def signed(secret: str, seconds: int, body: bytes) -> str:
    said = f"{seconds}.".encode() + body
    return f"t={seconds},v1={hmac.digest(secret.encode(), said, 'sha256').hex()}"
