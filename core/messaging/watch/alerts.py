"""What is wrong with the desk is told to whoever runs it: once, and when it is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps, reads
from core.kernel.actor import Role
from core.messaging.delivery.shares import SERVERS
from core.messaging.mailbox import EMAIL
from core.messaging.model import Lane
from core.messaging.notices.post import Letter, Post
from core.messaging.watch.figures import LATELY
from core.messaging.watch.model import Figures
from core.messaging.watch.ports import Watch
from core.people.ports import People

TOO_LONG = timedelta(minutes=5)
"""So long nobody should wait for an answer, a notice or a reminder."""
OVER = timedelta(minutes=1)
"""What is behind by less has caught up; in between nothing is said."""


OTHERS_WATCH = frozenset({"duty", "webhook"})
"""Kinds of alerts that begin and end where they are looked for."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """`name` is what it is told once by; `sentence` and `what` say it."""

    name: str
    sentence: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class LookForTrouble(Request[int]):
    """Answers how many alerts stand."""


@dataclass(frozen=True, slots=True)
class DutyFails(Request[None]):
    duty: str


@dataclass(frozen=True, slots=True)
class DutyWorks(Request[None]):
    """It did what it should: an alert about it is over."""

    duty: str


@dataclass(frozen=True, slots=True)
class StandingAlerts(Request[tuple[str, ...]]):
    """Their names, the oldest first: for whoever asks on the machine itself."""


@dataclass(frozen=True, slots=True)
class Siren:
    """A bundle of ports; see `Composer`."""

    watch: Watch
    people: People
    post: Post

    def sound(self, trouble: Trouble) -> None:
        now = self.post.clock.now()
        if self.watch.begin(trouble.name, now):
            self._tell(trouble, f"alert:{trouble.name}:{now:%Y%m%dT%H%M%S}")

    def hush(self, trouble: Trouble) -> None:
        since = self.watch.end(trouble.name)
        if since is not None:
            over = Trouble(trouble.name, f"{trouble.sentence}-over", trouble.what)
            key = f"alert:{trouble.name}:{since:%Y%m%dT%H%M%S}"
            self._tell(over, f"{key}:over", ends=key)

    def _tell(self, trouble: Trouble, key: str, ends: str = "") -> None:
        """Operators of every organisation, whatever the hour, before anything else."""
        now = self.post.clock.now()
        facts = {"what": trouble.what}
        lane = Lane.ANSWER
        letter = Letter(key, trouble.sentence, facts, lane=lane, may_wait=False)
        for home in self.post.organisations.every():
            operators = [
                each.id
                for each in self.people.every(home.id)
                if each.is_everywhere(Role.OPERATOR, now)
            ]
            if operators:
                self.post.write(home.id, operators, letter)
            if ends:
                self.post.settled(home.id, operators, ends)


@keeps
def look_for_trouble(request: LookForTrouble, siren: Siren) -> int:
    del request
    now = siren.post.clock.now()
    figures = siren.watch.figures(now, now - LATELY)
    standing = siren.watch.standing()
    wrong = {each.name: each for each in _wrong(figures, TOO_LONG)}
    for trouble in wrong.values():
        siren.sound(trouble)
    still = {each.name for each in _wrong(figures, OVER)}
    for name in standing.keys() - wrong.keys() - still:
        kind, _, what = name.partition(":")
        if kind not in OTHERS_WATCH:
            siren.hush(Trouble(name, f"alert-{kind}", what))
    return len(siren.watch.standing())


def _wrong(figures: Figures, limit: timedelta) -> Iterator[Trouble]:
    if figures.behind(figures.oldest_event) > limit:
        yield Trouble("events", "alert-events")
    if figures.behind(figures.oldest_due) > limit:
        yield Trouble("dues", "alert-dues")
    if figures.dead:
        yield Trouble("dead", "alert-dead")
    for platform, waiting in figures.waiting.items():
        if figures.behind(waiting.oldest) > limit:
            yield Trouble(f"backlog:{platform}", "alert-backlog", platform)
        if waiting.struggling and platform not in SERVERS:  # told to its own
            kind = "mail" if platform == EMAIL else "carrying"
            yield Trouble(f"{kind}:{platform}", f"alert-{kind}", platform)


@keeps
def duty_fails(request: DutyFails, siren: Siren) -> None:
    siren.sound(_of_duty(request.duty))


@keeps
def duty_works(request: DutyWorks, siren: Siren) -> None:
    siren.hush(_of_duty(request.duty))


def _of_duty(duty: str) -> Trouble:
    return Trouble(f"duty:{duty}", "alert-duty", duty)


@reads
def standing_alerts(request: StandingAlerts, watch: Watch) -> tuple[str, ...]:
    del request
    standing = watch.standing()
    return tuple(sorted(standing, key=lambda name: standing[name]))
