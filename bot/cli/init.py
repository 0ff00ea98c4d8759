"""`desk init`: an organisation, and the invitation of its first admin."""

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.bootstrap.upkeep import beside, bring_up_to_date, make_key
from bot.settings import ENV_FILE, Settings
from core.application import Desk
from core.kernel.actor import THE_DESK, Role, desk_of
from core.kernel.languages import ENGLISH, LANGUAGES, Language
from core.organisation.found import FoundOrganisation
from core.organisation.model import DateOrder, Policies
from core.people.add_person import AddPerson
from core.people.invite import Invite, Invited
from core.people.model import Grant


class Zone(click.ParamType[ZoneInfo]):
    name = "zone"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> ZoneInfo:
        try:
            return ZoneInfo(str(value))
        except (ZoneInfoNotFoundError, ValueError, IsADirectoryError):
            self.fail(f"{value} is no time zone, such as Europe/London", param, ctx)


@click.command()
@click.option(
    "--name", prompt="Name of the organisation", help="What the organisation is called."
)
@click.option(
    "--zone",
    prompt="Its time zone",
    type=Zone(),
    default="Europe/London",
    help="Its time zone, such as Europe/London.",
)
@click.option(
    "--currency",
    prompt="Its currency",
    default="GBP",
    help="Three letters, such as GBP.",
)
@click.option(
    "--dates",
    prompt="Is 3/4 the third of April (dmy) or the fourth of March (mdy)?",
    type=click.Choice([order.value for order in DateOrder]),
    default="dmy",
    help="How dates such as 3/4 are read.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=ENGLISH,
    help="Which language is read there by whoever chooses none: en or de.",
)
@click.option(
    "--admin", prompt="Name of its first admin", help="Who gets the first invitation."
)
def init(  # noqa: PLR0913 -- an option each
    *,
    name: str,
    zone: ZoneInfo,
    currency: str,
    dates: str,
    language: str,
    admin: str,
) -> None:
    r"""Create an organisation and invite its first admin.

    Makes the key and the database first, where there are none, and prints a copy of
    the key: keep it apart from the backups. What is not given is asked for.

    \b
    Example:
      ./desk init --name "Hart Lane" --zone Europe/London --currency GBP \
                  --dates dmy --admin "Ada Stone"
    """
    if Settings().key is None:
        _keep_key(make_key())
    settings = Settings()
    bring_up_to_date(settings)
    if len(currency) != len("GBP") or not currency.isalpha():
        raise click.BadParameter(f"{currency} is no currency, such as GBP")

    def found(desk: Desk) -> Invited:
        order, code = DateOrder(dates), currency.upper()
        ways = Policies(language=Language(language))
        made = desk.run(FoundOrganisation(THE_DESK, name, zone, code, order, ways))
        itself = desk_of(made)
        person = desk.run(AddPerson(itself, admin, (Grant(Role.ADMIN),)))
        return desk.run(Invite(itself, person.id))

    invited = beside(settings, found)
    click.echo(f"{name} is founded. {admin} sends the bot, within three days:")
    click.echo(f"\n    /join {invited.code}\n")
    click.echo("Without a bot yet, say it to `./desk console`.")


def _keep_key(key: str) -> None:
    """In `.env`, beside whatever is there; shown once, as the recovery copy."""
    file = Path(ENV_FILE)
    if not file.exists():
        file.touch(mode=0o600)
    before = file.read_text()
    gap = "" if not before or before.endswith("\n") else "\n"
    file.write_text(f"{before}{gap}DESK_KEY={key}\n")
    click.echo("A key was made and kept in .env. Keep this copy of it somewhere safe:")
    click.echo(f"\n    {key}\n")
    click.echo("Without it nothing personal can be read again, not even from a backup.")
