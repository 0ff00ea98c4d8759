"""New keys for old: what is sealed stays sealed as it is.

Rotating DESK_KEY wraps organisations' keys anew. Rotating an organisation's key makes
another one that seals from now on and wraps its people's keys anew; the old one stays,
for what it sealed and for the blind index.
"""

import os

from sqlalchemy import Connection, bindparam, select, update

from core.kernel.ids import OrganisationId
from storage.backups.backup import see_everything
from storage.database import owners_engine
from storage.sealing import keyring
from storage.sealing.keys import KEY, InstallationKey, OrganisationKey, Owner
from storage.tables.keys import organisation_key, person_key

_put_organisation = (
    update(organisation_key)
    .where(organisation_key.c.organisation_id == bindparam("organisation"))
    .where(organisation_key.c.number == bindparam("place"))
    .values(wrapped=bindparam("anew"))
)
_put_person = (
    update(person_key)
    .where(person_key.c.organisation_id == bindparam("organisation"))
    .where(person_key.c.person_id == bindparam("person"))
    .values(wrapped=bindparam("anew"), wrapped_by=bindparam("by"))
)


def rotate_installation_key(address: str, old: str, new: str) -> int:
    """All or none; answers how many keys were wrapped anew. Stop the desk first."""
    before, after = InstallationKey(old), InstallationKey(new)
    engine = owners_engine(address)
    try:
        with engine.begin() as connection:
            see_everything(connection)
            kept = connection.execute(select(organisation_key)).all()
            for row in kept:
                of, number = row.organisation_id, row.number
                anew = after.wrap(of, number, before.unwrap(of, number, row.wrapped))
                said = {"organisation": of, "place": number, "anew": anew}
                connection.execute(_put_organisation, said)
        return len(kept)
    finally:
        engine.dispose()


def rotate_organisation_key(
    address: str, key: str, organisation: OrganisationId
) -> int:
    """Answers how many people's keys were wrapped anew."""
    installation = InstallationKey(key)
    engine = owners_engine(address)
    try:
        with engine.begin() as connection:
            see_everything(connection)
            return _rotate(connection, installation, organisation)
    finally:
        engine.dispose()


def _rotate(
    connection: Connection, installation: InstallationKey, organisation: OrganisationId
) -> int:
    old = {
        number: OrganisationKey(
            number, installation.unwrap(organisation, number, wrapped)
        )
        for number, wrapped in keyring.of_organisation(connection, organisation)
    }
    number, secret = max(old, default=0) + 1, os.urandom(KEY)
    wrapped = installation.wrap(organisation, number, secret)
    keyring.add_of_organisation(connection, organisation, number, wrapped)
    new = OrganisationKey(number, secret)
    people = connection.execute(
        select(person_key)
        .where(person_key.c.organisation_id == organisation)
        .where(person_key.c.wrapped.is_not(None))
    ).all()
    for row in people:
        owner = Owner(organisation, row.person_id)
        raw = old[row.wrapped_by].unwrap(owner, row.wrapped)
        anew = new.wrap(owner, raw)
        place = {"organisation": organisation, "person": row.person_id}
        connection.execute(_put_person, {**place, "by": number, "anew": anew})
    return len(people)
