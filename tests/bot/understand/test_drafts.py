from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.understand.drafts import amended, canonical, choices_of, draft_of, iso_length
from core.kernel.money import Money
from core.messaging.conversation import Draft
from tests.bot.understand.world import INGRID, read


@dataclass(frozen=True)
class Plain:
    """As much of a command as a draft needs."""

    name: str
    intent: str
    kinds: Mapping[str, object]
    slots: Mapping[str, str] = field(default_factory=dict[str, str])


TAUGHT = Plain(
    "taught", "log_session", dict.fromkeys(("who", "when", "lasting", "subject"))
)
PAY = Plain(
    "pay", "record_payment", dict.fromkeys(("payer", "amount")), {"payer": "students"}
)
COMMANDS = {each.name: each for each in (TAUGHT, PAY)}


def test_a_sentence_becomes_a_draft_in_canonical_strings():
    draft = draft_of(read("taught Alice maths 4-5:30pm yesterday"), COMMANDS)

    assert draft == Draft(
        "taught",
        {
            "who": "id:Alice Wong",
            "when": "2026-03-24T16:00:00+00:00",
            "lasting": "PT1H30M",
            "subject": "id:maths",
        },
    )


def test_an_intent_that_no_command_has_is_no_draft():
    assert draft_of(read("cancel alice tomorrow"), COMMANDS) is None


def test_each_likely_answer_comes_with_the_draft_it_completes():
    choices = choices_of(read("Ben paid £40", INGRID), COMMANDS)

    assert choices == (
        ("Ben Carter", Draft("pay", {"payer": "id:Ben Carter", "amount": "GBP 4000"})),
        (
            "Ben Adeyemi",
            Draft("pay", {"payer": "id:Ben Adeyemi", "amount": "GBP 4000"}),
        ),
    )


def test_a_correction_changes_only_what_it_names():
    made = Draft("taught", {"who": "id:Alice Wong", "lasting": "PT60M"})

    assert amended(made, read("actually 45 min"), COMMANDS) == Draft(
        "taught", {"who": "id:Alice Wong", "lasting": "PT45M"}
    )
    assert amended(made, read("I meant Mark"), COMMANDS) == Draft(
        "taught", {"who": "id:Mark Jensen", "lasting": "PT60M"}
    )


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(45, "PT45M"), (60, "PT1H"), (90, "PT1H30M"), (-15, "-PT15M"), (0, "PT0M")],
)
def test_a_length_is_written_as_iso_has_it(minutes: int, written: str):
    assert iso_length(timedelta(minutes=minutes)) == written


def test_money_is_written_in_minor_units():
    assert canonical(Money(4250, "GBP")) == "GBP 4250"
