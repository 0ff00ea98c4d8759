"""Sessions by chat: told afterwards, booked, started, ended, called off."""

from datetime import UTC, datetime, timedelta

from bot.incoming import Kind
from core.kernel.actor import Role
from core.kernel.span import Span
from core.people.ports import People
from core.sessions.model import Session
from core.sessions.schedule import ScheduleOf
from tests.people import (
    ADA,
    AS_MAYA,
    CORA,
    GINA,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
    SAM,
    TOM,
    account_of,
    person,
)
from tests.world import Talk

LOGGED = "Logged maths with Leo Hart, Sun 8 Mar, 16:00 to 17:30 (1 h 30 min)."


def last_of(talk: Talk, who) -> str:
    return talk.heard[account_of(who)][-1].text


def mayas_first(talk: Talk) -> Session:
    now = talk.world.clock.now()
    within = Span(now - timedelta(days=1), now + timedelta(days=1))
    return talk.world.run(ScheduleOf(AS_MAYA, within))[0]


def labels(message) -> list[str]:
    return [button.label for button in message.buttons]


def test_one_message_logs_a_session(talk: Talk):
    said = talk.says(MAYA, "taught Leo maths 4-5:30pm yesterday")

    assert said.text == LOGGED
    assert talk.says(MAYA, "undo").text.startswith("Took it back: maths with Leo Hart")


def test_the_same_words_work_after_a_slash(talk: Talk):
    said = talk.says(MAYA, "/taught Leo maths 4-5:30pm yesterday")

    assert said.text == LOGGED


def test_the_desks_own_forms_work_after_a_slash(talk: Talk):
    when = "2026-03-08T16:00:00+00:00/PT90M"
    said = talk.says(MAYA, f"/taught who=Leo when={when} subject=maths")

    assert said.text == LOGGED


def test_several_students_were_taught(talk: Talk):
    said = talk.says(MAYA, "taught Leo and Lena physics yesterday 2-3pm")

    assert "with Leo Hart and Lena Brandt" in said.text


def test_an_edit_and_a_second_thought_correct_the_log(talk: Talk):
    talk.says(MAYA, "taught Leo maths 4-5pm yesterday", message="m1")
    now = talk.world.clock.now()

    edited = talk.says(
        MAYA, "taught Leo maths 4-6pm yesterday", message="m1", edited_at=now
    )
    assert edited.text.startswith("Corrected. Logged maths with Leo Hart, Sun 8 Mar")
    assert "16:00 to 18:00" in edited.text

    again = talk.says(MAYA, "no, 5pm")
    assert again.text.startswith("Corrected."), again.text
    assert "Sun 8 Mar, 17:00" in again.text


def test_what_is_missing_is_asked_for(talk: Talk):
    assert talk.says(MAYA, "/taught").text == "Whom did you teach?"
    assert talk.says(MAYA, "Leo").text == "When was it? Something like 4-5:30pm."
    assert "16:00 to 17:00" in talk.says(MAYA, "yesterday 4-5pm").text


def test_a_day_without_a_time_is_asked_about(talk: Talk):
    assert talk.says(MAYA, "taught Leo yesterday").text.startswith("When was it?")

    said = talk.says(MAYA, "4-5pm")

    assert "Sun 8 Mar, 16:00 to 17:00" in said.text


def test_a_log_completes_the_planned_session(talk: Talk):
    talk.world.clock.set(talk.world.clock.now() - timedelta(hours=20))
    booked = talk.says(MAYA, "/book Leo 2026-03-09T09:00/PT60M")
    assert booked.text == "Booked a session with Leo Hart, Mon 9 Mar, 09:00 to 10:00."
    talk.world.clock.forward(timedelta(hours=20))

    said = talk.says(MAYA, "taught Leo maths 9:10-10:05 today")

    assert said.text.endswith(
        "09:10 to 10:05 (55 min), as the session that was planned."
    )
    day = talk.says(MAYA, "/today")
    assert [field.value for field in day.fields] == ["maths, Leo Hart (completed)"]
    talk.says(MAYA, "undo")
    day = talk.says(MAYA, "/today")
    assert [field.value for field in day.fields] == ["session, Leo Hart"]


def test_what_might_be_the_planned_session_is_asked_about(talk: Talk):
    talk.world.clock.set(talk.world.clock.now() - timedelta(hours=20))
    talk.says(MAYA, "/book Lena 2026-03-09T09:00/PT60M")
    talk.world.clock.forward(timedelta(hours=20))

    asked = talk.says(MAYA, "taught Leo maths 9-10am today")
    assert asked.text == "You have something planned around then. Was it one of these?"
    assert labels(asked) == [
        "Mon 9 Mar, 09:00 session, Lena Brandt",
        "No, another one",
    ]

    said = talk.presses(MAYA, "Mon 9 Mar, 09:00 session, Lena Brandt")
    assert "Logged maths with Leo Hart" in said.text
    assert "as the session that was planned" in said.text


def test_another_one_leaves_the_planned_session_planned(talk: Talk):
    talk.world.clock.set(talk.world.clock.now() - timedelta(hours=20))
    talk.says(MAYA, "/book Lena 2026-03-09T09:00/PT60M")
    talk.world.clock.forward(timedelta(hours=20))
    talk.says(MAYA, "taught Leo maths 9-10am today")

    talk.presses(MAYA, "No, another one")

    day = talk.says(MAYA, "/today")
    assert sorted(field.value for field in day.fields) == [
        "maths, Leo Hart (completed)",
        "session, Lena Brandt",
    ]


def test_nobody_teaches_twice_at_once(talk: Talk):
    talk.says(MAYA, "taught Leo maths 4-5:30pm yesterday")

    assert talk.says(MAYA, "taught Lena 5-6pm yesterday").text.startswith(
        "You logged Leo Hart from 16:00 to 17:30 already."
    )
    assert talk.says(TOM, "taught Leo 5-6pm yesterday").text.startswith(
        "Leo Hart has another session from 16:00 to 17:30."
    )


def test_the_future_is_not_logged(talk: Talk):
    said = talk.says(MAYA, "/taught Leo 2026-03-09T13:00/PT60M")

    assert said.text.startswith("That goes on until 14:00.")


def test_a_student_may_neither_log_nor_book(talk: Talk):
    for words in ("/taught Lena yesterday", "/book Lena tomorrow", "/begin"):
        assert talk.says(LEO, words).text.startswith("That needs the right to")


def test_a_stranger_to_the_organisation_finds_nobody(talk: Talk):
    assert "no student or class called" in talk.says(SAM, "/taught Leo 4-5pm").text


def test_booking_tells_everybody_and_refuses_clashes(talk: Talk):
    said = talk.says(MAYA, "book Leo maths tomorrow 4pm for an hour")

    assert said.text == "Booked maths with Leo Hart, Tue 10 Mar, 16:00 to 17:00."
    told = "New session: maths with Maya Okafor, Tue 10 Mar, 16:00 to 17:00."
    assert last_of(talk, LEO) == told
    assert last_of(talk, GINA) == told
    clash = talk.says(TOM, "book Leo physics tomorrow 4:30pm")
    assert clash.text.startswith("Leo Hart has another session from 16:00 to 17:00.")
    clash = talk.says(MAYA, "book Lena maths tomorrow 4:59pm")
    assert clash.text.startswith("Maya Okafor has another session")
    assert talk.says(MAYA, "book Lena maths tomorrow 5pm").text.startswith("Booked")


def test_a_moderator_books_for_a_tutor(talk: Talk):
    asked = talk.says(CORA, "book Leo maths tomorrow 4pm")
    assert asked.text == "Who is to teach it?"

    said = talk.presses(CORA, "Tom Reid")

    assert said.text.startswith("Booked maths with Leo Hart with Tom Reid")
    assert last_of(talk, TOM).startswith("New session: maths with Leo Hart")


def test_starting_and_ending_within_their_windows(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M")

    early = talk.says(MAYA, "/begin")
    assert early.text.startswith("Nothing can be started right now. Next is a session")
    assert "from 12:45 on" in early.text
    talk.world.clock.forward(timedelta(minutes=45))
    assert (
        talk.says(MAYA, "start session").text
        == "Started a session with Leo Hart at 12:45."
    )
    talk.world.clock.forward(timedelta(minutes=59))
    assert talk.says(MAYA, "/end").text.startswith("It is too early to end.")
    talk.world.clock.forward(timedelta(minutes=10))
    ended = talk.says(MAYA, "end session")
    assert ended.text == "Ended a session with Leo Hart, 12:45 to 13:54 (1 h 09 min)."

    assert "is active again" in talk.says(MAYA, "undo").text
    talk.world.clock.forward(timedelta(minutes=1))
    assert talk.says(MAYA, "/end").text.startswith("Ended")


def test_only_the_assigned_tutor_starts(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T12:10/PT60M")
    choices = talk.says(MAYA, "/today")
    assert labels(choices) == ["Start 12:10"]
    session = mayas_first(talk)

    said = talk.says(HAL, f"/begin session=id:{session.id}")

    assert said.text.startswith("That is Maya Okafor's session")


def test_cancelling_is_told_and_undone(talk: Talk):
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    talk.world.clock.forward(timedelta(minutes=1))

    said = talk.says(MAYA, "cancel Leo tomorrow")

    assert said.text.startswith("Cancelled maths with Leo Hart, Tue 10 Mar, 16:00.")
    assert last_of(talk, LEO).startswith("Cancelled: maths with Maya Okafor")
    assert "is scheduled again" in talk.says(MAYA, "undo").text
    assert last_of(talk, LEO).startswith("On again: maths with Maya Okafor")


def test_others_than_the_tutor_say_why(talk: Talk):
    talk.says(MAYA, "book Leo maths tomorrow 4pm")

    asked = talk.says(ADA, "/cancelsession Leo")
    assert asked.text.startswith("Why is maths with Leo Hart with Maya Okafor")
    said = talk.says(ADA, "The building is closed")

    assert said.text.startswith("Cancelled")
    assert "The building is closed" in last_of(talk, MAYA)
    assert talk.says(TOM, "/cancelsession Leo").text.startswith("I find no session")


def test_an_admin_opens_a_completed_session_again(talk: Talk):
    talk.says(MAYA, "taught Leo maths 10-11am today")

    assert talk.says(ADA, "/reopen").text.startswith("Why is it opened again?")
    said = talk.says(ADA, "Wrong times")

    assert "is active again" in said.text
    assert talk.says(MAYA, "/end").text.startswith("Ended maths")
    assert talk.says(TOM, "/reopen").text.startswith("That needs the right to")


def test_one_tap_says_it_took_place(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M maths")
    talk.world.clock.forward(timedelta(hours=3))
    talk.says(MAYA, "/today")

    said = talk.presses(MAYA, "13:00 took place")

    assert said.text.startswith("Done: maths with Leo Hart, Mon 9 Mar, 13:00 to 14:00")


def test_a_guardian_says_it_took_place_and_the_tutor_confirms(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M")
    talk.world.clock.forward(timedelta(hours=3))

    assert talk.says(GINA, "/happened").text == (
        "Thank you. I asked Maya Okafor to confirm it."
    )
    assert last_of(talk, MAYA).startswith(
        "Gina Hart says that a session with Leo Hart took place, Mon 9 Mar, 13:00"
    )
    assert talk.presses(MAYA, "Yes, it took place").text.startswith("Done: a session")
    assert talk.says(LENA, "/happened").text.startswith("Nothing is waiting")


def test_one_nobody_had_planned_is_confirmed_too(talk: Talk):
    said = talk.says(LEO, "I had maths with Maya yesterday 4-5pm")
    assert said.text.startswith("Thank you. I asked Maya Okafor")

    logged = talk.presses(MAYA, "Yes, it took place")

    assert logged.text.startswith("Logged maths with Leo Hart, Sun 8 Mar, 16:00")


def test_everybody_sees_their_own_day(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(TOM, "book Lena physics today 4pm")

    def seen(who, words="/today"):
        return [field.value for field in talk.says(who, words).fields]

    assert seen(MAYA) == ["maths, Leo Hart"]
    assert seen(LEO) == ["maths, Maya Okafor"]
    assert seen(GINA) == ["maths, Leo Hart with Maya Okafor"]
    assert sorted(seen(CORA)) == [
        "maths, Leo Hart with Maya Okafor",
        "physics, Lena Brandt with Tom Reid",
    ]
    assert seen(LENA, "what's on this week?") == ["physics, Tom Reid"]
    assert talk.says(SAM, "/week").text.endswith("no sessions.")
    assert talk.says(LEO, "/today who=Lena").text.startswith("That needs")
    assert talk.says(LEO, "when is my next lesson?").text == (
        "Next: maths with Maya Okafor, Mon 9 Mar, 16:00 to 17:00."
    )


def test_two_sessions_in_one_message_are_both_logged_or_neither(talk: Talk):
    both = talk.says(MAYA, "taught Leo 4-5 and Lena 5-6 yesterday")
    assert [line[:28] for line in both.text.splitlines()] == [
        "1. Logged a session with Leo",
        "2. Logged a session with Len",
    ]
    assert labels(both) == ["1. Undo", "2. Undo"]

    again = talk.says(MAYA, "taught Lena 2-3 and Leo 4-5 yesterday")

    assert again.text.startswith("You logged Leo Hart from 16:00 to 17:00 already.")
    yesterday = talk.says(MAYA, "show yesterday")
    assert [field.label for field in yesterday.fields] == [
        "16:00 to 17:00",
        "17:00 to 18:00",
    ]


def test_a_second_thought_about_the_hour_keeps_the_day(talk: Talk):
    talk.says(MAYA, "book Leo tomorrow")
    assert "Tue 10 Mar, 17:00 to 18:00" in talk.says(MAYA, "5-6pm").text
    talk.world.clock.forward(timedelta(seconds=1))

    assert "Tue 10 Mar, 18:00 to 19:00" in talk.says(MAYA, "no, 6pm").text
    talk.world.clock.forward(timedelta(seconds=1))
    assert "Tue 10 Mar, 18:00 to 19:30" in talk.says(MAYA, "no, for 90 min").text


def test_a_repeated_session_is_booked_one_by_one_so_far(talk: Talk):
    said = talk.says(MAYA, "book Leo every Tuesday 4pm")

    assert said.text == "I book one session at a time. When is the first one?"
    assert talk.says(MAYA, "Tuesday 4pm").text.startswith("Booked a session with Leo")


def test_a_card_shows_planned_and_actual_times(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T12:10/PT60M subject=maths")
    card = talk.says(MAYA, "/session")
    assert card.title == "maths"
    assert labels(card) == ["Start 12:10", "Cancel it"]
    talk.presses(MAYA, "Start 12:10")
    talk.world.clock.forward(timedelta(minutes=60))
    talk.says(MAYA, "/end")

    card = talk.says(ADA, "/session Leo")

    assert {field.label: field.value for field in card.fields} == {
        "When": "Mon 9 Mar, 12:10",
        "Planned": "12:10 to 13:10",
        "Actual": "12:00 to 13:00",
        "Tutor": "Maya Okafor",
        "State": "completed",
        "Students": "Leo Hart",
    }
    assert labels(card) == ["Open it again"]
    own = [field.label for field in talk.says(LEO, "/session").fields]
    assert "Students" not in own
    assert talk.says(SAM, "/session").text.startswith("I find no session")


def test_families_read_nothing_of_each_other(talk: Talk):
    talk.says(MAYA, "book Leo and Lena maths tomorrow 4pm")
    talk.says(CORA, "/addclass 10B")
    talk.says(CORA, "/enrol Leo,Lena 10B")
    talk.says(MAYA, "book 10B maths tomorrow 6pm")

    seen = talk.says(GINA, "/week")
    assert [field.value for field in seen.fields] == [
        "maths, Leo Hart with Maya Okafor",
        "maths, Leo Hart with Maya Okafor",
    ]
    talk.says(MAYA, '/cancelsession who=10B reason="Leo has the flu"')

    for who in (LENA, GINA):
        assert last_of(talk, who).startswith("Cancelled: maths with Maya Okafor")
        assert "flu" not in last_of(talk, who)


def test_one_session_has_windows_of_its_own(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M")
    assert talk.says(MAYA, "/begin").text.startswith("Nothing can be started")
    talk.world.clock.forward(timedelta(seconds=1))

    said = talk.says(MAYA, "/window start_early 60m Leo")

    assert said.text.endswith("13:00: how early it may start is 1 h now.")
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(MAYA, "/begin").text.startswith("Started a session with Leo")
    assert talk.says(TOM, "/window start_early 60m Leo").text.startswith("I find no")
    talk.world.clock.forward(timedelta(seconds=1))
    assert "is scheduled again" in talk.says(MAYA, "undo").text
    assert "is scheduled again" in talk.says(MAYA, "undo").text
    assert talk.says(MAYA, "/begin").text.startswith("Nothing can be started")


def test_a_guardian_tells_of_their_only_student(talk: Talk):
    said = talk.says(GINA, '/happened tutor=Maya when="yesterday 4-5pm"')
    assert said.text.startswith("Thank you. I asked Maya Okafor")
    assert "with Leo Hart took place" in last_of(talk, MAYA)

    refused = talk.says(GINA, '/happened who=Lena tutor=Maya when="yesterday 4-5pm"')
    assert refused.text.startswith("That needs the right to")
    nothing = talk.says(LEO, "when did I have maths with Maya?")
    assert nothing.text.endswith("no sessions.")


def test_of_two_of_one_name_a_tutor_means_their_own(talk: Talk):
    other = person(20, "Leo Marsh", Role.STUDENT)
    talk.world.work(lambda ports: ports[People].add(HERE.id, other))

    asked = talk.says(MAYA, "/book Leo,Lena when=2026-03-10T16:00")
    assert sorted(labels(asked)) == ["Leo Hart", "Leo Marsh"]
    said = talk.presses(MAYA, "Leo Marsh")
    assert said.text.startswith("Booked a session with Leo Marsh and Lena Brandt")

    talk.world.clock.forward(timedelta(seconds=1))
    again = talk.says(MAYA, "/book Leo when=2026-03-11T16:00")
    assert again.text.startswith("Booked a session with Leo Marsh, Wed 11 Mar")
    assert talk.says(TOM, "book Leo tomorrow 6pm").text.startswith("Who")


def test_a_night_in_which_clocks_change_is_told_by_the_clock(talk: Talk):
    talk.world.clock.set(datetime(2026, 3, 30, 12, tzinfo=UTC))

    said = talk.says(MAYA, "/taught Leo when='29 March 00:30-03:30'")

    assert said.text.endswith("Sun 29 Mar, 00:30 to 03:30 (2 h).")


def test_a_form_fills_the_same_command(talk: Talk):
    asked = talk.says(MAYA, "/taught")
    assert asked.form is not None
    assert [question.name for question in asked.form.questions] == ["who", "when"]

    fields = {"who": "Leo", "when": "yesterday 4-5pm"}
    said = talk.sends(MAYA, kind=Kind.FORM, form="taught", fields=fields)

    assert said.text.startswith("Logged a session with Leo Hart, Sun 8 Mar, 16:00 to")
