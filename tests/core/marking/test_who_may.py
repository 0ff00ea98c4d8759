"""One's own time is one's own (T13)."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from core.application import Request
from core.kernel.permissions import NotPermitted
from core.marking.change_marking import ChangeMarking
from core.marking.entries import EntriesOf, OneEntry
from core.marking.errors import NoSuchEntry
from core.marking.log_marking import LogMarking
from core.marking.model import MINUTE, EntryId
from core.marking.take_back_marking import RestoreMarking, TakeBackMarking
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
)
from tests.world import World

MONDAY = date(2026, 3, 9)


@pytest.mark.parametrize("who", [AS_LEO, AS_GINA, AS_CORA, AS_ADA])
def test_who_does_not_teach_logs_nothing(world: World, who):
    with pytest.raises(NotPermitted):
        world.run(LogMarking(who, "P12", 30 * MINUTE, MONDAY, MONDAY))


@pytest.mark.parametrize("who", [AS_LEO, AS_GINA, AS_CORA])
def test_who_neither_teaches_nor_heads_sees_no_time(world: World, who):
    with pytest.raises(NotPermitted):
        world.run(EntriesOf(who))
    with pytest.raises(NotPermitted):
        world.run(OneEntry(who, EntryId(uuid4())))


@pytest.mark.parametrize("who", [AS_TOM, AS_SAM])
def test_nobody_touches_another_ones_entry(world: World, who):
    log = LogMarking(AS_MAYA, "P12", 30 * MINUTE, MONDAY, MONDAY)
    entry = world.run(log).entry
    requests: list[Request[Any]] = [
        OneEntry(who, entry.id),
        ChangeMarking(who, entry.id, MONDAY, 40 * MINUTE),
        TakeBackMarking(who, entry.id),
    ]
    for request in requests:
        with pytest.raises(NoSuchEntry):
            world.run(request)
    world.run(TakeBackMarking(AS_MAYA, entry.id))
    with pytest.raises(NoSuchEntry):
        world.run(RestoreMarking(who, entry.id))
    with pytest.raises(NoSuchEntry):
        world.run(TakeBackMarking(AS_MAYA, entry.id))
