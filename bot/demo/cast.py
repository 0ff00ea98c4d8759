"""Who is in the demo. Everybody's handle is their first name, in small letters."""

from dataclasses import dataclass

from core.kernel.actor import Role
from core.kernel.place import Place

HOUSE, ELSEWHERE = "Hart Lane Tutors", "Northgate Academy"

ROOM = Place(51.5432, -0.0553)
"""A sample place: at the site, in the room."""

HOME = Place(51.5605, -0.0741)
"""Another: at home, two kilometres away."""


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    role: Role
    minor: bool = False
    school: str = ""
    hourly: int = 0
    """What an hour costs them, in pence."""

    @property
    def handle(self) -> str:
        return self.name.split()[0].lower()


TUTORS = (Part("Maya Okafor", Role.TUTOR), Part("Tom Reid", Role.TUTOR))
STUDENTS = (
    Part("Alice Hart", Role.STUDENT, minor=True, school="Hill School", hourly=3200),
    Part("Alan Hart", Role.STUDENT, minor=True, school="Hill School", hourly=3200),
    Part("Omar Haddad", Role.STUDENT, school="St Mary's", hourly=3500),
    Part("Priya Nair", Role.STUDENT, school="St Mary's", hourly=3500),
    Part("Zoe Lind", Role.STUDENT, minor=True, school="Hill School", hourly=3000),
    Part("Finn Walsh", Role.STUDENT, school="Northgate", hourly=3000),
)
STAFF = (
    *TUTORS,
    Part("Hal Moss", Role.HEAD),
    Part("Gina Hart", Role.GUARDIAN),
    Part("Cora Bell", Role.MODERATOR),
    Part("Ada Stone", Role.ADMIN),
    Part("Oliver Quinn", Role.OPERATOR),
)
THE_OTHERS = (
    Part("Sam Ortiz", Role.TUTOR),
    Part("Nina Cole", Role.STUDENT, hourly=4500),
    Part("Rosa Diaz", Role.ADMIN),
)
"""The second organisation: what they see of the first is nothing."""

FAMILY = ("gina", ("alice", "alan"))

FACES = {
    "alice": 1519151416,
    "omar": 694,
    "priya": 1034711034,
    "zoe": 537,
    "finn": 1037037037,
}
"""Which drawn person each is. The rest check in by the number alone."""

ENROLLED = ("alice", "omar", "priya")
"""Whose face the desk has been shown, with consent: Alice's by her guardian."""
