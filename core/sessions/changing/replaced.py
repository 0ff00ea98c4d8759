"""What a new timetable takes the place of is no news where that stands already."""

from collections.abc import Sequence

from core.sessions.model import Session, Side, State


def without_replaced(found: Sequence[Session]) -> list[Session]:
    """Without those of a series called off for one of the same people and time."""
    stand = {_place(each) for each in found if each.state is not State.CANCELLED}
    return [each for each in found if not (_by_desk(each) and _place(each) in stand)]


def _by_desk(session: Session) -> bool:
    return session.cancelled_by is Side.DESK and session.series is not None


def _place(session: Session) -> tuple[object, ...]:
    return session.planned, session.group, frozenset(session.participants)
