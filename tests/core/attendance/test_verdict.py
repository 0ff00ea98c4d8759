"""What evidence is worth. Worse evidence never makes a better verdict."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.attendance.evidence.findings import Grade, Reason
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import signals_of
from core.attendance.evidence.whereabouts import Fence, PlaceSeen, PlaceSource, fence_of
from core.attendance.judging.look import FRESH_MINUTES
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.verdict import judge, wants_turned_head
from core.attendance.photos.faces import FaceMatch
from core.attendance.photos.replay import Replay
from core.attendance.photos.selfie import Selfie
from core.kernel.ids import RoomId, SiteId
from core.kernel.place import Place
from core.organisation.model import Room

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
ROOM = Place(51.5, -0.12)
FENCE = Fence(ROOM, 75)
POLICY = EvidencePolicy()
FRESH = timedelta(minutes=FRESH_MINUTES)
HERE_ID = UUID(int=1)
METRE = 1 / 111_195
"""Degrees north."""

RIGHT = FaceMatch(0.8, "sface")
UNSURE = FaceMatch(0.4, "sface")
OTHER = FaceMatch(0.1, "sface")
SELFIE = Selfie(TEN, RIGHT)
HERE = PlaceSeen(Place(51.5, -0.12, 10), PlaceSource.LIVE, TEN, TEN)
PRESENT = Evidence(SELFIE, place=HERE)


def metres_off(metres: float, accuracy: float = 10) -> PlaceSeen:
    return replace(HERE, place=Place(51.5 + metres * METRE, -0.12, accuracy))


def judged(evidence, fence=FENCE, earlier=None, policy=POLICY):
    return judge(signals_of(replace(evidence, earlier=earlier), fence), policy)


def weighing(**grades: Grade) -> EvidencePolicy:
    said = {Reason[name.upper()]: grade for name, grade in grades.items()}
    return replace(POLICY, version=1, grades={**POLICY.grades, **said})


def verdict(evidence, *, fence=FENCE, earlier=None, policy=POLICY):
    found = judged(evidence, fence, earlier, policy)
    return found.grade, [each.reason for each in found.against]


def with_selfie(**changed) -> Evidence:
    return replace(PRESENT, selfie=replace(SELFIE, **changed))


def with_place(**changed) -> Evidence:
    return replace(PRESENT, place=replace(HERE, **changed))


def test_a_right_selfie_with_a_live_place_inside_is_good():
    assert verdict(PRESENT) == (Grade.GOOD, [])


def test_a_right_code_with_a_live_place_is_as_good_as_a_selfie():
    assert verdict(Evidence(code=TEN, place=HERE)) == (Grade.GOOD, [])


@pytest.mark.parametrize(
    ("evidence", "grade", "reason"),
    [
        (with_selfie(match=UNSURE), Grade.PENDING, Reason.FACE_UNSURE),
        (with_selfie(match=OTHER), Grade.REFUSED, Reason.FACE_OTHER),
        (with_selfie(resembles=True), Grade.PENDING, Reason.FACE_RESEMBLES),
        (with_selfie(forwarded=True), Grade.REFUSED, Reason.PHOTO_FORWARDED),
        (with_selfie(as_file=True), Grade.PENDING, Reason.PHOTO_FROM_FILE),
        (
            with_selfie(where=metres_off(1_010).place),
            Grade.PENDING,
            Reason.PHOTO_ELSEWHERE,
        ),
        (
            with_selfie(taken=TEN - FRESH - timedelta(seconds=1)),
            Grade.PENDING,
            Reason.PHOTO_OLD,
        ),
        (with_selfie(replay=Replay.SAME_FILE), Grade.REFUSED, Reason.PHOTO_REPEATED),
        (
            with_selfie(replay=Replay.SAME_PICTURE),
            Grade.PENDING,
            Reason.PHOTO_LIKE_EARLIER,
        ),
        (
            with_selfie(replay=Replay.SAME_SHOT),
            Grade.PENDING,
            Reason.PHOTO_LIKE_EARLIER,
        ),
        (with_place(source=PlaceSource.PINNED), Grade.PENDING, Reason.PLACE_PINNED),
        (
            with_place(source=PlaceSource.FORWARDED),
            Grade.REFUSED,
            Reason.PLACE_FORWARDED,
        ),
        (
            with_place(at=TEN - timedelta(minutes=5, seconds=1)),
            Grade.REFUSED,
            Reason.PLACE_STALE,
        ),
        (
            with_place(place=Place(51.5, -0.12, 1500)),
            Grade.REFUSED,
            Reason.PLACE_VAGUE,
        ),
        (replace(PRESENT, place=metres_off(300)), Grade.REFUSED, Reason.PLACE_OUTSIDE),
        (replace(PRESENT, afterwards=True), Grade.PENDING, Reason.CAME_AFTERWARDS),
        (Evidence(place=HERE), Grade.REFUSED, Reason.NOBODY_SHOWN),
    ],
)
def test_one_thing_wrong_is_named_and_weighs(evidence, grade, reason):
    assert verdict(evidence) == (grade, [reason])


def test_a_file_whose_camera_says_just_now_is_no_worse_than_a_photo():
    assert verdict(with_selfie(as_file=True, taken=TEN)) == (Grade.GOOD, [])


def test_a_camera_that_knew_its_place_but_roughly_is_no_worse():
    assert verdict(with_selfie(where=metres_off(990).place)) == (Grade.GOOD, [])


def test_a_gallery_photo_is_refused_where_the_policy_says_so():
    strict = weighing(photo_from_file=Grade.REFUSED)

    found = verdict(with_selfie(as_file=True), policy=strict)

    assert found == (Grade.REFUSED, [Reason.PHOTO_FROM_FILE])


def test_a_pinned_place_counts_where_the_policy_says_so():
    trusting = weighing(place_pinned=Grade.GOOD)

    found = verdict(with_place(source=PlaceSource.PINNED), policy=trusting)

    assert found == (Grade.GOOD, [])


def test_the_fence_is_widened_by_grace_and_by_the_accuracy_reported():
    inside, outside = metres_off(109), metres_off(112)

    assert verdict(replace(PRESENT, place=inside))[0] is Grade.GOOD
    assert verdict(replace(PRESENT, place=outside))[0] is Grade.REFUSED
    assert verdict(replace(PRESENT, place=metres_off(150, 60)))[0] is Grade.GOOD


def test_nobody_travels_faster_than_a_train():
    far = replace(HERE, place=Place(52.5, -0.12, 10), at=TEN - timedelta(minutes=10))
    last_night = replace(far, at=TEN - timedelta(hours=12))

    assert verdict(PRESENT, earlier=far) == (Grade.PENDING, [Reason.PLACE_JUMPED])
    assert verdict(PRESENT, earlier=last_night) == (Grade.GOOD, [])


def test_a_site_whose_place_nobody_knows_leaves_it_to_the_tutor():
    assert verdict(PRESENT, fence=Fence())[1] == [Reason.PLACE_UNCHECKED]


def test_a_virtual_room_wants_no_place_but_a_turned_head_or_the_code():
    room = Room(RoomId(HERE_ID), SiteId(HERE_ID), "Online", virtual=True)
    online = fence_of(None, room)
    selfie = Evidence(SELFIE)
    turned = replace(selfie, turned=replace(SELFIE, turned=True))

    assert wants_turned_head(signals_of(selfie, online), POLICY)
    assert verdict(selfie, fence=online) == (Grade.PENDING, [Reason.PHOTO_ALONE])
    assert verdict(turned, fence=online) == (Grade.GOOD, [])
    assert verdict(Evidence(code=TEN), fence=online) == (Grade.GOOD, [])


def test_a_challenge_is_met_by_ones_own_turned_head_only():
    asking = replace(POLICY, turn_head=True)
    turned = replace(SELFIE, turned=True)

    def met(by):
        return verdict(replace(PRESENT, turned=by), policy=asking)

    assert met(turned) == (Grade.GOOD, [])
    assert met(SELFIE) == (Grade.PENDING, [Reason.PHOTO_ALONE])
    assert met(replace(turned, match=OTHER)) == (Grade.REFUSED, [Reason.FACE_OTHER])


def test_only_what_was_refused_must_be_sent_again():
    elsewhere = replace(PRESENT, place=metres_off(900))
    stranger = with_selfie(match=OTHER)

    def kept(evidence):
        return evidence.without(judged(evidence).refused)

    assert kept(elsewhere) == Evidence(SELFIE)
    assert kept(stranger) == Evidence(place=HERE)


sources = st.sampled_from(list(PlaceSource))
bands = st.sampled_from([RIGHT, UNSURE, OTHER])
replays = st.sampled_from([None, *Replay])
whens = st.timedeltas(timedelta(), timedelta(hours=2))
selfies = st.builds(
    Selfie,
    st.just(TEN),
    bands,
    replays,
    st.booleans(),
    st.booleans(),
    st.none() | whens.map(lambda ago: TEN - ago),
    st.booleans(),
    st.booleans(),
    st.sampled_from([None, ROOM, Place(52.5, -0.12)]),
)
places = st.builds(
    lambda off, accuracy, source, ago: replace(
        metres_off(off, accuracy), source=source, at=TEN - ago
    ),
    st.floats(0, 5000),
    st.floats(0, 3000),
    sources,
    whens,
)
evidences = st.builds(
    Evidence,
    st.none() | selfies,
    st.none() | selfies,
    st.none() | st.just(TEN),
    st.none() | places,
    st.booleans(),
)
SOURCES = [PlaceSource.LIVE, PlaceSource.PINNED, PlaceSource.FORWARDED]
BANDS = [RIGHT, UNSURE, OTHER]


def worse_place(place: PlaceSeen, how: int, by: timedelta) -> PlaceSeen:
    match how % 3:
        case 0:
            after = SOURCES.index(place.source) + 1
            return replace(place, source=SOURCES[min(after, 2)])
        case 1:
            return replace(place, at=place.at - by)
        case _:
            north = place.place.lat + by.total_seconds() * METRE
            return replace(place, place=replace(place.place, lat=north))


def worse_selfie(selfie: Selfie, how: int, by: timedelta) -> Selfie:
    match how % 6:
        case 0:
            return replace(selfie, match=BANDS[min(BANDS.index(selfie.match) + 1, 2)])
        case 1:
            after = Replay.SAME_FILE if selfie.replay else Replay.SAME_SHOT
            return replace(selfie, replay=after)
        case 2:
            return replace(selfie, forwarded=True)
        case 3:
            return replace(selfie, as_file=True)
        case 4:
            return replace(selfie, resembles=True)
        case _:
            taken = selfie.taken and selfie.taken - by
            return replace(selfie, taken=taken)


@given(evidences, st.integers(0, 5), whens, st.booleans())
def test_worse_evidence_never_makes_a_better_verdict(evidence, how, by, virtual):
    fence = Fence(virtual=True) if virtual else FENCE
    worse = replace(
        evidence,
        selfie=evidence.selfie and worse_selfie(evidence.selfie, how, by),
        place=evidence.place and worse_place(evidence.place, how, by),
    )

    before, after = (judged(each, fence).grade for each in (evidence, worse))

    assert after <= before


@given(evidences)
def test_nobody_is_there_by_less_than_a_face_or_a_code_and_a_place(evidence):
    grade = judged(evidence).grade

    assert judged(replace(evidence, place=None)).grade <= max(grade, Grade.PENDING)
    alone = replace(evidence, selfie=None, turned=None, code=None)
    assert judged(alone).grade is Grade.REFUSED


@given(places, st.floats(0, 3000))
def test_beyond_what_is_allowed_worse_accuracy_is_refused_whatever_the_place(
    place, accuracy
):
    vague = replace(place, place=replace(place.place, accuracy_m=accuracy + 101))

    assert verdict(replace(PRESENT, place=vague))[0] is Grade.REFUSED
