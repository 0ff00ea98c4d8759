"""A file of rows over a real door: read beside the writer, kept in parts, brought."""

from datetime import date

from adapters.documents.streams import RowFile
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.period import Period
from core.messaging.replies.history import OpenFile
from core.reporting.files.ask import AskFile
from core.reporting.files.make import TakeRun
from core.reporting.files.model import COLUMNS, Form, What
from core.sessions.held.happened import HappenedAsPlanned
from jobs.make_files import make
from tests.jobs.clockwork import clockwork
from tests.jobs.test_reports import TWO, booked
from tests.people import AS_ADA, AS_MAYA, HERE

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))


async def test_it_is_made_and_brought_once(address: str):
    async with clockwork(address) as desk:
        session = await booked(desk, TWO)
        desk.clock.set(TWO.replace(hour=16))
        await desk.door.run(HappenedAsPlanned(AS_MAYA, session.id))
        await desk.goes_out()
        asked = AskFile(AS_ADA, What.ATTENDANCE, Form.CSV, MARCH)
        await desk.door.run(asked)
        taken = await desk.door.run(TakeRun(THE_DESK))
        assert taken is not None
        assert await desk.door.run(TakeRun(THE_DESK)) is None

        await make(desk.door, taken, RowFile)

        (told,) = [each for each in await desk.goes_out() if each.message.files]
        (file,) = told.message.files
        made = await desk.door.run(OpenFile(desk_of(HERE.id), file.id))
    assert told.to.chat == "ada"
    head, *rows = (made or b"").decode("utf-8-sig").splitlines()
    assert head == ",".join(COLUMNS[What.ATTENDANCE])
    assert [row.split(",")[5:8] for row in rows] == [
        ["Maya Okafor", "Leo Hart", "present"]
    ]
