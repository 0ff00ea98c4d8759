"""Invoices, what payments were put towards, and who confirmed which hours."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Uuid,
    text,
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import Minutes, UtcDateTime

_live = text("dropped_at IS NULL")
_under_way = text("state IN ('making', 'open', 'sending', 'dropping')")

invoice_run = table_of_an_organisation(
    "invoice_run",
    Column("id", Uuid, primary_key=True),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("state", String(10), nullable=False),
    Column("send_at", UtcDateTime),  # none: it waits for a word
    Column("sums", JSON, nullable=False),  # minor units by currency
    Column("done_to", Uuid),  # a student: so far it is made
    Index(
        None,
        "organisation_id",
        "first",
        "last",
        unique=True,
        sqlite_where=_under_way,
        postgresql_where=_under_way,
    ),
    links={"by_id": "person"},
)

invoice = table_of_an_organisation(
    "invoice",
    Column("id", Uuid, primary_key=True),
    Column("run_id", Uuid),
    Column("kind", String(10), nullable=False),
    Column("student_id", Uuid, nullable=False),
    Column("payer_id", Uuid, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("state", String(10), nullable=False),
    Column("number", Integer),  # given when it is sent
    Column("currency", String(3), nullable=False),
    Column("total_minor", BigInteger, nullable=False),
    Column("tax_minor", BigInteger, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("issued_on", Date),
    Column("due_on", Date),
    Column("sent_at", UtcDateTime),
    Column("of_invoice", Uuid),
    Column("why", LargeBinary),  # sealed: why it was credited
    Column("dropped_at", UtcDateTime),
    Index(None, "organisation_id", "kind", "number", unique=True),
    Index(
        None,
        "organisation_id",
        "run_id",
        "student_id",
        "payer_id",
        "currency",
        unique=True,
    ),
    Index(None, "organisation_id", "state", "due_on"),
    links={
        "run_id": "invoice_run",
        "student_id": "person",
        "payer_id": "person",
        "of_invoice": "invoice",
    },
)

invoice_line = table_of_an_organisation(
    "invoice_line",
    Column("invoice_id", Uuid, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("charge_id", Uuid, nullable=False),
    Column("on", Date, nullable=False),
    Column("minutes", Minutes),
    Column("amount_minor", BigInteger, nullable=False),
    Column("tax_minor", BigInteger, nullable=False),
    Column("codes", JSON),
    Column("dropped_at", UtcDateTime),
    Index(
        None,
        "organisation_id",
        "charge_id",
        unique=True,
        sqlite_where=_live,
        postgresql_where=_live,
    ),
    links={"invoice_id": "invoice", "charge_id": "charge"},
)

to_invoice = table_of_an_organisation(  # every charge but those on invoices
    "to_invoice",
    Column("student_id", Uuid, primary_key=True),
    Column("charge_id", Uuid, primary_key=True),
    links={"student_id": "person", "charge_id": "charge"},
)

counter = table_of_an_organisation(
    "counter",
    Column("name", String(20), primary_key=True),
    Column("last", Integer, nullable=False),
)

allocation = table_of_an_organisation(
    "allocation",
    Column("payment_id", Uuid, primary_key=True),
    Column("invoice_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("amount_minor", BigInteger, nullable=False),
    Column("amount_currency", String(3), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "invoice_id"),
    links={"payment_id": "payment", "invoice_id": "invoice"},
)
allocation.info["granted"] = "SELECT, INSERT"

hours_answer = table_of_an_organisation(
    "hours_answer",
    Column("session_id", Uuid, primary_key=True),
    Column("student_id", Uuid, primary_key=True),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("state", String(10), nullable=False),
    Column("minutes", Minutes),
    Column("by_id", Uuid),
    Column("at", UtcDateTime),
    Column("note", LargeBinary),  # sealed
    Index(None, "organisation_id", "state"),
    links={"session_id": "session", "student_id": "person", "by_id": "person"},
)

payment_reminder = table_of_an_organisation(
    "payment_reminder",
    Column("invoice_id", Uuid, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    links={"invoice_id": "invoice"},
)

organisation_logo = table_of_an_organisation(
    "organisation_logo",
    Column("at", UtcDateTime, nullable=False),
    Column("picture", LargeBinary, nullable=False),
)
