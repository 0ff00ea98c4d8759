"""An admin erases somebody: asked twice, done once, and readable by nobody after."""

from datetime import timedelta

import pytest

from core.audit.ports import AuditTrail, Search
from core.people.erase import ErasePerson
from core.people.errors import LastAdmin
from core.people.ports import Accounts, People
from storage.sealing.keys import Owner
from tests.people import ADA, AS_ADA, CORA, HERE, LENA, account_of
from tests.world import Talk


def erase(talk: Talk) -> str:
    asked = talk.says(ADA, "/eraseuser Lena")
    assert "Nobody can undo this" in asked.text
    return talk.presses(ADA, "Yes, erase Lena Brandt").text


def test_somebody_erased_is_nobody_any_more(talk: Talk):
    assert erase(talk).startswith("They are erased.")

    def looked_at(ports):
        return (
            ports[People].find(HERE.id, LENA.id),
            ports[Accounts].behind(account_of(LENA), talk.world.clock.now()).chosen,
            ports[People].vault.is_erased(Owner(HERE.id, LENA.id)),
        )

    assert talk.world.work(looked_at) == (None, None, True)
    assert talk.says(ADA, "/eraseuser Lena").text.startswith("I know nobody called")


def test_the_record_of_it_stays_and_says_nothing_about_them(talk: Talk):
    talk.says(ADA, "/edituser Lena school Hill School")
    erase(talk)

    [erasure, edit] = talk.world.work(
        lambda ports: ports[AuditTrail].search(
            HERE.id, Search(subject=LENA.id, limit=2)
        )
    )
    assert (erasure.action, erasure.facts) == ("ErasePerson", None)
    assert (edit.action, edit.facts) == ("ChangePerson", None)


def test_it_cannot_be_undone_or_asked_for_by_others(talk: Talk):
    assert "Are you sure" not in talk.says(CORA, "/eraseuser Lena").text
    erase(talk)
    talk.world.clock.forward(timedelta(seconds=1))
    talk.says(ADA, "undo")
    found = talk.world.work(lambda ports: ports[People].find(HERE.id, LENA.id))
    assert found is None


def test_the_last_admin_stays(talk: Talk):
    with pytest.raises(LastAdmin):
        talk.world.run(ErasePerson(AS_ADA, ADA.id))
