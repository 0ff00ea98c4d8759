"""Every kind of event there is: the fact that it comes of, and what its thing is."""

from collections.abc import Mapping

from core.application import Fact
from core.kernel.ids import OrganisationId
from core.marking.facts import TimeChanged, TimeLogged, TimeRestored, TimeTakenBack
from core.messaging.announcements.facts import AnnouncementRecalled, AnnouncementSent
from core.outgoing.events.model import Event
from core.sessions.facts import (
    FeeWaived,
    ParticipantsChanged,
    RunningLate,
    SessionBooked,
    SessionCancelled,
    SessionCompleted,
    SessionMoved,
    SessionNotStarted,
    SessionReopened,
    SessionRestored,
    SessionStarted,
    SessionTakenBack,
    SessionUnstarted,
    TutorsChanged,
    WindowsChanged,
)
from core.sessions.series.facts import SeriesBooked, SeriesChanged, SeriesEnded

OF_SESSIONS: Mapping[type[Fact], str] = {
    SessionBooked: "session.booked",
    SessionStarted: "session.started",
    SessionUnstarted: "session.unstarted",
    SessionNotStarted: "session.not_started",
    SessionCompleted: "session.completed",
    SessionReopened: "session.reopened",
    SessionMoved: "session.moved",
    SessionCancelled: "session.cancelled",
    SessionRestored: "session.restored",
    SessionTakenBack: "session.removed",
    ParticipantsChanged: "session.participants_changed",
    TutorsChanged: "session.tutors_changed",
    WindowsChanged: "session.windows_changed",
    RunningLate: "session.running_late",
    FeeWaived: "session.fee_waived",
}
OF_SERIES: Mapping[type[Fact], str] = {
    SeriesBooked: "series.booked",
    SeriesChanged: "series.changed",
    SeriesEnded: "series.ended",
}
OF_TIME: Mapping[type[Fact], str] = {
    TimeLogged: "time.logged",
    TimeChanged: "time.changed",
    TimeTakenBack: "time.removed",
    TimeRestored: "time.restored",
}
OF_ANNOUNCEMENTS: Mapping[type[Fact], str] = {
    AnnouncementSent: "announcement.sent",
    AnnouncementRecalled: "announcement.recalled",
}
PING = "ping"
"""What a webhook is tried with; it is no event of anybody's."""

THINGS: Mapping[str, str] = {
    **dict.fromkeys(OF_SESSIONS.values(), "session"),
    **dict.fromkeys(OF_SERIES.values(), "series"),
    **dict.fromkeys(OF_TIME.values(), "entry"),
    **dict.fromkeys(OF_ANNOUNCEMENTS.values(), "announcement"),
    "timetable.published": "draft",
    "attendance.decided": "session",
    "attendance.excuse_changed": "session",
    "charge.added": "charge",
    "payment.taken": "payment",
    "invoice.sent": "invoice",
    "invoice.credited": "invoice",
    "invoice.run_made": "run",
    "member.changed": "class",
    "member.left": "class",
    "person.joined": "",
    "person.waits": "",
    "person.removed": "",
    "person.address_changed": "",
    "person.address_bounced": "",
    "role.given": "",
    "role.ended": "",
    "holiday.added": "holiday",
    "holiday.removed": "holiday",
    "room.closed": "closure",
    "room.reopened": "closure",
    "room.removed": "room",
    "site.removed": "site",
    "settings.changed": "",
}
"""What the thing of each kind is; empty where it has none."""

KINDS = tuple(sorted(THINGS))
TOPICS = tuple(sorted({kind.partition(".")[0] for kind in KINDS}))


def is_among(kind: str, wanted: tuple[str, ...]) -> bool:
    """`wanted` are kinds, or topics for all their kinds; nothing is for every kind."""
    return not wanted or kind in wanted or kind.partition(".")[0] in wanted


def data_of(organisation: OrganisationId, event: Event) -> dict[str, str]:
    """Ids, each under what it is the id of."""
    data = {"organisation": str(organisation)}
    thing = THINGS.get(event.kind, "")
    if thing and event.thing is not None:
        data[thing] = str(event.thing)
    if event.person is not None:
        data["person"] = str(event.person)
    return data
