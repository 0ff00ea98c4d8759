"""Announcements, and who is still to be written to, in SQL."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from math import ceil
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.announcement import (
    KEY,
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Doing,
    More,
    Round,
    Tally,
)
from core.messaging.conversation import File
from core.messaging.model import Address
from core.messaging.threads.search import Entry, Written
from storage.insert import insert_together
from storage.messaging import announcement_rows as sql
from storage.messaging.search import SqlSearches
from storage.messaging.sent import behind, chat_said
from storage.people.people import SqlPeople
from storage.repository import Repository
from storage.sealing.keys import Owner
from storage.tables.announcements import recipient, recipient_batch

SAYS = "announcement.says"
HEX, AN_ID = 32, 16
A_UNIT = 200
"""Recipients written down in one unit of work: a few ms of SQLite's writer."""


class SqlAnnouncements(Repository):
    def add(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        made = announcement
        row = {
            "organisation_id": organisation,
            "id": made.id,
            "by_id": made.by,
            "says": self._sealed(organisation, made),
            "at": made.at,
            "total": made.total,
            "unreachable": made.unreachable,
            "state": made.state,
            "told": "",
            "audience": made.audience,
            "goes_at": made.goes_at,
            "asks": made.asks,
            "typed": made.typed,
            "round": made.round,
            "version": made.version,
            "decided_by_id": made.decided_by,
            "every": made.every,
            "until": made.until,
        }
        self.connection.execute(sql.add, row)
        self._found_by(organisation, made)
        self._add_people(organisation, made, recipients)

    def start(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        self._become(organisation, announcement)
        self._add_people(organisation, announcement, recipients)

    def again(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId] | None,
    ) -> None:
        self._become(organisation, announcement)
        said = _said(organisation, announcement.id)
        if recipients is None:
            self.connection.execute(sql.rewrite_all, said)
            return
        for first in range(0, len(recipients), sql.A_STATEMENT):
            some = list(recipients[first : first + sql.A_STATEMENT])
            self.connection.execute(sql.rewrite, {**said, "people": some})

    def scheduled(self, organisation: OrganisationId) -> list[Announcement]:
        return self._listed(sql.scheduled, {"organisation": organisation})

    def latest(self, organisation: OrganisationId, limit: int) -> list[Announcement]:
        return self._listed(sql.latest, {"organisation": organisation, "most": limit})

    def acknowledge(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        at: datetime,
    ) -> bool:
        said = {**_said(organisation, announcement), "whose": person, "when": at}
        return self.connection.execute(sql.acknowledge, said).rowcount > 0

    def see(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        at: datetime,
    ) -> bool:
        said = _said(organisation, announcement)
        seen = self.connection.execute(sql.see, {**said, "whose": person, "when": at})
        self.watch(organisation, announcement)
        return seen.rowcount > 0

    def behind(self, there: Address, message: str) -> AnnouncementId | None:
        said = {**chat_said(there), "shown_as": message}
        keys = self.connection.execute(behind, said).scalars()
        key = next((each for each in keys if each.startswith(KEY)), None)
        return key and AnnouncementId(UUID(key[len(KEY) : len(KEY) + HEX]))

    def choose(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        person: PersonId,
        option: int,
    ) -> bool:
        said = {**_said(organisation, announcement), "whose": person}
        return (
            self.connection.execute(sql.choose, {**said, "option": option}).rowcount > 0
        )

    def watch(self, organisation: OrganisationId, announcement: AnnouncementId) -> None:
        self.connection.execute(sql.watch, _said(organisation, announcement))

    def tally(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Tally:
        said = _said(organisation, announcement)
        seen, acked = self.connection.execute(sql.tally, said).one()
        chosen = self.connection.execute(sql.chosen, said)
        return Tally(seen, acked, {row[0]: row[1] for row in chosen})

    def people(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> dict[PersonId, Doing]:
        said = _said(organisation, announcement)
        return {
            row.person_id: Doing(row.seen_at is not None, row.acked_at is not None)
            for row in self.connection.execute(sql.people, said)
        }

    def silent(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> list[PersonId]:
        said = _said(organisation, announcement)
        return list(self.connection.execute(sql.silent, said).scalars())

    def _listed(self, asked: Any, said: dict[str, object]) -> list[Announcement]:
        found = self.connection.execute(asked, said).mappings().all()
        return [self._announcement(row) for row in found]

    def _become(self, organisation: OrganisationId, made: Announcement) -> None:
        said = {
            **_said(organisation, made.id),
            "in_words": self._sealed(organisation, made),
            "became": made.state,
            "many": made.total,
            "lost": made.unreachable,
            "which": made.round,
            "nth": made.version,
            "reminded": made.reminded_at,
            "decided_by": made.decided_by,
            "goes": made.goes_at,
        }
        self.connection.execute(sql.become, said)
        self._found_by(organisation, made)

    def _found_by(self, organisation: OrganisationId, made: Announcement) -> None:
        entry = Entry(Written.ANNOUNCEMENT, made.id, made.at, made.by)
        searches = SqlSearches(self.connection, self.appended, self.vault)
        searches.put(organisation, entry, made.text)

    def _add_people(
        self,
        organisation: OrganisationId,
        made: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        """Of a crowd only the first are recipients in this unit of work."""
        self._recipients(organisation, made.id, recipients[:A_UNIT])
        rows = [
            {
                "organisation_id": organisation,
                "announcement_id": made.id,
                "number": first // A_UNIT,
                "people": b"".join(e.bytes for e in recipients[first : first + A_UNIT]),
                "many": len(recipients[first : first + A_UNIT]),
            }
            for first in range(A_UNIT, len(recipients), A_UNIT)
        ]
        if rows:
            insert_together(self.connection, recipient_batch, rows)

    def gather(self) -> int:
        """One batch, of the oldest announcement that has some: no two do the same."""
        growing = self.connection.execute(sql.growing).one_or_none()
        if growing is None:
            return 0
        said = _said(growing.organisation_id, growing.id)
        found = self.connection.execute(sql.next_batch, said).one()
        ids = [
            PersonId(UUID(bytes=found.people[first : first + AN_ID]))
            for first in range(0, len(found.people), AN_ID)
        ]
        there = SqlPeople(self.connection, self.appended, self.vault)
        known = {each.id for each in there.some(growing.organisation_id, ids)}
        people = [each for each in ids if each in known]  # the others are gone
        self._recipients(growing.organisation_id, growing.id, people)
        self.connection.execute(sql.done_batch, {**said, "nth": found.number})
        return len(ids)

    def _recipients(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        people: Sequence[PersonId],
    ) -> None:
        rows = [
            {
                "organisation_id": organisation,
                "announcement_id": announcement,
                "person_id": person,
                "written": False,
            }
            for person in people
        ]
        if rows:
            insert_together(self.connection, recipient, rows)

    def hold(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Announcement | None:
        return self._one(sql.hold, _said(organisation, announcement))

    def find(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Announcement | None:
        return self._one(sql.find, _said(organisation, announcement))

    def _one(self, asked: Any, said: dict[str, object]) -> Announcement | None:
        row = self.connection.execute(asked, said).mappings().one_or_none()
        return None if row is None else self._announcement(row)

    def take(
        self, limit: int
    ) -> list[tuple[OrganisationId, Announcement, list[PersonId]]]:
        """Organisations share what one unit of work can do; the oldest goes first."""
        rows = self.connection.execute(sql.held, {"most": limit}).mappings().all()
        share = Counter({row["organisation_id"]: 0 for row in rows})
        each = ceil(limit / max(1, len(share)))
        taken: list[tuple[OrganisationId, Announcement, list[PersonId]]] = []
        for row in rows:
            here = row["organisation_id"]
            said = _said(here, row["id"])
            some = {**said, "most": each - share[here]}
            people = list(self.connection.execute(sql.some, some).scalars())
            if people:
                self.connection.execute(sql.written, {**said, "people": people})
                taken.append((here, self._announcement(row), people))
                share[here] += len(people)
        return taken

    def drop(self, organisation: OrganisationId, announcement: AnnouncementId) -> int:
        said = _said(organisation, announcement)
        listed: int = self.connection.execute(sql.listed, said).scalar_one()
        self.connection.execute(sql.unlist, said)
        return listed + self.connection.execute(sql.drop, said).rowcount

    def going(self, over: datetime) -> list[tuple[OrganisationId, Announcement, int]]:
        found: list[tuple[OrganisationId, Announcement, int]] = []
        for row in self.connection.execute(sql.watched, {"over": over}).mappings():
            said = _said(row["organisation_id"], row["id"])
            left = self.connection.execute(sql.unwritten, said).scalar_one()
            left += self.connection.execute(sql.listed, said).scalar_one()
            found.append((row["organisation_id"], self._announcement(row), left))
        return found

    def told(
        self, organisation: OrganisationId, announcement: AnnouncementId, progress: str
    ) -> bool:
        said = {**_said(organisation, announcement), "progress": progress}
        return self.connection.execute(sql.tell, said).rowcount == 0

    def end(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        state: AnnouncementState,
    ) -> None:
        said = {**_said(organisation, announcement), "became": state}
        self.connection.execute(sql.end, said)

    def _announcement(self, row: RowMapping) -> Announcement:
        owner = Owner(row["organisation_id"], None)
        says = self.vault.open_json(owner, row["says"], about=SAYS, row=row["id"])
        text, more = _read(says or {})
        return Announcement(
            row["id"],
            row["by_id"],
            text,
            row["at"],
            row["total"],
            row["unreachable"],
            AnnouncementState(row["state"]),
            row["audience"],
            row["goes_at"],
            row["asks"],
            row["typed"],
            Round(row["round"]),
            row["version"],
            row["reminded_at"],
            row["decided_by_id"],
            more,
            row["every"],
            row["until"],
        )

    def _sealed(self, organisation: OrganisationId, made: Announcement) -> bytes:
        says = {"text": made.text, **asdict(made.more)}
        told = {name: value for name, value in says.items() if value}
        owner = Owner(organisation, None)
        return self.vault.seal_json(owner, told, about=SAYS, row=made.id)


def _read(says: dict[str, Any]) -> tuple[str, More]:
    files = tuple(File(**each) for each in says.get("files", ()))
    options = tuple(says.get("options", ()))
    closed, languages = says.get("closed", False), says.get("languages", {})
    return says.get("text", ""), More(files, options, closed, languages)


def _said(
    organisation: OrganisationId, announcement: AnnouncementId
) -> dict[str, object]:
    return {"organisation": organisation, "announcement": announcement}
