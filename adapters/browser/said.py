"""What a browser may say, checked before it is kept."""

from base64 import b64decode
from binascii import Error as NotBase64
from datetime import datetime
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct, field

from adapters.web.guard import MEGABYTE
from adapters.web.problem import Problem

LARGEST = 10
"""Megabytes of one photo or file, as phones make them and as Telegram takes them."""

LARGEST_BODY = 15 * MEGABYTE
"""Ten megabytes in base64, and what goes with them."""

Token = Annotated[str, Meta(max_length=100)]
Name = Annotated[str, Meta(max_length=200)]
MessageId = Annotated[str, Meta(max_length=60)]
Fields = dict[str, Any]
Handle = Annotated[str, Meta(max_length=50, pattern=r"^[^\x00-\x1f]*$")]


class Where(Struct):
    lat: Annotated[float, Meta(ge=-90, le=90)]
    lon: Annotated[float, Meta(ge=-180, le=180)]
    accuracy: Annotated[float, Meta(ge=0, le=1e7)] = 0
    live: bool = False


class File(Struct):
    name: Name
    data: str


class Said(Struct, omit_defaults=True):
    """One message, press, place, photo, file or form, as the protocol has it.

    `label` is what stood on the pressed button: so that a history can be read.
    """

    speaker: Handle = field(name="as", default="")
    key: Annotated[str, Meta(max_length=60)] = ""
    text: Annotated[str, Meta(max_length=8000)] = ""
    press: Token = ""
    label: Name = ""
    place: Where | None = None
    photo: str | None = None
    file: File | None = None
    form: Fields | None = None
    reply_to: MessageId | None = None
    edit_of: MessageId | None = None
    sent_at: Annotated[datetime, Meta(tz=True)] | None = None
    chat: Handle = ""

    @property
    def says_something(self) -> bool:
        parts = (self.text.strip(), self.press, self.place, self.photo, self.file)
        return any(parts) or bool(self.form)


_decoder = msgspec.json.Decoder(Said)


def read_said(body: bytes) -> Said:
    try:
        said = _decoder.decode(body)
    except msgspec.ValidationError as misfit:
        raise Problem(422, "shape", {"why": str(misfit)}) from misfit
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as garbled:
        raise Problem(400, "json") from garbled
    if not said.says_something:
        raise Problem(422, "empty")
    said.form = _wrapped(said.form)
    if said.photo is not None:
        _check_bytes("photo", said.photo)
    if said.file is not None:
        _check_bytes("file", said.file.data)
    return said


def _wrapped(form: Fields | None) -> Fields | None:
    """A form's fields, whether or not the browser says whose form it is."""
    if form is None or isinstance(form.get("fields"), dict):
        return form
    return {"command": "", "fields": form}


def _check_bytes(name: str, data: str) -> None:
    try:
        size = len(b64decode(data, validate=True))
    except (NotBase64, ValueError) as garbled:
        raise Problem(422, "base64", {"name": name}) from garbled
    if not size:
        raise Problem(422, "base64", {"name": name})
    if size > LARGEST * MEGABYTE:
        raise Problem(413, "photo-size", {"name": name, "limit": LARGEST})
