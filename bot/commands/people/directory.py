"""/people: who is here; with a name, what is known of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.people.roles import role_named
from bot.fields import if_said
from bot.kinds.people import Somebody
from bot.turn.pages import page
from core.curriculum.enrol import ClassesOf
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.reached import BOUNCED, HowReached
from core.people.directory import Directory, Profile, ShowProfile
from core.people.model import Grant, Person, live


@dataclass(frozen=True, slots=True)
class Args:
    person: Annotated[PersonId | None, Somebody()] = if_said()


@command(
    name="people",
    args=Args,
    intent="show_person",
    allow=Permission.MANAGE_PEOPLE,
    only_reads=True,
    slots={"person": "students"},
)
def people(args: Args, call: Call) -> Reply:
    if args.person is not None:
        return _one(call.run(ShowProfile(call.actor, args.person)), call)
    everybody = call.run(Directory(call.actor))
    reached = call.run(HowReached(call.actor, tuple(p.id for p in everybody)))
    shown = page(everybody, call, lambda each: each.id.hex)
    rows = tuple(Field(each.name, _shown(each, call, reached)) for each in shown.rows)
    lost = sum(reached.get(each.id, BOUNCED) == BOUNCED for each in everybody)
    lines = [call.say("people-how-to-look")] if shown.next else []
    if lost:
        lines.append(call.say("people-unreached", count=lost))
    title = call.say("people-title", count=len(everybody))
    return Reply("\n".join(lines), shown.next, title=title, fields=rows)


def _one(profile: Profile, call: Call) -> Reply:
    person = profile.person
    reached = call.run(HowReached(call.actor, (person.id,)))
    way = reached.get(person.id, "none")
    guardians = [
        call.say("guardian-pays", name=each.name)
        if each.id in profile.payers
        else each.name
        for each in profile.guardians
    ]
    classes = call.run(ClassesOf(call.actor, person.id))
    known = {
        "field-roles": _roles(person, call),
        "field-class": call.show([each.name for each in classes]),
        "field-reached": call.say("reached", way=way, name=person.name),
        "field-school": person.school,
        "field-branch": person.branch,
        "option-email": person.email,
        "option-phone": person.phone,
        "option-minor": call.say("option-yes") if person.minor else "",
        "field-guardians": call.show(guardians),
        "field-wards": call.show([each.name for each in profile.wards]),
    }
    fields = tuple(Field(call.say(k), v) for k, v in known.items() if v)
    return Reply(
        choices=_ways_on(person, call), title=person.name, fields=fields, private=True
    )


def _ways_on(person: Person, call: Call) -> tuple[Choice, ...]:
    """What is asked about somebody next: of whoever learns or teaches, their week."""
    roles, who = person.roles_at(call.now), f"id:{person.id}"
    ways: dict[str, Draft] = {}
    if roles & {Role.STUDENT, Role.TUTOR}:
        ways["profile-schedule"] = Draft("week", {"who": who})
    if Role.STUDENT in roles:
        ways["profile-attendance"] = Draft("attendance", {"student": who})
    ways["profile-messages"] = Draft("messages", {"who": who})
    return tuple(Choice(call.say(s), each, again=True) for s, each in ways.items())


def _shown(person: Person, call: Call, reached: Mapping[PersonId, str]) -> str:
    roles = _roles(person, call)
    way = reached.get(person.id)
    if way == BOUNCED:
        return call.say("people-bounced", roles=roles)
    return roles if way else call.say("people-no-chat", roles=roles)


def _roles(person: Person, call: Call) -> str:
    """With what they are limited to, and their last day."""
    held = sorted(_role(grant, call) for grant in live(person.grants, call.now))
    return call.show(held) or call.say("no-role")


def _role(grant: Grant, call: Call) -> str:
    role = role_named(grant.role, grant.within, call)
    if grant.until is None:
        return role
    zone = call.speaker.organisation.zone
    last = (grant.until - timedelta(seconds=1)).astimezone(zone).date()
    return call.say("role-until", role=role, until=last)
