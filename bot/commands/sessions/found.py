"""Finding the session that is meant, among those one may see."""

from collections.abc import Sequence
from datetime import timedelta

from bot.call import Call
from bot.kinds.whom import Whom
from core.kernel.ids import RoomId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.sessions.changing.replaced import without_replaced
from core.sessions.model import Session, State
from core.sessions.schedule import EverySchedule, ScheduleOf

NEAR = timedelta(hours=14)
WEEK = timedelta(days=7)


def sessions_then(
    call: Call,
    within: Span,
    who: Whom | None = None,
    room: RoomId | None = None,
    *,
    everybody: bool = False,
) -> Sequence[Session]:
    """One's own; with `everybody` all, for those who may see them."""
    if everybody and call.may(Permission.SEE_EVERY_SCHEDULE):
        found = call.run(_theirs(call, within, who, room))
    else:
        found = call.run(ScheduleOf(call.actor, within))
    return [
        each
        for each in without_replaced(found)
        if (who is None or is_with(each, who)) and room in {None, each.room}
    ]


def _theirs(
    call: Call, within: Span, who: Whom | None, room: RoomId | None
) -> EverySchedule:
    """As little as `is_with` and the room leave of everybody's."""
    if who is not None and who.group is not None:
        return EverySchedule(call.actor, within, group=who.group)
    if who is not None and who.students:
        return EverySchedule(call.actor, within, person=who.students[0])
    return EverySchedule(call.actor, within, room=room)


def taught_then(
    call: Call,
    within: Span,
    who: Whom | None,
    *states: State,
    everybody: bool = False,
) -> list[Session]:
    """Those the speaker teaches, in one of these states; with `everybody` anybody's."""
    return [
        each
        for each in sessions_then(call, within, who, everybody=everybody)
        if (everybody or call.actor.person in each.tutors) and each.state in states
    ]


def is_with(session: Session, who: Whom) -> bool:
    if who.group is not None:
        return session.group == who.group
    if who.course is not None and not who.students:
        return session.course == who.course
    return set(who.students) <= set(session.people)


def around(call: Call, before: timedelta = NEAR, after: timedelta = NEAR) -> Span:
    return Span(call.now - before, call.now + after)
