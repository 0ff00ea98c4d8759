"""Kinds of argument that are limits: called by their names, lifted with `none`."""

from datetime import timedelta
from typing import ClassVar

from bot.call import Call
from bot.kinds.kind import Duration, Number, Typed, Unreadable
from core.kernel.actor import Role

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
