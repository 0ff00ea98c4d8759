"""`desk explain`: how a sentence, or a time, is understood."""

import json
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.understand.explain import empty_scene, sentences, step_by_step
from bot.understand.explain_time import time_of, times


@click.command()
@click.argument("text", nargs=-1)
@click.option("--jsonl", is_flag=True, help="Rows on standard input, rows out.")
@click.option("--time", "as_time", is_flag=True, help="Read one time, no sentence.")
@click.option(
    "--roster",
    type=click.Path(exists=True, path_type=Path),
    help="A JSON file with the people, classes and courses there are.",
)
@click.option("--now", type=click.DateTime(), help="Local time to read it at.")
@click.option("--zone", default="Europe/London", show_default=True, help="Where.")
@click.option("--role", default="tutor", show_default=True, help="Who says it.")
@click.option(
    "--order",
    type=click.Choice(["DMY", "MDY", "YMD"]),
    default="DMY",
    show_default=True,
    help="With --time: of the numbers of a date.",
)
@click.option(
    "--tense",
    type=click.Choice(["past", "future", "any"]),
    default="any",
    show_default=True,
    help="With --time: whether the latest or the next is meant.",
)
def explain(  # noqa: PLR0913, PLR0917 -- click passes each option
    text: tuple[str, ...],
    jsonl: bool,  # noqa: FBT001 -- how click passes a flag
    as_time: bool,  # noqa: FBT001 -- how click passes a flag
    roster: Path | None,
    now: datetime | None,
    zone: str,
    role: str,
    order: str,
    tense: str,
) -> None:
    r"""Show what is understood, step by step, or row by row with --jsonl.

    \b
    Examples:
      ./desk explain "taught Alice maths 4-5:30pm yesterday"
      ./desk explain --time "half 4 next Tuesday"
    """
    if jsonl or not text:
        _rows(roster, as_time=as_time)
        return
    words = " ".join(text)
    here = (now or _now(zone)).replace(tzinfo=ZoneInfo(zone))
    if as_time:
        row = {"text": words, "now": here.isoformat(), "tz": zone}
        found = time_of({**row, "date_order": order, "tense": tense})
        click.echo(json.dumps(found, indent=1))
        return
    for step, shown in step_by_step(words, empty_scene(here, ZoneInfo(zone), role)):
        click.echo(f"{step:8} {shown}")


def _rows(roster: Path | None, *, as_time: bool) -> None:
    said = (row.decode("utf-8", "replace") for row in sys.stdin.buffer)
    if as_time:
        answers = times(said)
    else:
        data = json.loads(roster.read_text(encoding="utf-8")) if roster else {}
        answers = sentences(said, data)
    for answer in answers:
        click.echo(answer)


def _now(zone: str) -> datetime:
    from bot.bootstrap.rules import system_clock  # noqa: PLC0415 -- slow import, one use

    return system_clock().now().astimezone(ZoneInfo(zone))
