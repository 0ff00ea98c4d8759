"""Saying where a site or a room is, trying it, and taking it back."""

import json
from dataclasses import replace

import pytest

from bot.gather import Gathered
from bot.incoming import Kind, PlaceSource, SentPlace
from bot.kinds.corners import NoCorners, area_said, corners_written
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.evidence.whereabouts import PlaceSource as Source
from core.attendance.judging.fences import TryFences
from core.attendance.model import Status
from core.kernel.permissions import NotPermitted
from core.kernel.place import Place
from core.messaging.model import Message
from core.organisation.errors import NoSuchSite
from core.organisation.set_fence import Bounds, ChangeFence
from tests.core.attendance.lesson import (
    CENTRE,
    METRE,
    MINUTE,
    ROOM,
    SITE,
    TEN,
    Lesson,
)
from tests.people import ADA, AS_ADA, AS_LENA, AS_MAYA, AS_SAM, LENA
from tests.world import World

YARD = "51.4995, -0.1205; 51.4995, -0.1190; 51.5005, -0.1190; 51.5005, -0.1205"
RING = [[-0.1205, 51.4995], [-0.119, 51.4995], [-0.119, 51.5005], [-0.1205, 51.5005]]
POLYGON = {"type": "Polygon", "coordinates": [[*RING, RING[0]]]}
FEATURE = {"type": "Feature", "properties": {}, "geometry": POLYGON}


@pytest.fixture
def lesson(world: World) -> Lesson:
    return Lesson(world)


def sends_place(lesson: Lesson, metres: float) -> Message:
    there = Place(CENTRE.lat + metres * METRE, CENTRE.lon, 10)
    told = SentPlace(there, PlaceSource.PINNED, lesson.world.clock.now())
    return lesson.talk.sends(ADA, place=told, kind=Kind.PLACE)


def checks_in(lesson: Lesson, metres: float) -> Status | None:
    lesson.photo()
    lesson.place(metres=metres)
    return lesson.status()


def test_a_place_sent_is_where_the_site_is(lesson: Lesson):
    asked = lesson.talk.says(ADA, '/fence "Hart Lane"')
    done = sends_place(lesson, 900)

    assert "GeoJSON" in asked.text
    assert done.text == "Hart Lane: check-ins count within 75 m of the place you gave."
    assert checks_in(lesson, 900) is Status.PRESENT


def test_a_radius_alone_keeps_the_place(lesson: Lesson):
    lesson.talk.says(ADA, '/fence "Hart Lane" radius=400')

    assert checks_in(lesson, 380) is Status.PRESENT


@pytest.mark.parametrize("said", [YARD, json.dumps(POLYGON), json.dumps(FEATURE)])
def test_corners_make_an_area_and_it_can_be_taken_back(lesson: Lesson, said: str):
    lesson.talk.says(ADA, '/fence "Room 1"')
    lesson.talk.presses(ADA, "Type its corners")
    done = lesson.talk.says(ADA, said)

    assert done.text.startswith("Room 1 is an area of 4 corners now.")
    assert checks_in(lesson, 110) is None  # the circle of the site would have done
    lesson.talk.says(ADA, "/undo")
    lesson.at(TEN + MINUTE)
    assert checks_in(lesson, 70) is Status.PRESENT


def test_an_area_comes_as_a_file(lesson: Lesson):
    lesson.talk.says(ADA, "/fence Room 1")
    file = Gathered(texts=(json.dumps(FEATURE),))
    done = lesson.talk.sends(ADA, gathered=file, kind=Kind.MEDIA)
    lesson.talk.says(ADA, "/fence Room 1")
    bad = lesson.talk.sends(ADA, gathered=Gathered(texts=("{}",)), kind=Kind.MEDIA)

    assert done.text.startswith("Room 1 is an area of 4 corners now.")
    assert bad.text == "That file is no GeoJSON with one area in it."


def test_an_edge_that_crosses_itself_is_refused(lesson: Lesson):
    crossing = "51.0, -0.1; 51.01, -0.11; 51.01, -0.1; 51.0, -0.11"
    lesson.talk.says(ADA, "/fencearea Room 1")

    assert "crosses itself" in lesson.talk.says(ADA, crossing).text


def test_a_fence_is_tried_out_before_anybody_checks_in(lesson: Lesson):
    lesson.talk.says(ADA, '/fence "Room 1" "51.51, -0.12"')
    lesson.talk.says(ADA, "/testfence")
    told = sends_place(lesson, 95)

    assert told.text.splitlines() == [
        "Hart Lane: 20 m outside, which still counts.",
        "Hart Lane, Room 1: 942 m outside.",
    ]
    lesson.talk.says(ADA, "/testfence")
    assert "Hart Lane: inside, 75 m from the edge." in sends_place(lesson, 0).text


def test_only_who_sets_up_here_moves_a_fence(lesson: Lesson):
    bounds = Bounds(radius_m=50)
    for stranger in (AS_MAYA, AS_LENA):
        with pytest.raises(NotPermitted):
            lesson.world.run(ChangeFence(stranger, SITE.id, bounds))
    elsewhere = replace(AS_ADA, organisation=AS_SAM.organisation)
    for where in (SITE.id, ROOM.id):
        with pytest.raises(NoSuchSite):
            lesson.world.run(ChangeFence(elsewhere, where, bounds))
    seen = PlaceSeen(CENTRE, Source.LIVE, TEN, TEN)
    assert lesson.world.run(TryFences(elsewhere, seen)) == []


@pytest.mark.parametrize("radius", ["5", "9999999"])
def test_a_radius_of_no_sense_is_refused(lesson: Lesson, radius: str):
    told = lesson.talk.says(ADA, f'/fence "Hart Lane" radius={radius}')

    assert told.text == "A radius is between 10 and 5,000 metres."


def test_corners_are_read_as_they_are_written():
    assert area_said(corners_written(area_said(YARD))) == area_said(YARD)


@pytest.mark.parametrize(
    "words",
    [
        "here",
        "51, 0; 52",
        "{",
        "{}",
        '{"type":"Point","coordinates":[1,2]}',
        json.dumps({**POLYGON, "coordinates": [RING, RING]}),
        '{"type":"Polygon","coordinates":[[["a",1]]]}',
        '{"type":"Polygon","coordinates":[[[1e999,1],[2,2],[3,1]]]}',
        "[" * 50_000,
        '{"type":' + "[" * 50_000,
    ],
)
def test_what_is_no_area_is_said_so(words: str):
    with pytest.raises(NoCorners):
        area_said(words)


def test_a_student_is_no_wiser(lesson: Lesson):
    assert "fence" not in lesson.talk.says(LENA, "/help").text


@pytest.mark.parametrize(
    "said", ["test my fence", "can I try out the fence?", "am I inside the fence?"]
)
def test_trying_it_out_is_asked_for_in_a_sentence(lesson: Lesson, said: str):
    assert lesson.talk.says(ADA, said).text.startswith("Send me a place, and I say")
    assert "inside" in sends_place(lesson, 0).text


def test_only_who_sets_it_up_tries_it_out(lesson: Lesson):
    assert "right to" in lesson.talk.says(LENA, "test my fence").text
