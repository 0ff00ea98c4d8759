"""Rates, charges, packages and payments; amounts are whole minor units."""

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
)

from storage.tables.metadata import table_of_an_organisation
from storage.types import Minutes, UtcDateTime

rate = table_of_an_organisation(
    "rate",
    Column("id", Uuid, primary_key=True),
    Column("what", String(10), nullable=False),
    Column("student_id", Uuid),
    Column("class_id", Uuid),
    Column("course_id", Uuid),
    Column("tutor_id", Uuid),
    Column("shortest", Minutes),
    Column("longest", Minutes),
    Column("fewest", Integer),
    Column("most", Integer),
    Column("weekdays", Integer, nullable=False),  # Monday is bit 0; none: any day
    Column("per", String(10), nullable=False),
    Column("amount_minor", BigInteger),
    Column("amount_currency", String(3)),
    Column("percent_bp", Integer, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("why", String(100), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by_id", Uuid),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "student_id", "since"),
    Index(None, "organisation_id", "what", "since"),
    links={
        "student_id": "person",
        "class_id": "class",
        "course_id": "course",
        "tutor_id": "person",
        "by_id": "person",
    },
)

package = table_of_an_organisation(
    "package",
    Column("id", Uuid, primary_key=True),
    Column("student_id", Uuid, nullable=False),
    Column("course_id", Uuid),
    Column("minutes", Minutes, nullable=False),
    Column("price_minor", BigInteger, nullable=False),
    Column("price_currency", String(3), nullable=False),
    Column("tax_minor", BigInteger, nullable=False),
    Column("bought_on", Date, nullable=False),
    Column("expires", Date),
    Column("low_at", Minutes, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("deleted_at", UtcDateTime),
    Index(None, "organisation_id", "student_id"),
    links={"student_id": "person", "course_id": "course"},
)

charge = table_of_an_organisation(
    "charge",
    Column("id", Uuid, primary_key=True),
    Column("session_id", Uuid),  # none: a package sold, a credit, a fee
    Column("student_id", Uuid, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("earned_minor", BigInteger, nullable=False),
    Column("tax_minor", BigInteger, nullable=False),
    Column("amount_currency", String(3), nullable=False),  # of all three
    Column("on", Date, nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("minutes", Minutes),
    Column("rule_id", Uuid),
    Column("package_id", Uuid),
    Column("reverses", Uuid),
    Column("tutor_id", Uuid),
    Column("class_id", Uuid),
    Column("course_id", Uuid),
    Column("explained", JSON),  # codes and figures, no names
    Index(None, "organisation_id", "session_id", "student_id", "number", unique=True),
    Index(  # all that sums of income are made of
        "ix_charge_income",
        "organisation_id",
        "on",
        "amount_currency",
        "earned_minor",
        "student_id",
        "tutor_id",
    ),
    *(  # what one of them earned, and what each did in years, read in this order
        Index(
            f"ix_charge_income_{whose}",
            "organisation_id",
            f"{whose}_id",
            "amount_currency",
            "on",
            "earned_minor",
            *(["amount_minor"] if whose == "student" else []),  # who owes how much
        )
        for whose in ("student", "tutor", "class", "course")
    ),
    links={
        "session_id": "session",
        "student_id": "person",
        "rule_id": "rate",
        "package_id": "package",
        "tutor_id": "person",
        "class_id": "class",
        "course_id": "course",
    },
)
charge.info["granted"] = "SELECT, INSERT"

package_use = table_of_an_organisation(
    "package_use",
    Column("charge_id", Uuid, primary_key=True),
    Column("package_id", Uuid, nullable=False),
    Column("minutes", Minutes, nullable=False),  # negative where given back
    Column("at", UtcDateTime, nullable=False),
    Index(None, "organisation_id", "package_id"),
    links={"charge_id": "charge", "package_id": "package"},
)
package_use.info["granted"] = "SELECT, INSERT"

payment = table_of_an_organisation(
    "payment",
    Column("id", Uuid, primary_key=True),
    Column("student_id", Uuid, nullable=False),
    Column("payer_id", Uuid),
    Column("kind", String(10), nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("amount_currency", String(3), nullable=False),
    Column("on", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("method", String(20), nullable=False),
    Column("note", LargeBinary),  # sealed
    Column("invoice_id", Uuid),  # the one it was said to be for
    Column("receipt", Uuid),  # rows that came as one
    Column("reference", LargeBinary),  # sealed
    Column("reference_blind", LargeBinary(32)),
    Column("imported_key", String(64)),
    Column("reverses", Uuid),
    Index(None, "organisation_id", "on"),
    Index(None, "organisation_id", "student_id", "on"),
    Index(None, "organisation_id", "reverses", unique=True),
    Index(None, "organisation_id", "imported_key", unique=True),
    Index(None, "organisation_id", "reference_blind"),
    links={"student_id": "person", "payer_id": "person", "invoice_id": "invoice"},
)
