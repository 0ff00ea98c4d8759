"""What came with a letter, opened again from where the letter is read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.kinds.kind import Identifier
from core.kernel.actor import NOBODY
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId
from core.messaging.threads.enclosed import OpenEnclosed

MOST = 6
"""So many of a page's files get a button."""


@dataclass(frozen=True, slots=True)
class Which:
    letter: Annotated[DirectMessageId, Identifier()]
    file: Annotated[UUID, Identifier()]


@command(
    name="openfile", args=Which, allow=Permission.SEE_SELF, only_reads=True, menu=False
)
def open_file(args: Which, call: Call) -> Reply:
    found = call.run(OpenEnclosed(call.actor, args.letter, args.file.hex))
    names = {**names_here(call), NOBODY: call.say("somebody-unnamed")}
    said = {"by": names.get(found.letter.by, "?"), "when": call.when(found.letter.at)}
    text = call.say("file-opened", name=found.file.name, **said)
    return Reply(text, files=(found.file,), private=True)


def with_its_files(letter: DirectMessage, text: str, call: Call) -> str:
    """What it says, and what its files are called and how large they are."""
    named = [
        call.say("messages-file", name=each.file.name, size=_kilobytes(each.size))
        for each in letter.files
    ]
    return "\n".join(filter(None, (text, *named)))


def _kilobytes(size: int) -> int:
    return max(1, round(size / 1000))


def openers(letters: Sequence[DirectMessage], call: Call) -> Iterator[Choice]:
    """A button for each file of the newest, in the order in which they are shown."""
    found = [(each, file.file) for each in reversed(letters) for file in each.files]
    for letter, file in found[-MOST:]:
        label = call.say("messages-open-button", name=file.name)
        given = {"letter": f"id:{letter.id}", "file": file.id}
        yield Choice(label, Draft("openfile", given), again=True)
