"""In a channel: who is heard, who is answered, and who sees it."""

from core.messaging.model import Address, ChatKind
from tests.adapters.slack.desk import SlackDesk
from tests.adapters.slack.notices import notice
from tests.emulators.slack.model import Channel
from tests.emulators.slack.workspace import TEAM

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


async def a_room(desk: SlackDesk) -> Channel:
    return await desk.emulator.channel("staff", desk.maya, desk.leo)


def seen(desk: SlackDesk, room: Channel) -> list[str]:
    return [message.text for message in desk.maya.hears(room)]


async def test_a_mention_told_twice_is_answered_once_under_it(desk: SlackDesk):
    room = await a_room(desk)

    said = await desk.maya.mentions("/mark P12 45", room)

    await desk.emulator.until(lambda: desk.maya.hears(room))
    await desk.quiet()
    (answer,) = desk.maya.hears(room)
    assert (answer.text, answer.thread) == (LOGGED, said.ts)


async def test_talk_among_people_is_not_even_stored(desk: SlackDesk):
    room = await a_room(desk)

    told = desk.emulator.delivery.told
    await desk.maya.writes("/mark P12 45", to=room)
    assert told[-1].acknowledged

    await desk.maya.mentions("/mark P13 10", room)
    await desk.emulator.until(lambda: desk.maya.hears(room))
    await desk.quiet()
    assert seen(desk, room) == ["Logged 10 min on P13. Day so far: 10 min."]


async def test_a_reply_under_a_message_of_the_desks_own_is_heard(desk: SlackDesk):
    room = await a_room(desk)
    to = Address("slack", room.id, TEAM, kind=ChatKind.GROUP)
    asked = await desk.slack.platform.send(notice(room.id, "What now?", to=to))

    await desk.maya.writes("/mark P12 45", to=room, thread=asked.message)

    await desk.emulator.until(lambda: len(desk.maya.hears(room)) == 2)
    assert seen(desk, room)[1] == LOGGED


async def test_a_question_under_a_mention_is_answered_there(desk: SlackDesk):
    room = await a_room(desk)
    await desk.maya.mentions("/mark", room)
    await desk.emulator.until(lambda: desk.maya.hears(room))
    asked = desk.maya.hears(room)[0]

    await desk.maya.mentions("P12", room, thread=asked.thread)
    await desk.emulator.until(lambda: len(desk.maya.hears(room)) == 2)

    assert seen(desk, room)[1] == "How long did it take?"


async def test_another_persons_press_does_nothing(desk: SlackDesk):
    room = await a_room(desk)
    await desk.maya.mentions("/mark P12 45", room)
    await desk.emulator.until(lambda: desk.maya.hears(room))
    answer = desk.maya.hears(room)[0]

    await desk.leo.presses("Undo", on=answer)
    await desk.emulator.until(lambda: len(desk.leo.hears(room)) == 2)
    assert desk.leo.hears(room)[1].text == "That button was not meant for you."

    await desk.maya.presses("Undo", on=answer)
    await desk.emulator.until(
        lambda: seen(desk, room)[-1] == "Took back 45 min on P12."
    )


async def test_a_slash_command_in_company_is_answered_to_its_sender_alone(
    desk: SlackDesk,
):
    room = await a_room(desk)

    await desk.maya.commands("/mark P12 45", at=room)

    await desk.emulator.until(lambda: desk.maya.hears(room))
    assert seen(desk, room) == [LOGGED]
    assert desk.leo.hears(room) == []


async def test_a_slash_command_where_the_desk_is_no_member_is_answered(desk: SlackDesk):
    room = await desk.emulator.channel("elsewhere", desk.maya, with_desk=False)

    await desk.maya.commands("/mark P12 45", at=room)

    await desk.emulator.until(lambda: desk.maya.hears(room))
    assert seen(desk, room) == [LOGGED]


async def test_what_the_desk_says_is_not_heard_as_said_to_it(desk: SlackDesk):
    await desk.maya.writes("/mark P12 45")
    await desk.hears(desk.maya)
    await desk.emulator.delivery.settled()

    assert all(told.acknowledged for told in desk.emulator.delivery.told)
    await desk.quiet()
    assert await desk.hears(desk.maya) == [LOGGED]


async def test_nobodys_words_mention_a_channel(desk: SlackDesk):
    await desk.maya.writes('/mark "<!channel> &amp; @here *x*" 45')
    await desk.hears(desk.maya)

    (answer,) = desk.maya.hears()
    shown = answer.blocks[0]["text"]
    assert "<!" not in answer.text + shown["text"]
    assert shown["verbatim"]
    assert "@channel &amp; @here *x*" in shown["text"]
