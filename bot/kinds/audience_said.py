"""An audience in words, as it is told back."""

from uuid import UUID

from bot.call import Call
from core.kernel.ids import PersonId
from core.messaging.announcements.saved import NamedAudiences
from core.messaging.audience import Audience, Kind
from core.people.errors import NoSuchPerson
from core.people.look_up import Find
from core.people.tags import NamedTags
from core.sessions.names import WhatIsNamed

NOBODY = UUID(int=0)


def said_of(audience: Audience, call: Call) -> str:
    """`10B`, `parents of 10B`, `all tutors`; what is gone is said to be gone."""
    if audience.of is None and not audience.subject:
        return call.say(f"audience-{audience.kind}")
    if audience.kind is Kind.TAG:
        tags = call.run(NamedTags(call.actor))
        named = [f"#{each.name}" for each in tags if each.id == audience.of]
        return named[0] if named else call.say("audience-gone")
    name = audience.subject or _name(audience, call)
    if audience.kind in {Kind.STUDENTS, Kind.PERSON, Kind.SAVED}:
        return name
    return call.say(f"audience-{audience.kind}-of", name=name)


def _name(audience: Audience, call: Call) -> str:
    names = call.run(WhatIsNamed(call.actor))
    for thing in names.classes:
        if thing.id == audience.of:
            return thing.name
    for unit in names.units:
        if unit.id == audience.of:
            return unit.name
    for saved in call.run(NamedAudiences(call.actor)):
        if saved.id == audience.of:
            return saved.name
    for course in names.courses:
        if course.id == audience.of:
            return course.short
    try:
        return call.run(Find(call.actor, PersonId(audience.of or NOBODY))).name
    except NoSuchPerson:
        return call.say("audience-gone")
