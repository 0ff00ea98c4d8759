"""Whoever looks at what is somebody else's business leaves a trace."""

from bot.incoming import PlaceSource
from core.application import LOOK
from core.attendance.register.show import WhyVerdict
from core.audit.look_up import SearchAudit, WhoLooked
from core.audit.ports import Search
from tests.core.attendance.lesson import MATHS, Lesson
from tests.people import ADA, AS_ADA, AS_LENA, AS_LEO, AS_MAYA, LENA, LEO, MAYA
from tests.world import World


def looked_at(world: World) -> Lesson:
    lesson = Lesson(world)
    lesson.start()
    lesson.photo()
    lesson.place(source=PlaceSource.PINNED)
    lesson.world.run(WhyVerdict(AS_MAYA, MATHS.id, LENA.id))
    return lesson


def test_one_learns_who_looked_at_ones_evidence_and_others_do_not(world: World):
    lesson = looked_at(world)

    (seen,) = world.run(WhoLooked(AS_LENA))

    assert (seen.actor, seen.subject, seen.thing) == (MAYA.id, LENA.id, MATHS.id)
    assert world.run(WhoLooked(AS_LEO)) == []
    told = lesson.talk.says(LENA, "/wholooked")
    assert told.fields[0].value.startswith("Maya Okafor looked at what a check-in")
    assert "Nobody but you" in lesson.talk.says(MAYA, "/wholooked").text


def test_what_is_ones_own_may_be_looked_at_without_a_trace(world: World):
    lesson = looked_at(world)

    lesson.world.run(WhyVerdict(AS_LENA, MATHS.id, LENA.id))

    looks = world.run(SearchAudit(AS_ADA, Search(kind=LOOK)))
    assert [each.actor for each in looks] == [MAYA.id]


def test_admins_see_looks_among_the_changes(world: World):
    lesson = looked_at(world)
    lesson.talk.says(ADA, "/income this month")

    told = lesson.talk.says(ADA, "/audit")

    assert "looked at income" in told.fields[0].value
    assert "looked at the evidence of a check-in · Lena Brandt" in told.fields[1].value


def test_what_one_pays_is_ones_own_business(world: World):
    lesson = looked_at(world)

    said = lesson.talk.says(ADA, "/income period=March student=Leo")
    assert "nothing was earned" in said.text

    (seen,) = world.run(WhoLooked(AS_LEO))
    assert (seen.actor, seen.action) == (ADA.id, "AskIncome")
    told = lesson.talk.says(LEO, "/wholooked").fields[0].value
    assert told == "Ada Bell looked at what is charged and paid for you"
    assert [each.actor for each in world.run(WhoLooked(AS_LENA))] == [MAYA.id]
