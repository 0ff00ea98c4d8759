"""`desk demo`: two seeded organisations and a person to be for every role."""

from base64 import urlsafe_b64encode
from pathlib import Path
from secrets import token_bytes

import click
from pydantic import SecretStr

from bot.bootstrap import PARTS, open_desk
from bot.bootstrap.rules import system_clock
from bot.cli.loop import run
from bot.cli.serve import refuse_a_taken_port, say_where, until_stopped
from bot.demo import hold_something_now, seed
from bot.logs import set_up_logs
from bot.settings import Settings

FOLDER = Path(".demo")
HERE = "127.0.0.1"
LISTENS = f"http://{HERE}:9000"
"""A program of one's own that the demo may call, to try webhooks with."""


@click.command()
@click.option("--port", default=8080, show_default=True, help="Where to listen.")
@click.option("--fresh", is_flag=True, help="Forget what happened and seed again.")
def demo(port: int, fresh: bool) -> None:  # noqa: FBT001 -- how click passes a flag
    """Run everything on made-up people, in the browser chat on this machine alone.

    Two organisations, three weeks of history and a session about now. What happens
    is kept in .demo until --fresh; Ctrl-C ends it.
    """
    refuse_a_taken_port(HERE, port)
    FOLDER.mkdir(exist_ok=True)
    database = FOLDER / "desk.db"
    if fresh:
        for file in FOLDER.glob("desk.*"):
            file.unlink()
    is_new = not database.exists()
    settings = Settings.model_construct(
        database_url=f"sqlite:///{database}",
        key=own_key(),
        host=HERE,
        port=port,
        webhook_hosts=LISTENS,
        log_level="warning",
    )
    set_up_logs(settings.log_level)
    run(_run(settings, is_new=is_new))


async def _run(settings: Settings, *, is_new: bool) -> None:
    async with open_desk(settings, fresh=is_new, demo=True) as desk:
        now = system_clock().now()
        if is_new:
            click.echo("Seeding two organisations …")
            await seed(desk.door, now, desk.look_at_drawn)
        await hold_something_now(desk.door, now)
        say_where(settings, desk)
        await until_stopped(desk, settings, PARTS)


def own_key() -> SecretStr:
    """The demo's own DESK_KEY, kept beside its database."""
    kept = FOLDER / "desk.key"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(urlsafe_b64encode(token_bytes(32)).decode())
    return SecretStr(kept.read_text())
