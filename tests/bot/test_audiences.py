"""Whom an announcement is for, in words; who is left out, and why."""

from uuid import UUID

import pytest

from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.messaging.announcements.announce import Announce
from core.messaging.audience import Audience, Kind
from core.messaging.errors import NumberWanted
from core.people.model import Grant, Person
from core.people.ports import Accounts, People
from tests.bot.test_announcing import to_whom, with_10b
from tests.people import AS_CORA, CORA, HERE, LENA, LEO, MAYA, account_of
from tests.world import Talk

TEXT = "the gates open at 7"


def asked_of(talk: Talk, audience: str) -> str:
    talk.says(CORA, "/announce")
    talk.says(CORA, audience)
    return talk.says(CORA, TEXT).text


@pytest.mark.parametrize(
    ("audience", "told"),
    [
        ("10B", "Lena Brandt and Leo Hart."),
        ("10B but not Leo", "Lena Brandt."),
        ("guardians of Leo", "Gina Hart."),
        ("Leo's parents", "Gina Hart."),
        ("10B and parents of 10B", "Gina Hart, Lena Brandt and Leo Hart."),
        ("students and parents of 10B", "Gina Hart, Lena Brandt and Leo Hart."),
        ("moderators", "Cora Lind."),
        ("heads and moderators", "Cora Lind and Hal Moss."),
        ("all parents except Lena", "Gina Hart."),
        ("all tutors without Maya", "Hal Moss and Tom Reid."),
    ],
)
def test_one_grammar_reads_whom_people_mean(talk: Talk, audience: str, told: str):
    with_10b(talk.world)

    answer = asked_of(talk, audience)

    assert to_whom(answer) == told


def absent_today(talk: Talk) -> None:
    talk.says(MAYA, "taught Leo and Lena maths today 10-11am")
    talk.says(MAYA, "Leo was absent today")
    assert "absent" in talk.says(MAYA, "he never came").text.lower()


@pytest.mark.parametrize(
    "said",
    [
        f"announce to all students except those absent today: {TEXT}",
        f"tell all students but those who were absent that {TEXT}",
        f"announce to everyone except absentees: {TEXT}",
    ],
)
def test_those_absent_today_are_left_out(talk: Talk, said: str):
    absent_today(talk)

    preview = talk.says(CORA, said).text

    assert TEXT in preview
    assert LEO.name not in preview
    assert LENA.name in preview
    assert to_whom(asked_of(talk, "those absent today")) == "Leo Hart."


def test_where_nobody_is_left_it_is_said_what_took_them_away(talk: Talk):
    with_10b(talk.world)

    answer = talk.says(CORA, "/announce '10B except class 10B' Hello")

    assert answer.text == ("Nobody is left:\n2 were taken away by “except 10B”.")
    assert talk.presses(CORA, "Tell others").text == "Who should hear it?"
    assert "Hello" in talk.says(CORA, "Leo").text


def test_of_each_who_is_not_reached_it_is_said_why(talk: Talk):
    with_10b(talk.world)
    now = talk.world.clock.now()

    def out_of_reach(ports):
        ports[Accounts].unreachable(account_of(LEO), now, "blocked")
        ports[Accounts].unlink(HERE.id, LENA.id, account_of(LENA))

    talk.world.work(out_of_reach)

    preview = talk.says(CORA, f"/announce students {TEXT}").text

    assert "Has blocked me or left the chat, and so is left out: Leo Hart." in preview
    assert "Not linked to any chat yet, and so left out: Lena Brandt." in preview


def a_crowd(talk: Talk) -> int:
    def come(ports) -> int:
        for number in range(20):
            who = PersonId(UUID(int=7000 + number))
            ports[People].add(
                HERE.id, Person(who, f"Pupil {number}", (Grant(Role.STUDENT),))
            )
        return len(ports[People].every(HERE.id))

    return talk.world.work(come)


def test_everybody_is_told_only_by_whoever_types_how_many_they_are(talk: Talk):
    count = a_crowd(talk)

    preview = talk.says(CORA, f"/announce all {TEXT}")

    assert f"type how many they are, {count}" in preview.text
    assert not any("Send it" in each.label for each in preview.buttons)
    assert "type how many" in talk.says(CORA, "yes").text
    assert "type how many" in talk.says(CORA, str(count - 1)).text
    assert talk.says(CORA, str(count)).text.startswith("On its way")
    with pytest.raises(NumberWanted):
        talk.world.run(Announce(AS_CORA, (Audience(Kind.ALL),), TEXT))


def test_five_thousand_characters_go_and_too_many_do_not(talk: Talk):
    long = talk.says(CORA, "/announce Leo " + "word " * 1000).text
    talk.says(CORA, "/announce Leo")
    refused = talk.says(CORA, "x" * 8214).text

    assert "It is long: Telegram shows it as 2 messages." in long
    assert refused == "That is too long: 8,214 of 8,000 characters."


def test_roles_are_told_in_a_sentence(talk: Talk):
    told = talk.says(CORA, "tell the heads and admins that we meet at 5").text

    assert to_whom(told) == "Ada Bell and Hal Moss."


def test_whoever_is_unknown_is_named_and_others_are_offered(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, "/announce")
    asked = talk.says(CORA, "the knitters")

    assert asked.text.startswith("I know no class, course or person called “knitters”")
    assert "10B" in [each.label for each in asked.buttons]
