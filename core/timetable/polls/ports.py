"""What polls need from the outside."""

from typing import Protocol

from core.kernel.ids import OrganisationId
from core.timetable.polls.model import Answer, Poll, PollId


class Polls(Protocol):
    def add(self, organisation: OrganisationId, poll: Poll) -> None: ...

    def find(self, organisation: OrganisationId, poll: PollId) -> Poll | None: ...

    def hold(self, organisation: OrganisationId, poll: PollId) -> Poll | None:
        """As `find`; and nobody else answers or closes it until the unit ends."""
        ...

    def answer(
        self, organisation: OrganisationId, poll: PollId, answer: Answer
    ) -> None:
        """Instead of what that student answered before."""
        ...

    def close(self, organisation: OrganisationId, poll: Poll) -> None:
        """Keep how it stands, and which of its times won."""
        ...
