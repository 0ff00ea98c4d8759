"""Lists that come as a file: all of it or nothing."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from xlsxwriter import Workbook

from bot.gather import Gathered
from bot.incoming import Kind
from bot.rows import MOST_ROWS, MOST_UNPACKED, NotAList, rows_of
from core.messaging.model import Message
from core.messaging.ports import Files
from core.people.look_up import Everybody
from tests.people import ADA, AS_ADA, CORA, HERE, LEO
from tests.world import Talk

PEOPLE = (
    "name,role,class,email\nAna Silva,student,10B,ana@example.org\nBo Li,student,,\n"
)


def sends(talk: Talk, who, text: str) -> Message:
    lists = Gathered(lists=(rows_of(text.encode()),))
    return talk.sends(who, lists, kind=Kind.MEDIA)


def names(talk: Talk) -> set[str]:
    return {person.name for person in talk.world.run(Everybody(AS_ADA))}


def test_a_template_is_sent_and_taken_back_filled_in(talk: Talk):
    talk.says(ADA, "/addclass 10B")
    template = talk.says(CORA, "/import people")
    assert [file.name for file in template.files] == ["people.csv"]

    taken = sends(talk, CORA, PEOPLE)

    assert taken.text == "People: all 2 rows are in."
    assert {"Ana Silva", "Bo Li"} <= names(talk)


def test_one_bad_row_leaves_everything_as_it_was_and_is_named(talk: Talk):
    talk.says(ADA, "/addclass 10B")
    talk.says(CORA, "/import people")

    refused = sends(
        talk, CORA, PEOPLE + "Cy Day,student,9Z,\n,student,,\nDi Ro,student,,not-mail\n"
    )

    assert refused.text.splitlines() == [
        "Nothing was taken in, because of 3 rows:",
        "Row 4: I know no class called “9Z”. /classes shows them all.",
        "Row 5: name is empty.",
        "Row 6: “not-mail” is no e-mail address.",
    ]
    assert not {"Ana Silva", "Bo Li", "Cy Day", "Di Ro"} & names(talk)


def test_the_bad_rows_come_back_as_a_file_and_may_be_sent_again_at_once(talk: Talk):
    talk.says(ADA, "/addclass 10B")
    talk.says(CORA, "/import people")

    refused = sends(talk, CORA, PEOPLE + "Di Ro,student,,not-mail\n")

    (file,) = refused.files
    assert file.name == "people-faults.csv"
    kept = talk.world.work(lambda ports: ports[Files].open(HERE.id, file.id))
    assert kept is not None
    assert kept.decode("utf-8-sig").splitlines() == [
        "row,name,role,class,email,what is wrong",
        "4,Di Ro,student,,not-mail,“not-mail” is no e-mail address.",
    ]
    assert sends(talk, CORA, PEOPLE).text == "People: all 2 rows are in."


def test_a_moderator_cannot_make_staff_by_a_list(talk: Talk):
    talk.says(CORA, "/import people")

    refused = sends(talk, CORA, "name,role\nEve,admin\n")

    assert "Row 2: That needs the right to grant roles" in refused.text
    assert "Eve" not in names(talk)


def test_columns_that_are_missing_are_named(talk: Talk):
    talk.says(CORA, "/import people")

    assert sends(talk, CORA, "name;school\nAna;Hill\n").text.startswith(
        "Columns are missing: role."
    )


def test_a_student_may_not_send_lists(talk: Talk):
    assert talk.says(LEO, "/import people").text.startswith("That needs the right")


def test_excel_reads_like_csv():
    made = BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Name", "Code"])
        page.write_row(1, 0, ["Essay", 42])

    assert rows_of(made.getvalue()) == rows_of(b"name,code\nEssay,42\n")


def test_semicolons_code_pages_and_empty_lines_are_read():
    rows = rows_of("name;code\n\nJosé;1\n".encode("cp1252"))

    assert rows.rows == ((3, {"name": "José", "code": "1"}),)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\1\2",
        b"PK\x03\x04 not a workbook",
        b"name\n" + b"x\n" * (MOST_ROWS + 1),
        b"x" * 5_000_001,
    ],
)
def test_what_is_no_list_is_refused_and_never_breaks(data: bytes):
    with pytest.raises(NotAList):
        rows_of(data)


def test_times_and_dates_of_excel_read_as_people_write_them():
    made = BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        page = book.add_worksheet()
        clock, day, long = (
            book.add_format({"num_format": each})
            for each in ("hh:mm", "yyyy-mm-dd", "[h]:mm")
        )
        page.write_row(0, 0, ["starts", "first", "length", "day", "room"])
        page.write_number(1, 0, 0.375, clock)
        page.write_number(1, 1, 46272, day)
        page.write_number(1, 2, 0.0625, long)
        page.write_formula(1, 3, '="Mon"', None, "Mon")
        page.write_formula(1, 4, "=1/0", None, "#DIV/0!")

    [(_, row)] = rows_of(made.getvalue()).rows

    assert row == {
        "starts": "09:00",
        "first": "2026-09-07",
        "length": "01:30",
        "day": "Mon",
        "room": "",
    }


def test_what_unfolds_into_too_much_is_refused_unread():
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/sharedStrings.xml", b"0" * (MOST_UNPACKED + 1))

    with pytest.raises(NotAList) as why:
        rows_of(made.getvalue())
    assert why.value.too_long


def test_too_long_a_list_is_told_how_long_it_may_be(talk: Talk):
    talk.says(CORA, "/import classes")
    told = talk.sends(
        CORA, Gathered(unreadable=True, too_long=True), kind=Kind.MEDIA
    ).text

    assert told == "That file is too long for me. I take at most 2,000 rows, and 5 MB."
    talk.says(CORA, "/import people")
    text = "name,role\n" + "x,student\n" * 2001
    assert "That is 2,001 rows; I take at most 2,000." in sends(talk, CORA, text).text


def test_the_names_of_columns_that_come_back_are_no_formulas(talk: Talk):
    talk.says(CORA, "/import people")

    refused = sends(talk, CORA, "name,role,=1+1\nDi Ro,king,\n")

    file = refused.files[0]
    kept = talk.world.work(lambda p: p[Files].open(HERE.id, file.id))
    assert kept is not None
    assert ",'=1+1," in kept.decode("utf-8-sig")
