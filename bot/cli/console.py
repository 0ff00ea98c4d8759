"""`desk console`: a conversation with the desk, here in the terminal."""

import click

from bot.bootstrap import CLOCK, WORKER, open_desk
from bot.bootstrap.upkeep import refuse_if_unfit
from bot.cli.loop import run
from bot.cli.serve import settings_to_run
from bot.logs import set_up_logs
from bot.settings import Settings


@click.command()
@click.option(
    "--as",
    "handle",
    default="me",
    show_default=True,
    help="Which of this machine's console accounts you are.",
)
def console(handle: str) -> None:
    r"""Talk to the desk here, without any chat platform.

    A line is a message; `!1` presses the first button of the last answer. What
    `./desk init` printed is the way in: `/join CODE`. Ctrl-D ends it. With SQLite
    the desk must not run elsewhere meanwhile.

    \b
    Example:
      echo "who owes us?" | ./desk console
    """
    settings = settings_to_run()
    refuse_if_unfit(settings)
    set_up_logs("error")
    run(_talk(settings, handle))


async def _talk(settings: Settings, handle: str) -> None:
    async with open_desk(settings, parts=(WORKER, CLOCK)) as desk:
        await desk.console.talk_as(handle)
