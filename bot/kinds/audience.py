"""The kind of argument that says whom an announcement is for."""

import re
from dataclasses import replace
from uuid import UUID

from bot.call import Call
from bot.kinds.audience_words import (
    WORDS,
    halves_of,
    kind_and_name,
    plain_of,
    terms_of,
    with_families,
)
from bot.kinds.kind import Option, Unreadable
from bot.kinds.people import is_called
from bot.understand.english import table
from core.messaging.announcements.saved import NamedAudiences
from core.messaging.audience import ROLES, Audience, Kind, read
from core.people.look_up import Everybody
from core.people.tags import NamedTags
from core.sessions.names import WhatIsNamed

PLAIN = frozenset({*ROLES, Kind.ABSENT})
"""What needs nothing beside it."""
SUBJECTS = table("subjects")["subjects"]
YEAR = re.compile(
    r"-?(?:(?:all )?(?P<kind>\w+)(?: (?:of|in|for|from) |:))?"
    r"(?:the )?year ?(?P<year>\d{1,2})"
)


class Audiences:
    """`students:id:…,-person:id:…`, or words: `all but 10B`, `parents of 10B`."""

    def read(self, words: str, call: Call) -> tuple[Audience, ...]:
        found: list[Audience] = []
        for term in terms_of(words):
            for each in self._several(term, call):
                found += with_families(each, found)
        if not found:
            raise Unreadable("Audience", self.offer(call))
        return tuple(dict.fromkeys(found))

    def offer(self, call: Call) -> tuple[Option, ...]:
        names = call.run(WhatIsNamed(call.actor))
        groups = [Option(each.name, f"students:id:{each.id}") for each in names.classes]
        plain = [
            Option(call.say(f"audience-{kind}"), kind)
            for kind in (Kind.ALL, Kind.STUDENTS, Kind.PARENTS, Kind.TUTORS)
        ]
        return (*plain, *groups[:4])

    def _several(self, words: str, call: Call) -> tuple[Audience, ...]:
        """`10B and Leo` are two, unless something is called so."""
        try:
            return self._some(words, call)
        except Unreadable:
            minus, parts = "-" if words.startswith("-") else "", halves_of(words)
            if len(parts) == 1:
                raise
        said = (minus + each.removeprefix("-") for each in parts)
        return tuple(one for each in said for one in self._some(each, call))

    def _some(self, words: str, call: Call) -> tuple[Audience, ...]:
        """A year group is all classes whose name begins with its number."""
        year = YEAR.fullmatch(words.lower())
        if year is None:
            return (self._one(words, call),)
        kind = WORDS.get(year["kind"] or "students", Kind.STUDENTS)
        names = call.run(WhatIsNamed(call.actor))
        classes = [c for c in names.classes if _is_of_year(c.name, year["year"])]
        if not classes:
            meant = self.offer(call)
            raise Unreadable("Year", meant, unknown=True, said=year["year"])
        minus = words.startswith("-")
        return tuple(Audience(kind, each.id, minus) for each in classes)

    def _one(self, words: str, call: Call) -> Audience:
        minus = words.startswith("-")
        kind, _, of = words.removeprefix("-").partition(":id:")
        if of or kind in PLAIN:
            return _canonical(kind, of, minus=minus)
        said = words.removeprefix("-").strip().lower()
        if said.startswith("#"):
            return replace(self._tagged(said, call), minus=minus)
        plain = plain_of(said)
        if plain is not None:
            return Audience(plain, minus=minus)
        return replace(self._named(said.removeprefix("all "), call), minus=minus)

    def _tagged(self, said: str, call: Call) -> Audience:
        tags = call.run(NamedTags(call.actor))
        for each in tags:
            if f"#{each.name.casefold()}" == said:
                return Audience(Kind.TAG, each.id)
        near = tuple(Option(f"#{each.name}", f"tag:id:{each.id}") for each in tags[:8])
        raise Unreadable("Audience", near or self.offer(call), unknown=True, said=said)

    def _named(self, said: str, call: Call) -> Audience:
        kind, name = kind_and_name(said)
        names = call.run(WhatIsNamed(call.actor))
        things: list[tuple[str, UUID]] = [(c.name, c.id) for c in names.classes]
        things += [(course.short, course.id) for course in names.courses]
        things += [(unit.name, unit.id) for unit in names.units]
        for called, thing in things:
            if called.casefold() == name:
                return Audience(kind or Kind.STUDENTS, thing)
        for saved in call.run(NamedAudiences(call.actor)):
            if saved.name.casefold() == said and saved.terms:
                return Audience(Kind.SAVED, saved.id)
        if name in SUBJECTS:
            return Audience(kind or Kind.STUDENTS, subject=name)
        everybody = call.run(Everybody(call.actor))
        people = [each for each in everybody if is_called(each.name, name)]
        theirs = Kind.PARENTS if kind is Kind.PARENTS else Kind.PERSON
        if len(people) == 1:
            return Audience(theirs, people[0].id)
        options = tuple(Option(p.name, f"{theirs}:id:{p.id}") for p in people[:8])
        if options:
            raise Unreadable("Audience", options)
        raise Unreadable("Audience", self.offer(call), unknown=True, said=name)


def _is_of_year(name: str, year: str) -> bool:
    number = re.match(r"(?:year |y)?(\d{1,2})(?!\d)", name.lower())
    return bool(number and number[1] == year)


def _canonical(kind: str, of: str, *, minus: bool) -> Audience:
    try:
        (one,) = read(f"{kind}:id:{of}" if of else kind)
    except ValueError:
        raise Unreadable("Audience") from None
    if one.subject and one.subject not in SUBJECTS:
        raise Unreadable("Audience")
    return replace(one, minus=minus)
