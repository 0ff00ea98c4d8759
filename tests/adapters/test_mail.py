"""Letters by e-mail, through a server that speaks SMTP and checks what it is told."""

import socket
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from tempfile import NamedTemporaryFile
from typing import Any

import httpx
import pytest
from aiosmtpd.controller import Controller
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID
from starlette.applications import Starlette

from adapters.mail import LARGEST, MailPlatform, Post
from adapters.smtp import MOST_HANGS, PAUSE, Lines, Server
from adapters.system_clock import SystemClock
from adapters.web.mail_stop import MailStop, StopLinks
from adapters.web.problem import Problem, on_problem
from bot.bootstrap import application_at
from bot.settings import Settings
from core.application import Ports
from core.kernel.mail import Mail
from core.kernel.web import WebAddress
from core.messaging.conversation import Attachment, Field, File
from core.messaging.mailbox import INVITATION, by_email
from core.messaging.model import Button, Lane, Message, Notice, Outcome
from core.messaging.ports import Files
from core.people.model import Preferences
from core.people.ports import People, PersonPreferences
from core.people.prefer import Prefer
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.patience import PATIENCE
from tests.people import AS_LENA, AS_MAYA, HERE, LENA, LEO, MAYA, settle_in
from tests.ports import kept_port

OURS = "Hart Lane <desk@example.org>"


@dataclass
class Postbox:
    """A mail server; `says` is what it answers to a recipient or to a letter."""

    letters: list[EmailMessage] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    """Connections that letters came by."""
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
        del server
        self.lines.add(id(session))
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
def free_port() -> Iterator[int]:
    with kept_port() as port:
        yield port


def at_work(postbox: Postbox, port: int, **more: Any) -> Controller:
    """To be stopped again."""
    made = Controller(
        postbox, hostname="127.0.0.1", port=port, ready_timeout=PATIENCE, **more
    )
    made.start()
    return made


@pytest.fixture
def port(postbox: Postbox, free_port: int) -> Iterator[int]:
    running = at_work(postbox, free_port)
    yield free_port
    running.stop()


@pytest.fixture
async def desk(
    new_address: Callable[[str], str],
) -> AsyncIterator[tuple[FrontDoor, Writer]]:
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
        yield FrontDoor(application, writer, Reader(database)), writer


@pytest.fixture
def door(desk: tuple[FrontDoor, Writer]) -> FrontDoor:
    return desk[0]


STOPS = StopLinks.of("installation", WebAddress("https://desk.example"))
PDF = "application/pdf"
CLOCK = FrozenClock("2026-03-09T12:00")


def mail_over(door: FrontDoor, port: int, **more: Any) -> MailPlatform:
    security = more.pop("security", "none")
    server = Server("127.0.0.1", port, security=security)
    clock = more.pop("clock", CLOCK)
    return MailPlatform(Post(OURS, Lines(server, clock, **more), STOPS), door, clock)


@pytest.fixture
async def mail(door: FrontDoor, port: int) -> AsyncIterator[MailPlatform]:
    made = mail_over(door, port)
    yield made
    await made.close()


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
    away = mail_over(door, free_port)

    assert (await away.send(notice(Message("Hello")))).outcome is Outcome.TRY_AGAIN


async def test_a_server_that_cannot_keep_it_secret_gets_no_letter(
    door: FrontDoor, port: int, postbox: Postbox
):
    strict = mail_over(door, port, security="starttls")

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


async def test_a_line_is_kept_for_the_next_letter(mail: MailPlatform, postbox: Postbox):
    for number in range(3):
        await mail.send(replace(notice(Message("Hello")), key=f"k{number}"))
    postbox.says["data"] = "451 later"
    await mail.send(notice(Message("Hello")))
    del postbox.says["data"]
    await mail.send(notice(Message("Hello")))
    assert (len(postbox.letters), len(postbox.lines)) == (4, 1)


async def test_a_line_that_the_server_closed_is_opened_anew(
    door: FrontDoor, postbox: Postbox, free_port: int
):
    mail = mail_over(door, free_port)
    for _ in range(2):
        running = at_work(postbox, free_port)
        sent = await mail.send(notice(Message("Hello")))
        running.stop()
        assert sent.outcome is Outcome.DELIVERED
    await mail.close()


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_nobody_reads_along(
    door: FrontDoor, postbox: Postbox, free_port: int, security: str
):
    theirs, ours = certified()
    only_so: dict[str, dict[str, Any]] = {
        "tls": {"ssl_context": theirs},
        "starttls": {"tls_context": theirs},
    }
    running = at_work(postbox, free_port, **only_so[security])
    mail = mail_over(door, free_port, security=security, trusts=ours)
    stranger = mail_over(door, free_port, security=security)
    sent = await mail.send(notice(Message("Hello")))
    refused = await stranger.send(notice(Message("Hello")))
    await mail.close()
    running.stop()
    assert sent.outcome is Outcome.DELIVERED
    assert refused.outcome is Outcome.TRY_AGAIN


async def test_a_server_that_hangs_is_left_alone_for_a_while(door: FrontDoor):
    clock = FrozenClock("2026-03-09T12:00")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.setblocking(False)  # noqa: FBT003 -- positional only
        mail = mail_over(door, silent.getsockname()[1], clock=clock, step=0.01)
        for _ in range(MOST_HANGS + 2):
            carried = await mail.send(notice(Message("Hello")))
            assert carried.outcome is Outcome.TRY_AGAIN
        assert knocks(silent) == MOST_HANGS
        clock.forward(PAUSE)
        await mail.send(notice(Message("Hello")))
        assert knocks(silent) == 1


def knocks(silent: socket.socket) -> int:
    """How many have asked since, and never heard a word."""
    count = 0
    with suppress(BlockingIOError):
        while True:
            silent.accept()[0].close()
            count += 1
    return count


async def test_files_go_with_it_and_what_is_too_large_stays(
    mail: MailPlatform, desk: tuple[FrontDoor, Writer], postbox: Postbox
):
    def keep(ports: Ports) -> list[File]:
        files = (("bill.pdf", b"%PDF-1"), ("film.pdf", b"x" * (LARGEST + 1)))
        return [
            ports[Files].keep(HERE.id, Attachment(name, PDF, data), CLOCK.now())
            for name, data in files
        ]

    files = await desk[1].run(keep)
    await mail.send(notice(Message("Your bill", files=tuple(files))))
    (letter,) = postbox.letters
    (enclosed,) = letter.iter_attachments()
    assert (enclosed.get_filename(), enclosed.get_content()) == ("bill.pdf", b"%PDF-1")
    body = letter.get_body()
    assert body is not None
    assert "Too large for an e-mail, so it is not enclosed: film.pdf." in str(body)


async def test_a_letter_says_why_it_came_and_stops_with_one_press(
    mail: MailPlatform, door: FrontDoor, postbox: Postbox
):
    await mail.send(notice(Message("Hello", footer="Since you asked.")))
    (letter,) = postbox.letters
    text = letter.get_content().replace("\r\n", "\n")
    assert text.startswith("Hello\n\nSince you asked.\n\n-- \n")
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = str(letter["List-Unsubscribe"]).strip("<>")

    app = Starlette(routes=MailStop(door, STOPS).routes())
    app.add_exception_handler(Problem, on_problem)
    there = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=there) as program:
        asked = await program.get(link)
        assert "No more e-mail" in asked.text
        german = await program.get(link, headers={"accept-language": "de-AT, en;q=.8"})
        assert '<html lang="de">' in german.text
        assert "Keine E-Mails mehr" in german.text
        await door.run(Prefer(AS_LENA, "language", "de"))
        chosen = await program.get(link, headers={"accept-language": "en"})
        assert '<html lang="de">' in chosen.text
        assert (await mail.send(notice(Message("Hello")))).outcome is Outcome.DELIVERED
        said = postbox.letters[-1]
        assert str(said["Subject"]) == "Eine Nachricht von Hart Lane Tutors"
        assert (said["Content-Language"], letter["Content-Language"]) == ("de", "en")
        assert "Antworten darauf" in said.get_content()
        wrong = await program.post(link[:-8] + "AAAAAAA=")
        assert wrong.status_code == 404
        told = await program.post(link, data={"List-Unsubscribe": "One-Click"})
        assert told.status_code == 200
    assert (await mail.send(notice(Message("Hello")))).why == "no e-mail wanted"


def certified() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's own certificate for 127.0.0.1, and a client that trusts only that."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    now = SystemClock().now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, SHA256())
    )
    pem = made.public_bytes(Encoding.PEM)
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with NamedTemporaryFile() as file:
        file.write(plain + pem)
        file.flush()
        theirs.load_cert_chain(file.name)
    return theirs, ssl.create_default_context(cadata=pem.decode())
