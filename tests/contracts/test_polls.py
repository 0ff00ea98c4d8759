"""What is asked and answered in a poll is kept alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.kernel.span import Span
from core.timetable.polls.model import Answer, Option, Poll, PollId, Stand
from core.timetable.polls.ports import Polls
from storage.door import Runner
from tests.people import ELSEWHERE, GINA, HERE, LENA, LEO, MAYA, TOM

FOUR = datetime(2026, 3, 10, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
POLL = Poll(
    PollId(UUID(int=940)),
    MAYA.id,
    (TOM.id, MAYA.id),
    (Option(Span(FOUR, FOUR + HOUR)), Option(Span(FOUR + HOUR, FOUR + 2 * HOUR))),
    (Answer(LENA.id), Answer(LEO.id)),
    FOUR - HOUR,
    "maths",
)


async def test_a_poll_comes_back_as_it_was_asked_and_answered(storage: Runner):
    answer = Answer(LEO.id, frozenset({0, 1}), FOUR - 2 * HOUR, GINA.id)
    won = replace(POLL.with_answer(answer), stand=Stand.WON, won=1)

    def unit(ports: Ports) -> None:
        polls: Polls = ports[Polls]
        polls.add(HERE.id, POLL)
        assert polls.find(HERE.id, POLL.id) == POLL
        assert polls.find(ELSEWHERE.id, POLL.id) is None

        polls.answer(HERE.id, POLL.id, answer)
        assert polls.hold(HERE.id, POLL.id) == POLL.with_answer(answer)

        polls.close(HERE.id, won)
        assert polls.find(HERE.id, POLL.id) == won
        assert polls.hold(HERE.id, PollId(UUID(int=941))) is None

    await storage.run(unit)
