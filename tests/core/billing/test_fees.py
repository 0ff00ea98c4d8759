"""What it costs not to come: by the register, however late it is put right."""

import pytest

from core.billing.checks.trial import AskTrialBalance
from core.billing.unpriced import AskUnpriced
from core.kernel.period import Period
from tests.core.attendance.lesson import HOUR, TEN, Lesson
from tests.people import ADA, AS_ADA, MAYA
from tests.world import World


@pytest.fixture
def held(world: World) -> Lesson:
    """Leo pays forty an hour; nobody came, and that is half the price."""
    lesson = Lesson(world)
    lesson.talk.says(ADA, "/rate Leo £40 2026-01-01")
    lesson.talk.says(ADA, "/rate Lena £20 2026-01-01")
    lesson.talk.says(ADA, "/set no_show_fee 50")
    lesson.talk.says(ADA, "/set excused_fee 0")
    lesson.at(TEN).start()
    lesson.at(TEN + HOUR).end()
    return lesson


def owed(lesson: Lesson) -> dict[str, str]:
    fields = lesson.talk.says(ADA, "/owes").fields
    assert not lesson.talk.world.run(AskTrialBalance(AS_ADA)).differences
    return {each.label: each.value for each in fields}


def test_who_was_absent_pays_the_fee(held: Lesson):
    assert owed(held) == {"Leo Hart": "£20.00", "Lena Brandt": "£10.00"}


def test_who_was_there_after_all_pays_in_full_and_who_was_excused_nothing(held: Lesson):
    held.talk.says(MAYA, "/attend Leo present")
    held.talk.says(MAYA, "/attend Lena excused")

    assert owed(held) == {"Leo Hart": "£40.00"}
    why = held.talk.says(ADA, "why?")
    assert "charged £40.00" in why.text


def test_who_was_excused_for_nothing_lacks_no_price(world: World):
    """Lena has none, and was excused; Leo has none and was not."""
    lesson = Lesson(world)
    lesson.talk.says(ADA, "/set excused_fee 0")
    lesson.at(TEN).start()
    lesson.at(TEN + HOUR).end()
    lesson.talk.says(MAYA, "/attend Lena excused")

    found = world.run(AskUnpriced(AS_ADA, Period(TEN.date(), TEN.date())))

    assert [(each.name, len(each.sessions)) for each in found] == [("Leo Hart", 1)]


def test_what_was_decided_by_mistake_is_charged_back(held: Lesson):
    held.talk.says(MAYA, "/attend Leo present")
    held.talk.says(MAYA, "undo")

    assert owed(held) == {"Leo Hart": "£20.00", "Lena Brandt": "£10.00"}
