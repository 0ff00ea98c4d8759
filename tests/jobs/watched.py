"""What whoever runs the desk has heard of its troubles."""

from typing import Any

from core.application import Request
from core.kernel.actor import THE_DESK, Role
from core.messaging.watch.alerts import LookForTrouble
from core.people.model import Grant
from core.people.ports import People
from tests.people import CORA, HERE, account_of
from tests.world import Talk, World


def run_by_cora(world: World) -> Talk:
    grant = Grant(Role.OPERATOR)
    world.work(lambda ports: ports[People].grant(HERE.id, CORA.id, grant))
    return Talk(world)


def look(talk: Talk, *also: Request[Any]) -> list[str]:
    """What the operator has heard by now, looked at twice over."""
    for _ in range(2):
        for request in (LookForTrouble(THE_DESK), *also):
            talk.world.run(request)
    talk.deliver()
    return [each.text for each in talk.heard.get(account_of(CORA), [])]
