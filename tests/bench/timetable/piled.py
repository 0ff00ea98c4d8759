"""Sessions piled up for years, made by the database itself in its own words."""

from sqlalchemy import Connection, text

from storage.tables.sessions import session, session_person
from tests.bench.timetable import everybody
from tests.bench.timetable.university import SITE
from tests.people import HERE

COLUMNS = """organisation_id, id, site_id, room_id, subject, planned_start,
    planned_end, starts_at, ends_at, state, flags, overrides, version, sequence, kind,
    cancelled_by_side"""
NUMBERS = """WITH RECURSIVE n(i) AS
    (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {many}) """
SQLITE_AT = "'%Y-%m-%d %H:%M:%S.000000', '2020-01-06'"
SQLITE = {
    "many": NUMBERS,
    "from": "n",
    "id": "printf('%032x', {number})",
    "here": f"'{HERE.id.hex}'",
    "at": f"strftime({SQLITE_AT}, '+' || ({{minutes}}) || ' minutes')",
    "json": "'{{}}'",
}
POSTGRES = {
    "many": "",
    "from": "generate_series(0, {many} - 1) AS n(i)",
    "id": "lpad(to_hex({number}), 32, '0')::uuid",
    "here": f"'{HERE.id}'::uuid",
    "at": "timestamptz '2020-01-06 00:00+00' + ({minutes}) * interval '1 minute'",
    "json": "'{{}}'::json",
}

ROUND = f"(i / {everybody.TUTORS})"
DAY_AND_HOUR = (
    f"({ROUND} / {everybody.A_WEEK}) * 10080 + ({ROUND} % 5) * 1440 + 540 "
    f"+ (({ROUND} % {everybody.A_WEEK}) / 5) * 60"
)


def pile(connection: Connection, many: int) -> None:
    """Without indexes, which are made of what is there in the end: far quicker."""
    indexes = [each for table in (session, session_person) for each in table.indexes]
    for each in indexes:
        each.drop(connection)
    postgres = connection.dialect.name == "postgresql"
    for statement in filling(POSTGRES if postgres else SQLITE, many):
        connection.execute(text(statement))
    for each in indexes:
        each.create(connection)


def filling(words: dict[str, str], many: int) -> list[str]:
    """The sessions, and who takes part in each."""
    said = {name: word.replace("{many}", str(many)) for name, word in words.items()}
    made, at = said["id"].format, said["at"].format
    start, end = at(minutes=DAY_AND_HOUR), at(minutes=f"{DAY_AND_HOUR} + 60")
    key = made(number="i + 1000000")
    site = made(number=str(SITE.int))
    room = made(number=f"{everybody.FIRST_ROOM} + i % {everybody.ROOMS}")
    json = said["json"].format()
    sessions = (
        f"INSERT INTO session ({COLUMNS}) {said['many']}SELECT {said['here']}, {key}, "  # noqa: S608
        f"{site}, {room}, 'maths', {start}, {end}, {start}, {end}, 'scheduled', '', "
        f"{json}, 1, 0, '', '' FROM {said['from']}"
    )
    who = {
        "true": said["id"].format(
            number=f"{everybody.FIRST_TUTOR} + i % {everybody.TUTORS}"
        ),
        "false": said["id"].format(
            number=f"{everybody.FIRST_STUDENT} + i % {everybody.STUDENTS}"
        ),
    }
    people = [
        "INSERT INTO session_person (organisation_id, session_id, person_id, teaches, "  # noqa: S608
        f"place, starts_at, ends_at) {said['many']}SELECT {said['here']}, {key}, "
        f"{made(number=each)}, {teaches}, 0, {start}, {end} FROM {said['from']}"
        for teaches, each in who.items()
    ]
    return [sessions, *people]
