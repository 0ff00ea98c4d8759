"""A platform that does not answer holds up nobody who is elsewhere."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

from core.application import Ports
from core.messaging.mailbox import by_email
from core.messaging.model import Address, Carried, Lane, Message, Notice, Outcome
from core.messaging.ports import Outbox
from jobs.deliver import AT_ONCE, IN_FLIGHT, Deliver
from tests.jobs.clockwork import clockwork
from tests.patience import PATIENCE
from tests.people import HERE, LEO, settle_in

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
CHAT = Address("telegram", "1")


class Hanging:
    """A mail server that takes calls and never says a word; a chat that works."""

    def __init__(self) -> None:
        self.calling = 0
        self.arrived: list[str] = []
        self.all_there, self.hangs_up = asyncio.Event(), asyncio.Event()

    async def deliver(self, notice: Notice) -> Carried:
        if notice.to.platform == "email":
            self.calling += 1
            await self.hangs_up.wait()
            return Carried(Outcome.TRY_AGAIN, why="hung up")
        self.arrived.append(notice.key)
        if len(self.arrived) == 2:
            self.all_there.set()
        return Carried(Outcome.DELIVERED, notice.key)


async def test_a_hanging_mail_server_holds_up_no_chat(address: str):
    def promise(ports: Ports) -> None:
        settle_in(ports)
        mail = Notice(HERE.id, "", by_email(LEO.id), Lane.NOTICE, Message("x"), NOON)
        for number in range(2 * IN_FLIGHT):
            ports[Outbox].put(replace(mail, key=f"mail {number:03}"))
        for lane in (Lane.NOTICE, Lane.ANNOUNCEMENT):
            chat = replace(mail, key=f"chat {lane}", to=CHAT, lane=lane)
            ports[Outbox].put(chat)

    courier = Hanging()
    async with clockwork(address, fill=promise) as work:
        deliver = Deliver(work.door, courier, lambda _: None, asyncio.Event())
        for _ in range(2 * IN_FLIGHT // AT_ONCE):
            if courier.all_there.is_set():
                break
            await asyncio.wait_for(deliver.step(), PATIENCE)
            await asyncio.sleep(0)
        await asyncio.wait_for(courier.all_there.wait(), PATIENCE)
        courier.hangs_up.set()
        await deliver.finish()
    assert courier.calling <= IN_FLIGHT
