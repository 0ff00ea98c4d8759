"""`desk migrate`, `backup`, `restore` and `doctor`: the installation's upkeep."""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from bot.bootstrap.upkeep import (
    bring_back,
    bring_up_to_date,
    diagnose,
    make_backup,
)
from bot.settings import Settings


@click.command()
def migrate() -> None:
    """Bring the database to the schema of this release.

    Make a backup first; an up-to-date database is left as it is.
    """
    bring_up_to_date(Settings())
    click.echo("The database is up to date.")


@click.command()
def backup() -> None:
    """Write a copy of everything but the key, read it again and verify it.

    It goes to the folder DESK_BACKUPS; the desk does the same by itself every night.
    """
    made = make_backup(Settings())
    rows = sum(held.rows for held in made.manifest.tables.values())
    click.echo(f"{made.file}: {rows} rows, verified. Keep DESK_KEY elsewhere.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Put it in the place of what is there.")
def restore(file: Path, replace: bool) -> None:  # noqa: FBT001 -- how click passes a flag
    """Bring a backup back, erase again whom it still knew, and verify the audit.

    Into an empty database of either kind, with the DESK_KEY it was made with.
    """
    found = bring_back(Settings(), file, replace=replace)
    rows = sum(held.rows for held in found.manifest.tables.values())
    click.echo(f"{rows} rows are back; {found.erased_again} people erased again.")
    if found.broken:
        for organisation, where in found.broken.items():
            click.echo(f"The audit of {organisation} is broken: {where}", err=True)
        raise click.exceptions.Exit(1)
    click.echo(f"The audit of {found.chains} organisations is whole.")


@click.command()
def doctor() -> None:
    """Say what works here, what does not, and what to do about it."""
    table = Table("", "what", "how it is", box=None)
    well = True
    for good, what, how in diagnose(Settings()):
        well = well and good
        table.add_row("ok" if good else "!!", what, how)
    Console().print(table)
    if not well:
        raise click.exceptions.Exit(1)
