"""Which of what goes on around a session stands in its way: rules, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.model import Hours
from core.sessions.clashing.around import Scene
from core.sessions.clashing.busy import Taken
from core.sessions.clashing.clashes import PLANNERS, SOFT, Conflict, Hurdle
from core.sessions.clashing.limits import asked_of, broken_limits, broken_wishes
from core.sessions.model import Session, SessionId

MINUTE = timedelta(minutes=1)


def hurdles(session: Session, scene: Scene) -> list[Conflict]:
    """What nobody may overlook before what some may, and that before what all may."""
    found = [
        *_busy(session, scene),
        *_room_taken(session, scene),
        *_holidays(session, scene),
        *_closed(session, scene),
        *_too_small(session, scene),
        *broken_limits(session, scene),
        *_shut(session, scene),
        *_away(session, scene),
        *_travel(session, scene),
        *broken_wishes(session, scene),
    ]
    return sorted(found, key=lambda each: (each.kind in SOFT, each.kind in PLANNERS))


def of_the_place(session: Session, scene: Scene) -> Iterator[Conflict]:
    """What stands in its way though nobody else did anything then."""
    yield from _closed(session, scene)
    yield from _shut(session, scene)
    yield from _away(session, scene)


def _others(session: Session, scene: Scene, taken: Iterator[Taken]) -> Iterator[Taken]:
    apart = {session.id, *scene.apart_from}
    return (each for each in taken if each.session not in apart)


def _busy(session: Session, scene: Scene) -> Iterator[Conflict]:
    """Each of the sessions once, by the first whom it keeps busy."""
    found: dict[SessionId, Conflict] = {}
    order = {who: place for place, who in enumerate(session.people)}
    taken = sorted(
        (
            each
            for each in _others(session, scene, iter(scene.taken))
            if each.span.overlaps(session.span) and each.who in order
        ),
        key=lambda each: order[PersonId(each.who)],
    )
    for each in taken:
        known = found.get(each.session)
        if known is not None:
            found[each.session] = _one_more(known, each)
        elif each.who in session.tutors:
            found[each.session] = _with(Hurdle.TUTOR, each)
        elif session.group is not None and each.group == session.group:
            whole = _with(Hurdle.CLASS, each)
            found[each.session] = replace(whole, who=session.group)
        else:
            found[each.session] = _with(Hurdle.STUDENT, each)
    yield from found.values()


def _one_more(known: Conflict, taken: Taken) -> Conflict:
    return replace(known, others=known.others + 1, also=known.also or taken.who)


def _with(kind: Hurdle, taken: Taken) -> Conflict:
    return Conflict(kind, taken.who, taken.span, session=taken.session)


def _room_taken(session: Session, scene: Scene) -> Iterator[Conflict]:
    for each in _others(session, scene, iter(scene.room_taken)):
        if scene.room is not None and each.span.overlaps(session.span):
            yield replace(_with(Hurdle.ROOM, each), name=scene.room.name)


def _holidays(session: Session, scene: Scene) -> Iterator[Conflict]:
    days = _days(session.planned, scene)
    for each in scene.holidays:
        if each.site in {None, session.site} and each.days.overlaps(days):
            off = Span(*each.days.instants(scene.zone))
            yield Conflict(Hurdle.HOLIDAY, each.id, off, each.name)


def _closed(session: Session, scene: Scene) -> Iterator[Conflict]:
    for each in scene.closures:
        if not each.span.overlaps(session.planned):
            continue
        if scene.room is not None and each.room == scene.room.id:
            yield Conflict(Hurdle.CLOSED, scene.room.id, each.span, scene.room.name)
        elif scene.site is not None and each.site == scene.place == scene.site.id:
            yield Conflict(Hurdle.CLOSED, scene.site.id, each.span, scene.site.name)


def _too_small(session: Session, scene: Scene) -> Iterator[Conflict]:
    room, many = scene.room, len(session.participants)
    if room is not None and room.seats is not None and room.seats < many:
        small = Conflict(Hurdle.CAPACITY, room.id, session.planned, room.name)
        yield replace(small, number=room.seats, needed=many)


def _shut(session: Session, scene: Scene) -> Iterator[Conflict]:
    room, site = scene.room, scene.site
    if room is not None and not _open(room.opens, session.planned, scene):
        yield Conflict(Hurdle.SHUT, room.id, session.planned, room.name)
    if site is None or scene.place != site.id:
        return
    if not _open(site.opens, session.planned, scene):
        yield Conflict(Hurdle.SHUT, site.id, session.planned, site.name)


def _open(opens: tuple[Hours, ...], span: Span, scene: Scene) -> bool:
    start, end = _local(span.start, scene), _local(span.end, scene)
    return not opens or any(
        each.weekday == start.weekday()
        and each.since <= start.time()
        and start.date() == end.date()
        and end.time() <= each.until
        for each in opens
    )


def _away(session: Session, scene: Scene) -> Iterator[Conflict]:
    for who in asked_of(session):
        for span in scene.away.get(who, ()):
            if span.overlaps(session.planned):
                yield Conflict(Hurdle.AWAY, who, span)
                break


def _travel(session: Session, scene: Scene) -> Iterator[Conflict]:
    """Each session before or after it once, by the first who has to come from there."""
    found: dict[SessionId, Conflict] = {}
    people = set(session.people)
    for each in _others(session, scene, iter(scene.taken)):
        if each.who not in people or each.span.overlaps(session.span):
            continue
        before = each.span.end <= session.span.start
        gap = session.span.start - each.span.end
        way = scene.way(each.site, scene.place)
        if not before:
            gap = each.span.start - session.span.end
            way = scene.way(scene.place, each.site)
        if gap >= way:
            continue
        known = found.get(each.session)
        if known is not None:
            found[each.session] = _one_more(known, each)
            continue
        late = _with(Hurdle.TRAVEL, each)
        there, needed = gap // MINUTE, way // MINUTE
        found[each.session] = replace(late, number=there, needed=needed)
    yield from found.values()


def _days(span: Span, scene: Scene) -> Period:
    return Period(_local(span.start, scene).date(), _local(span.end, scene).date())


def _local(at: datetime, scene: Scene) -> datetime:
    return at.astimezone(scene.zone)
