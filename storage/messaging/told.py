"""Inboxes in SQL."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    update,
)

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.notices.sorts import LOCKED, Priority, Sort
from core.messaging.notices.told import WAITING, Told, ToldId, Way
from core.messaging.thread import Mark
from storage.messaging.message_rows import message_read, message_written
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
from storage.tables.notices import told as table

SAYS = "told.says"

_theirs = and_(
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("person"),
)
_is_read = case((table.c.read_at.is_(None), 0), else_=1)
_last = table.alias()
_last_is_read = case((_last.c.read_at.is_(None), 0), else_=1)
_order = (_is_read, table.c.at.desc(), table.c.id)
_first = select(table).where(_theirs).order_by(*_order).limit(bindparam("most"))
_one = select(table).where(_theirs, table.c.id == bindparam("told"))
_next = (
    select(table)
    .join(
        _last,
        and_(
            _last.c.organisation_id == table.c.organisation_id,
            _last.c.person_id == table.c.person_id,
            _last.c.id == bindparam("after"),
        ),
    )
    .where(
        _theirs,
        or_(
            _is_read > _last_is_read,
            and_(
                _is_read == _last_is_read,
                or_(
                    table.c.at < _last.c.at,
                    and_(table.c.at == _last.c.at, table.c.id > _last.c.id),
                ),
            ),
        ),
    )
    .order_by(*_order)
    .limit(bindparam("most"))
)
_newest = (
    select(table)
    .where(_theirs, table.c.sort.in_(bindparam("sorts", expanding=True)))
    .order_by(table.c.at.desc(), table.c.id.desc())
    .limit(bindparam("most"))
)
_older = _newest.where(
    or_(
        table.c.at < bindparam("then"),
        and_(table.c.at == bindparam("then"), table.c.id < bindparam("mark")),
    )
)
_unread = (
    select(func.count()).select_from(table).where(_theirs, table.c.read_at.is_(None))
)
_mark_all = (
    update(table)
    .where(_theirs, table.c.read_at.is_(None))
    .values(read_at=bindparam("read"))
)
_mark = (
    update(table)
    .where(_theirs, table.c.id == bindparam("told"))
    .values(read_at=bindparam("read"))
)
_waits = and_(_theirs, table.c.way.in_(sorted(WAITING)))
_waiting = (
    select(table)
    .where(_waits, table.c.read_at.is_(None))
    .order_by(table.c.priority.desc(), table.c.at, table.c.id)
)
_wait_no_more = update(table).where(_waits).values(way=Way.INBOX)
_came = (
    select(table.c.person_id, func.count())
    .where(
        table.c.organisation_id == organisation_said,
        table.c.person_id.in_(bindparam("people", expanding=True)),
        table.c.at >= bindparam("since"),
        table.c.way == Way.ONCE,
        table.c.priority == Priority.MEDIUM,
        table.c.sort.not_in(sorted(LOCKED)),
    )
    .group_by(table.c.person_id)
)


class SqlToldBook(Repository):
    def add(self, told: Told, *, card: bool) -> None:
        owner = Owner(told.organisation, told.person)
        says = message_written(told.says)
        key = {"organisation_id": told.organisation, "id": told.id}
        row = key | {
            "person_id": told.person,
            "sort": told.sort,
            "priority": told.priority,
            "says": self.vault.seal_json(owner, says, about=SAYS, row=told.id),
            "at": told.at,
            "read_at": told.read_at,
            "way": told.way,
        }
        if card:
            self.appended.replace(table, key, row)
        else:
            self.appended.add(table, row)

    def find(
        self, organisation: OrganisationId, person: PersonId, told: ToldId
    ) -> Told | None:
        said = {"organisation": organisation, "person": person, "told": told}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else self._told(row)

    def page(
        self,
        organisation: OrganisationId,
        person: PersonId,
        *,
        after: ToldId | None,
        limit: int,
    ) -> Sequence[Told]:
        said: dict[str, Any] = {"organisation": organisation, "person": person}
        said["most"] = limit
        page = _first if after is None else _next
        if after is not None:
            said["after"] = after
        rows = self.connection.execute(page, said).mappings()
        return [self._told(row) for row in rows]

    def earlier(
        self,
        organisation: OrganisationId,
        person: PersonId,
        *,
        sorts: Collection[Sort],
        before: Mark | None,
        limit: int,
    ) -> Sequence[Told]:
        said: dict[str, Any] = {"organisation": organisation, "person": person}
        said |= {"most": limit, "sorts": sorted(sorts)}
        page = _newest
        if before is not None:
            page, said = _older, {**said, "then": before.at, "mark": before.id}
        rows = self.connection.execute(page, said).mappings()
        return [self._told(row) for row in rows]

    def unread(self, organisation: OrganisationId, person: PersonId) -> int:
        said = {"organisation": organisation, "person": person}
        return self.connection.execute(_unread, said).scalar_one()

    def mark(
        self,
        organisation: OrganisationId,
        person: PersonId,
        told: ToldId | None,
        read_at: datetime | None,
    ) -> int:
        said = {"organisation": organisation, "person": person, "read": read_at}
        if told is None:
            return self.connection.execute(_mark_all, said).rowcount
        return self.connection.execute(_mark, {**said, "told": told}).rowcount

    def waiting(self, organisation: OrganisationId, person: PersonId) -> Sequence[Told]:
        said = {"organisation": organisation, "person": person}
        return [
            self._told(row)
            for row in self.connection.execute(_waiting, said).mappings()
        ]

    def wait_no_more(self, organisation: OrganisationId, person: PersonId) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_wait_no_more, said)

    def came(
        self,
        organisation: OrganisationId,
        people: Sequence[PersonId],
        since: datetime,
    ) -> Mapping[PersonId, int]:
        counted = Counter[PersonId]()
        for some in in_parts(list(people)):
            said = {"organisation": organisation, "people": some, "since": since}
            counted.update(dict(map(tuple, self.connection.execute(_came, said))))
        like = {"organisation_id": organisation, "way": Way.ONCE}
        like["priority"] = Priority.MEDIUM
        for row in self.appended.unwritten(table, like):
            if row["sort"] not in LOCKED and row["at"] >= since:
                counted[row["person_id"]] += 1
        return counted

    def _told(self, row: Any) -> Told:
        owner = Owner(row["organisation_id"], row["person_id"])
        says = self.vault.open_json(owner, row["says"], about=SAYS, row=row["id"])
        return Told(
            row["id"],
            row["organisation_id"],
            row["person_id"],
            Sort(row["sort"]),
            Priority(row["priority"]),
            message_read(says),
            row["at"],
            row["read_at"],
            Way(row["way"]),
        )
