"""Home, files, places: what Slack has of its own, and what it lacks."""

import pytest

from adapters.courier import PlatformCourier
from bot.incoming import Handle
from bot.platform import FileOutOfReach
from core.messaging.conversation import Want
from core.messaging.model import Button, Message, Outcome
from core.messaging.ports import Contacts
from tests.adapters.slack.desk import SlackDesk, a_page
from tests.adapters.slack.notices import notice
from tests.emulators.slack.faults import Fault
from tests.emulators.slack.model import buttons_of
from tests.people import HERE, MAYA


async def test_the_home_tab_shows_what_one_may_do_a_tap_away(desk: SlackDesk):
    await desk.maya.opens_home()
    home = await desk.emulator.until(lambda: desk.maya.home)
    assert home is not None
    assert "/mark" in buttons_of(home.body["blocks"])

    await desk.maya.presses_at_home("/mark")

    await desk.emulator.until(lambda: desk.maya.modal)
    await desk.maya.fills_in(
        {"What did you mark?": "P12", "How long did it take?": "45"}
    )
    assert (await desk.hears(desk.maya))[0].startswith("Logged 45 min on P12")


async def test_looking_at_the_home_tab_ends_no_question(desk: SlackDesk):
    await desk.maya.writes("/mark P12")
    assert await desk.hears(desk.maya) == ["How long did it take?"]

    await desk.maya.opens_home()
    await desk.emulator.until(lambda: desk.maya.home)
    await desk.maya.writes("45")

    assert (await desk.hears(desk.maya, 2))[1].startswith("Logged 45 min on P12")


async def test_a_strangers_home_tab_says_how_to_get_in(desk: SlackDesk):
    sam = desk.emulator.person("Sam")

    await sam.opens_home()

    home = await desk.emulator.until(lambda: sam.home)
    assert home is not None
    assert "invitation" in home.body["blocks"][0]["text"]["text"]
    assert sam.hears() == []


async def test_a_home_tab_shows_the_card_and_its_buttons_work(desk: SlackDesk):
    await desk.maya.writes("/mark P12 45")
    await desk.hears(desk.maya)
    undo = desk.maya.hears()[0].buttons["Undo"]["value"]
    card = Message("Maths 4b at 16:00", (Button("Undo", undo),), "Today", home=True)

    carried = await desk.slack.platform.send(notice("UMAYA", card))

    assert carried.outcome is Outcome.DELIVERED
    home = desk.maya.home
    assert home is not None
    kinds = [block["type"] for block in home.body["blocks"]]
    assert kinds == ["header", "section", "actions"]
    await desk.maya.presses_at_home("Undo")
    assert (await desk.hears(desk.maya, 2))[1] == "Took back 45 min on P12."


async def test_a_photo_is_fetched_with_the_token(desk: SlackDesk):
    sent = await desk.maya.uploads(b"\xff\xd8photo", saying="I'm here")
    handle = Handle(sent.files[0].id, "image/jpeg")

    account = desk.maya_account
    assert await desk.slack.platform.fetch(handle, account) == b"\xff\xd8photo"


async def test_a_file_that_slack_cannot_hand_over_now_is_asked_for_later(
    http_desk: SlackDesk,
):
    sent = await http_desk.maya.uploads(b"photo")
    handle, account = Handle(sent.files[0].id), http_desk.maya_account
    http_desk.emulator.faults.plan("download", Fault(503))

    with pytest.raises(FileOutOfReach) as lost:
        await http_desk.slack.platform.fetch(handle, account)
    assert lost.value.later

    with pytest.raises(FileOutOfReach) as gone:
        await http_desk.slack.platform.fetch(Handle("F404"), account)
    assert not gone.value.later


async def test_asking_for_a_place_shows_a_link_to_a_page(http_desk: SlackDesk):
    asking = Message("Where are you?", wants=(Want.PLACE,))

    courier = PlatformCourier({"slack": http_desk.slack.platform}, a_page)
    await courier.deliver(notice("UMAYA", asking))

    (asked,) = http_desk.maya.hears()
    link = asked.buttons["Share my place"]
    assert link["url"].startswith("https://desk.test/checkin/")
    told = await http_desk.maya.presses("Share my place")
    assert told.acknowledged
    await http_desk.quiet()
    assert len(http_desk.maya.hears()) == 1


async def test_somebody_who_left_the_team_is_reached_elsewhere(desk: SlackDesk):
    async def reached_by() -> str:
        contacts = await desk.reader.run(
            lambda ports: ports[Contacts].of(HERE.id, [MAYA.id])
        )
        return str(contacts[MAYA.id].platform)

    await desk.maya.writes("/help")
    await desk.hears(desk.maya)
    assert await reached_by() == "slack"

    left = {"type": "user_change", "user": {"id": "UMAYA", "deleted": True}}
    await desk.emulator.delivery.event(left)
    await desk.quiet()
    assert await reached_by() == "console"
