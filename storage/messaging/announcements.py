"""Announcements, and who is still to be written to, in SQL."""

from collections.abc import Sequence

from sqlalchemy import RowMapping, and_, bindparam, func, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
)
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import announcement as table
from storage.tables.messaging import recipient as recipients

TEXT = "announcement.text"

_this = and_(
    table.c.organisation_id == organisation_said,
    table.c.id == bindparam("announcement"),
)
_its = and_(
    recipients.c.organisation_id == organisation_said,
    recipients.c.announcement_id == bindparam("announcement"),
)
_add, _add_recipients = insert(table), insert(recipients)
_hold = select(table).where(_this).with_for_update()
_going = (
    select(table)
    .where(table.c.state == AnnouncementState.GOING)
    .order_by(table.c.at, table.c.id)
)
_held = _going.limit(bindparam("most")).with_for_update(skip_locked=True)
_some = (
    select(recipients.c.person_id)
    .where(_its, recipients.c.written.is_(False))
    .order_by(recipients.c.person_id)
    .limit(bindparam("most"))
)
_written = (
    update(recipients)
    .where(_its, recipients.c.person_id.in_(bindparam("people", expanding=True)))
    .values(written=True)
)
_drop = (
    update(recipients).where(_its, recipients.c.written.is_(False)).values(written=True)
)
_unwritten = (
    select(func.count())
    .select_from(recipients)
    .where(_its, recipients.c.written.is_(False))
)
_tell = (
    update(table)
    .where(_this, table.c.told != bindparam("progress"))
    .values(told=bindparam("progress"))
)
_end = update(table).where(_this).values(state=bindparam("became"))


class SqlAnnouncements(Repository):
    def add(
        self,
        organisation: OrganisationId,
        announcement: Announcement,
        recipients: Sequence[PersonId],
    ) -> None:
        made, owner = announcement, Owner(organisation, None)
        row = {
            "organisation_id": organisation,
            "id": made.id,
            "by_id": made.by,
            "text": self.vault.seal(owner, made.text, about=TEXT, row=made.id),
            "at": made.at,
            "total": made.total,
            "unreachable": made.unreachable,
            "state": made.state,
            "told": "",
        }
        self.connection.execute(_add, row)
        rows = [
            {
                "organisation_id": organisation,
                "announcement_id": made.id,
                "person_id": person,
                "written": False,
            }
            for person in recipients
        ]
        if rows:
            self.connection.execute(_add_recipients, rows)

    def hold(
        self, organisation: OrganisationId, announcement: AnnouncementId
    ) -> Announcement | None:
        found = self.connection.execute(_hold, _said(organisation, announcement))
        row = found.mappings().one_or_none()
        return None if row is None else self._announcement(row)

    def take(
        self, limit: int
    ) -> list[tuple[OrganisationId, Announcement, list[PersonId]]]:
        taken: list[tuple[OrganisationId, Announcement, list[PersonId]]] = []
        left = limit
        for row in self.connection.execute(_held, {"most": limit}).mappings().all():
            said = _said(row["organisation_id"], row["id"])
            some = {**said, "most": left}
            people = list(self.connection.execute(_some, some).scalars())
            if people:
                self.connection.execute(_written, {**said, "people": people})
                taken.append((row["organisation_id"], self._announcement(row), people))
                left -= len(people)
            if not left:
                break
        return taken

    def drop(self, organisation: OrganisationId, announcement: AnnouncementId) -> int:
        said = _said(organisation, announcement)
        return self.connection.execute(_drop, said).rowcount

    def going(self) -> list[tuple[OrganisationId, Announcement, int]]:
        found: list[tuple[OrganisationId, Announcement, int]] = []
        for row in self.connection.execute(_going).mappings().all():
            said = _said(row["organisation_id"], row["id"])
            left = self.connection.execute(_unwritten, said).scalar_one()
            found.append((row["organisation_id"], self._announcement(row), left))
        return found

    def told(
        self, organisation: OrganisationId, announcement: AnnouncementId, progress: str
    ) -> bool:
        said = {**_said(organisation, announcement), "progress": progress}
        return self.connection.execute(_tell, said).rowcount == 0

    def end(
        self,
        organisation: OrganisationId,
        announcement: AnnouncementId,
        state: AnnouncementState,
    ) -> None:
        said = {**_said(organisation, announcement), "became": state}
        self.connection.execute(_end, said)

    def _announcement(self, row: RowMapping) -> Announcement:
        owner = Owner(row["organisation_id"], None)
        text = self.vault.open(owner, row["text"], about=TEXT, row=row["id"])
        return Announcement(
            row["id"],
            row["by_id"],
            text or "",
            row["at"],
            row["total"],
            row["unreachable"],
            AnnouncementState(row["state"]),
        )


def _said(
    organisation: OrganisationId, announcement: AnnouncementId
) -> dict[str, object]:
    return {"organisation": organisation, "announcement": announcement}
