"""Which of a few times suits whom."""

from sqlalchemy import JSON, Column, Integer, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

poll = table_of_an_organisation(
    "poll",
    Column("id", Uuid, primary_key=True),
    Column("by_id", Uuid, nullable=False),
    Column("tutors", JSON, nullable=False),  # ids, in the order they were named
    Column("subject", String(200), nullable=False),
    Column("class_id", Uuid),
    Column("course_id", Uuid),
    Column("makes_up_id", Uuid),
    Column("closes", UtcDateTime, nullable=False),
    Column("stand", String(10), nullable=False),
    Column("won", Integer),
    links={
        "by_id": "person",
        "class_id": "class",
        "course_id": "course",
        "makes_up_id": "session",
    },
)

poll_option = table_of_an_organisation(
    "poll_option",
    Column("poll_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("room_id", Uuid),
    links={"poll_id": "poll", "room_id": "room"},
)

poll_vote = table_of_an_organisation(
    "poll_vote",
    Column("poll_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("suits", JSON, nullable=False),  # the numbers of options
    Column("done", UtcDateTime),
    Column("by_id", Uuid),
    links={"poll_id": "poll", "person_id": "person", "by_id": "person"},
)
