"""Double entry: every row is taken from one account and put on another.

A row cannot be out of balance, on any database.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Uuid,
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

ledger = table_of_an_organisation(
    "ledger",
    Column("source", String(12), primary_key=True),  # charge or payment
    Column("source_id", Uuid, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("on", Date, nullable=False),
    Column("debit", String(12), nullable=False),
    Column("debit_person", Uuid),
    Column("credit", String(12), nullable=False),
    Column("credit_person", Uuid),
    Column("amount_minor", BigInteger, nullable=False),
    Column("amount_currency", String(3), nullable=False),
    CheckConstraint("amount_minor > 0", name="ck_ledger_amount"),
    CheckConstraint(
        "debit <> credit OR debit_person <> credit_person", name="ck_ledger_accounts"
    ),
    Index(None, "organisation_id", "debit", "debit_person"),
    Index(None, "organisation_id", "credit", "credit_person"),
    Index(None, "organisation_id", "on"),
    links={"debit_person": "person", "credit_person": "person"},
)
ledger.info["granted"] = "SELECT, INSERT"
