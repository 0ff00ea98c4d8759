"""Tokens for programs, in SQL; of their secrets only hashes."""

from datetime import datetime

from sqlalchemy import Row, bindparam, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.people.tokens.model import Scope, Token, TokenId
from core.people.tokens.ports import Hashes
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.tokens import api_refresh_spent as spent
from storage.tables.tokens import api_token as table

NAME = "api_token.name"

_here = table.c.organisation_id == organisation_said
_this = table.c.id == bindparam("token")
_good = (table.c.ended_at.is_(None), table.c.until > bindparam("now"))
_by_access = select(table).where(
    table.c.access_hash == bindparam("access"),
    table.c.access_until > bindparam("now"),
    *_good,
)
_spend = (
    update(table)
    .where(table.c.refresh_hash == bindparam("shown"), *_good)
    .values(
        access_hash=bindparam("access"),
        access_until=bindparam("lasts"),
        refresh_hash=bindparam("refresh"),
    )
    .returning(table)
)
_spent = (
    select(table)
    .join(
        spent,
        (spent.c.organisation_id == table.c.organisation_id)
        & (spent.c.token_id == table.c.id),
    )
    .where(spent.c.refresh_hash == bindparam("shown"))
)
_of_owner = (
    select(table)
    .where(_here, table.c.person_id == bindparam("owner"))
    .where(table.c.ended_at.is_(None))
    .order_by(table.c.made_at.desc(), table.c.id)
)
_one = select(table).where(_here, _this)
_used = update(table).where(_here, _this).values(used_at=bindparam("at"))
_end = update(table).where(_here, _this).values(ended_at=bindparam("at"))
_add = insert(table)
_add_spent = insert(spent)

Found = tuple[OrganisationId, Token]


class SqlTokens(Repository):
    def add(self, organisation: OrganisationId, token: Token, hashes: Hashes) -> None:
        owner = Owner(organisation, token.person)
        row = {
            "organisation_id": organisation,
            "id": token.id,
            "person_id": token.person,
            "name": self.vault.seal(owner, token.name, about=NAME, row=token.id),
            "scopes": " ".join(sorted(token.scopes)),
            "access_hash": hashes.access,
            "access_until": hashes.access_until,
            "refresh_hash": hashes.refresh,
            "until": token.until,
            "made_at": token.made_at,
            "used_at": token.used_at,
            "ended_at": token.ended_at,
        }
        self.connection.execute(_add, row)

    def by_access(self, access: str, now: datetime) -> Found | None:
        said = {"access": access, "now": now}
        return self._found(self.connection.execute(_by_access, said).first())

    def spend(self, refresh: str, now: datetime, new: Hashes) -> Found | None:
        said = {
            "shown": refresh,
            "now": now,
            "access": new.access,
            "lasts": new.access_until,
            "refresh": new.refresh,
        }
        row = self.connection.execute(_spend, said).first()
        if row is not None:
            gone = {
                "organisation_id": row.organisation_id,
                "refresh_hash": refresh,
                "token_id": row.id,
            }
            self.connection.execute(_add_spent, gone)
        return self._found(row)

    def spent(self, refresh: str) -> Found | None:
        said = {"shown": refresh}
        return self._found(self.connection.execute(_spent, said).first())

    def of_owner(self, organisation: OrganisationId, owner: PersonId) -> list[Token]:
        said = {"organisation": organisation, "owner": owner}
        return [self._token(row) for row in self.connection.execute(_of_owner, said)]

    def find(self, organisation: OrganisationId, token: TokenId) -> Token | None:
        said = {"organisation": organisation, "token": token}
        found = self._found(self.connection.execute(_one, said).first())
        return None if found is None else found[1]

    def used(self, organisation: OrganisationId, token: TokenId, at: datetime) -> None:
        said = {"organisation": organisation, "token": token, "at": at}
        self.connection.execute(_used, said)

    def end(self, organisation: OrganisationId, token: TokenId, at: datetime) -> None:
        said = {"organisation": organisation, "token": token, "at": at}
        self.connection.execute(_end, said)

    def _found(self, row: Row[tuple[object, ...]] | None) -> Found | None:
        return None if row is None else (row.organisation_id, self._token(row))

    def _token(self, row: Row[tuple[object, ...]]) -> Token:
        owner = Owner(row.organisation_id, row.person_id)
        return Token(
            row.id,
            row.person_id,
            self.vault.open(owner, row.name, about=NAME, row=row.id) or "",
            frozenset(map(Scope, row.scopes.split())),
            row.made_at,
            row.until,
            row.used_at,
            row.ended_at,
        )
