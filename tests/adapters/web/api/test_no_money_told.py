"""Whatever a program asks, it reads no money that is not its owner's."""

import re
from typing import Any

import pytest

from adapters.web.api.app import ENDPOINTS
from core.kernel.actor import Actor
from core.kernel.money import Money
from tests.adapters.web.api.conftest import Program
from tests.invoices import charged, sent
from tests.people import (
    AS_CORA,
    AS_GINA,
    AS_HAL,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    LENA,
    LEO,
)
from tests.world import World

EVERYBODYS = ("3141", "31.41", "7777", "77.77")
NOT_FOR = [
    *((who, EVERYBODYS) for who in (AS_MAYA, AS_HAL, AS_CORA, AS_LEO, AS_LENA, AS_SAM)),
    (AS_GINA, EVERYBODYS[2:]),
]
"""Gina pays for Leo, and for nobody else; Lena is no guardian's to pay for."""


@pytest.fixture
def ids(world: World) -> dict[str, Any]:
    """Leo was invoiced, Lena charged; what stands in an address, by its name."""
    charged(world, LEO, Money(3141, "GBP"))
    invoice = sent(world)
    charged(world, LENA, Money(7777, "GBP"))
    return {"invoice_id": invoice.id, "id": invoice.id}


@pytest.mark.parametrize(("who", "never"), NOT_FOR)
async def test_every_endpoint_that_reads_is_asked_as_everybody(
    program: Program, ids: dict[str, Any], who: Actor, never: tuple[str, ...]
):
    client = program(who)
    for each in ENDPOINTS:
        if not each.only_reads:
            continue
        for student in (LEO.id, LENA.id):
            path = each.path
            for name in re.findall(r"\{(\w+):uuid\}", each.path):
                path = path.replace(f"{{{name}:uuid}}", str(ids.get(name, student)))
            for query in ("", f"?student_id={student}", "?by=student&what=income"):
                answer = await client.get(path + query)
                found = [figure for figure in never if figure in answer.text]
                assert found == [], (path + query, answer.text)


async def test_the_same_walk_finds_what_is_ones_own(
    program: Program, ids: dict[str, Any]
):
    shown = await program(AS_GINA).get("/api/invoices")

    assert str(ids["id"]) in shown.text
    assert "3141" in shown.text
