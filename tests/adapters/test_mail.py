"""Letters by e-mail, through a server that speaks SMTP and checks what it is told."""

import socket
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from adapters.mail import MailPlatform, Server
from bot.bootstrap import application_at
from bot.settings import Settings
from core.application import Ports
from core.kernel.mail import Mail
from core.kernel.web import WebAddress
from core.messaging.conversation import Field
from core.messaging.mailbox import INVITATION, by_email
from core.messaging.model import Button, Lane, Message, Notice, Outcome
from core.people.model import Preferences
from core.people.ports import People, PersonPreferences
from core.people.prefer import Prefer
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_LENA, AS_MAYA, HERE, LENA, LEO, MAYA, settle_in

OURS = "Hart Lane <desk@example.org>"


@dataclass
class Postbox:
    """A mail server; `says` is what it answers to a recipient or to a letter."""

    letters: list[EmailMessage] = field(default_factory=list)
    says: dict[str, str] = field(default_factory=dict)

    async def handle_RCPT(  # noqa: N802 -- aiosmtpd calls it so
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        del server, session, options
        if "rcpt" in self.says:
            return self.says["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 -- aiosmtpd calls it so
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        del server, session
        if "data" in self.says:
            return self.says["data"]
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 kept"


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@pytest.fixture
def port(postbox: Postbox, free_port: int) -> Iterator[int]:
    running = Controller(postbox, hostname="127.0.0.1", port=free_port)
    running.start()
    yield free_port
    running.stop()


@pytest.fixture
async def door(new_address: Callable[[str], str]) -> AsyncIterator[FrontDoor]:
    clock = FrozenClock("2026-03-09T12:00")
    application = application_at(clock, WebAddress(""), Mail(works=True))

    def settled(ports: Ports) -> None:
        settle_in(ports)
        ports[People].change(HERE.id, replace(LENA, email="lena@example.org"))
        ports[People].change(HERE.id, replace(MAYA, email="maya@example.org"))
        ports[People].change(HERE.id, replace(LEO, email="not an address"))
        for each in (LENA, LEO):
            ports[PersonPreferences].keep(HERE.id, each.id, Preferences(by_email=True))

    async with (
        open_database(new_address("sqlite"), KEY) as database,
        Writer(database) as writer,
    ):
        await writer.run(settled)
        yield FrontDoor(application, writer, Reader(database))


@pytest.fixture
def mail(door: FrontDoor, port: int) -> MailPlatform:
    server = Server("127.0.0.1", port, OURS, security="none")
    return MailPlatform(server, door, FrozenClock("2026-03-09T12:00"))


def notice(message: Message, who: Any = LENA) -> Notice:
    at = FrozenClock("2026-03-09T12:00").now()
    to = by_email(who.id)
    return Notice(HERE.id, "k", to, Lane.NOTICE, message, at, person=who.id)


async def test_a_letter_arrives_in_words_alone(mail: MailPlatform, postbox: Postbox):
    said = Message(
        "Maths at 4. Grüße!", (Button("Answer", "tok"),), fields=(Field("Room", "2"),)
    )

    carried = await mail.send(notice(said))

    (letter,) = postbox.letters
    assert carried.outcome is Outcome.DELIVERED
    assert (letter["To"], letter["From"]) == (
        "Lena Brandt <lena@example.org>",
        OURS,
    )
    assert letter["Subject"] == "A message from Hart Lane Tutors"
    text = letter.get_content().replace("\r\n", "\n")
    assert text.startswith("Maths at 4. Grüße!\n\nRoom: 2\n\n-- \n")
    assert "Answer" not in text


async def test_the_same_letter_has_the_same_number(
    mail: MailPlatform, postbox: Postbox
):
    for _ in range(2):
        await mail.send(notice(Message("Hello")))

    first, second = (each["Message-ID"] for each in postbox.letters)
    assert first == second


@pytest.mark.parametrize(
    ("at", "answer", "outcome"),
    [
        ("rcpt", "550 no such user", Outcome.NEVER),
        ("rcpt", "450 busy", Outcome.TRY_AGAIN),
        ("data", "554 no", Outcome.NEVER),
        ("data", "451 later", Outcome.TRY_AGAIN),
    ],
)
async def test_what_the_server_says_decides(
    mail: MailPlatform, postbox: Postbox, at: str, answer: str, outcome: Outcome
):
    postbox.says[at] = answer

    carried = await mail.send(notice(Message("Hello")))

    assert carried.outcome is outcome
    assert "lena" not in carried.why
    assert postbox.letters == []


async def test_a_server_that_is_away_is_tried_again(door: FrontDoor, free_port: int):
    server = Server("127.0.0.1", free_port, OURS, security="none")
    away = MailPlatform(server, door, FrozenClock("2026-03-09T12:00"))

    assert (await away.send(notice(Message("Hello")))).outcome is Outcome.TRY_AGAIN


async def test_a_server_that_cannot_keep_it_secret_gets_no_letter(
    door: FrontDoor, port: int, postbox: Postbox
):
    server = Server("127.0.0.1", port, OURS, security="starttls")
    strict = MailPlatform(server, door, FrozenClock("2026-03-09T12:00"))

    assert (await strict.send(notice(Message("Hello")))).outcome is Outcome.TRY_AGAIN
    assert postbox.letters == []


async def test_who_has_no_address_or_changed_their_mind_gets_none(
    mail: MailPlatform, door: FrontDoor, postbox: Postbox
):
    await door.run(Prefer(AS_LENA, "by_email", "no"))
    unwanted = await mail.send(notice(Message("Hello")))
    assert (unwanted.outcome, unwanted.why) == (Outcome.NEVER, "no e-mail wanted")
    broken = await mail.send(notice(Message("Hello"), LEO))
    assert (broken.outcome, broken.why) == (Outcome.NEVER, "no such address")
    assert postbox.letters == []


async def test_an_invitation_goes_to_whoever_never_refused(
    mail: MailPlatform, door: FrontDoor
):
    asked_in = replace(notice(Message("Come in"), MAYA), key=f"{INVITATION}1")

    assert (await mail.send(asked_in)).outcome is Outcome.DELIVERED
    other = await mail.send(notice(Message("Hello"), MAYA))
    assert other.why == "no e-mail wanted"
    await door.run(Prefer(AS_MAYA, "by_email", "no"))
    assert (await mail.send(asked_in)).why == "no e-mail wanted"


def test_a_server_needs_a_sender():
    with pytest.raises(ValueError, match="DESK_SMTP_FROM"):
        Settings(smtp_host="mail.example.org")
