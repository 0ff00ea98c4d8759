"""E-mail as the last way to somebody: nothing comes in by it."""

import asyncio
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address as Mailed
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from hashlib import sha256
from uuid import UUID

import structlog

from bot.incoming import Handle, Incoming
from bot.platform import Capabilities, FileOutOfReach
from bot.words import UTC, say
from core.application import Door
from core.kernel.actor import desk_of
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.messaging.mailbox import EMAIL, INVITATION, UNWANTED, Mailbox, MailboxOf
from core.messaging.model import Carried, Event, Message, Notice, Outcome
from core.people.model import Account

log = structlog.get_logger()

PATIENCE = 20.0
AT_ONCE = 4
"""Connections to the server: it may have a limit, and we have threads to spare."""
FOR_EVER = 500
"""From this code on a server means never; below, not now."""


@dataclass(frozen=True, slots=True)
class Server:
    """`security` is `starttls`, `tls`, or `none` for one on this machine."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = ""
    security: str = "starttls"


class MailPlatform:
    name = EMAIL
    can = Capabilities(edits=False, links=True)

    def __init__(self, server: Server, door: Door, clock: Clock) -> None:
        self._server = server
        self._door = door
        self._clock = clock
        self._lines = asyncio.Semaphore(AT_ONCE)

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
            return Carried(Outcome.NEVER, why=UNWANTED)
        try:
            letter = self._letter(notice, to)
        except (MessageError, ValueError, IndexError):
            return Carried(Outcome.NEVER, why="no such address")
        async with self._lines:
            return await asyncio.to_thread(self._posted, letter)

    def _letter(self, notice: Notice, to: Mailbox) -> EmailMessage:
        """Its number is the notice's own: sent twice, it can be shown once."""
        name, sender = parseaddr(self._server.sender)
        subject = say("mail-subject", UTC, to.language, organisation=to.organisation)
        footer = say("mail-footer", UTC, to.language, organisation=to.organisation)
        number = sha256(f"{notice.organisation}/{notice.key}".encode()).hexdigest()
        letter = EmailMessage()
        letter["From"] = Mailed(name or to.organisation, addr_spec=sender)
        letter["To"] = Mailed(to.name, addr_spec=to.address)
        letter["Subject"] = " ".join(subject.split())
        letter["Date"] = format_datetime(self._clock.now())
        letter["Message-ID"] = f"<{number[:32]}@{sender.rpartition('@')[2]}>"
        letter["Auto-Submitted"] = "auto-generated"
        why = f"\n\n{notice.message.footer}" if notice.message.footer else ""
        letter.set_content(f"{plain(notice.message)}{why}\n\n-- \n{footer}\n")
        return letter

    def _posted(self, letter: EmailMessage) -> Carried:
        """What is wrong with our own account at the server is put right some day."""
        try:
            with self._connected() as server:
                server.send_message(letter)
        except smtplib.SMTPAuthenticationError:
            return _later("the server does not know us")
        except smtplib.SMTPRecipientsRefused as refused:
            return _judged(max(code for code, _ in refused.recipients.values()))
        except smtplib.SMTPResponseException as refused:
            return _judged(refused.smtp_code)
        except (OSError, smtplib.SMTPException) as lost:
            return _later(type(lost).__name__)
        return Carried(Outcome.DELIVERED, str(letter["Message-ID"])[1:33])

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        server, trusted = self._server, ssl.create_default_context()
        if server.security == "tls":
            line: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=PATIENCE, context=trusted
            )
        else:
            line = smtplib.SMTP(server.host, server.port, timeout=PATIENCE)
        with line:
            if server.security == "starttls":
                line.starttls(context=trusted)
            if server.user:
                line.login(server.user, server.password)
            yield line


def plain(message: Message) -> str:
    """Words and addresses: a button pressed in a mailbox would press nothing."""
    fields = "\n".join(f"{each.label}: {each.value}" for each in message.fields)
    links = "\n".join(f"{each.label}: {each.token}" for each in message.links)
    parts = (message.title, message.text, fields, links)
    return "\n\n".join(part for part in parts if part)


def _judged(code: int) -> Carried:
    if code >= FOR_EVER:
        log.info("mail.refused", code=code)
        return Carried(Outcome.NEVER, why=f"the server refused it ({code})")
    return _later(f"the server said {code}")


def _later(why: str) -> Carried:
    log.warning("mail.not_sent", why=why)
    return Carried(Outcome.TRY_AGAIN, why=why)
