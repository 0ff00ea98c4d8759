"""A small organisation to understand sentences in; Wednesday 25 March 2026, 14:10."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.understand.reading import Reading
from bot.understand.roster.roster import Roster
from bot.understand.roster.things import Named, Person
from bot.understand.scene import Scene
from bot.understand.understanding import understand

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 25, 14, 10, tzinfo=LONDON)


def somebody(name: str, role: str) -> Person:
    return Person(name, name, frozenset({role}))


STUDENTS = tuple(
    somebody(name, "student")
    for name in (
        "Alice Wong",
        "Ben Carter",
        "Ben Adeyemi",
        "Will Bennett",
        "May Lim",
        "Mark Jensen",
        "Chloé Dubois",
        "Farid Rahimi",
    )
)
MAYA = somebody("Maya Okafor", "tutor")
TOM = somebody("Tom Becker", "tutor")
HELEN = somebody("Helen Marsh", "moderator")
INGRID = somebody("Ingrid Vale", "admin")
ALICE = STUDENTS[0]
MINE = frozenset({"Alice Wong", "Ben Carter", "Will Bennett", "May Lim", "Mark Jensen"})

ROSTER = Roster(
    people=(*STUDENTS, MAYA, TOM, HELEN, INGRID),
    classes=(Named("10B", "10B"), Named("9C", "9C")),
    courses=(Named("COS10001", "COS10001", ("Introduction to Programming",)),),
    subjects=(Named("maths", "maths", ("math",)), Named("physics", "physics")),
    rooms=(Named("Room 2", "Room 2"), Named("Library", "Library")),
)


def scene(speaker: Person = MAYA, now: datetime = NOW) -> Scene:
    mine = MINE if speaker == MAYA else frozenset[str]()
    return Scene(now, LONDON, speaker, ROSTER, mine=mine)


def read(text: str, speaker: Person = MAYA) -> Reading:
    return understand(text, scene(speaker))
