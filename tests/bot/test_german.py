"""German for what the desk says; what is typed to it stays English."""

from decimal import Decimal

import pytest

from bot.words import UTC
from bot.words.formats import formatted
from core.kernel.money import Money
from core.messaging.conversation import Percent
from tests.people import ADA, LEO, MAYA
from tests.world import Talk


def test_who_prefers_german_is_answered_in_german(talk: Talk):
    talk.says(MAYA, "/prefer language de")

    logged = talk.says(MAYA, "taught Leo and Lena maths 4-5:30pm yesterday")

    assert logged.text == (
        "Eingetragen: maths mit Leo Hart und Lena Brandt, So. 8. März, "
        "16:00 bis 17:30 (1 h 30 min)."
    )
    assert [button.label for button in logged.buttons] == ["Rückgängig"]
    assert talk.says(MAYA, "blorp").text.startswith("Das habe ich leider nicht")
    assert talk.says(LEO, "blorp").text.startswith("Sorry, I did not get that.")


def test_what_is_typed_stays_english(talk: Talk):
    """Sentences are understood in English only, so examples of them are English."""
    talk.says(MAYA, "/prefer language de")

    assert "/timesheet last week" in talk.says(MAYA, "/help timesheet").text
    assert talk.says(MAYA, "/end").text.startswith("Bei Ihnen läuft gerade")


@pytest.mark.parametrize(
    ("figure", "english", "german"),
    [
        (Percent(83), "83%", "83\u00a0%"),
        (Decimal("4.50"), "4.50", "4,50"),
        (Decimal("1234.5"), "1,234.5", "1.234,5"),
        (Money(123450, "EUR"), "€1,234.50", "1.234,50\u00a0€"),
    ],
)
def test_a_figure_has_the_commas_and_gaps_of_its_language(
    figure: object, english: str, german: str
):
    assert formatted(figure, UTC) == english
    assert formatted(figure, UTC, "de") == german


def test_a_report_is_german_in_its_text_its_picture_and_the_names_of_its_files(
    talk: Talk,
):
    talk.says(MAYA, "taught Leo maths 4-5:30pm yesterday")
    talk.says(ADA, "/prefer language de")

    said = talk.says(ADA, "/report sessions by tutor this month")
    assert said.text.startswith("Stunden, 1. bis 9. März 2026:\nGehalten: 1")
    [picture] = said.files
    assert picture.name == "Stunden 2026-03-01 2026-03-09.png"
    assert picture.alt == "Stunden, 1. bis 9. März 2026. Gehalten: Maya Okafor 1."
    [book] = talk.presses(ADA, "Excel").files
    assert book.name == "Stunden 2026-03-01 2026-03-09.xlsx"


def test_who_may_not_reads_in_german_what_it_takes(talk: Talk):
    talk.says(LEO, "/prefer language de")

    assert talk.says(LEO, "/owes").text == (
        "Dazu braucht es das Recht „Geld sehen“, das Ihre Rollen hier nicht haben. "
        "Es gehört: Verwaltung."
    )
