"""E-mail as the last way to somebody: nothing comes in by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from email.errors import MessageError
from email.headerregistry import Address as Mailed
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from hashlib import sha256
from uuid import UUID

import structlog
from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from adapters.smtp import Hanging, Lines
from adapters.web.mail_stop import StopLinks
from bot.incoming import Handle, Incoming
from bot.platform import Capabilities, FileOutOfReach
from bot.words import UTC, say
from core.application import Door
from core.kernel.actor import desk_of
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.messaging.conversation import File
from core.messaging.mailbox import EMAIL, INVITATION, Mailbox, MailboxOf
from core.messaging.model import Carried, Event, Message, Notice, Outcome
from core.messaging.replies.history import OpenFile
from core.people.model import Account

log = structlog.get_logger()

FOR_EVER = 500
"""From this code on a server means never; below, not now."""
NOBODY_THERE = frozenset({550, 551, 553})
NOT_THEIR_FAULT = "5.7."
"""How the server begins that refuses us rather than them."""
MINUTES = (1, 2, 5, 15, 30, 60, 120, 240)
"""After the first try, the second, ...: what is away comes back within a day."""
LARGEST = 15_000_000
"""Bytes of attachments: they grow by a third, and many servers take no more than 20."""


@dataclass(frozen=True, slots=True)
class Post:
    """What letters are sent with: lines to a server, and links that stop them."""

    sender: str
    lines: Lines
    stops: StopLinks


class MailPlatform:
    name = EMAIL
    can = Capabilities(edits=False, links=True)

    def __init__(self, post: Post, door: Door, clock: Clock) -> None:
        self._post = post
        self._door = door
        self._clock = clock

    async def close(self) -> None:
        await self._post.lines.close()

    def decode(self, event: Event) -> Incoming | None:
        raise ValueError(event.platform)

    async def fetch(self, handle: Handle, account: Account) -> bytes:
        del account
        raise FileOutOfReach(handle.ref)

    async def send(self, notice: Notice) -> Carried:
        person = PersonId(UUID(notice.to.chat))
        desk, invited = desk_of(notice.organisation), notice.key.startswith(INVITATION)
        to = await self._door.run(MailboxOf(desk, person, invited))
        if to is None:
            return Carried(Outcome.NEVER, why="no e-mail wanted")
        enclosed, left = await self._enclosed(notice)
        try:
            letter = self._letter(notice, to, left)
        except (MessageError, ValueError, IndexError):
            return Carried(Outcome.NEVER, why="no such address")
        for file, data in enclosed:
            kind, _, sub = file.mime.partition("/")
            letter.add_attachment(data, maintype=kind, subtype=sub, filename=file.name)
        return await self._posted(letter, notice)

    def _letter(self, notice: Notice, to: Mailbox, left: Sequence[str]) -> EmailMessage:
        """Its number is the notice's own: sent twice, it can be shown once."""
        name, sender = parseaddr(self._post.sender)
        subject = say("mail-subject", UTC, to.language, organisation=to.organisation)
        number = sha256(f"{notice.organisation}/{notice.key}".encode()).hexdigest()
        letter = EmailMessage()
        letter["From"] = Mailed(name or to.organisation, addr_spec=sender)
        letter["To"] = Mailed(to.name, addr_spec=to.address)
        letter["Subject"] = " ".join(subject.split())
        letter["Date"] = format_datetime(self._clock.now())
        letter["Message-ID"] = f"<{number[:32]}@{sender.rpartition('@')[2]}>"
        letter["Auto-Submitted"] = "auto-generated"
        for header, value in self._stop(notice).items():
            letter[header] = value
        letter.set_content(_words(notice, to, left))
        letter["Content-Language"] = to.language
        return letter

    def _stop(self, notice: Notice) -> Mapping[str, str]:
        """One press in the mail program, and no more come (RFC 8058)."""
        person = PersonId(UUID(notice.to.chat))
        link = self._post.stops.link(notice.organisation, person)
        if not link:
            return {}
        one_click = "List-Unsubscribe=One-Click"
        return {"List-Unsubscribe": f"<{link}>", "List-Unsubscribe-Post": one_click}

    async def _enclosed(
        self, notice: Notice
    ) -> tuple[list[tuple[File, bytes]], list[str]]:
        """What is gone, or too much for a mailbox, is left out: by its name."""
        enclosed: list[tuple[File, bytes]] = []
        left: list[str] = []
        size = 0
        for file in notice.message.files:
            asked = OpenFile(desk_of(notice.organisation), file.id)
            data = await self._door.run(asked)
            size += len(data or b"")
            if data and size <= LARGEST:
                enclosed.append((file, data))
            else:
                left.append(file.name)
        return enclosed, left

    async def _posted(self, letter: EmailMessage, notice: Notice) -> Carried:
        """What is wrong with our own account at the server is put right some day."""
        try:
            await self._post.lines.post(letter)
        except SMTPAuthenticationError:
            return _later("the server does not know us", notice)
        except SMTPRecipientsRefused as refused:
            return _of_recipient(refused.recipients[0], notice)
        except SMTPResponseException as refused:
            return _judged(refused.code, notice)
        except (SMTPConnectError, Hanging) as away:
            return _later(type(away).__name__, notice)
        except (OSError, TimeoutError, SMTPException) as lost:
            return replace(_later(type(lost).__name__, notice), unsure=True)
        return Carried(Outcome.DELIVERED, str(letter["Message-ID"])[1:33])


def _words(notice: Notice, to: Mailbox, left: Sequence[str]) -> str:
    parts = [plain(notice.message)]
    if left:
        parts.append(say("mail-left-out", UTC, to.language, names=left))
    if notice.message.footer:
        parts.append(notice.message.footer)
    footer = say("mail-footer", UTC, to.language, organisation=to.organisation)
    return "\n\n".join((*parts, f"-- \n{footer}\n"))


def plain(message: Message) -> str:
    """Words and addresses: a button pressed in a mailbox would press nothing."""
    fields = "\n".join(f"{each.label}: {each.value}" for each in message.fields)
    links = "\n".join(f"{each.label}: {each.token}" for each in message.links)
    parts = (message.title, message.text, fields, links)
    return "\n\n".join(part for part in parts if part)


def _of_recipient(refused: SMTPRecipientRefused, notice: Notice) -> Carried:
    """An address that is nobody's is not tried again; see `notices.bounced`."""
    gone = refused.code in NOBODY_THERE
    if gone and not refused.message.startswith(NOT_THEIR_FAULT):
        log.info("mail.bounced", code=refused.code)
        return Carried(Outcome.NEVER, gone=True, why="no such address")
    return _judged(refused.code, notice)


def _judged(code: int, notice: Notice) -> Carried:
    if code >= FOR_EVER:
        log.info("mail.refused", code=code)
        return Carried(Outcome.NEVER, why=f"the server refused it ({code})")
    return _later(f"the server said {code}", notice)


def _later(why: str, notice: Notice) -> Carried:
    log.warning("mail.not_sent", why=why)
    again = timedelta(minutes=MINUTES[min(notice.attempts, len(MINUTES)) - 1])
    return Carried(Outcome.TRY_AGAIN, why=why, again_after=again)
