"""Who could teach a session instead: qualified, free, not away, and near enough."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.curriculum.ports import Courses
from core.kernel.actor import Actor, Role
from core.kernel.ids import CourseId, OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.availability.ports import Qualifications
from core.sessions.clashing.clashes import Hurdle
from core.sessions.clashing.diary import Diary
from core.sessions.clashing.hurdles import hurdles
from core.sessions.model import Session

MOST = 8
"""More are not asked at once: whoever comes too late is told so."""
LATELY = timedelta(days=60)
CANNOT = frozenset({Hurdle.TUTOR, Hurdle.AWAY, Hurdle.TRAVEL})


@dataclass(frozen=True, slots=True)
class Relievers:
    """A bundle of ports; see `core.application.Ports`."""

    diary: Diary
    qualifications: Qualifications
    courses: Courses

    def best(
        self, actor: Actor, session: Session, former: PersonId
    ) -> tuple[PersonId, ...]:
        """Whom the students know before others; against whose wishes it is, last."""
        here, now = actor.organisation, self.diary.clock.now()
        tutors = [
            each.id
            for each in self.diary.people.every(here)
            if Role.TUTOR in each.roles_at(now)
            and each.id != former
            and not session.concerns(each.id)
        ]
        tutors = self.qualified(here, tutors, session.course, session.subject)
        ranked = sorted(self._free(here, session, tutors))
        return tuple(who for _, who in ranked[:MOST])

    def qualified(
        self,
        organisation: OrganisationId,
        tutors: Sequence[PersonId],
        course: CourseId | None,
        subject: str,
    ) -> list[PersonId]:
        """Of whom nothing is said may teach anything; a subject may name a course."""
        course = course or self._course_called(organisation, subject)
        if course is None or not tutors:
            return [*tutors]
        may_teach = self.qualifications.of(organisation, tutors)
        return [each for each in tutors if course in may_teach.get(each, {course})]

    def _course_called(
        self, organisation: OrganisationId, subject: str
    ) -> CourseId | None:
        said = subject.casefold()
        for each in self.courses.every(organisation) if said else ():
            if said in {each.name.casefold(), each.code.casefold()}:
                return each.id
        return None

    def _free(
        self, organisation: OrganisationId, session: Session, tutors: Sequence[PersonId]
    ) -> Iterator[tuple[tuple[int, bool], PersonId]]:
        """All are looked at in one scene: how many there are costs no questions."""
        if not tutors:
            return
        place = (session.site, session.room)
        scene = self.diary.around.scene(organisation, tutors, place, session.span)
        known = self._known_to(organisation, session)
        for who in tutors:
            alone = replace(session, tutors=(who,), participants=())
            found = [each.kind for each in hurdles(alone, scene) if each.who == who]
            if not CANNOT & {*found}:
                yield (found.count(Hurdle.WISH), who not in known), who

    def _known_to(
        self, organisation: OrganisationId, session: Session
    ) -> set[PersonId]:
        """Who taught those who learn in it lately."""
        within = Span(session.planned.start - LATELY, session.planned.start)
        students = session.participants
        found = self.diary.sessions.of_people(organisation, students, within)
        return {tutor for each in found for tutor in each.tutors}
