"""/tag, /untag, /tags: words on people, classes, courses and sessions."""

import re
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import label
from bot.kinds.audience_said import said_of
from bot.kinds.kind import Identifier, Option, Unreadable
from bot.kinds.people import Somebody
from bot.kinds.tagged import ATag
from bot.kinds.times import Moments
from bot.kinds.whom import Students
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.audience import Audience, Kind
from core.messaging.conversation import Field, Reply
from core.people.tags import ListTags, Taggable, Tagged, TagThing, UntagThing
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId
from core.sessions.names import WhatIsNamed
from core.sessions.schedule import ShowSession

A_SESSION = re.compile(
    r"(?:the |my )?(?:session|lesson) (?:of |with |on |at )?(?P<which>.+)",
    re.IGNORECASE,
)
AT_MOST = 8


class What(Somebody):
    """A class or a course by its name, `session tomorrow 4pm`, else somebody."""

    def read(self, words: str, call: Call) -> Tagged:  # type: ignore[override]  # wider
        names = call.run(WhatIsNamed(call.actor))
        said = words.strip().removeprefix("id:").casefold()
        for each in names.classes:
            if said in {each.name.casefold(), str(each.id)}:
                return Tagged(Taggable.CLASS, each.id)
        for course in names.courses:
            if said in {course.short.casefold(), str(course.id)}:
                return Tagged(Taggable.COURSE, course.id)
        if found := A_SESSION.match(words):
            return Tagged(Taggable.SESSION, a_session(found["which"], call).id)
        return Tagged(Taggable.PERSON, super().read(words, call))


def a_session(said: str, call: Call) -> Session:
    """`Leo tomorrow 4pm`: whose, if that is said, and when."""
    if said.startswith("id:"):
        one = SessionId(Identifier().read(said, call))
        return call.run(ShowSession(call.actor, one))
    words = said.split()
    for cut in range(len(words)):
        try:
            when = Moments(Tense.ANY).read(" ".join(words[cut:]), call).span(call)
            who = Students(None).read(" ".join(words[:cut]), call) if cut else None
        except Unreadable:
            continue
        found = sessions_then(call, when, who, everybody=True)
        if len(found) == 1:
            return found[0]
        meant = (Option(label(e, call), f"session id:{e.id}") for e in found[:AT_MOST])
        raise Unreadable("TaggedSession", tuple(meant), unknown=not found)
    raise Unreadable("TaggedSession")


@dataclass(frozen=True, slots=True)
class Args:
    what: Annotated[Tagged, What()]
    tag: Annotated[str, ATag()]


@command(name="tag", args=Args, allow=Permission.MANAGE_PEOPLE)
def tag(args: Args, call: Call) -> Reply:
    name = _name(args.what, call)
    if not call.run(TagThing(call.actor, args.what, args.tag)):
        return Reply(call.say("tagged-already", name=name, tag=args.tag))
    undo = call.undo("untag", what=_said(args.what), tag=args.tag)
    return Reply(call.say("tagged", name=name, tag=args.tag), (undo,))


@command(name="untag", args=Args, allow=Permission.MANAGE_PEOPLE)
def untag(args: Args, call: Call) -> Reply:
    call.run(UntagThing(call.actor, args.what, args.tag))
    undo = call.undo("tag", what=_said(args.what), tag=args.tag)
    name = _name(args.what, call)
    return Reply(call.say("untagged", name=name, tag=args.tag), (undo,))


@command(name="tags", args=Nothing, allow=Permission.MANAGE_PEOPLE, only_reads=True)
def tags(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(ListTags(call.actor))
    if not found:
        return Reply(call.say("tags-none"))
    fields = tuple(
        Field(f"#{each.name}", ", ".join(sorted(_name(one, call) for one in borne)))
        for each, borne in found
    )
    return Reply(call.say("tags", count=len(fields)), fields=fields)


def _said(what: Tagged) -> str:
    plain = f"id:{what.thing}"
    return f"session {plain}" if what.kind is Taggable.SESSION else plain


def _name(what: Tagged, call: Call) -> str:
    if what.kind is Taggable.SESSION:
        try:
            return label(call.run(ShowSession(call.actor, SessionId(what.thing))), call)
        except NoSuchSession:
            return call.say("audience-gone")
    person = what.kind is Taggable.PERSON
    return said_of(Audience(Kind.PERSON if person else Kind.STUDENTS, what.thing), call)
