"""Who may teach which course, in SQL."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import CourseId, OrganisationId, PersonId
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.availability import qualification

_may_teach = select(qualification.c.person_id, qualification.c.course_id).where(
    qualification.c.organisation_id == organisation_said,
    qualification.c.person_id.in_(bindparam("people", expanding=True)),
)
_teaches_none = delete(qualification).where(
    qualification.c.organisation_id == organisation_said,
    qualification.c.person_id == bindparam("person"),
)
_add_teaching = insert(qualification)


class SqlQualifications(Repository):
    def put(
        self,
        organisation: OrganisationId,
        person: PersonId,
        courses: Sequence[CourseId],
    ) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_teaches_none, said)
        row = {"organisation_id": organisation, "person_id": person}
        if courses:
            rows = [{**row, "course_id": each} for each in sorted(set(courses))]
            self.connection.execute(_add_teaching, rows)

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> dict[PersonId, frozenset[CourseId]]:
        found: dict[PersonId, set[CourseId]] = defaultdict(set)
        for part in in_parts(sorted(set(people))):
            said = {"organisation": organisation, "people": part}
            for person, course in self.connection.execute(_may_teach, said):
                found[person].add(course)
        return {person: frozenset(courses) for person, courses in found.items()}
