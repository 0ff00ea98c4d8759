"""What grows is looked up by an index, never by reading all of it."""

import re
import sqlite3

import pytest
from sqlalchemy import ClauseElement
from sqlalchemy.dialects import sqlite

from storage.audit.chain import with_unsealed
from storage.marking import statements
from storage.messaging.dead_letters import count_set_aside
from storage.messaging.live import TOUCH
from storage.messaging.outbox import hurried, supersede
from storage.messaging.outbox_announced import letters_by_outcome
from storage.messaging.outbox_claim import claims
from storage.messaging.sent import edits_below
from storage.outgoing.systems import arrived
from storage.outgoing.webhooks import webhooks_off
from storage.reporting.counted import students_during
from storage.sessions import session_statements
from storage.tables.sessions import session
from tests.people import HERE, LONG_AGO

LOOK_UPS = {
    "a person's sessions": session_statements.OF_PERSON_AS,
    "several people's sessions": session_statements.OF_PEOPLE,
    "everybody's sessions": session_statements.BETWEEN,
    "a room's sessions": session_statements.IN_ROOM,
    "a class's sessions": session_statements.OF_CLASS,
    "sessions to close": session_statements.DUE,
    "organisations with some": session_statements.WITH_SOME_DUE,
    "who takes part": session_statements.PEOPLE,
    "a tutor's entries": statements.OF_TUTOR,
    "a tutor's latest entries": statements.page(frozenset({"tutor"})),
    "a day's entries": statements.BETWEEN,
    "exact entries then": statements.EXACTLY_THEN,
    "what entries were for": statements.SHARES,
}


@pytest.mark.parametrize("what", list(LOOK_UPS))
def test_no_look_up_reads_a_whole_table(sqlite_template, what: str):
    plan = explained(LOOK_UPS[what], sqlite_template)

    assert plan
    assert not [step for step in plan if step.startswith("SCAN")], plan


def test_a_person_finds_their_sessions_past_those_of_everybody(sqlite_template):
    for statement in (session_statements.OF_PEOPLE, session_statements.OF_PERSON_AS):
        plan = explained(statement, sqlite_template)

        assert not [step for step in plan if step.endswith("(organisation_id=?)")], plan


def test_who_is_taught_in_a_session_is_read_apart_from_who_teaches(sqlite_template):
    """A column between, left open, makes PostgreSQL expect to skip, and read it all."""
    during = students_during(HERE.id, session.c.starts_at >= LONG_AGO)
    key = "organisation_id=? AND session_id=? AND teaches=?"

    plan = explained(during, sqlite_template)

    assert any(step.endswith(f"({key})") for step in plan), plan


BY_INDEX = {
    "ix_outbox_card": (supersede, edits_below),
    "ix_outbox_announcement": (letters_by_outcome,),
    "ix_outbox_waiting": (hurried,),
    "ix_outbox_settled": (arrived,),
    "ix_webhook_state": (webhooks_off,),
    "ix_session_closes": (session_statements.DUE, session_statements.WITH_SOME_DUE),
    "ix_session_ends_at": (
        session_statements.NEVER,
        session_statements.WITH_SOME_NEVER,
    ),
    "ix_inbox_set_aside": (count_set_aside,),
    "ix_audit_unsealed": (with_unsealed,),
}


@pytest.mark.parametrize("index", list(BY_INDEX))
def test_what_few_rows_have_is_found_among_those_few(sqlite_template, index: str):
    for statement in BY_INDEX[index]:
        plan = explained(statement, sqlite_template)

        assert any(index in step for step in plan), plan


@pytest.mark.parametrize(
    "statement",
    [session_statements.DUE, session_statements.NEVER, arrived, hurried, TOUCH],
    ids=["to close", "never started", "arrived", "hurried", "touched"],
)
def test_an_organisations_years_are_not_read_for_what_is_new(
    sqlite_template, statement: ClauseElement
):
    plan = explained(statement, sqlite_template)

    assert plan
    assert not [step for step in plan if step.endswith("(organisation_id=?)")], plan


def explained(statement: ClauseElement, file) -> list[str]:
    compiled = str(statement.compile(dialect=sqlite.dialect()))
    text = re.sub(r"\(__\[POSTCOMPILE_\w+\]\)", "(?, ?)", compiled)
    connection = sqlite3.connect(file)
    try:
        told = [1] * text.count("?")
        rows = connection.execute(f"EXPLAIN QUERY PLAN {text}", told).fetchall()
    finally:
        connection.close()
    return [row[3] for row in rows]


def test_a_claim_goes_from_line_to_line_and_past_nothing_that_waits(sqlite_template):
    plan = explained(claims["sqlite"], sqlite_template)

    assert any("ix_outbox_waiting" in step for step in plan)
    read_whole = [step for step in plan if re.match(r"SCAN (outbox|each|named)", step)]
    assert not read_whole, plan
