"""Who was asked whether they are still there, in SQL."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import RowMapping, bindparam, delete, insert, select, update

from core.attendance.ping_model import Ping
from core.kernel.ids import OrganisationId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.tables.pings import ping as table

IDS = {"session": "session_id", "student": "student_id", "by": "by_id"}
COLUMNS = {each.name: IDS.get(each.name, each.name) for each in fields(Ping)}

_here = table.c.organisation_id == organisation_said
_session = table.c.session_id == bindparam("session")
_one = (
    _here,
    _session,
    table.c.student_id == bindparam("student"),
    table.c.asked == bindparam("at", type_=table.c.asked.type),
)
_of = select(table).where(_here, _session).order_by(table.c.asked, table.c.student_id)
_add, _drop = insert(table), delete(table).where(*_one)
_keep = (
    update(table)
    .where(*_one)
    .values(answered=bindparam("told"), inside=bindparam("in_fence"))
)


class SqlPings(Repository):
    def add(self, organisation: OrganisationId, pings: Sequence[Ping]) -> None:
        if pings:
            rows = [_row(organisation, each) for each in pings]
            self.connection.execute(_add, rows)

    def keep(self, organisation: OrganisationId, ping: Ping) -> None:
        told = {"told": ping.answered, "in_fence": ping.inside}
        self.connection.execute(_keep, _key(organisation, ping) | told)

    def drop(self, organisation: OrganisationId, pings: Sequence[Ping]) -> None:
        for each in pings:
            self.connection.execute(_drop, _key(organisation, each))

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Ping]:
        said = {"organisation": organisation, "session": session}
        return [_ping(row) for row in self.connection.execute(_of, said).mappings()]


def _key(organisation: OrganisationId, ping: Ping) -> dict[str, object]:
    said = {"organisation": organisation, "session": ping.session}
    return said | {"student": ping.student, "at": ping.asked}


def _row(organisation: OrganisationId, ping: Ping) -> dict[str, object]:
    told = {column: getattr(ping, name) for name, column in COLUMNS.items()}
    return {"organisation_id": organisation, **told}


def _ping(row: RowMapping) -> Ping:
    return Ping(**{name: row[column] for name, column in COLUMNS.items()})
