"""A message as a person sees it now, with every edit made to it."""

from dataclasses import dataclass

from tests.emulators.telegram.wire import Json
from tests.emulators.telegram.world import Chat, Kept, World


@dataclass(frozen=True, slots=True)
class Line:
    world: World
    chat: Chat
    kept: Kept

    @property
    def said(self) -> Json:
        """The Bot API's JSON for it."""
        return self.kept.said

    @property
    def id(self) -> int:
        return int(self.said["message_id"])

    @property
    def text(self) -> str:
        return str(self.said.get("text", self.said.get("caption", "")))

    @property
    def buttons(self) -> list[str]:
        """Labels of the buttons under it, row by row."""
        return [button["text"] for button in self._inline()]

    @property
    def links(self) -> dict[str, str]:
        return {b["text"]: b["url"] for b in self._inline() if "url" in b}

    @property
    def keyboard(self) -> Json:
        """The keyboard it put in place of the person's own; empty if none."""
        return self.kept.keyboard or {}

    @property
    def edits(self) -> int:
        return self.kept.edits

    @property
    def is_gone(self) -> bool:
        return self.id not in self.chat.messages

    @property
    def photo(self) -> bytes:
        """The largest size of its picture; empty if it has none."""
        sizes = self.said.get("photo")
        return self._bytes(sizes[-1]) if sizes else b""

    @property
    def document(self) -> tuple[str, bytes]:
        """Name and content of the file; empty if it has none."""
        document = self.said.get("document")
        return (document["file_name"], self._bytes(document)) if document else ("", b"")

    def data_of(self, label: str) -> str:
        """What pressing the button with that label sends."""
        found = [b["callback_data"] for b in self._inline() if b["text"] == label]
        if not found:
            raise LookupError(f"no button {label!r} among {self.buttons}")
        return str(found[0])

    def _inline(self) -> list[Json]:
        rows = self.said.get("reply_markup", {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    def _bytes(self, file: Json) -> bytes:
        return self.world.files.by_id(file["file_id"]).data
