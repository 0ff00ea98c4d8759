"""A video note recorded in the chat is looked at like a selfie; other films are not."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from adapters.faces.drawn import CAST, TURNED
from adapters.faces.film import Projector
from adapters.faces.looker import Looker, open_looker
from bot.gather import Gathered, gather
from bot.incoming import Handle, Incoming, Kind
from bot.platform import Capabilities
from core.attendance.model import Status
from core.attendance.photos.film import MOST_BYTES_OF_A_FILM
from core.attendance.photos.photo import PhotoProblem
from core.messaging.model import Carried, Event, Notice, Outcome, direct
from core.people.model import Account
from core.sessions.ports import Sessions
from tests.core.attendance.lesson import MATHS, ONLINE, TEN, Lesson
from tests.core.attendance.test_attacks import TOMORROW
from tests.faces.films import blank, film, note
from tests.faces.reading import selfie
from tests.people import HERE, LENA, account_of
from tests.world import World

LENAS, ANOTHER = CAST[:2]
TURNS = (0.0, 12.0, TURNED + 4, 0.0)
NOTE = Handle("note", "video/mp4", unique="AgADnote", is_note=True)


@pytest.fixture
async def looker() -> AsyncIterator[Looker]:
    async with open_looker() as opened:
        yield opened


@pytest.fixture
async def lesson(world: World, looker: Looker) -> Lesson:
    """Lena's face is known from one drawn photo."""
    made = Lesson(world)
    made.talk.says(LENA, "/forgetface sure=yes")
    made.talk.says(LENA, "/enrolface")
    made.talk.presses(LENA, "I agree")
    said = made.photo(LENA, await looker.look(selfie(LENAS, 0)))
    assert said.text.startswith("I know your face now")
    return made


class Carrier:
    """Hands over one film, and counts how often it was asked to."""

    name = "carrier"
    can = Capabilities()

    def __init__(self, film: bytes) -> None:
        self.film = film
        self.asked = 0

    def decode(self, event: Event) -> Incoming | None:
        del event
        return None

    async def fetch(self, handle: Handle, account: Account) -> bytes:
        del handle, account
        self.asked += 1
        return self.film

    async def send(self, notice: Notice) -> Carried:
        del notice
        return Carried(Outcome.NEVER)


async def gathered(
    looker: Looker, carrier: Carrier, handle: Handle = NOTE, *, faces: bool = True
) -> Gathered:
    account = account_of(LENA)
    sent = Incoming(account, direct(account), TEN, TEN, Kind.MEDIA, files=(handle,))
    return await gather(sent, carrier, looker, faces=faces)


async def test_a_note_that_shows_ahead_and_aside_is_a_selfie_and_the_turn(
    lesson: Lesson, looker: Looker
):
    online = replace(MATHS, room=ONLINE.id, version=2)
    lesson.world.work(lambda ports: ports[Sessions].change(HERE.id, online, MATHS))
    came = await gathered(looker, Carrier(note(LENAS, TURNS)))

    said = lesson.talk.sends(LENA, gathered=came, kind=Kind.MEDIA)

    assert said.text.startswith("You are present")
    assert [each.seen.is_turned for each in came.photos] == [False, True]


async def test_a_note_sent_again_another_day_is_known(lesson: Lesson, looker: Looker):
    lesson.add(TOMORROW)
    came = await gathered(looker, Carrier(note(LENAS, (0.0, 0.0))))
    lesson.place()
    lesson.talk.sends(LENA, gathered=came, kind=Kind.MEDIA)

    again = await gathered(looker, Carrier(note(LENAS, (0.0, 0.0))))
    lesson.at(TOMORROW.planned.start).place()
    said = lesson.talk.sends(LENA, gathered=again, kind=Kind.MEDIA)

    assert "That very photo has been sent before" in said.text
    assert (lesson.status(), lesson.status(session=TOMORROW)) == (Status.PRESENT, None)


async def test_somebody_elses_note_checks_nobody_in(lesson: Lesson, looker: Looker):
    lesson.place()
    came = await gathered(looker, Carrier(note(ANOTHER, TURNS, "webm")))

    said = lesson.talk.sends(LENA, gathered=came, kind=Kind.MEDIA)

    assert "does not show your enrolled face" in said.text


async def test_no_face_is_looked_for_of_whoever_did_not_agree(looker: Looker):
    came = await gathered(looker, Carrier(note(LENAS, TURNS)), faces=False)

    [only] = came.photos
    assert (only.seen.looked_at, only.seen.face) == (False, None)


async def test_other_videos_are_not_even_fetched_and_the_answer_says_what_to_do(
    lesson: Lesson, looker: Looker
):
    carrier = Carrier(note(LENAS, TURNS))
    large = replace(NOTE, size=MOST_BYTES_OF_A_FILM + 1)
    for handle, words in (
        (replace(NOTE, is_note=False), "record a short video note"),
        (large, "too big for me"),
    ):
        came = await gathered(looker, carrier, handle)
        said = lesson.talk.sends(LENA, gathered=came, kind=Kind.MEDIA)
        assert words in said.text
    assert carrier.asked == 0


async def test_films_made_to_do_harm_are_answered_and_nothing_is_left_of_them(
    looker: Looker,
):
    whole = note(LENAS, (0.0, 0.0))
    sound_only = b"\0\0\0\x18ftypM4A \0\0\0\0M4A isom" + b"\0\0\0\x08moov"
    for name, bad in {
        "cut off": whole[: len(whole) // 3],
        "noise": whole[:64] + bytes(range(256)) * 400,
        "sound only": sound_only,
        "playlist": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        "empty": b"",
        "huge frames": film([blank(2600, 2000)] * 2),
    }.items():
        seen = await looker.watch(bad)
        assert [each.problem for each in seen] == [PhotoProblem.FILM_UNREADABLE], name


async def test_of_a_film_without_end_only_its_beginning_is_read():
    endless = film([blank(32, 32)] * 1_500)

    assert len(await Projector().pictures(endless)) == 10


async def test_a_film_that_takes_too_long_is_given_up():
    assert await Projector(longest=0.01).pictures(note(LENAS, (0.0, 0.0))) == []
