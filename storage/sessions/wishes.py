"""What people would rather have of their timetable, in SQL."""

from collections.abc import Sequence

from sqlalchemy import RowMapping, bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.availability.model import Wishes
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.availability import wishes

_wishes_of = select(wishes).where(
    wishes.c.organisation_id == organisation_said,
    wishes.c.person_id.in_(bindparam("people", expanding=True)),
)
_wishes_gone = delete(wishes).where(
    wishes.c.organisation_id == organisation_said,
    wishes.c.person_id == bindparam("person"),
)
_add_wishes = insert(wishes)


class SqlWishBook(Repository):
    def put(self, organisation: OrganisationId, wished: Wishes) -> None:
        said = {"organisation": organisation, "person": wished.person}
        self.connection.execute(_wishes_gone, said)
        if wished == Wishes(wished.person):
            return
        lunch = wished.lunch or (None, None)
        row = {
            "organisation_id": organisation,
            "person_id": wished.person,
            "most_in_row": wished.most_in_row,
            "most_a_day": wished.most_a_day,
            "lunch_since": lunch[0],
            "lunch_until": lunch[1],
            "earliest": wished.earliest,
            "latest": wished.latest,
        }
        self.connection.execute(_add_wishes, row)

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> list[Wishes]:
        found: list[Wishes] = []
        for part in in_parts(sorted(set(people))):
            said = {"organisation": organisation, "people": part}
            found += map(_wished, self.connection.execute(_wishes_of, said).mappings())
        return sorted(found, key=lambda each: each.person)


def _wished(row: RowMapping) -> Wishes:
    since, until = row["lunch_since"], row["lunch_until"]
    return Wishes(
        row["person_id"],
        row["most_in_row"],
        row["most_a_day"],
        (since, until) if since and until else None,
        row["earliest"],
        row["latest"],
    )
