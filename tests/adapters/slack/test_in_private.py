"""A private answer to what was said in a channel: it goes on in the direct message."""

from datetime import timedelta

from tests.adapters.slack.desk import SlackDesk

ASIDE = "I answered you in a direct message."


async def asked_in_company(desk: SlackDesk, words: str) -> None:
    """The channel hears that it was answered, and no more."""
    room = await desk.emulator.channel("staff", desk.maya, desk.leo)
    await desk.maya.mentions(words, room)
    await desk.emulator.until(lambda: desk.maya.hears(room))
    assert desk.maya.hears(room)[0].text.startswith(ASIDE)


async def hours_told_aside(desk: SlackDesk) -> None:
    await desk.maya.writes("/mark P12 45")
    await desk.hears(desk.maya)
    await asked_in_company(desk, "/mytimes")
    await desk.hears(desk.maya, 2)


async def test_why_is_answered_where_the_figure_was_told(desk: SlackDesk):
    await hours_told_aside(desk)

    await desk.maya.writes("why?")

    assert "45 min" in (await desk.hears(desk.maya, 3))[2]


async def test_half_a_sentence_goes_on_from_what_was_told_aside(desk: SlackDesk):
    await hours_told_aside(desk)

    await desk.maya.writes("and last week?")

    assert "Nothing is logged" in (await desk.hears(desk.maya, 3))[2]


async def test_a_look_at_the_home_tab_ends_no_question(desk: SlackDesk):
    await desk.maya.writes("/mark P12")
    await desk.hears(desk.maya)

    await desk.maya.opens_home()
    await desk.emulator.until(lambda: desk.maya.home)
    await desk.maya.writes("45 min")

    assert "45 min on P12" in (await desk.hears(desk.maya, 2))[1]


async def test_what_was_sent_unprompted_is_answered_by_replying_to_it(desk: SlackDesk):
    await desk.maya.writes("/msg Leo bring your book")
    assert "bring your book" in (await desk.hears(desk.leo))[0]

    await desk.leo.writes("I will", thread=desk.leo.hears()[0].ts)

    assert "I will" in (await desk.hears(desk.maya, 2))[1]


async def test_what_was_offered_aside_is_pressed_there(desk: SlackDesk):
    await hours_told_aside(desk)

    await desk.maya.presses("By course")

    assert "Together 45 min" in (await desk.hears(desk.maya, 3))[2]


async def test_what_was_done_in_company_is_taken_back_in_private(desk: SlackDesk):
    room = await desk.emulator.channel("staff", desk.maya)
    await desk.maya.mentions("/mark P12 45", room)
    await desk.emulator.until(lambda: desk.maya.hears(room))

    await desk.maya.writes("undo")

    assert await desk.hears(desk.maya) == ["Took back 45 min on P12."]


async def test_a_card_shown_aside_is_one_and_the_same_in_private(desk: SlackDesk):
    await desk.maya.writes("/book Leo today 12:00-13:00")
    await desk.hears(desk.maya)
    await desk.maya.writes("/begin")
    await desk.hears(desk.maya, 3)
    await asked_in_company(desk, "/code")
    await desk.hears(desk.maya, 4)

    desk.clock.forward(timedelta(minutes=2))
    await desk.maya.writes("/code")

    await desk.emulator.until(lambda: desk.maya.hears()[-1].edited)
    assert len(desk.maya.hears()) == 4


async def test_a_command_in_a_chat_of_two_people_is_answered_there(desk: SlackDesk):
    theirs = await desk.emulator.channel(
        "", desk.maya, desk.leo, kind="im", with_desk=False
    )

    await desk.maya.commands("/mark P12 45", at=theirs)

    await desk.emulator.until(lambda: desk.maya.hears(theirs))
    assert desk.maya.hears() == []
    assert desk.leo.hears(theirs) == []
