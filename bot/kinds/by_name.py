"""Kinds of argument that are only read where they are called by their names."""

from typing import ClassVar
from uuid import UUID

from bot.call import Call
from bot.kinds.days import ADay
from bot.kinds.kind import (
    Duration,
    Identifier,
    Line,
    Number,
    Option,
    Typed,
    Unreadable,
    YesNo,
)
from bot.kinds.people import AT_MOST, Somebody
from bot.kinds.recurs import Recurs
from bot.kinds.times import Moments
from bot.kinds.whom import ACLASS, ACOURSE, AUNIT, Subject, Thing


class OfWhom(Somebody):
    """`who=Leo`: somebody else than the one who says it."""

    by_name: ClassVar[bool] = True


class Count(Number):
    """`seats=30`."""

    by_name: ClassVar[bool] = True


class At(Moments):
    """`at="tomorrow at 8"`."""

    by_name: ClassVar[bool] = True


class Every(Recurs):
    """`every="Monday at 8"`, or cron's five fields."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> str:
        try:
            return super().read(words, call)
        except Unreadable:
            return super().read(f"every {words}", call)


class Until(ADay):
    """`until="30 June"`."""

    by_name: ClassVar[bool] = True


class Lasting(Duration):
    """`lasting=2h`."""

    by_name: ClassVar[bool] = True


class Word(Line):
    """`kind=lab`; several words in quotes."""

    by_name: ClassVar[bool] = True


class Words(Typed):
    """`has=piano,projector`."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> tuple[str, ...]:
        parts = Line().read(words, call).split(",")
        return tuple(dict.fromkeys(each.strip() for each in parts if each.strip()))


class YesOrNo(YesNo):
    """`rooms=yes`."""

    by_name: ClassVar[bool] = True


class SubjectCalled(Subject):
    """`subject=maths`."""

    by_name: ClassVar[bool] = True


class ThingCalled(Thing):
    """`room=B12`, `course=COS10001`."""

    by_name: ClassVar[bool] = True


class CourseCalled(ThingCalled):
    def __init__(self) -> None:
        super().__init__("course")


class WithinCalled(Typed):
    """`within=10B`, `within="Computer Science"`: a class, a course or a unit."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> UUID:
        meant: list[Option] = []
        for kind in (ACLASS, ACOURSE, AUNIT):
            try:
                return kind.read(words, call)
            except Unreadable as wrong:
                meant += wrong.meant
        raise Unreadable("Within", tuple(meant[:AT_MOST]), unknown=True)


class Called(Identifier):
    """One thing, from behind a button or a sentence."""

    by_name: ClassVar[bool] = True


class Identifiers(Typed):
    """Several, from behind a button; none is none."""

    def read(self, words: str, call: Call) -> tuple[UUID, ...]:
        one = Identifier()
        return tuple(one.read(each, call) for each in words.split(",") if each)
