"""Kinds of argument that are only read where they are called by their names."""

from datetime import timedelta
from typing import ClassVar
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Duration, Identifier, Line, Number, Typed, Unreadable, YesNo
from bot.kinds.people import Somebody
from bot.kinds.whom import Subject, Thing
from core.kernel.actor import Role


class OfWhom(Somebody):
    """`who=Leo`: somebody else than the one who says it."""

    by_name: ClassVar[bool] = True


class Count(Number):
    """`seats=30`."""

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


class RoomCalled(Thing):
    """`room=B12`."""

    by_name: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__("room")


class CourseCalled(Thing):
    """`course=COS10001`."""

    by_name: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__("course")


class Identifiers(Typed):
    """Several, from behind a button; none is none."""

    def read(self, words: str, call: Call) -> tuple[UUID, ...]:
        one = Identifier()
        return tuple(one.read(each, call) for each in words.split(",") if each)


NO_LIMIT = frozenset({"none", "no", "any", "0", "-"})


class LengthOrNone(Duration):
    """`longest=2h`; `none` lifts it."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> timedelta:
        lifted = words.strip().lower() in NO_LIMIT
        return timedelta() if lifted else Duration.read(self, words, call)


class DaysOrNone(Number):
    """`ahead=30`; `none` lifts it."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> int:
        lifted = words.strip().lower() in NO_LIMIT
        return 0 if lifted else Number.read(self, words, call)


class RolesOrNone(Typed):
    """`by=moderator,admin`; `none` lifts it."""

    by_name: ClassVar[bool] = True

    def read(self, words: str, call: Call) -> tuple[Role, ...]:
        del call
        said = [each.strip().lower() for each in words.split(",") if each.strip()]
        if len(said) == 1 and said[0] in NO_LIMIT:
            return ()
        try:
            return tuple(dict.fromkeys(Role(each) for each in said))
        except ValueError:
            raise Unreadable("Roles") from None
