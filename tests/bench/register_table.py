"""The table of `tests.bench.register` and `tests.bench.register_photos`."""

from adapters.system_clock import SystemClock
from tests.attacks.model import Label, Outcome, Tally

AIMS = {
    Label.DETECTABLE: "0",
    Label.STATISTICAL: "≤ 1%",
    Label.UNDETECTABLE: "0 by itself",
    Label.STATED: "none",
    Label.HONEST: "refused ≤ 1%",
}
HEAD = ("class", "label, aim", "cases", *Outcome, "a number only", "a circle only")


def head(what: str) -> str:
    """When, by which command, and the columns; all figures are shares of a hundred."""
    told = f"{SystemClock().now():%Y-%m-%d}, python -m tests.bench.{what}; %"
    return f"{told}\n| {' | '.join(HEAD)} |\n{'|---' * len(HEAD)}|"


def row(name: str, label: Label, tally: Tally) -> tuple[str, ...]:
    missed = "" if tally.keeps(label) else " MISSED"
    shares = [tally.share(outcome) for outcome in Outcome]
    rivals = [each / tally.cases for each in (tally.by_number, tally.by_radius)]
    figures = [percent(each) for each in (*shares, *rivals)]
    return (name, f"{label}, {AIMS[label]}{missed}", str(tally.cases), *figures)


def percent(share: float) -> str:
    if share in {0, 1}:
        return f"{share * 100:.0f}"
    return f"{share:.1%}".removesuffix("%")
