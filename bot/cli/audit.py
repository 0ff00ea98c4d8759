"""`desk audit verify`: is the chain of changes whole?"""

import click

from bot.bootstrap.upkeep import beside
from bot.settings import Settings
from core.application import Desk
from core.audit.verify import Verified, VerifyAudit
from core.kernel.actor import THE_DESK, desk_of
from core.organisation.look_up import EveryOrganisation
from core.organisation.model import Organisation


@click.group()
def audit() -> None:
    """The record of every change, which nobody can rewrite unseen."""


@audit.command()
def verify() -> None:
    """Name the first bad row of each organisation, and how much is not sealed yet."""

    def look(desk: Desk) -> list[tuple[Organisation, Verified]]:
        homes = desk.run(EveryOrganisation(THE_DESK))
        return [(home, desk.run(VerifyAudit(desk_of(home.id)))) for home in homes]

    found = beside(Settings(), look)
    for home, verified in found:
        if verified.broken is None:
            told = f"whole, {verified.head.number} changes"
        else:
            told = f"BROKEN: {verified.broken}"
        click.echo(f"{home.name}: {told}, {verified.unsealed} not sealed yet")
    if any(verified.broken for _, verified in found):
        raise click.exceptions.Exit(1)
