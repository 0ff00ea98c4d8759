"""Millions of rows that the database makes: who takes part, and how they came."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    Uuid,
    func,
    insert,
    literal,
    select,
)

from storage.tables.attendance import register_entry
from storage.tables.sessions import session, session_person
from tests.people import HERE

_passing = MetaData()
_pupil = Table(
    "pupil",
    _passing,
    Column("class_id", Uuid, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("student_id", Uuid, nullable=False),
    prefixes=["TEMPORARY"],
)
_way = Table(
    "way",
    _passing,
    Column("turn", Integer, primary_key=True, autoincrement=False),
    Column("status", String, nullable=False),
    prefixes=["TEMPORARY"],
)
STEP = 7
"""So that no two sessions of a class begin alike."""
_here = literal(HERE.id, Uuid).label("organisation_id")


def put(
    connection: Connection,
    taught: Mapping[UUID, Sequence[UUID]],
    statuses: Sequence[str],
) -> None:
    """Of each class `taught`, in each of its sessions; `statuses` take their turns."""
    _passing.create_all(connection, checkfirst=False)
    pupils = [
        {"class_id": group, "place": place, "student_id": student}
        for group, students in taught.items()
        for place, student in enumerate(students)
    ]
    connection.execute(insert(_pupil), pupils)
    ways = [{"turn": n, "status": each} for n, each in enumerate(statuses)]
    connection.execute(insert(_way), ways)
    for table, rows in (
        (session_person, _there()),
        (register_entry, _came(len(statuses))),
    ):
        names = [each.name for each in rows.selected_columns]
        connection.execute(insert(table).from_select(names, rows))
    _passing.drop_all(connection, checkfirst=False)


def _there() -> Select[tuple[object, ...]]:
    return (
        select(
            _here,
            session.c.id.label("session_id"),
            _pupil.c.student_id.label("person_id"),
            literal(value=False).label("teaches"),
            _pupil.c.place,
            session.c.starts_at,
            session.c.ends_at,
        )
        .join_from(session, _pupil, _pupil.c.class_id == session.c.class_id)
        .order_by(session.c.id, _pupil.c.place)
    )


def _came(ways: int) -> Select[tuple[object, ...]]:
    number = func.row_number().over(order_by=session.c.id)
    lesson = select(
        session.c.id, session.c.class_id, session.c.planned_start, number.label("n")
    ).subquery("lesson")
    turn = (lesson.c.n * STEP + _pupil.c.place) % ways
    return (
        select(
            _here,
            lesson.c.id.label("session_id"),
            _pupil.c.student_id,
            _way.c.status,
            lesson.c.planned_start.label("at"),
            literal(1).label("version"),
        )
        .join_from(lesson, _pupil, _pupil.c.class_id == lesson.c.class_id)
        .join(_way, _way.c.turn == turn)
        .order_by(lesson.c.id, _pupil.c.place)
    )
