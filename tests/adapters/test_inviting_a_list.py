"""A list taken in by the browser chat, and its invitations at a mail server."""

import asyncio
import re
from base64 import b64encode
from collections.abc import Callable
from email.message import EmailMessage

from httpx import AsyncClient
from pydantic import SecretStr

from bot.bootstrap import open_desk
from bot.settings import Settings
from core.people.invite import LETTERS
from tests.adapters.browser.conftest import HERE, client_of
from tests.adapters.browser.spoken import say, sent_to
from tests.adapters.seeded import seed
from tests.adapters.test_mail import OURS, Postbox, at_work
from tests.keys import KEY
from tests.patience import PATIENCE
from tests.ports import kept_port

PEOPLE = b"name,role,email\nAna Silva,student,ana@example.org\nBo Li,student,\n"


async def test_an_invitation_reaches_the_mailbox_and_its_code_lets_in(
    new_address: Callable[[str], str],
):
    postbox = Postbox()
    with kept_port() as port:
        server = at_work(postbox, port)
        settings = Settings(
            database_url=new_address("sqlite"),
            key=SecretStr(KEY),
            public_url=HERE,
            smtp_host="127.0.0.1",
            smtp_port=port,
            smtp_security="none",
            smtp_from=OURS,
        )
        try:
            async with open_desk(settings, demo=True) as desk, client_of(desk) as web:
                await seed(desk.door)
                label = await invited(web)
                code = code_in(postbox.letters[0])
                joined = await say(web, "ana", text=f"/join {code}")
        finally:
            server.stop()

    assert label == "Invite one by e-mail"
    assert [letter["To"] for letter in postbox.letters] == [
        "Ana Silva <ana@example.org>"
    ]
    assert joined["replies"][0]["text"].startswith("Welcome, Ana Silva")


async def invited(web: AsyncClient) -> str:
    """What was pressed, once its letter has arrived."""
    await say(web, "ada", text="/import people")
    file = {"name": "people.csv", "data": b64encode(PEOPLE).decode()}
    [taken] = (await say(web, "ada", file=file))["replies"]
    [invite] = taken["buttons"]
    await say(web, "ada", press=invite["press"])
    async with asyncio.timeout(PATIENCE):
        while "It has arrived." not in str(await sent_to(web, "ada")):  # noqa: ASYNC110 -- a page tells nobody when it changes
            await asyncio.sleep(0.05)
    return str(invite["label"])


def code_in(letter: EmailMessage) -> str:
    text = letter.get_content()
    return str(re.findall(rf"\b[{LETTERS}]{{10}}\b", text)[0])
