"""Kinds of argument that are several things at once; they travel behind buttons."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Identifier, Number, Typed, Unreadable
from bot.kinds.times import Moments, When
from bot.kinds.whom import ACOURSE
from bot.understand.times.moment import Tense
from core.kernel.ids import CourseId
from core.kernel.period import Period

IDENTIFIER, NUMBER = Identifier(), Number()


class Identifiers(Typed):
    """`id:…,id:…`."""

    def read(self, words: str, call: Call) -> tuple[UUID, ...]:
        return tuple(IDENTIFIER.read(each, call) for each in words.split(","))


class SomeCourses(Typed):
    """`maths, physics`, `id:…,id:…`; `anything` is none of them."""

    def read(self, words: str, call: Call) -> tuple[CourseId, ...]:
        if words.strip().casefold() in {"anything", "any", "all", "every course"}:
            return ()
        names = [each for each in words.replace(" and ", ",").split(",") if each]
        found = (CourseId(ACOURSE.read(each.strip(), call)) for each in names)
        return tuple(dict.fromkeys(found))


class Versions(Typed):
    """`id:…=3,id:…=2`: things, each with a version of it."""

    def read(self, words: str, call: Call) -> tuple[tuple[UUID, int], ...]:
        pairs = (each.partition("=") for each in words.split(","))
        return tuple(
            (IDENTIFIER.read(which, call), NUMBER.read(version, call))
            for which, _, version in pairs
        )


@dataclass(frozen=True, slots=True)
class TimeOrDays(Typed):
    """A time or a day, or several days: `2026-03-09/2026-03-15`."""

    tense: Tense

    def read(self, words: str, call: Call) -> When | Period:
        first, slash, last = words.strip().partition("/")
        if not slash or last.startswith("P"):
            return Moments(self.tense).read(words, call)
        try:
            return Period(date.fromisoformat(first), date.fromisoformat(last))
        except ValueError:
            raise Unreadable("When") from None
