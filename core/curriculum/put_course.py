"""A course is put into a unit, or taken out of it."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.curriculum.access import course_known_to, unit_known_to
from core.curriculum.model import Course
from core.curriculum.ports import Courses, Units
from core.kernel.ids import CourseId, UnitId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class PutCourse(Request[Course]):
    """Into a unit, or into none; answers the course as it was."""

    course: CourseId
    unit: UnitId | None


@changes
def put_course(request: PutCourse, courses: Courses, units: Units) -> Course:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    was = course_known_to(actor, request.course, courses)
    if request.unit is not None:
        unit_known_to(actor, request.unit, units)
    courses.change(actor.organisation, replace(was, unit=request.unit))
    return was
