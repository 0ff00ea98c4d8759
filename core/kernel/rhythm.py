"""How often, as one line: RFC 5545's rule of days, then what it does not say itself."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from core.kernel.recurring import LONGEST, NoRhythm, Rule

MARK = "FREQ="
BEYOND = ("COUNT", "UNTIL", "TIME", "MINUTES", "FROM", "EXCEPT", "OPEN")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, and as far as it was said at what time, for how long, from when."""

    rule: Rule
    at: time | None = None
    length: timedelta | None = None
    first: date | None = None
    last: date | None = None
    times: int | None = None
    skips: tuple[date, ...] = ()
    open_only: bool = False
    """Only on school days: one in the holidays does not count."""

    @classmethod
    def read(cls, words: str) -> "Rhythm":
        """`FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;TIME=08:00;FROM=2026-03-09`."""
        parts = dict(part.partition("=")[::2] for part in words.strip().split(";"))
        more = {name: parts.pop(name, "") for name in BEYOND}
        rule = Rule.read(";".join(f"{name}={said}" for name, said in parts.items()))
        try:
            return cls(
                rule,
                time.fromisoformat(more["TIME"]) if more["TIME"] else None,
                timedelta(minutes=int(more["MINUTES"])) if more["MINUTES"] else None,
                _day(more["FROM"]),
                _day(more["UNTIL"]),
                int(more["COUNT"]) if more["COUNT"] else None,
                tuple(date.fromisoformat(e) for e in more["EXCEPT"].split("+") if e),
                bool(more["OPEN"]),
            )
        except ValueError:
            raise NoRhythm(words[:LONGEST]) from None

    def __str__(self) -> str:
        minutes = int(self.length.total_seconds() // 60) if self.length else 0
        parts = {
            "COUNT": str(self.times or ""),
            "UNTIL": str(self.last or ""),
            "TIME": f"{self.at:%H:%M}" if self.at else "",
            "MINUTES": str(minutes or ""),
            "FROM": str(self.first or ""),
            "EXCEPT": "+".join(map(str, self.skips)),
            "OPEN": "yes" if self.open_only else "",
        }
        said = (f"{name}={value}" for name, value in parts.items() if value)
        return ";".join((str(self.rule), *said))


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None
