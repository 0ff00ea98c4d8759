"""/tag, /untag, /tags: words on people, classes and courses; `#word` means them."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.audience_said import said_of
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.people import Somebody
from core.kernel.permissions import Permission
from core.messaging.audience import Audience, Kind
from core.messaging.conversation import Field, Reply
from core.people.tags import ListTags, Taggable, Tagged, TagThing, UntagThing
from core.sessions.names import WhatIsNamed

LONGEST = 40


class What(Somebody):
    """A class or a course by its name, else somebody."""

    def read(self, words: str, call: Call) -> Tagged:  # type: ignore[override]  # wider
        names = call.run(WhatIsNamed(call.actor))
        said = words.strip().removeprefix("id:").casefold()
        for each in names.classes:
            if said in {each.name.casefold(), str(each.id)}:
                return Tagged(Taggable.CLASS, each.id)
        for course in names.courses:
            if said in {course.short.casefold(), str(course.id)}:
                return Tagged(Taggable.COURSE, course.id)
        return Tagged(Taggable.PERSON, super().read(words, call))


class ATag(Typed):
    """One word, with `#` or without."""

    def read(self, words: str, call: Call) -> str:
        del call
        name = words.strip().removeprefix("#").lower()
        if not name.replace("-", "").replace("_", "").isalnum() or len(name) > LONGEST:
            raise Unreadable("Tag")
        return name


@dataclass(frozen=True, slots=True)
class Args:
    what: Annotated[Tagged, What()]
    tag: Annotated[str, ATag()]


@command(name="tag", args=Args, allow=Permission.MANAGE_PEOPLE)
def tag(args: Args, call: Call) -> Reply:
    name = _name(args.what, call)
    if not call.run(TagThing(call.actor, args.what, args.tag)):
        return Reply(call.say("tagged-already", name=name, tag=args.tag))
    undo = call.undo("untag", what=f"id:{args.what.thing}", tag=args.tag)
    return Reply(call.say("tagged", name=name, tag=args.tag), (undo,))


@command(name="untag", args=Args, allow=Permission.MANAGE_PEOPLE)
def untag(args: Args, call: Call) -> Reply:
    call.run(UntagThing(call.actor, args.what, args.tag))
    undo = call.undo("tag", what=f"id:{args.what.thing}", tag=args.tag)
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


def _name(what: Tagged, call: Call) -> str:
    person = what.kind is Taggable.PERSON
    return said_of(Audience(Kind.PERSON if person else Kind.STUDENTS, what.thing), call)
