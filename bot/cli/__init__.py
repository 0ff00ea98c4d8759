"""The operator's commands, one file each."""

from typing import Any

import click
from pydantic import ValidationError

from bot.bootstrap.upkeep import TOLD, in_words
from bot.cli.audit import audit
from bot.cli.console import console
from bot.cli.demo import demo
from bot.cli.explain import explain
from bot.cli.init import init
from bot.cli.slack_manifest import slack_manifest
from bot.cli.start import start
from bot.cli.upkeep import backup, doctor, migrate, restore
from bot.logs import logs_aside
from bot.settings import UnknownSettings, refuse_unknown


class Desk(click.Group):
    """Tells an operator what is wrong with a setting instead of tracing it back."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ValidationError as wrong:
            for each in wrong.errors():
                name = "_".join(str(part) for part in each["loc"])
                where = f"DESK_{name.upper()}: " if name else ""
                click.echo(f"{where}{each['msg']}", err=True)
            ctx.exit(2)
        except (UnknownSettings, *TOLD) as told:
            click.echo(str(told), err=True)
            ctx.exit(2)
        except Exception as fault:
            told_of = in_words(fault)
            if told_of is None:
                raise
            click.echo(told_of, err=True)
            ctx.exit(2)


@click.group(cls=Desk)
def desk() -> None:
    """The front desk of a tutoring organisation, reached by chat."""
    logs_aside()
    refuse_unknown()


for each in (
    audit,
    backup,
    console,
    demo,
    doctor,
    explain,
    init,
    migrate,
    restore,
    slack_manifest,
    start,
):
    desk.add_command(each)
    each.help = (each.help or "").replace(r"\b", "\b")  # click's "do not wrap"
