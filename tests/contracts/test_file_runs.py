"""Files of rows: taken in hand by one process at a time, read out alike everywhere."""

from datetime import date, timedelta
from uuid import UUID

from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.kernel.period import Period
from core.kernel.span import Span
from core.messaging.model import Address, ChatKind
from core.reporting.boards.model import Board, BoardId, Boards
from core.reporting.files.model import (
    ExportRows,
    FileRun,
    FileRunId,
    FileRuns,
    Form,
    State,
    What,
)
from core.reporting.usage.model import Seen, Visits
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.contracts.test_figures import MATHS, TEN
from tests.people import ADA, ELSEWHERE, HERE, LENA, LEO, MAYA

MINUTE = timedelta(minutes=1)
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
RUN = FileRun(FileRunId(UUID(int=940)), ADA.id, What.ATTENDANCE, Form.CSV, TEN, MARCH)
ALL = Span(TEN, TEN + 60 * MINUTE)


async def test_a_file_is_in_one_hand_until_that_is_silent(storage: Runner):
    def unit(ports: Ports) -> None:
        runs: FileRuns = ports[FileRuns]
        runs.add(HERE.id, RUN)
        assert runs.open_of(HERE.id, ADA.id) == RUN
        assert runs.open_of(ELSEWHERE.id, ADA.id) is None
        found = runs.claim(TEN, TEN + MINUTE)
        assert found is not None
        assert (found[0], found[1].state, found[1].tries) == (HERE.id, State.MAKING, 1)
        assert runs.claim(TEN + MINUTE, TEN + 2 * MINUTE) is None
        again = runs.claim(TEN + 2 * MINUTE, TEN + 3 * MINUTE)
        assert again is not None
        assert again[1].tries == 2
        assert runs.find(HERE.id, RUN.id) == again[1]

    await storage.run(unit)


async def test_rows_are_read_out_with_who_taught_them(storage: Runner):
    def unit(ports: Ports) -> None:
        ports[Sessions].add(HERE.id, MATHS)
        entries = [
            RegisterEntry(MATHS.id, each, Status.LATE) for each in (LEO.id, LENA.id)
        ]
        ports[Registers].add(HERE.id, entries)
        rows: ExportRows = ports[ExportRows]
        assert rows.count(HERE.id, RUN, ALL) == 2
        assert rows.count(HERE.id, RUN, ALL, 1) == 1
        ((first, second),) = rows.read(HERE.id, RUN, ALL)
        assert first[5:8] == ((MAYA.id,), LEO.id, "late")
        assert second[6] == LENA.id
        assert list(rows.read(ELSEWHERE.id, RUN, ALL)) == []

    await storage.run(unit)


async def test_boards_and_visits_are_kept(storage: Runner):
    def unit(ports: Ports) -> None:
        boards: Boards = ports[Boards]
        chat = Address("slack", "C1", "T1", kind=ChatKind.CHANNEL)
        board = Board(BoardId(UUID(int=941)), chat, ADA.id)
        boards.keep(HERE.id, board, TEN)
        assert boards.at(HERE.id, chat) == board
        assert boards.at(ELSEWHERE.id, chat) is None
        assert boards.claim(TEN, 5) == [(HERE.id, board)]
        boards.looked(HERE.id, board, TEN + MINUTE)
        assert boards.claim(TEN, 5) == []
        visits: Visits = ports[Visits]
        for minute in (0, 9, 20):
            at = TEN + minute * MINUTE
            visits.note([Seen(HERE.id, LEO.id, "slack", at, at)])
        assert [each.turns for each in visits.of(HERE.id, LEO.id, 9)] == [1, 2]

    await storage.run(unit)
