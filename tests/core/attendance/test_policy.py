"""What evidence is worth is each organisation's own, and every version is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.incoming import PlaceSource
from core.application import Ports
from core.attendance.change_policy import ChangeEvidencePolicy, ShowEvidencePolicy
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.rules import PRESETS, RULES, changed, values, written
from core.attendance.judging.verdict import judge
from core.attendance.model import CheckIn, Status
from core.attendance.ports import CheckIns
from core.kernel.actor import Actor, Role
from core.kernel.permissions import NotPermitted
from core.organisation.errors import NoSuchSetting, SettingUnreadable
from tests.core.attendance.lesson import MATHS, Lesson
from tests.people import ADA, AS_MAYA, AS_SAM, ELSEWHERE, HERE, LENA, SAM


def pinned(lesson: Lesson) -> CheckIn:
    lesson.photo()
    lesson.place(source=PlaceSource.PINNED)
    return made(lesson)[-1]


def made(lesson: Lesson) -> list[CheckIn]:
    found: list[CheckIn] = []

    def look(ports: Ports) -> None:
        found.extend(ports[CheckIns].of(HERE.id, MATHS.id, LENA.id))

    lesson.world.work(look)
    return found


def current(lesson: Lesson) -> EvidencePolicy:
    found: list[EvidencePolicy] = []
    lesson.world.work(
        lambda ports: found.append(ports[EvidencePolicies].current(HERE.id))
    )
    return found[0]


def test_a_doubt_weighs_what_the_organisation_says(lesson: Lesson):
    said = lesson.talk.says(ADA, "/weigh place-pinned good").text
    check_in = pinned(lesson)

    assert "A pin on the map, not the phone's own place: good enough." in said
    assert check_in.policy == 1
    assert lesson.status() is Status.PRESENT


def test_a_change_says_how_many_would_have_come_out_otherwise(lesson: Lesson):
    pinned(lesson)

    said = lesson.talk.says(ADA, "/weigh place-pinned good").text

    assert "One of the 1 check-ins of the last 30 days" in said
    assert lesson.status() is Status.PENDING


def test_a_verdict_is_the_same_when_it_is_judged_again_under_its_version(
    lesson: Lesson,
):
    first = pinned(lesson)
    lesson.talk.says(ADA, "/weigh place-pinned refused")

    assert first.verdict == judge(first.signals, EvidencePolicy())
    assert first.verdict != judge(first.signals, current(lesson))


def test_a_policy_is_taken_back_as_a_new_version(lesson: Lesson):
    lesson.talk.says(ADA, "/weigh preset strict")
    assert current(lesson).turn_head

    lesson.talk.presses(ADA, "Undo")

    assert current(lesson).version == 2
    assert current(lesson).grades == EvidencePolicy().grades


def test_the_policy_is_shown_with_the_word_that_changes_each_rule(lesson: Lesson):
    shown = lesson.talk.says(ADA, "/policy")

    assert len(shown.fields) == len(RULES)
    assert all(
        rule in field.value for rule, field in zip(RULES, shown.fields, strict=True)
    )


@pytest.mark.parametrize(
    ("rule", "value", "refusal"),
    [
        ("place-pinned", "maybe", SettingUnreadable),
        ("worst-accuracy", "-5", SettingUnreadable),
        ("worst-accuracy", "1e9", SettingUnreadable),
        ("turn-head", "7", SettingUnreadable),
        ("preset", "loose", SettingUnreadable),
        ("face-other", "good", NoSuchSetting),
        ("nonsense", "good", NoSuchSetting),
    ],
)
def test_a_rule_takes_what_it_can_mean_and_nothing_else(rule, value, refusal):
    with pytest.raises(refusal):
        changed(EvidencePolicy(), rule, value)


@given(st.data())
def test_what_is_written_of_a_rule_can_be_said_again(data: st.DataObject):
    policy = PRESETS[data.draw(st.sampled_from(sorted(PRESETS)))]
    rule = data.draw(st.sampled_from(RULES))
    words = st.sampled_from(values(rule) or ("0", "7", "10000"))
    said = data.draw(words)

    assert written(changed(policy, rule, said), rule) == said


@pytest.mark.parametrize("who", [AS_SAM, AS_MAYA])
def test_only_an_admin_may_see_or_decide_it(lesson: Lesson, who: Actor):
    with pytest.raises(NotPermitted):
        lesson.world.run(ShowEvidencePolicy(who))
    with pytest.raises(NotPermitted):
        lesson.world.run(ChangeEvidencePolicy(who, "place-pinned", "good"))


def test_another_organisations_policy_is_its_own(lesson: Lesson):
    theirs = Actor(ELSEWHERE.id, SAM.id, frozenset({Role.ADMIN}))
    lesson.world.run(ChangeEvidencePolicy(theirs, "place-pinned", "good"))

    assert current(lesson) == EvidencePolicy()
