"""QR pictures."""

from io import BytesIO

import segno

from core.messaging.conversation import Attachment, Code


def code(described: Code) -> Attachment:
    drawn = BytesIO()
    segno.make(described.text, error="m").save(drawn, kind="png", scale=8, border=4)
    name = f"{described.name}.png"
    return Attachment(name, "image/png", drawn.getvalue(), described.alt)
