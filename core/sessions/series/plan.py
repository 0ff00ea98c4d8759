"""From a series to its sessions: which days, who is there, what is in the way."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from core.application import Facts
from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.kernel.recurring import Recurring
from core.kernel.span import Span
from core.organisation.model import Holiday
from core.sessions.clashing.around import Scene
from core.sessions.clashing.clashes import Clashes
from core.sessions.clashing.diary import Diary
from core.sessions.facts import SessionBooked
from core.sessions.model import Session, SessionId
from core.sessions.series.errors import Clash
from core.sessions.series.model import Occurrence, Series, Skip, Why
from core.sessions.series.ports import SeriesBook
from core.sessions.series.yields import made_of

AHEAD = timedelta(days=120)
"""Sessions exist so far ahead; later ones are made as time goes on."""
A_DAY = timedelta(days=1)
AT_ONCE = 40
"""Sessions made in one unit of work; nobody else writes meanwhile."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the days of a series up to `until`."""

    until: date
    sessions: tuple[Session, ...] = ()
    skips: tuple[Skip, ...] = ()
    clashes: tuple[Clash, ...] = ()
    odd: tuple[Occurrence, ...] = ()

    @property
    def on_holidays(self) -> int:
        return sum(each.why is Why.HOLIDAY for each in self.skips)


@dataclass(frozen=True, slots=True)
class Planner:
    """A bundle of ports."""

    diary: Diary
    classes: Classes
    recurring: Recurring
    book: SeriesBook
    facts: Facts

    def horizon(self, series: Series) -> date:
        now = self.diary.clock.now()
        return now.astimezone(series.zone).date() + AHEAD

    def days(self, series: Series, since: date, until: date) -> Sequence[date]:
        within = series.days(until)
        if within is None or since > within.last:
            return ()
        period = Period(max(since, within.first), within.last)
        return self.recurring.days(series.rule, series.first, period)

    def make(
        self, actor: Actor, series: Series, until: date, but: Iterable[date] = ()
    ) -> Made:
        """Of the days after those that are made already; nothing is kept yet."""
        where = actor.organisation
        since = max(series.ahead_to + A_DAY, series.first)
        days = self.days(series, since, until)
        if len(days) > AT_ONCE:
            days = days[:AT_ONCE]
            until = days[-1]
        known = self.diary.sessions.days_in_series(where, series.id, since)
        known |= {each.day for each in self.book.skips(where, series.id)}
        known |= set(but)
        return self.fill(actor, series, [d for d in days if d not in known], until)

    def fill(
        self, actor: Actor, series: Series, days: Sequence[date], until: date
    ) -> Made:
        where, now = actor.organisation, self.diary.clock.now()
        filled = _Filled()
        if not days:
            return Made(until)
        holidays = self.diary.calendar.holidays(where, Period(days[0], days[-1]))
        present = self._present(where, series, days)
        everybody = {who for there in present.values() for who in there}
        rooms = [series.room] if series.room else []
        everybody |= {*series.people}
        self.diary.claim(where, everybody, rooms)
        whole = Span(series.on(days[0]).span.start, series.on(days[-1]).span.end)
        place = (series.site, series.room)
        ground = self.diary.around.ground(where, sorted(everybody), place, whole)
        for occurrence in map(series.on, days):
            off = _holiday(holidays, series, occurrence.day)
            session = made_of(series, occurrence, present[occurrence.day], actor)
            if occurrence.span.end <= now:
                continue
            if off is not None:
                filled.skips.append(Skip(occurrence.day, Why.HOLIDAY, off.id))
            elif (clash := self._clash_on(where, session, ground)) is not None:
                filled.clashes.append(clash)
                filled.skips.append(Skip(occurrence.day, Why.CLASH))
            else:
                filled.sessions.append(session)
                filled.odd.extend([occurrence] if occurrence.odd else [])
        return Made(
            until,
            tuple(filled.sessions),
            tuple(filled.skips),
            tuple(filled.clashes),
            tuple(filled.odd),
        )

    def clash(
        self,
        where: OrganisationId,
        session: Session,
        apart_from: Collection[SessionId] = (),
    ) -> Clash | None:
        try:
            self.diary.refuse_clashes(where, session, apart_from)
        except Clashes as why:
            return _clash(session, why)
        return None

    def _clash_on(
        self, where: OrganisationId, session: Session, ground: Scene
    ) -> Clash | None:
        try:
            self.diary.refuse_clashes_on(where, session, ground)
        except Clashes as why:
            return _clash(session, why)
        return None

    def keep(self, actor: Actor, series: Series, made: Made) -> None:
        """Quietly: whoever is told of them is told once, of all."""
        where = actor.organisation
        self.diary.sessions.add_all(where, made.sessions)
        self.book.skip(where, series.id, made.skips)
        self.book.reached(where, series.id, max(made.until, series.ahead_to))
        for each in made.sessions:
            self.facts.tell(SessionBooked(actor, each, quiet=True))

    def _present(
        self, where: OrganisationId, series: Series, days: Iterable[date]
    ) -> dict[date, tuple[PersonId, ...]]:
        """Whom the series names, and who is in its class on each of the days."""
        group = series.group
        every = self.classes.memberships(where, group) if group else []
        every = sorted(every, key=lambda each: each.person)
        return {
            day: tuple(
                dict.fromkeys(
                    (*series.students, *(m.person for m in every if m.holds_on(day)))
                )
            )
            for day in days
        }


@dataclass(frozen=True, slots=True)
class _Filled:
    sessions: list[Session] = field(default_factory=list[Session])
    skips: list[Skip] = field(default_factory=list[Skip])
    clashes: list[Clash] = field(default_factory=list[Clash])
    odd: list[Occurrence] = field(default_factory=list[Occurrence])


def _clash(session: Session, why: Clashes) -> Clash:
    day = session.original_day or session.planned.start.date()
    return Clash(day, session.planned.start, why)


def _holiday(holidays: Sequence[Holiday], series: Series, day: date) -> Holiday | None:
    for each in holidays:
        if day in each.days and each.site in {None, series.site}:
            return each
    return None
