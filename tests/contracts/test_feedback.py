"""Feedback is kept alike on every database, and says of nobody whose it is."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.feedback.model import Aspect, Feedback, Round
from core.feedback.ports import Feedbacks
from core.kernel.span import Span
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CLOSES = TEN + 3 * DAY
MATHS = Session(
    SessionId(UUID(int=910)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(TEN, TEN + HOUR),
    "maths",
    State.COMPLETED,
)
AGAIN = Session(
    SessionId(UUID(int=911)), (MAYA.id,), (LENA.id,), Span(TEN + DAY, TEN + DAY + HOUR)
)
ROUND = Round(MATHS.id, CLOSES, anonymous=True)
NAMED = Round(AGAIN.id, CLOSES + DAY, anonymous=False)
GOOD = Feedback({Aspect.OVERALL: 5}, "a good lesson")
BETTER = Feedback({Aspect.OVERALL: 5, Aspect.CONTENT: 4}, "a very good lesson")


def fill(ports: Ports) -> Feedbacks:
    for session, round_ in ((MATHS, ROUND), (AGAIN, NAMED)):
        ports[Sessions].add(HERE.id, session)
        ports[Feedbacks].open(HERE.id, round_)
    feedbacks: Feedbacks = ports[Feedbacks]
    return feedbacks


async def test_one_finds_ones_own_again_and_can_put_it_back(storage: Runner):
    def unit(ports):
        feedbacks = fill(ports)
        assert feedbacks.round(HERE.id, MATHS.id) == ROUND
        assert feedbacks.round(ELSEWHERE.id, MATHS.id) is None
        feedbacks.keep(HERE.id, ROUND, LENA.id, GOOD)
        feedbacks.keep(HERE.id, ROUND, LENA.id, BETTER)
        assert feedbacks.of(HERE.id, ROUND, LENA.id) == BETTER
        assert feedbacks.of(HERE.id, ROUND, LEO.id) is None
        assert feedbacks.put_back(HERE.id, ROUND, LENA.id) == GOOD
        assert feedbacks.put_back(HERE.id, ROUND, LENA.id) is None
        assert feedbacks.of(HERE.id, ROUND, LENA.id) is None

    await storage.run(unit)


async def test_a_row_has_neither_name_nor_words_nor_time(storage: Runner):
    def unit(ports):
        feedbacks = fill(ports)
        feedbacks.keep(HERE.id, ROUND, LENA.id, GOOD)
        rows = ports[Feedbacks].connection.exec_driver_sql("SELECT * FROM feedback")
        (row,) = rows.mappings().all()
        assert row["student_id"] is None
        assert "good" not in str(row)
        assert not any("at" in name.split("_") for name in row)

    await storage.run(unit)


async def test_answers_tell_people_apart_and_name_only_the_named(storage: Runner):
    def unit(ports):
        feedbacks = fill(ports)
        feedbacks.keep(HERE.id, ROUND, LENA.id, GOOD)
        feedbacks.keep(HERE.id, ROUND, LEO.id, BETTER)
        feedbacks.keep(HERE.id, NAMED, LENA.id, GOOD)
        answers = feedbacks.answers(HERE.id, [MATHS, AGAIN])
        assert len(answers) == 3
        assert len({each.giver for each in answers}) == 2
        assert [a.student for a in answers if a.student] == [LENA.id]
        assert feedbacks.answers(ELSEWHERE.id, [MATHS]) == []
        over = [(MATHS.id, CLOSES)]
        assert feedbacks.closed(HERE.id, CLOSES) == over
        feedbacks.close(HERE.id, MATHS.id)
        assert feedbacks.closed(HERE.id, CLOSES) == []

    await storage.run(unit)
