"""Messages between two people, in SQL."""

from uuid import UUID

from sqlalchemy import bindparam, insert, select

from core.kernel.ids import OrganisationId
from core.messaging.direct_message import DirectMessage, DirectMessageId
from core.messaging.model import Address
from core.messaging.send_message import KEY
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.messaging import letter as table
from storage.tables.messaging import sent

TEXT = "letter.text"
HEX = 32

_add = insert(table)
_one = select(table).where(
    table.c.organisation_id == organisation_said, table.c.id == bindparam("letter")
)
_behind = select(sent.c.key).where(
    sent.c.platform == bindparam("on"),
    sent.c.workspace == bindparam("at_work"),
    sent.c.chat == bindparam("in_chat"),
    sent.c.message == bindparam("shown_as"),
)


class SqlLetters(Repository):
    def add(self, organisation: OrganisationId, letter: DirectMessage) -> None:
        """Sealed for whoever gets it: it goes when they go."""
        owner = Owner(organisation, letter.to)
        row = {
            "organisation_id": organisation,
            "id": letter.id,
            "by_id": letter.by,
            "to_id": letter.to,
            "text": self.vault.seal(owner, letter.text, about=TEXT, row=letter.id),
            "at": letter.at,
            "answers": letter.answers,
        }
        self.connection.execute(_add, row)

    def find(
        self, organisation: OrganisationId, letter: DirectMessageId
    ) -> DirectMessage | None:
        said = {"organisation": organisation, "letter": letter}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        if row is None:
            return None
        owner = Owner(organisation, row["to_id"])
        text = self.vault.open(owner, row["text"], about=TEXT, row=letter)
        return DirectMessage(
            row["id"], row["by_id"], row["to_id"], text or "", row["at"], row["answers"]
        )

    def behind(self, there: Address, message: str) -> DirectMessageId | None:
        said = {
            "on": there.platform,
            "at_work": there.workspace,
            "in_chat": there.chat,
            "shown_as": message,
        }
        key = self.connection.execute(_behind, said).scalars().first()
        if key is None or not key.startswith(KEY):
            return None
        return DirectMessageId(UUID(key[len(KEY) : len(KEY) + HEX]))
