"""`desk start`: the real thing, from the settings."""

import click

from bot.bootstrap import PARTS, WEB, open_desk
from bot.bootstrap.upkeep import refuse_if_unfit
from bot.cli.loop import run
from bot.cli.serve import (
    refuse_a_taken_port,
    say_where,
    settings_to_run,
    until_stopped,
)
from bot.logs import set_up_logs
from bot.settings import Settings


@click.command()
@click.option(
    "--only",
    default=",".join(PARTS),
    show_default=True,
    help="The parts to run here; several processes share one PostgreSQL.",
)
def start(only: str) -> None:
    r"""Run the desk: take messages, answer them, and do what is due.

    Settings come from the environment or from `.env`; README lists them. Ctrl-C or
    SIGTERM ends it once all that was taken is answered.

    \b
    Examples:
      ./desk start
      ./desk start --only web,worker     one of several, on one PostgreSQL
    """
    parts = [part.strip() for part in only.split(",") if part.strip()]
    if unknown := sorted(set(parts) - set(PARTS)):
        raise click.BadParameter(f"{', '.join(unknown)}: the parts are {PARTS}")
    settings = settings_to_run()
    if settings.is_sqlite and set(parts) != set(PARTS):
        raise click.ClickException(
            "With SQLite one process does everything; set DESK_DATABASE_URL to a "
            "PostgreSQL to use --only."
        )
    refuse_if_unfit(settings)
    if WEB in parts:
        refuse_a_taken_port(settings.host, settings.port)
    set_up_logs(settings.log_level)
    run(_run(settings, parts))


async def _run(settings: Settings, parts: list[str]) -> None:
    async with open_desk(settings, parts=parts) as desk:
        if WEB in parts:
            say_where(settings, desk)
        await until_stopped(desk, settings, parts)
