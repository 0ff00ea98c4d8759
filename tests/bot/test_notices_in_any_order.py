"""However somebody's wishes change meanwhile, each notice comes, and comes once."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from core.kernel.actor import THE_DESK
from core.kernel.span import Span
from core.messaging.notices.choose import ChooseChannel, Snooze
from core.messaging.notices.decide import Channel
from core.messaging.notices.inbox import MarkNotice
from core.messaging.notices.send_digests import SendDigests
from core.messaging.notices.sorts import Sort
from core.sessions.book import BookSession
from tests.people import AS_LEO, AS_MAYA, LEO, account_of
from tests.world import Talk, World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STEPS = 10


class Wishes:
    """Leo is told of lessons, and wants to be told in ever another way."""

    def __init__(self, world: World, dice: Random) -> None:
        self.world, self.talk, self.dice = world, Talk(world), dice
        self.booked = 0
        self.spared = set[int]()
        """Not wanted, or read in the inbox before they came."""

    def book(self) -> None:
        self.booked += 1
        start = self.world.clock.now() + (40 + self.booked) * DAY
        span = Span(start, start + HOUR)
        subject = f"lesson{self.booked:03}"
        self.world.run(BookSession(AS_MAYA, span, (LEO.id,), subject=subject))
        if self.channel is Channel.NONE:
            self.spared.add(self.booked)

    channel = Channel.CHAT

    def choose(self) -> None:
        self.channel = self.dice.choice([Channel.CHAT, Channel.DIGEST, Channel.NONE])
        self.world.run(ChooseChannel(AS_LEO, Sort.SESSION, self.channel))

    def snooze(self) -> None:
        until = self.world.clock.now() + self.dice.choice([3, 30]) * HOUR
        self.world.run(Snooze(AS_LEO, self.dice.choice([None, until])))

    def cap(self) -> None:
        self.talk.says(LEO, f"/prefer weekly_cap {self.dice.choice([0, 1, 3])}")

    def when(self) -> None:
        self.talk.says(LEO, f"/prefer digest {self.dice.choice(['7:00', '17:00'])}")

    def read(self) -> None:
        self.world.run(MarkNotice(AS_LEO))
        self.spared |= {*range(1, self.booked + 1)} - {*self.came}

    def wait(self, hours: int = 0) -> None:
        self.world.clock.forward((hours or self.dice.choice([1, 5, 26])) * HOUR)
        self.world.run(SendDigests(THE_DESK))
        self.talk.deliver()

    @property
    def came(self) -> Counter[int]:
        heard = self.talk.heard.get(account_of(LEO), [])
        said = "\n".join(each.text for each in heard)
        return Counter(int(each[:3]) for each in said.split("lesson")[1:])


@settings(max_examples=2, deadline=None)
@given(dice=st.randoms(use_true_random=False))
def test_each_notice_comes_once_however_wishes_change(
    dice: Random, sqlite_template: Path
):
    world = World(sqlite_template)
    leo = Wishes(world, dice)
    steps = (leo.choose, leo.snooze, leo.cap, leo.when, leo.read)
    try:
        for _ in range(STEPS):
            dice.choice([leo.book, leo.book, leo.wait, dice.choice(steps)])()
        for _ in range(4):
            leo.wait(24)
        assert max(leo.came.values(), default=0) <= 1
        assert {*range(1, leo.booked + 1)} - {*leo.came} <= leo.spared
    finally:
        world.close()
