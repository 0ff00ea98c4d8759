"""What the desk is connected with, and what came in and went out."""

from datetime import timedelta

import pytest

from bot.gather import Gathered
from bot.rows import Rows
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.outgoing.events.forget import ForgetOldEvents
from core.outgoing.synced.note import ForgetOldSynced, SeeSyncLog
from core.outgoing.systems import SeeSystems
from core.outgoing.webhooks.call import Answer, NoteAnswer
from core.outgoing.webhooks.keep import AddWebhook
from tests.people import ADA, AS_ADA, AS_CORA, AS_MAYA, AS_SAM, CORA, LEO, MAYA
from tests.world import Talk

URL = "https://hooks.example.org/desk"
CLASSES = Gathered(lists=(Rows(("name",), ((2, {"name": "9A"}), (3, {"name": "9B"}))),))


def rows(talk: Talk, text: str) -> dict[str, str]:
    return {each.label: each.value for each in talk.says(ADA, text).fields}


def test_one_card_shows_what_is_connected(talk: Talk):
    talk.world.run(AddWebhook(AS_ADA, URL, ("session",)))
    talk.says(MAYA, "/feed")
    talk.says(LEO, "/token times 7 script")
    shown = rows(talk, "/systems")

    assert shown["The console"].startswith("8 people · last reached")
    assert shown["E-mail"] == "not set up"
    assert shown["Calendar links"].startswith("one, made")
    assert shown["Tokens for programs"] == "one, never used"
    assert shown["Webhook hooks.example.org"] == "session · not called yet"
    assert "1. hooks.example.org" in [
        each.label for each in talk.presses(ADA, "All webhooks").fields
    ]


def test_what_came_in_and_went_out_is_shown_newest_first(talk: Talk):
    assert "Nothing has come in" in talk.says(ADA, "/synclog").text
    hook = talk.world.run(AddWebhook(AS_ADA, URL)).hook.id
    talk.says(ADA, "/import classes")
    talk.sends(ADA, CLASSES)
    talk.world.clock.forward(timedelta(minutes=1))
    for why in ("", "500", *[""] * 9):
        talk.world.run(NoteAnswer(AS_ADA, hook, "session.booked", Answer(why)))

    page = talk.says(ADA, "/synclog")
    assert len(page.fields) == 10
    says = [each.value for each in page.fields]
    assert says[0] == "out: hooks.example.org · session.booked · answered"
    assert says[9].endswith("session.booked · Why: it answers 500.")
    older = talk.presses(ADA, "Older")
    assert older.fields[1].value == "in: Classes · 2 rows, sent by Ada Bell"


def test_it_is_for_admins_and_for_their_own_organisation(talk: Talk):
    for actor in (AS_CORA, AS_SAM):
        with pytest.raises(NotPermitted):
            talk.world.run(SeeSystems(actor))
        with pytest.raises(NotPermitted):
            talk.world.run(SeeSyncLog(actor))
    assert "for admins" in talk.says(CORA, "/systems").text
    assert "for admins" in talk.says(CORA, "/synclog").text


def test_a_list_that_cannot_be_read_or_lacks_columns_is_shown(talk: Talk):
    talk.says(ADA, "/import classes")
    talk.sends(ADA, Gathered(unreadable=True))
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(ADA, "/import classes")
    talk.sends(ADA, Gathered(lists=(Rows(("room",), ((2, {"room": "5"}),)),)))

    says = [each.value for each in talk.says(ADA, "/synclog").fields]
    assert says == [
        "in: Classes · refused, for its columns, sent by Ada Bell",
        "in: Classes · refused, as it could not be read, sent by Ada Bell",
    ]


def test_after_three_months_it_is_forgotten(talk: Talk):
    hook = talk.world.run(AddWebhook(AS_ADA, URL)).hook.id
    talk.world.run(NoteAnswer(AS_ADA, hook, "ping", Answer()))
    talk.says(MAYA, "taught Leo maths 4-5pm yesterday")
    for actor in (AS_ADA, AS_MAYA):
        with pytest.raises(NotPermitted):
            talk.world.run(ForgetOldSynced(actor))
        with pytest.raises(NotPermitted):
            talk.world.run(ForgetOldEvents(actor))
    assert talk.world.run(ForgetOldSynced(THE_DESK)) == 0
    assert talk.world.run(ForgetOldEvents(THE_DESK)) == 0
    talk.world.clock.forward(timedelta(days=91))
    assert talk.world.run(ForgetOldSynced(THE_DESK)) == 1
    assert talk.world.run(ForgetOldEvents(THE_DESK)) == 2


def test_a_list_that_was_refused_is_shown_with_its_reason(talk: Talk):
    wrong = (2, {"name": ""}), (3, {"name": "9B"})
    talk.says(ADA, "/import classes")

    talk.sends(ADA, Gathered(lists=(Rows(("name",), wrong),)))

    says = [each.value for each in talk.says(ADA, "/synclog").fields]
    assert says == ["in: Classes · refused, for one row, sent by Ada Bell"]
