"""/feed: a private link, made, listed, revoked and taken back in chat."""

import re

import pytest

from core.kernel.actor import THE_DESK
from core.timetable.feeds.errors import NoSuchFeed
from core.timetable.feeds.make import OwnFeeds
from core.timetable.feeds.read import ReadFeed
from tests.people import ADA, AS_MAYA, CORA, LEO, MAYA, SAM
from tests.world import Talk

LINK = re.compile(r"https://desk\.example/calendar/([\w-]{43})\.ics")


def token(text: str) -> str:
    found = LINK.search(text)
    assert found, text
    return found[1]


def test_a_link_is_made_and_revoked_and_both_can_be_taken_back(talk: Talk):
    told = talk.says(MAYA, "/feed")
    secret = token(told.text)
    read = ReadFeed(THE_DESK, secret)
    talk.world.run(read)

    talk.presses(MAYA, "Undo")
    with pytest.raises(NoSuchFeed):
        talk.world.run(read)

    token(talk.says(MAYA, "/feed").text)
    listed = talk.says(MAYA, "/feeds")
    assert [each.label for each in listed.fields] == ["your sessions"]
    gone = talk.presses(MAYA, "Revoke: your sessions")
    assert gone.text.startswith("Revoked")
    assert talk.says(MAYA, "/feeds").text == "You have no calendar links."
    talk.presses(MAYA, "Undo")
    assert talk.says(MAYA, "/feeds").fields


def test_links_of_others_are_for_those_who_may_see_them(talk: Talk):
    talk.says(ADA, "/addclass 10B")
    assert "the sessions of Leo Hart" in talk.says(CORA, "/feed Leo").text
    assert "the sessions of 10B" in talk.says(CORA, "/feed 10B").text
    assert "/feed without a name" in talk.says(MAYA, "/feed Leo").text
    for text in ("/feed nobody at all", "/feed Leo and Lena"):
        assert not LINK.search(talk.says(CORA, text).text)
    assert not LINK.search(talk.says(SAM, "/feed Leo").text)
    assert not LINK.search(talk.says(LEO, "/feed 10B").text)


def test_only_whoever_made_a_link_revokes_it(talk: Talk):
    talk.says(MAYA, "/feed")
    talk.says(MAYA, "/feeds")
    feed = talk.world.run(OwnFeeds(AS_MAYA))[0].feed
    told = talk.says(LEO, f"/unfeed {feed.id}")
    assert "no such link" in told.text
    assert talk.says(MAYA, "/feeds").fields
