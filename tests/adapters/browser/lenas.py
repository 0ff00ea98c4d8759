"""A desk with a lesson going on that knows Lena's face, learnt from two selfies."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from adapters.faces.drawn import CAST
from adapters.system_clock import SystemClock
from bot.bootstrap import OpenedDesk, open_desk
from bot.settings import Settings
from core.application import Ports
from core.attendance.consent.consenting import AnswerConsent
from core.attendance.consent.enrol import EnrolFace, SeenPhoto
from core.attendance.here_model import PhotoSent
from core.people.model import Account
from core.people.ports import Accounts
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.browser.test_checkin import lesson
from tests.keys import KEY
from tests.people import AS_LENA, HERE, LENA

LENAS, ANOTHER = CAST[:2]
ENROLLED, LATER = (0, 1), 7
"""Shots that her face is learnt from, and one of another day."""


def lesson_with_lena(ports: Ports) -> None:
    lesson(ports)
    handle, now = Account("browser", "lena"), SystemClock().now()
    ports[Accounts].link(HERE.id, LENA.id, handle, now)


@asynccontextmanager
async def desk_that_knows_lena(settings: Settings) -> AsyncGenerator[OpenedDesk]:
    async with (
        open_database(settings.database_url, KEY) as database,
        Writer(database) as writer,
    ):
        await writer.run(lesson_with_lena)
    async with open_desk(settings, demo=True) as opened:
        await opened.door.run(AnswerConsent(AS_LENA, None, given=True))
        for shot in ENROLLED:
            seen = await opened.look_at_drawn(LENAS, shot)
            await opened.door.run(EnrolFace(AS_LENA, SeenPhoto(PhotoSent(seen))))
        yield opened
