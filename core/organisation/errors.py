"""What organisation refuses."""

from dataclasses import dataclass
from datetime import datetime

from core.kernel.period import Period
from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchSite(Refusal):
    """Not a site of this organisation."""


@dataclass(eq=False)
class NamedAlready(Refusal):
    """Two sites, or two rooms of a site, of one name could not be told apart."""

    name: str


@dataclass(eq=False)
class RadiusOutOfRange(Refusal):
    least: int
    most: int


@dataclass(eq=False)
class FileNotAnArea(Refusal):
    """No GeoJSON, or not of one polygon."""


@dataclass(eq=False)
class NoSuchYear(Refusal):
    """Not an academic year of this organisation."""


@dataclass(eq=False)
class EndsBeforeItBegins(Refusal):
    """The last day is before the first."""

    days: Period


@dataclass(eq=False)
class TermsOverlap(Refusal):
    """Terms of one year share no day."""

    name: str
    days: Period


@dataclass(eq=False)
class YearsOverlap(Refusal):
    """A day lies in one academic year at most."""

    name: str
    days: Period


@dataclass(eq=False)
class OutsideItsYear(Refusal):
    """A term lies within its year."""

    name: str
    days: Period


@dataclass(eq=False)
class NoSuchSetting(Refusal):
    """No setting is called so."""

    setting: str


@dataclass(eq=False)
class SettingUnreadable(Refusal):
    """The value is not of the kind that this setting takes."""

    setting: str
    like: str
    kind: str
    """`yes-or-no`, `minutes`, `clock`, `weekday`, `weight`, `preset` or `number`."""


@dataclass(eq=False)
class NoSuchOrganisation(Refusal):
    """Not there, or gone."""


@dataclass(eq=False)
class NoSuchDays(Refusal):
    """No year, term or holiday of this organisation, or taken back already."""


@dataclass(eq=False)
class SeatsOutOfRange(Refusal):
    most: int


@dataclass(eq=False)
class ClosedBackwards(Refusal):
    """It ends before it starts, is over, or lasts for more than a year."""

    start: datetime
    end: datetime


@dataclass(eq=False)
class NoSuchClosure(Refusal):
    """Not here, or open again already."""


@dataclass(eq=False)
class SiteToItself(Refusal):
    """One that is at a site need not go there."""

    site: str


@dataclass(eq=False)
class LimitOutOfReason(Refusal):
    """From five minutes to a day, and 400 days ahead at most."""
