"""What a sentence is read against: the speaker's organisation as names."""

from collections import OrderedDict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cached_property
from threading import Lock

from bot.call import Call
from bot.kinds.people import LEARNERS, seen_by
from bot.understand.english import table
from bot.understand.roster.roster import Roster
from bot.understand.roster.things import Named, Person
from bot.understand.scene import Scene
from bot.understand.times.moment import Term
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.people.look_up import Everybody
from core.sessions.names import Names, OwnStudents, WhatIsNamed

MOST_KEPT = 64

Known = tuple[str, Roster, tuple[Term, ...]]


class Scenes:
    """Keeps each organisation's names, with their index, until one of them changes."""

    def __init__(self) -> None:
        self._known: OrderedDict[OrganisationId, Known] = OrderedDict()
        self._lock = Lock()

    def of(self, call: Call) -> Scene:
        speaker = call.speaker
        roster, terms = self._names(call)
        organisation = speaker.organisation
        roles = frozenset(str(role) for role in call.actor.roles)
        if not call.actor.roles - LEARNERS:
            roster = _only_seen(roster, call)
        return Scene(
            call.now,
            speaker.zone,
            Person(str(call.actor.person), speaker.name, roles),
            roster,
            organisation.currency,
            organisation.date_order.upper(),
            terms,
            OwnOnes(call),
            organisation.policies.first_weekday,
        )

    def _names(self, call: Call) -> tuple[Roster, tuple[Term, ...]]:
        here, version = call.actor.organisation, call.speaker.names_version
        with self._lock:
            known = self._known.get(here)
        if known is not None and known[0] == version:
            return known[1], known[2]
        names = call.run(WhatIsNamed(call.actor))
        roster = roster_of(names, call)
        terms = tuple(Term(t.name, t.days.first, t.days.last) for t in names.terms)
        with self._lock:
            self._known[here] = (version, roster, terms)
            self._known.move_to_end(here)
            while len(self._known) > MOST_KEPT:
                self._known.popitem(last=False)
        return roster, terms


class OwnOnes(AbstractSet[str]):
    """Ids of the speaker's own students: looked up when a name needs it, as few do."""

    def __init__(self, call: Call) -> None:
        self._call = call

    @cached_property
    def _found(self) -> frozenset[str]:
        actor = self._call.actor
        if Role.TUTOR not in actor.roles:
            return frozenset()
        return frozenset(str(each) for each in self._call.run(OwnStudents(actor)))

    def __contains__(self, person: object) -> bool:
        return person in self._found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _only_seen(roster: Roster, call: Call) -> Roster:
    """To students and families other students' names are as if nobody had them."""
    everybody = seen_by(call, call.run(Everybody(call.actor)))
    ids = {str(each.id) for each in everybody}
    people = tuple(each for each in roster.people if each.id in ids)
    return replace(roster, people=people)


def roster_of(names: Names, call: Call) -> Roster:
    people = (
        Person(
            str(each.id),
            each.name,
            frozenset(str(role) for role in each.roles_at(call.now)),
        )
        for each in names.people
    )
    courses = (
        Named(str(each.id), each.short, (each.name,) if each.code else ())
        for each in names.courses
    )
    return Roster(
        tuple(people),
        tuple(Named(str(each.id), each.name) for each in names.classes),
        tuple(courses),
        SUBJECTS,
        tuple(Named(str(each.id), each.name) for each in names.tasks),
        tuple(Named(str(each.id), each.name) for each in names.rooms),
    )


SUBJECTS = tuple(
    Named(name, name, tuple(also))
    for name, also in table("subjects")["subjects"].items()
)
"""Named, not kept: a session's subject is a word, so its name is its id."""
