"""Close a poll: book the time that suits most, or the next best that is left."""

from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Facts
from core.kernel.actor import desk_of
from core.kernel.ids import OrganisationId
from core.messaging.due import Due, Dues
from core.sessions.clashing.clashes import SOFT, Clashes
from core.sessions.clashing.diary import Diary
from core.sessions.facts import SessionBooked
from core.sessions.model import Session, SessionId
from core.timetable.polls.cards import Cards
from core.timetable.polls.model import Option, Poll, Stand
from core.timetable.polls.ports import Polls

CLOSE = "close poll"


@dataclass(frozen=True, slots=True)
class Polling:
    """A bundle of ports; see `core.application.Ports`."""

    polls: Polls
    cards: Cards
    diary: Diary
    dues: Dues
    facts: Facts

    def open(self, organisation: OrganisationId, poll: Poll) -> None:
        self.polls.add(organisation, poll)
        self.dues.plan(Due(organisation, CLOSE, poll.id, poll.closes))
        self.cards.ask(organisation, poll)

    def settle(self, organisation: OrganisationId, poll: Poll) -> Poll:
        """Whoever closes it holds it; what it was to be may be taken meanwhile."""
        for number in poll.ranked():
            if self._booked(organisation, poll, poll.options[number]):
                won = replace(poll, stand=Stand.WON, won=number)
                return self.end(organisation, won)
        return self.end(organisation, replace(poll, stand=Stand.NONE))

    def end(self, organisation: OrganisationId, poll: Poll) -> Poll:
        self.dues.drop(organisation, CLOSE, poll.id)
        self.polls.close(organisation, poll)
        self.cards.ask(organisation, poll)
        return poll

    def _booked(self, organisation: OrganisationId, poll: Poll, at: Option) -> bool:
        now = self.diary.clock.now()
        if at.span.start <= now:
            return False
        session = Session(
            SessionId(uuid4()),
            poll.tutors,
            poll.students,
            at.span,
            poll.subject,
            group=poll.group,
            course=poll.course,
            site=self.diary.site_of(organisation, at.room),
            room=at.room,
            makes_up=poll.makes_up,
            changed_at=now,
            changed_by=poll.by,
        )
        try:
            self.diary.refuse_clashes(organisation, session, despite=SOFT)
        except Clashes:
            return False
        self.diary.sessions.add(organisation, session)
        self.facts.tell(SessionBooked(desk_of(organisation), session))
        return True
