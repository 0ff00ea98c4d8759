"""A kind that names whose timetable is meant: a class, people, or a room."""

from dataclasses import dataclass
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Option, Unreadable, readable
from bot.kinds.whom import AROOM, Students, Whom


@dataclass(frozen=True, slots=True)
class Whose:
    whom: Whom | None = None
    room: UUID | None = None


class AWhose:
    """A room by its whole name or id; else whoever `Students` would take it for."""

    def read(self, words: str, call: Call) -> Whose:
        people = Students(None)
        try:
            return Whose(whom=people.read(words, call))
        except Unreadable:
            if readable(AROOM, words, call):
                return Whose(room=AROOM.read(words, call))
            raise

    def offer(self, call: Call) -> tuple[Option, ...]:
        return Students(None).offer(call)
