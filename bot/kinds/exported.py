"""The kind of argument that says which rows a file is made of."""

from collections.abc import Mapping

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
from core.reporting.files.model import What

CALLED: Mapping[str, What] = {
    "everybody": What.PEOPLE,
    "contacts": What.PEOPLE,
    "pupils": What.STUDENTS,
    "roster": What.STUDENTS,
    "lessons": What.SESSIONS,
    "schedule": What.SESSIONS,
    "timetable": What.SESSIONS,
    "register": What.ATTENDANCE,
    "registers": What.ATTENDANCE,
    "hours": What.TIMES,
    "timesheets": What.TIMES,
    "marking": What.TIMES,
    "fees": What.CHARGES,
    "income": What.CHARGES,
    "receipts": What.PAYMENTS,
}


class Exported:
    def read(self, words: str, call: Call) -> What:
        said = words.strip().casefold()
        for each in What:
            if said in {each, call.say(f"file-of-{each}").casefold()}:
                return each
        if said in CALLED:
            return CALLED[said]
        raise Unreadable("Exported", self.offer(call), unknown=True)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(Option(call.say(f"file-of-{each}"), each) for each in What)
