"""Several files of one message, each judged by itself."""

from typing import Any

from bot.gather import Gathered, gather
from bot.incoming import Handle, Incoming
from bot.papers.document import MOST_BYTES, MOST_FILES
from bot.papers.faults import Fault
from core.messaging.model import direct
from core.people.model import Account
from tests.bot.test_office_files import word, written
from tests.emulators.pictures import picture
from tests.people import LEO, LONG_AGO, account_of


class Sent:
    """A platform that hands over what was sent there."""

    def __init__(self, *files: bytes) -> None:
        self.files = files

    async def fetch(self, handle: Handle, account: Account) -> bytes:
        del account
        return self.files[int(handle.ref)]


async def papers(*files: bytes) -> Gathered:
    now, handles = LONG_AGO, [Handle(str(n), name="a.x") for n in range(len(files))]
    there = direct(account_of(LEO))
    come = Incoming(account_of(LEO), there, now, now, files=tuple(handles))
    platform: Any = Sent(*files)
    looker: Any = None
    return await gather(come, platform, looker, faces=False, documents=True)


async def test_several_come_with_one_message_and_each_is_what_it_is():
    got = await papers(word(), written(), b"words", picture(40, 30))
    assert [each.name for each in got.documents] == [
        "a.docx",
        "a.odt",
        "a.txt",
        "a.jpg",
    ]
    assert got.fault is None


async def test_one_that_will_not_do_is_said_with_its_reason():
    bad = word({"word/vbaProject.bin": b"x"})
    assert (await papers(word(), bad)).fault is Fault.MACROS
    assert (await papers(*[b"words"] * (MOST_FILES + 1))).fault is Fault.MANY
    much = b"words " * (MOST_BYTES // 6)
    assert (await papers(*[much] * 4)).fault is Fault.TOGETHER
