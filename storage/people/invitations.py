"""Invitations in SQL, and how often an account guessed wrong."""

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, insert, select, update

from core.kernel.ids import OrganisationId
from core.people.model import Account, Invitation, InvitationId, InvitationState
from storage.people.accounts import account_said, new_account, this_account
from storage.repository import Repository, organisation_said
from storage.tables.people import account as accounts
from storage.tables.people import invitation as table

_by_code = select(table).where(table.c.code_hash == bindparam("code")).with_for_update()
_here = select(table).where(table.c.organisation_id == organisation_said)
_one = _here.where(table.c.id == bindparam("invitation"))
_waiting = _here.where(table.c.state == InvitationState.WAITING).order_by(
    table.c.expires, table.c.id
)
_add = insert(table)
_change = (
    update(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.id == bindparam("invitation"))
    .values(
        state=bindparam("became"),
        platform=bindparam("on"),
        workspace=bindparam("at_work"),
        handle=bindparam("as"),
    )
)
_wrong = (
    update(accounts)
    .where(*this_account)
    .values(wrong_codes=bindparam("count"), wrong_code_at=bindparam("at"))
)
_guesses = select(accounts.c.wrong_codes, accounts.c.wrong_code_at).where(*this_account)


class SqlInvitations(Repository):
    def add(
        self, organisation: OrganisationId, invitation: Invitation, code_hash: str
    ) -> None:
        row = {
            "organisation_id": organisation,
            "id": invitation.id,
            "person_id": invitation.person,
            "invited_by_id": invitation.invited_by,
            "code_hash": code_hash,
            "expires": invitation.expires,
            "state": invitation.state,
        }
        self.connection.execute(_add, row)

    def by_code(self, code_hash: str) -> tuple[OrganisationId, Invitation] | None:
        found = self.connection.execute(_by_code, {"code": code_hash})
        row = found.mappings().one_or_none()
        return None if row is None else (row["organisation_id"], _invitation(row))

    def find(
        self, organisation: OrganisationId, invitation: InvitationId
    ) -> Invitation | None:
        said = {"organisation": organisation, "invitation": invitation}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else _invitation(row)

    def change(self, organisation: OrganisationId, invitation: Invitation) -> None:
        account = invitation.account
        said = {
            "organisation": organisation,
            "invitation": invitation.id,
            "became": invitation.state,
            "on": account and account.platform,
            "at_work": account and account.workspace,
            "as": account and account.handle,
        }
        self.connection.execute(_change, said)

    def waiting(self, organisation: OrganisationId) -> list[Invitation]:
        found = self.connection.execute(_waiting, {"organisation": organisation})
        return [_invitation(row) for row in found.mappings()]

    def count_wrong(self, account: Account, at: datetime) -> None:
        row = {
            "platform": account.platform,
            "workspace": account.workspace,
            "handle": account.handle,
        }
        new = new_account[self.connection.dialect.name]
        self.connection.execute(new, {**row, "wrong_codes": 0})
        count = self._guesses(account)[0] + 1
        said = {**account_said(account), "count": count, "at": at}
        self.connection.execute(_wrong, said)

    def wrong_since(self, account: Account, since: datetime) -> int:
        count, last = self._guesses(account)
        return count if last is not None and last >= since else 0

    def _guesses(self, account: Account) -> tuple[int, datetime | None]:
        row = self.connection.execute(_guesses, account_said(account)).one_or_none()
        return (0, None) if row is None else (row.wrong_codes, row.wrong_code_at)


def _invitation(row: RowMapping) -> Invitation:
    account = None
    if row["platform"]:
        account = Account(row["platform"], row["handle"], row["workspace"])
    return Invitation(
        row["id"],
        row["person_id"],
        row["invited_by_id"],
        row["expires"],
        InvitationState(row["state"]),
        account,
    )
