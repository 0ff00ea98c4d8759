"""/export: rows as a file, made beside everything else and brought when they are."""

import csv
import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from io import BytesIO, StringIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from core.application import Ports
from core.kernel.actor import THE_DESK, Role, desk_of
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.messaging.model import Message
from core.people.add_person import AddPerson
from core.people.model import Grant
from core.people.ports import People
from core.reporting.files.ask import AskFile, CancelFile
from core.reporting.files.make import IN_HAND, ReadOut, TakeRun, TellRun
from core.reporting.files.many import TooManyToJustMake
from core.reporting.files.model import COLUMNS, Block, Form, NoSuchFile, What
from tests.made_files import makes, opened
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_SAM,
    CORA,
    HERE,
    LEO,
    MAYA,
    account_of,
)
from tests.world import Talk

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))


def _newest(talk: Talk) -> list[Message]:
    return talk.heard[account_of(ADA)][::-1]


def brought(talk: Talk) -> tuple[str, bytes]:
    assert makes(talk) == 1
    (file,) = next(each.files for each in _newest(talk) if each.files)
    return file.name, opened(talk, file)


def lines(made: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(made.decode("utf-8-sig"))))


def test_people_come_as_the_list_that_can_be_taken_in_again(talk: Talk):
    said = talk.says(ADA, "/export people")
    assert said.text == "I am making the file as CSV: People. It comes to you here."

    name, made = brought(talk)

    found = lines(made)
    assert name == "people 2026-03-09.csv"
    assert tuple(found[0]) == COLUMNS[What.PEOPLE]
    leo = next(each for each in found if each["name"] == "Leo Hart")
    assert (leo["role"], leo["minor"], leo["guardian"]) == (
        "student",
        "yes",
        "Gina Hart",
    )
    assert len(found) == 8


@pytest.mark.parametrize("form", list(Form))
def test_registers_say_the_same_in_every_kind_of_file(talk: Talk, form: Form):
    talk.says(MAYA, "taught Leo and Lena 9-10am today")
    talk.says(ADA, f"/export attendance 2026-03-09/2026-03-09 {form}")

    _, made = brought(talk)

    if form is Form.CSV:
        rows: list[list[Any]] = [list(each.values()) for each in lines(made)]
    elif form is Form.JSON:
        rows = [list(each.values()) for each in json.loads(made)]
    else:
        book = CalamineWorkbook.from_filelike(BytesIO(made))
        rows = book.get_sheet_by_index(0).to_python()[1:]
    assert {str(row[0])[:10] for row in rows} == {"2026-03-09"}
    assert sorted(row[5:8] for row in rows) == [
        ["Maya Okafor", "Lena Brandt", "present"],
        ["Maya Okafor", "Leo Hart", "present"],
    ]


@pytest.mark.parametrize("what", sorted(set(What) - {What.PEOPLE}))
def test_every_kind_of_rows_is_made(talk: Talk, what: What):
    talk.says(ADA, "/rate Leo £30")
    talk.says(MAYA, "taught Leo 9-10am today")
    talk.says(ADA, "Leo paid £40 cash today")
    talk.says(MAYA, "marking Leo 30 min today")
    talk.says(ADA, f"/export {what}")

    _, made = brought(talk)

    assert made.decode("utf-8-sig").startswith(",".join(COLUMNS[what]))
    if what not in {What.INVOICES, What.TIMES}:
        assert "Leo Hart" in made.decode("utf-8-sig")


def test_a_name_that_looks_like_a_formula_stays_a_name(talk: Talk):
    grant = (Grant(Role.STUDENT),)
    talk.world.run(AddPerson(AS_ADA, '=HYPERLINK("http://evil","x")', grant))
    talk.says(ADA, "/export students xlsx")
    _, excel = brought(talk)
    talk.says(ADA, "/export students csv")
    _, text = brought(talk)

    book = CalamineWorkbook.from_filelike(BytesIO(excel))
    names = [row[0] for row in book.get_sheet_by_index(0).to_python()]
    assert '=HYPERLINK("http://evil","x")' in names
    assert "'=HYPERLINK" in text.decode()


@pytest.mark.parametrize(("erased", "name"), [(False, "Leo Hart"), (True, "")])
def test_whoever_left_keeps_their_name_until_they_are_erased(
    talk: Talk, *, erased: bool, name: str
):
    talk.says(MAYA, "taught Leo 9-10am today")
    now = talk.world.clock.now()
    talk.world.work(partial(leaves, erased=erased, at=now))
    talk.says(ADA, "/export attendance")

    _, made = brought(talk)

    assert [each["student"] for each in lines(made)] == [name]


def leaves(ports: Ports, *, erased: bool, at: datetime) -> None:
    people: People = ports[People]
    people.remove(HERE.id, LEO.id, at)
    if erased:
        people.erase(HERE.id, LEO.id, at)


def test_the_days_may_be_left_out(talk: Talk):
    said = talk.says(ADA, "/export people xlsx")
    assert said.text.startswith("I am making the file as XLSX: People.")
    talk.presses(ADA, "Cancel")
    said = talk.says(ADA, "/export attendance last month json")
    assert said.text.startswith("I am making the file as JSON: Attendance, February")


def test_by_a_sentence(talk: Talk):
    said = talk.says(ADA, "export payments for March as excel")

    assert said.text.startswith("I am making the file as XLSX: Payments, ")


def test_of_many_years_the_rows_are_counted_first(talk: Talk):
    talk.says(MAYA, "taught Leo and Lena 9-10am today")
    years = "2010-01-01/2026-12-31"

    said = talk.says(ADA, f"/export attendance {years}")
    assert "2 rows. That is more than ten years in one file." in said.text
    assert makes(talk) == 0

    by_month = talk.presses(ADA, "Month by month, here")
    assert "Came" in by_month.text
    talk.says(ADA, f"/export attendance {years}")
    talk.presses(ADA, "Only 2026")
    assert brought(talk)[0] == "attendance 2026-01-01 2026-12-31.csv"
    talk.says(ADA, f"/export attendance {years} class=10B")
    talk.presses(ADA, "Make it after all")
    talk.presses(ADA, "Cancel")
    assert makes(talk) == 0


def test_people_are_many_at_no_time(talk: Talk):
    said = talk.says(ADA, "/export people 2010-01-01/2026-12-31")
    assert said.text.startswith("I am making the file as CSV: People.")
    asked = TooManyToJustMake(AS_CORA, What.ATTENDANCE, MARCH)
    for who in (AS_CORA, AS_SAM):
        with pytest.raises(NotPermitted):
            talk.world.run(replace(asked, actor=who))


def test_a_report_may_be_of_ten_years_and_no_more(talk: Talk):
    talk.says(MAYA, "taught Leo and Lena 9-10am today")

    said = talk.says(ADA, "/report attendance by month 2016-03-01/2026-03-31")
    assert "Came 100% · Present 2" in said.text

    said = talk.says(ADA, "/report attendance by month 2015-03-01/2026-03-31")
    assert "more than ten years" in said.text


def test_one_file_at_a_time_and_it_can_be_cancelled(talk: Talk):
    talk.says(ADA, "/export sessions")
    assert talk.says(ADA, "/export people").text.startswith("Your file before is")

    said = talk.presses(ADA, "Cancel")

    assert said.text.startswith("Not made: Sessions, ")
    assert makes(talk) == 0
    talk.presses(ADA, "Make it after all")
    assert brought(talk)[0].startswith("sessions 2026-03-01")


def test_what_a_dead_process_left_is_made_again_but_not_for_ever(talk: Talk):
    talk.says(ADA, "/export people")

    for _ in range(3):
        taken = talk.world.run(TakeRun(THE_DESK))
        assert taken is not None
        assert talk.world.run(TakeRun(THE_DESK)) is None
        talk.world.clock.forward(IN_HAND + timedelta(seconds=1))

    assert talk.world.run(TakeRun(THE_DESK)) is None
    talk.deliver()
    assert "broke off each time" in talk.heard[account_of(ADA)][-1].text


def test_whoever_lost_the_right_meanwhile_gets_no_file(talk: Talk):
    talk.says(ADA, "/export people")
    talk.world.work(demoted)

    makes(talk)

    told = talk.heard[account_of(ADA)][-1]
    assert (told.files, "you may not export" in told.text) == ((), True)


def demoted(ports: Ports) -> None:
    people: People = ports[People]
    people.end_grant(HERE.id, ADA.id, Role.ADMIN, None)


def test_it_is_for_admins_and_each_cancels_their_own(talk: Talk):
    assert "It is for admins" in talk.says(CORA, "/export people").text
    run = talk.world.run(AskFile(AS_ADA, What.PEOPLE, Form.CSV, MARCH))
    with pytest.raises(NotPermitted):
        talk.world.run(AskFile(AS_CORA, What.PEOPLE, Form.CSV, MARCH))
    with pytest.raises(NotPermitted):
        talk.world.run(CancelFile(AS_SAM, run.id))
    other = replace(AS_SAM, roles=frozenset({Role.ADMIN}))
    with pytest.raises(NoSuchFile):
        talk.world.run(CancelFile(other, run.id))


class Sink:
    """Wants nothing after so many rows, or from the beginning."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.begun: list[int] = []
        self.rows: list[tuple[object, ...]] = []

    def is_wanted(self) -> bool:
        return len(self.rows) < self.most

    def begin(self, columns: tuple[str, ...], expected: int) -> None:
        del columns
        self.begun.append(expected)

    def add(self, rows: Block) -> bool:
        self.rows.extend(rows)
        return self.is_wanted()


def test_what_is_not_wanted_any_more_is_not_even_counted(talk: Talk):
    talk.says(MAYA, "taught Leo 9-10am today")
    years = Period(date(2016, 1, 1), date(2026, 12, 31))
    talk.world.run(AskFile(AS_ADA, What.SESSIONS, Form.CSV, years))
    taken = talk.world.run(TakeRun(THE_DESK))
    assert taken is not None
    told = talk.world.run(TellRun(desk_of(HERE.id), taken.run.id, 0, 0))
    talk.deliver()
    sinks = [Sink(most) for most in (0, 1, 9)]
    read = [ReadOut(desk_of(HERE.id), taken.run, sink) for sink in sinks]
    whole = [talk.world.run(each) for each in read]
    begun = [(sink.begun, len(sink.rows)) for sink in sinks]

    assert (told, whole) == (True, [False, False, True])
    assert begun == [([], 0), ([1], 1), ([1], 1)]
    assert _newest(talk)[0].text.endswith(": I am counting the rows.")
