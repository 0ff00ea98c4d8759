"""What is done about one lesson of a draft, and how it is undone."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from core.application import Facts
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId
from core.sessions.access import moved
from core.sessions.changing.take_back import as_before
from core.sessions.facts import SessionCancelled, SessionRestored, SessionTakenBack
from core.sessions.model import SeriesId, Session, SessionId, Side, State
from core.sessions.series.access import renewed, to_come
from core.sessions.series.facts import SeriesBooked, SeriesChanged, SeriesEnded
from core.sessions.series.model import Done as Undone
from core.sessions.series.model import Series, Skip, Why
from core.timetable.drafts.model import Action, Done, Entry, Lesson, TermDraft
from core.timetable.drafts.standing import Standing

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Steps:
    """Of one draft, by whoever published it."""

    actor: Actor
    draft: TermDraft
    standing: Standing
    facts: Facts

    @property
    def where(self) -> OrganisationId:
        return self.actor.organisation

    def clear(self, entry: Entry) -> Entry:
        """End the series it replaces; what was moved by hand stays, if replaced."""
        planner, series = self.standing.planner, self._held(entry.replaces)
        done = Done.ALL if entry.action is Action.END else Done.CLEARED
        if series is None:  # gone meanwhile: nothing is in the way
            return replace(entry, done=done)
        now = planner.diary.clock.now()
        since = self._since(series)
        rest = planner.diary.sessions.hold_in_series(self.where, series.id, since)
        off = [each for each in rest if to_come(each, now)]
        if entry.action is Action.CHANGE:
            off = [each for each in off if as_planned(each, series)]
        pairs = [(self._off(each), each) for each in off]
        planner.diary.sessions.change_all(self.where, pairs)
        ended = renewed(replace(series, last=since - A_DAY), self.actor, now)
        undone = Undone(series, tuple((each.id, each.version) for each, _ in pairs))
        planner.book.change(self.where, ended, series, undone)
        for after, before in pairs:
            self.facts.tell(SessionCancelled(self.actor, after, before, quiet=True))
        self.facts.tell(SeriesEnded(self.actor, ended, since))
        return replace(entry, done=done, version=ended.version)

    def make(self, entry: Entry) -> Entry:
        """The series of the lesson, and its sessions of the next months."""
        lesson, planner = entry.lesson, self.standing.planner
        if lesson is None:
            return replace(entry, done=Done.ALL)
        old = self._held(entry.replaces)
        since = max(self.standing.since(self.where, self.draft), lesson.first)
        days = self.standing.days(lesson, since)
        if not days:  # over before it came to that
            return replace(entry, done=Done.ALL)
        series = self._series(lesson, days[0], old)
        planner.book.add(self.where, series)
        kept = [Skip(day, Why.BY_HAND) for day in self._kept_days(old, days[0])]
        planner.book.skip(self.where, series.id, kept)
        made = planner.make(self.actor, series, planner.horizon(series))
        left_out = len(made.clashes)
        if left_out and not made.sessions and made.until >= lesson.last:
            planner.book.remove(self.where, series.id, planner.diary.clock.now())
            return replace(entry, done=Done.ALL, left_out=left_out)
        planner.keep(self.actor, series, made)
        self.facts.tell(SeriesBooked(self.actor, series))
        return replace(entry, done=Done.ALL, became=series.id, left_out=left_out)

    def unmake(self, entry: Entry) -> Entry:
        """The series goes, with its sessions that nobody has touched."""
        planner, series = self.standing.planner, self._held(entry.became)
        done = Done.CLEARED if entry.action is Action.CHANGE else Done.NOT
        after = replace(entry, done=done, became=None)
        if series is None:
            return after
        now, sessions = planner.diary.clock.now(), planner.diary.sessions
        for each in sessions.hold_in_series(self.where, series.id, series.first):
            if to_come(each, now):
                sessions.remove(self.where, SessionId(each.id), now)
                self.facts.tell(SessionTakenBack(self.actor, each, quiet=True))
        planner.book.remove(self.where, series.id, now)
        self.facts.tell(SeriesEnded(self.actor, series, series.first))
        return after

    def restore(self, entry: Entry) -> Entry:
        """The series that it replaced is as it was, as far as nothing is in the way."""
        planner, series = self.standing.planner, self._held(entry.replaces)
        after = replace(entry, done=Done.NOT, version=0)
        if series is None or series.version != entry.version:
            return after
        undone = planner.book.done(self.where, series.id, series.version)
        if undone is None or undone.before is None:
            return after
        for each, version in undone.changed:
            self._put_back(each, version)
        planner.book.put_back(self.where, undone.before, series)
        fact = SeriesChanged(self.actor, undone.before, series, undone.before.first)
        self.facts.tell(fact)
        return after

    def _put_back(self, which: SessionId, version: int) -> None:
        planner = self.standing.planner
        sessions = planner.diary.sessions
        session = sessions.hold(self.where, which)
        before = session and sessions.before(self.where, which, version)
        if session is None or before is None or session.version != version:
            return
        again = as_before(before, session)
        if planner.clash(self.where, again) is not None:
            return
        sessions.put_back(self.where, again, session)
        self.facts.tell(SessionRestored(self.actor, again, session, quiet=True))

    def _series(self, lesson: Lesson, first: date, old: Series | None) -> Series:
        diary, made = self.standing.planner.diary, SeriesId(uuid4())
        site = diary.site_of(self.where, lesson.room)
        return Series(
            made,
            old.line if old else made,
            lesson.rule,
            lesson.starts,
            lesson.length,
            diary.zone(self.where, site),
            first,
            lesson.tutors,
            lesson.students,
            lesson.last,
            lesson.subject,
            lesson.kind,
            lesson.group,
            lesson.course,
            site,
            lesson.room,
            follows=old.id if old else None,
            ahead_to=first - A_DAY,
            changed_at=diary.clock.now(),
            changed_by=self.actor.person,
        )

    def _kept_days(self, old: Series | None, since: date) -> list[date]:
        """Of the old one: moved or called off by hand, and left out by hand."""
        if old is None:
            return []
        planner, lifted = self.standing.planner, set[SessionId]()
        undone = planner.book.done(self.where, old.id, old.version)
        if undone is not None:
            lifted = {each for each, _ in undone.changed}
        there = planner.diary.sessions.in_series(self.where, old.id, since)
        kept = {e.original_day for e in there if e.id not in lifted}
        for each in planner.book.skips(self.where, old.id):
            if each.why is Why.BY_HAND and each.day >= since:
                kept.add(each.day)
        return sorted(day for day in kept if day is not None)

    def _held(self, series: SeriesId | None) -> Series | None:
        return self.standing.planner.book.hold(self.where, series) if series else None

    def _since(self, series: Series) -> date:
        return max(self.standing.since(self.where, self.draft), series.first)

    def _off(self, session: Session) -> Session:
        now = self.standing.planner.diary.clock.now()
        notice = session.planned.start - now
        return moved(
            session,
            State.CANCELLED,
            self.actor,
            now,
            cancelled_by=Side.DESK,
            notice=notice,
        )


def as_planned(session: Session, series: Series) -> bool:
    """Not put elsewhere by hand."""
    day = session.original_day
    return day is not None and (
        session.planned,
        session.room,
        session.tutors,
    ) == (series.on(day).span, series.room, series.tutors)
