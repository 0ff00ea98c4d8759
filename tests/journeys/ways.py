"""How students get into the register where each platform has ways of its own."""

from contextlib import AsyncExitStack
from pathlib import Path

from adapters.faces.drawn import draw_selfie
from core.attendance.checking_in.rotating import ShowCode
from core.people.model import Person
from tests.journeys.desk import Journey
from tests.journeys.on_telegram import OnTelegram
from tests.journeys.phones import Phones
from tests.journeys.seven import FACES, NORA, ROSA
from tests.people import AS_MAYA, LENA, MAYA

LATER = 7
INSIDE, OUTSIDE = (51.5, -0.12), (51.6, -0.12)


def selfie_of(who: Person, shot: int = LATER) -> bytes:
    return draw_selfie(FACES[who.name], shot)


async def number(journey: Journey) -> str:
    return (await journey.desk.door.run(ShowCode(AS_MAYA))).code


class Ways:
    """Lena shows her face and place; Nora no place; Rosa tries something odd."""

    def __init__(self, journey: Journey, opened: AsyncExitStack, folder: Path) -> None:
        self.journey, self.chat = journey, journey.chat
        self.phones, self.folder = Phones(opened, journey.clock), folder

    async def lena(self) -> None:
        raise NotImplementedError

    async def nora(self) -> None:
        raise NotImplementedError

    async def rosa(self) -> None:
        raise NotImplementedError

    async def rosa_later(self) -> None:
        """Some minutes later."""


class ByTelegram(Ways):
    async def lena(self) -> None:
        """Her live place is told again and again, and is answered once."""
        chat = self.chat
        assert isinstance(chat, OnTelegram)
        await chat.presses(LENA, "I'm here", hears="Send me a selfie taken now")
        await chat.shows(LENA, selfie_of(LENA), hears="Share your live location")
        live = chat.player(LENA).sends_place(*INSIDE, accuracy=12, live_for=3600)
        await chat.hears(LENA, "You are present: maths, Mon 9 Mar, 11:55.")
        chat.player(LENA).moves(live, 51.5001, -0.12, accuracy=8)

    async def nora(self) -> None:
        """From a file, which may be of any day."""
        chat = self.chat
        await chat.says(NORA, "I'm here", hears="Send me a selfie taken now")
        await chat.send_file(NORA, selfie_of(NORA), "me.jpg", "image/jpeg")
        await chat.presses(NORA, "I can't send a place", hears="Nearly: your tutor")
        await chat.hears(NORA, "The photo came as a file")

    async def rosa(self) -> None:
        """The tutor's place, sent on, is not hers; her own she takes away again."""
        chat = self.chat
        assert isinstance(chat, OnTelegram)
        code = await number(self.journey)
        await chat.says(ROSA, f"/here {code}", hears="Share your live location with me")
        chat.player(ROSA).forwards(chat.shared[MAYA.name])
        await chat.hears(ROSA, "The place was forwarded from another chat.")
        self._live = chat.player(ROSA).sends_place(*INSIDE, accuracy=12, live_for=3600)
        await chat.hears(ROSA, "You are present: maths, Mon 9 Mar, 11:55.")

    async def rosa_later(self) -> None:
        chat = self.chat
        assert isinstance(chat, OnTelegram)
        chat.player(ROSA).moves(self._live, *OUTSIDE, accuracy=8)
