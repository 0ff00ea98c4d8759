"""A verdict is judged again from what is kept, by the version it names."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json
from sqlalchemy import update

from bot.incoming import PlaceSource
from core.application import Ports
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import PhotoSignals, Signals
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.rules import RULES, values
from core.attendance.judging.verdict import judge
from core.attendance.model import CheckIn
from core.attendance.ports import CheckIns
from storage.attendance.evidence_rows import judged_read, judged_written
from storage.tables.attendance import check_in as table
from tests.attacks.stage import LEOS
from tests.core.attendance.lesson import (
    LENAS,
    MATHS,
    MINUTE,
    STRANGERS,
    TEN,
    Lesson,
    selfie,
)
from tests.people import ADA, HERE, LENA, MAYA

EVIDENCE = f"/evidence session=id:{MATHS.id} student=id:{LENA.id}"
FACES = (LENAS, STRANGERS, LEOS)


def made(lesson: Lesson) -> list[CheckIn]:
    def look(ports: Ports) -> list[CheckIn]:
        check_ins: CheckIns = ports[CheckIns]
        return check_ins.of(HERE.id, MATHS.id, LENA.id)

    return lesson.world.work(look)


def holds(lesson: Lesson, each: CheckIn) -> bool:
    def judged(ports: Ports) -> bool:
        policies: EvidencePolicies = ports[EvidencePolicies]
        policy = policies.find(HERE.id, each.policy)
        return policy is not None and judge(each.signals, policy) == each.verdict

    return lesson.world.work(judged)


def comes(lesson: Lesson, chance: Random) -> None:
    """In one of many ways, under one of many policies."""
    rule = chance.choice(RULES)
    value = chance.choice(values(rule) or ("7", "60", "300"))
    lesson.talk.says(ADA, f"/weigh {rule} {value}")
    seen = selfie(chance.choice(FACES))
    lesson.photo(
        seen=seen, forwarded=chance.random() < 0.2, as_file=chance.random() < 0.3
    )
    lesson.place(
        metres=chance.choice([0, 60, 120, 400]),
        accuracy=chance.choice([5, 40, 150]),
        source=chance.choice(list(PlaceSource)),
        old=chance.choice([0, 8]) * MINUTE,
    )


@pytest.mark.parametrize("seed", range(12))
def test_what_was_kept_comes_out_the_same_when_places_are_gone(
    lesson: Lesson, seed: int
):
    lesson.policies(check_in_tries=50)
    chance = Random(seed)  # noqa: S311 -- cases, not secrets
    for n in range(5):
        lesson.at(TEN + n * MINUTE)
        comes(lesson, chance)
    before = made(lesson)
    assert before

    lesson.world.work(
        lambda ports: ports[CheckIns].connection.execute(
            update(table).values(evidence=None)
        )
    )

    after = made(lesson)
    assert [e.verdict for e in after] == [e.verdict for e in before]
    assert all(each.evidence == Evidence() for each in after)
    assert all(holds(lesson, each) for each in after)


def test_the_tutor_reads_by_which_policy_and_what_it_would_be_now(lesson: Lesson):
    lesson.talk.says(ADA, "/weigh place-pinned refused")
    lesson.photo()
    lesson.place(source=PlaceSource.PINNED)
    lesson.talk.says(ADA, "/weigh place-pinned good")

    told = lesson.talk.says(MAYA, EVIDENCE).text

    assert "refused by version 1 of the policy." in told
    assert "By the policy of now (version 2) it would be: good." in told
    assert "does not come out the same" not in told


score = st.floats(-1, 1)
photos = st.builds(
    PhotoSignals,
    score=score,
    engine=st.sampled_from(["sface", "dlib", "another"]),
    minutes_old=st.none() | st.integers(-100, 10_000),
    metres_off=st.none() | st.integers(0, 10**7),
)
anything = st.builds(Signals, photo=st.none() | photos, turned=st.none() | photos)
policies = st.builds(
    EvidencePolicy,
    version=st.integers(1, 99),
    grades=st.dictionaries(st.sampled_from(list(Reason)), st.sampled_from(Grade)),
    worst_accuracy_m=st.integers(0, 10_000),
    fence_grace_m=st.integers(0, 10_000),
    place_fresh_minutes=st.integers(0, 10_000),
    faces=st.just(EvidencePolicy().faces),
)


@given(anything, policies)
def test_signals_and_a_policy_read_back_come_to_the_same(signals, policy):
    verdict = judge(signals, policy)
    kept = json.encode(judged_written(signals, verdict))
    version = json.decode(json.encode(policy), type=EvidencePolicy)

    read, was = judged_read(json.decode(kept))

    assert (read, was) == (signals, verdict)
    assert judge(read, version) == verdict
