"""A series cut in two: what it is up to some day, and what it is from then on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from core.kernel.actor import Actor
from core.sessions.model import Session
from core.sessions.series.access import to_come
from core.sessions.series.model import Series
from core.sessions.series.plan import Planner


@dataclass(frozen=True, slots=True)
class Cut:
    """What a change comes to: the series as it is and as it will be, from `since`."""

    actor: Actor
    planner: Planner
    old: Series
    new: Series
    since: date
    there: Callable[[date], date]

    @property
    def in_place(self) -> bool:
        return self.new.id == self.old.id

    def is_as_planned(self, session: Session) -> bool:
        """Not put elsewhere by hand, and still to come."""
        day, now = session.original_day, self.planner.diary.clock.now()
        return (
            day is not None
            and to_come(session, now)
            and session.planned == self.old.on(day).span
            and (session.room, session.tutors) == (self.old.room, self.old.tutors)
        )

    def moved(self, session: Session) -> Session:
        there = self.followed(session)
        if there.original_day is None:
            return there
        span = self.new.on(there.original_day).span
        return replace(
            there,
            planned=span,
            original_start=span.start,
            room=self.new.room,
            site=self.new.site,
            tutors=self.new.tutors,
        )

    def followed(self, session: Session) -> Session:
        """A session of the series that goes on from there, wherever it is held."""
        day = session.original_day and self.there(session.original_day)
        return replace(session, series=self.new.id, original_day=day)
