"""What a browser may say, checked before it is kept."""

from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, Struct, field
from starlette.requests import Request

from adapters.web.problem import Problem
from adapters.web.reading import Where, check_bytes, read_json

Token = Annotated[str, Meta(max_length=100)]
Name = Annotated[str, Meta(max_length=200)]
MessageId = Annotated[str, Meta(max_length=60)]
Fields = dict[str, Any]
Handle = Annotated[str, Meta(max_length=50, pattern=r"^[^\x00-\x1f]*$")]


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


async def read_said(request: Request) -> Said:
    said = await read_json(request, Said)
    if not said.says_something:
        raise Problem(422, "empty")
    said.form = _wrapped(said.form)
    check_bytes("photo", said.photo)
    check_bytes("file", said.file.data if said.file else None)
    return said


def _wrapped(form: Fields | None) -> Fields | None:
    """A form's fields, whether or not the browser says whose form it is."""
    if form is None or isinstance(form.get("fields"), dict):
        return form
    return {"command": "", "fields": form}
