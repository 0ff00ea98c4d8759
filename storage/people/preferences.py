"""What people chose for themselves, in SQL."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.people.model import Preferences
from storage.organisation.organisations import MINUTE
from storage.people.accounts import preferences_of
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.people import preference as table

_this = (
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("person"),
)
_several = select(table).where(
    table.c.organisation_id == organisation_said,
    table.c.person_id.in_(bindparam("people", expanding=True)),
)
_one, _drop, _add = (
    select(table).where(*_this),
    delete(table).where(*_this),
    insert(table),
)


class SqlPreferences(Repository):
    def of(self, organisation: OrganisationId, person: PersonId) -> Preferences:
        said = {"organisation": organisation, "person": person}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return Preferences() if row is None else preferences_of(row, "")

    def of_each(
        self, organisation: OrganisationId, people: Iterable[PersonId]
    ) -> dict[PersonId, Preferences]:
        chosen = dict.fromkeys(people, Preferences())
        for some in in_parts(list(chosen)):
            said = {"organisation": organisation, "people": some}
            for row in self.connection.execute(_several, said).mappings():
                chosen[row["person_id"]] = preferences_of(row, "")
        return chosen

    def keep(
        self, organisation: OrganisationId, person: PersonId, preferences: Preferences
    ) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_drop, said)
        wishes, lead = preferences, preferences.remind_before
        row = {
            "organisation_id": organisation,
            "person_id": person,
            "zone": wishes.zone and wishes.zone.key,
            "remind_before": None if lead is None else lead // MINUTE,
            "quiet_from": wishes.quiet_from and wishes.quiet_from.isoformat("minutes"),
            "quiet_until": wishes.quiet_until
            and wishes.quiet_until.isoformat("minutes"),
            "language": wishes.language,
            "by_email": wishes.by_email,
            "learn_from_misses": wishes.learn_from_misses,
            "told_of_start": wishes.told_of_start,
            "channels": dict(wishes.channels) or None,
            "snoozed_until": wishes.snoozed_until,
            "digest_at": wishes.digest_at and wishes.digest_at.isoformat("minutes"),
            "weekly_cap": wishes.weekly_cap,
        }
        self.connection.execute(_add, row)
