"""Wrapped keys in SQL."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Insert, Table, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.ids import OrganisationId, PersonId
from storage.sealing.dying import take_along
from storage.sealing.keys import InstallationKey, Owner
from storage.tables.keys import organisation_key, person_key

_organisation = (
    select(organisation_key.c.number, organisation_key.c.wrapped)
    .where(organisation_key.c.organisation_id == bindparam("organisation"))
    .order_by(organisation_key.c.number)
)
_organisations = select(organisation_key)
_there = person_key.c.organisation_id == bindparam("organisation")
_columns = (person_key.c.person_id, person_key.c.wrapped_by, person_key.c.wrapped)
_person = select(*_columns).where(_there, person_key.c.person_id == bindparam("person"))
_some = select(*_columns).where(
    _there, person_key.c.person_id.in_(bindparam("people", expanding=True))
)
_erased = select(person_key.c.person_id).where(
    _there, person_key.c.erased_at.is_not(None)
)
_destroy = (
    update(person_key)
    .where(_there, person_key.c.person_id == bindparam("person"))
    .where(person_key.c.erased_at.is_(None))
    .values(wrapped=None, erased_at=bindparam("at"))
)

Wrapped = tuple[PersonId, int, bytes | None]


def _unless_there(table: Table) -> dict[str, Insert]:
    """Another process may be making the same key; the first one stands."""
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing(),
        "postgresql": postgresql.insert(table).on_conflict_do_nothing(),
    }


_add_organisation = _unless_there(organisation_key)
_add_person = _unless_there(person_key)
_add_tombstone = insert(person_key)


def of_organisation(
    connection: Connection, organisation: OrganisationId
) -> list[tuple[int, bytes]]:
    found = connection.execute(_organisation, {"organisation": organisation})
    return [(row.number, row.wrapped) for row in found]


def refuse_another_key(connection: Connection, installation: InstallationKey) -> None:
    """Raises `WrongKeyError` unless everything was sealed with this one."""
    for row in connection.execute(_organisations):
        installation.unwrap(row.organisation_id, row.number, row.wrapped)


def add_of_organisation(
    connection: Connection, organisation: OrganisationId, number: int, wrapped: bytes
) -> None:
    row = {"organisation_id": organisation, "number": number, "wrapped": wrapped}
    connection.execute(_add_organisation[connection.dialect.name], row)


def of_person(connection: Connection, owner: Owner) -> Wrapped | None:
    row = connection.execute(_person, _said(owner)).one_or_none()
    return None if row is None else (row.person_id, row.wrapped_by, row.wrapped)


def of_people(
    connection: Connection, organisation: OrganisationId, people: Sequence[PersonId]
) -> Iterable[Wrapped]:
    said = {"organisation": organisation, "people": people}
    for row in connection.execute(_some, said):
        yield row.person_id, row.wrapped_by, row.wrapped


def add_of_person(
    connection: Connection, owner: Owner, by: int, wrapped: bytes
) -> None:
    row = {
        "organisation_id": owner.organisation,
        "person_id": owner.person,
        "wrapped_by": by,
        "wrapped": wrapped,
    }
    connection.execute(_add_person[connection.dialect.name], row)


def destroy(connection: Connection, owner: Owner, at: datetime) -> None:
    take_along(connection, owner, at)
    known = of_person(connection, owner)
    if known is None:  # nothing was sealed yet, and nothing will be
        row = {"wrapped_by": 0, "wrapped": None, "erased_at": at}
        there = {"organisation_id": owner.organisation, "person_id": owner.person}
        connection.execute(_add_tombstone, there | row)
    else:
        connection.execute(_destroy, {**_said(owner), "at": at})


def erased(connection: Connection, organisation: OrganisationId) -> Iterable[PersonId]:
    found = connection.execute(_erased, {"organisation": organisation})
    return (row.person_id for row in found)


def _said(owner: Owner) -> dict[str, Any]:
    return {"organisation": owner.organisation, "person": owner.person}
