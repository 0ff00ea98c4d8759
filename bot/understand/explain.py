"""How a sentence is understood, as rows for a scorer."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

from bot.understand.cues import scores
from bot.understand.entities.find import look
from bot.understand.labels import labelled
from bot.understand.reading import NOTHING
from bot.understand.roster.roster import Roster
from bot.understand.roster.things import Named, Person
from bot.understand.scene import Scene
from bot.understand.times.moment import Term
from bot.understand.understanding import understand, warm_up

Row = Mapping[str, Any]
KINDS = (
    ("students", "student"),
    ("tutors", "tutor"),
    ("moderators", "moderator"),
    ("admins", "admin"),
)


def roster_of(data: Row) -> Roster:
    """The roster of a file: names serve as ids there."""
    people = tuple(
        Person(name, name, frozenset({role}))
        for kind, role in KINDS
        for name in (p if isinstance(p, str) else p["name"] for p in data.get(kind, ()))
    )
    aliases = data.get("subject_aliases", {})
    subjects = tuple(
        Named(name, name, tuple(a for a, to in aliases.items() if to == name))
        for name in data.get("subjects", ())
    )
    courses = tuple(
        Named(code, code, (title,)) for code, title in data.get("courses", {}).items()
    )
    return Roster(
        people,
        _named(data.get("classes", ())),
        courses,
        subjects,
        (),
        _named(data.get("rooms", ())),
        _named(data.get("schools", ())),
    )


def _named(names: Any) -> tuple[Named, ...]:
    return tuple(Named(name, name) for name in names)


def scene_of(row: Row, data: Row, roster: Roster) -> Scene:
    site = data["sites"][row["site"]]
    speaker = Person(row["speaker"], row["speaker"], frozenset({row["role"]}))
    mine = next(
        (t["students"] for t in data["tutors"] if t["name"] == speaker.name), ()
    )
    return Scene(
        datetime.fromisoformat(row["now"]),
        ZoneInfo(row["tz"]),
        speaker,
        roster,
        site["currency"],
        site["date_order"],
        tuple(_term(term) for term in site["terms"]),
        frozenset(mine) if row["role"] == "tutor" else frozenset(),
    )


def _term(term: Row) -> Term:
    return Term(
        term["name"], date.fromisoformat(term["from"]), date.fromisoformat(term["to"])
    )


def explained(row: Row, data: Row, roster: Roster) -> dict[str, Any]:
    """The prediction for one row, and the milliseconds it took."""
    scene = scene_of(row, data, roster)
    began = perf_counter()
    reading = understand(row["utterance"], scene)
    ms = (perf_counter() - began) * 1000
    return {"id": row["id"], **labelled(reading), "ms": round(ms, 3)}


def sentences(rows: Iterable[str], roster: Row) -> Iterator[str]:
    """JSON rows in, JSON prediction rows out; one that is no row does not end it."""
    people = roster_of(roster)
    warm_up()
    for row in rows:
        if row.strip():
            yield json.dumps(_answer(row, roster, people), ensure_ascii=False)


def _answer(row: str, data: Row, people: Roster) -> Row:
    try:
        return explained(json.loads(row), data, people)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return {**labelled(NOTHING), "error": f"{type(error).__name__}: {error}"}


def step_by_step(text: str, scene: Scene) -> Iterator[tuple[str, str]]:
    """What each step made of one sentence: its name, and what came out."""
    sentence = look(text, scene)
    yield "text", sentence.said
    for found in sentence.found:
        yield found.code, f"{text[found.start : found.end]!r}: {found.value}"
    yield "coded", sentence.marked
    for shown in scores(sentence, scene.speaker.roles)[:3]:
        yield "score", f"{shown.score:.1f} {shown.intent.name}"
    reading = understand(text, scene)
    row = json.dumps(labelled(reading), ensure_ascii=False)
    yield "verdict", f"{reading.action.value} {reading.intent} {row}"


def empty_scene(now: datetime, zone: ZoneInfo, role: str) -> Scene:
    return Scene(now, zone, Person("me", "me", frozenset({role})), Roster())
