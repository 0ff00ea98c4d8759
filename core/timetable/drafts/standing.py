"""A draft beside what stands: which series it is about, and since when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.people.families import Families
from core.people.ports import People
from core.sessions.access import names_of
from core.sessions.series.model import Series
from core.sessions.series.plan import Planner
from core.timetable.drafts.difference import Difference, difference
from core.timetable.drafts.errors import DraftChangedSince, NoDraft, PublishedAlready
from core.timetable.drafts.model import (
    DraftId,
    Entry,
    Lesson,
    Stage,
    TermDraft,
)
from core.timetable.drafts.ports import Drafts

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """A bundle of ports."""

    drafts: Drafts
    planner: Planner
    families: Families
    people: People

    def today(self, where: OrganisationId) -> date:
        diary = self.planner.diary
        return diary.clock.now().astimezone(diary.zone(where, None)).date()

    def since(self, where: OrganisationId, draft: TermDraft) -> date:
        """From its first day on, or from tomorrow: what is of today goes on."""
        return max(draft.days.first, self.today(where) + A_DAY)

    def compared(self, where: OrganisationId, draft: TermDraft) -> Difference:
        since = self.since(where, draft)
        rows = self.drafts.entries(where, draft.id)
        entries = [each for each in rows if each.lesson is not None]
        live = self.planner.book.every(where, since)

        def same(lesson: Lesson, series: Series) -> bool:
            return self._is_same(lesson, series, since)

        begun = [e for e in live if e.first <= draft.days.last and _goes_on(e, since)]
        return difference(entries, begun, same)

    def _is_same(self, lesson: Lesson, series: Series, since: date) -> bool:
        alike = (
            lesson.starts == series.starts
            and lesson.length == series.length
            and lesson.tutors == series.tutors
            and set(lesson.students) == set(series.students)
            and (lesson.subject.casefold() == series.subject.casefold())
            and lesson.kind == series.kind
            and lesson.room == series.room
            and series.last is not None
        )
        if not alike or series.last is None:
            return False
        where = (series.rule, series.first, series.last)
        if where == (lesson.rule, lesson.first, lesson.last):
            return True
        return self.days(lesson, since) == tuple(
            self.planner.days(series, since, series.last)
        )

    def days(self, lesson: Lesson, since: date) -> tuple[date, ...]:
        """Those of it from `since` on."""
        first = max(lesson.first, since)
        if first > lesson.last:
            return ()
        within = Period(first, lesson.last)
        recurring = self.planner.recurring
        return tuple(recurring.days(lesson.rule, lesson.first, within))

    def concerned(self, where: OrganisationId, entry: Entry) -> set[PersonId]:
        """Who is in the lesson, or in the series that it replaces."""
        found: set[PersonId] = set()
        lesson, old = entry.lesson, entry.replaces
        series = self.planner.book.find(where, old) if old else None
        for each in (lesson, series):
            if each is None:
                continue
            found |= {*each.tutors, *each.students}
            if each.group is not None:
                members = self.planner.classes.members_of
                found |= set(members(where, each.group, self.today(where)))
        return found

    def readers(
        self, where: OrganisationId, people: Iterable[PersonId]
    ) -> set[PersonId]:
        """They, and the guardians of those of them who are minors."""
        known = self.people.some(where, sorted(set(people)))
        minors = [each.id for each in known if each.minor]
        wards = self.families.guardians(where, minors)
        return {*(each.id for each in known), *(each.guardian for each in wards)}


def _goes_on(series: Series, since: date) -> bool:
    """One that was ended before its first day never was."""
    return series.last is None or series.last >= max(series.first, since)


def held_draft(
    actor: Actor, draft: DraftId, version: int, standing: Standing
) -> TermDraft:
    """As whoever asks has seen it, and theirs until the unit ends."""
    found = standing.drafts.hold(actor.organisation, draft)
    if found is None:
        raise NoDraft
    if found.stage in {Stage.PUBLISHING, Stage.PUBLISHED} and found.published_by:
        [who, *_] = names_of(actor, (found.published_by,), standing.people) or ("",)
        raise PublishedAlready(who, found.published_at or found.at)
    if found.stage is not Stage.OPEN or found.version != version:
        raise DraftChangedSince
    return found
