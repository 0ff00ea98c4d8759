"""Several files of one message go together, as Telegram lets them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from adapters.telegram.sender import Sender
from core.messaging.conversation import File
from core.messaging.model import Message, Outcome
from tests.adapters.telegram.test_sending import (
    KEPT,
    TABLE,
    YES,
    ann,
    out,
    sending,
    telegram,
    to,
)
from tests.emulators.pictures import picture
from tests.emulators.telegram import Fault, Person, Telegram
from tests.world import World

__all__ = ["ann", "out", "telegram"]
SHADES = ("teal", "red", "gold")
PAGES = tuple(File(each, f"{each}.jpg", "image/jpeg") for each in SHADES)
NO_ALBUM = Fault.refused(
    400, "Bad Request: group send failed: PHOTO_INVALID_DIMENSIONS"
)


@pytest.fixture(autouse=True)
def kept() -> Iterator[None]:
    pages = {each: picture(40, 30, each) for each in SHADES}
    KEPT.update(pages)
    yield
    for each in pages:
        del KEPT[each]


def albums(ann: Person) -> list[int]:
    """How many stand together in each."""
    names = [line.said.get("media_group_id", "") for line in ann.sees]
    return [names.count(each) for each in dict.fromkeys(names) if each]


async def test_pictures_go_together_under_their_words(out: Sender, ann: Person):
    carried = await out.send(to(ann.id, Message("Three pages", files=PAGES)))

    assert albums(ann) == [3]
    assert [line.text for line in ann.sees] == ["Three pages", "", ""]
    first, *rest = [str(line.id) for line in ann.sees]
    assert (carried.message, carried.beside) == (first, tuple(rest))


async def test_no_album_has_buttons_and_no_caption_many_words(out: Sender, ann: Person):
    """So the words go before it, and carry the buttons."""
    await out.send(to(ann.id, Message("Three pages", (YES,), files=PAGES), "a"))
    await out.send(to(ann.id, Message("x" * 1025, files=PAGES), "b"))

    assert albums(ann) == [3, 3]
    assert [line.buttons for line in ann.sees[:2]] == [["Yes"], []]
    assert [bool(line.text) for line in ann.sees] == [True, False, False, False] * 2


async def test_pictures_and_other_files_are_not_mixed(out: Sender, ann: Person):
    files = (PAGES[0], TABLE, PAGES[1], replace(TABLE, id="f1", name="b.csv"))
    await out.send(to(ann.id, Message("All of it", files=(*files, PAGES[2]))))

    assert albums(ann) == [3, 2]
    assert [line.document[0] for line in ann.sees[4:]] == ["income.csv", "b.csv"]


async def test_its_words_are_edited_wherever_they_stand(out: Sender, ann: Person):
    shown = await out.send(to(ann.id, Message("Tree pages", files=PAGES)))
    newer = to(ann.id, Message("Three pages", files=PAGES), "b")

    edited = await out.send(replace(newer, replaces=shown.message))

    assert edited.message == shown.message
    assert [line.text for line in ann.sees] == ["Three pages", "", ""]
    apart = await out.send(to(ann.id, Message("Tree pages", (YES,), files=PAGES), "c"))
    newer = to(ann.id, Message("Three pages", files=PAGES), "d")
    assert (await out.send(replace(newer, replaces=apart.message))).message
    assert [line.text for line in ann.sees[3:]] == ["Three pages", "", "", ""]


async def test_what_is_taken_back_takes_all_of_it(out: Sender, ann: Person):
    shown = await out.send(to(ann.id, Message("Three pages", files=PAGES)))
    gone = to(ann.id, Message("Taken back.", withdrawn=True), "b")

    await out.send(replace(gone, replaces=shown.message, beside=shown.beside))

    assert ann.sees == []


async def test_its_files_go_up_once(
    out: Sender, ann: Person, telegram: Telegram, world: World
):
    notice = to(ann.id, Message("Three pages", files=PAGES), "a")
    await out.send(notice)
    await out.send(to(ann.id, Message("One of them", files=PAGES[1:2]), "b"))
    async with sending(telegram, world) as another:
        await another.send(replace(notice, key="c"))

    ups = [len(each.said.uploads) for each in telegram.calls("sendMediaGroup")]
    assert ups == [3, 0]
    assert not telegram.calls("sendPhoto")[0].said.uploads


async def test_a_picture_that_telegram_lost_is_sent_anew(
    out: Sender, ann: Person, telegram: Telegram
):
    await out.send(to(ann.id, Message("Three pages", files=PAGES), "a"))
    why = "Bad Request: wrong file identifier/HTTP URL specified"
    telegram.faults.order("sendMediaGroup", Fault.refused(400, why))

    await out.send(to(ann.id, Message("Once more", files=PAGES), "b"))

    assert albums(ann) == [3, 3]


async def test_what_telegram_takes_for_no_album_comes_one_by_one(
    out: Sender, ann: Person, telegram: Telegram
):
    """And is not said again from the start where that is broken off."""
    telegram.faults.order("sendMediaGroup", NO_ALBUM)
    telegram.faults.order("sendPhoto", Fault.gateway())
    notice = to(ann.id, Message("Three pages", files=PAGES))

    assert (await out.send(notice)).outcome is Outcome.TRY_AGAIN
    assert (await out.send(notice)).outcome is Outcome.DELIVERED

    assert [line.text for line in ann.sees] == ["Three pages", "", "", ""]
    assert all(line.photo for line in ann.sees[1:])


async def test_an_answer_lost_on_the_way_is_a_doubt_and_not_a_loss(
    out: Sender, ann: Person, telegram: Telegram
):
    telegram.faults.order("sendMediaGroup", Fault.reset_after_delivery())
    notice = to(ann.id, Message("Three pages", (YES,), files=PAGES))

    first, second = await out.send(notice), await out.send(notice)

    assert (first.unsure, second.outcome) == (True, Outcome.DELIVERED)
    assert albums(ann) == [3, 3]
    assert [line.text for line in ann.sees if line.text] == ["Three pages"]
