"""Who may go next through a platform's limits: all of them, and fairly."""

from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from adapters.limiter import COLD_START, WINDOW, AnswerWindow
from core.messaging.model import Lane

MINUTE = 60.0
PACE = 1.06
"""Other lanes than answers leave evenly, a little faster than slots come free.

Slots used all at once come free all at once, and an answer would have to wait
for that moment; used evenly, the next one is never far away.
"""


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second in all, a second to a chat, and a minute to a group."""

    overall: int = 30
    per_chat: int = 1
    per_group: int = 20
    kept_for_answers: int = 4
    cold_start: float = COLD_START


@dataclass(eq=False, slots=True)
class Ticket:
    """One message that wants to leave, or an album.

    An album counts as all its `messages` but for the second of its chat.
    """

    chat: str
    lane: Lane = Lane.ANSWER
    organisation: object = None
    is_group: bool = False
    messages: int = 1


class Traffic:
    """Waiting messages and the windows they have to pass; no clock, no sleep."""

    def __init__(self, now: float, limits: Limits) -> None:
        self._limits = limits
        self._overall = AnswerWindow(now + limits.cold_start, slots=limits.overall)
        self._seconds: dict[str, AnswerWindow] = {}
        self._minutes: dict[str, AnswerWindow] = {}
        self._lines: dict[Lane, OrderedDict[object, deque[Ticket]]] = {
            lane: OrderedDict() for lane in Lane
        }
        self._told_to_wait: dict[str, float] = {}
        self._gap = WINDOW / limits.overall / PACE
        self._next_even = now

    def line_up(self, ticket: Ticket) -> None:
        line = self._lines[ticket.lane]
        line.setdefault(ticket.organisation, deque()).append(ticket)

    def leave(self, ticket: Ticket) -> None:
        """It does not want to go any more."""
        line = self._lines[ticket.lane]
        line[ticket.organisation].remove(ticket)
        if not line[ticket.organisation]:
            del line[ticket.organisation]

    def next(self, now: float) -> Ticket | None:
        """The one to go now, with its slots taken; then `answered` must follow."""
        for lane in Lane:
            if not self._may_go(lane, now):
                return None
            for ticket in self._in_turn(lane):
                of_chat = self._of_chat(ticket, now)
                if not all(window.is_free(now, n) for window, n in of_chat):
                    continue
                if not self._has_room(ticket, now):
                    return None  # else what is small would for ever go before it
                self._send_off(ticket, now)
                return ticket
        return None

    def answered(self, now: float, ticket: Ticket, *, retry_after: float = 0) -> None:
        """The platform answered; `retry_after` if it said to wait.

        What it says holds for that chat: it may be full from before we started. Said
        of a second chat while the first still waits, it is meant for everybody.
        """
        counted = self._counted(ticket, now)
        windows = [window for window, _ in counted]
        for window, slots in counted:
            window.answered(now, slots)
        if retry_after:
            until = now + retry_after
            for window in windows if self._others_wait(ticket, now) else windows[1:]:
                window.pause(until)
            if not ticket.is_group:
                self._told_to_wait[ticket.chat] = until
        self._forget_idle(now)

    def _others_wait(self, ticket: Ticket, now: float) -> bool:
        """Groups have a minute of their own: what is said of one is of it alone."""
        told = self._told_to_wait
        for chat in [chat for chat, until in told.items() if until <= now]:
            del told[chat]
        return not ticket.is_group and bool(told.keys() - {ticket.chat})

    def look_again(self, now: float) -> float | None:
        """When time alone may let somebody go; None while only an answer can."""
        moments = [
            max(
                -inf if ticket.lane is Lane.ANSWER else self._next_even,
                *(
                    window.ready_at(window.several(slots) - 1)
                    for window, slots in self._counted(ticket, now)
                ),
            )
            for ticket in self._waiting()
        ]
        first = min(moments, default=inf)
        if first == inf:
            return None
        return first if first > now else now + self._gap

    def _may_go(self, lane: Lane, now: float) -> bool:
        ready = self._overall.ready(now)
        if lane is Lane.ANSWER:
            return ready > 0
        return now >= self._next_even and ready > self._kept(now)

    def _has_room(self, ticket: Ticket, now: float) -> bool:
        kept = 0 if ticket.lane is Lane.ANSWER else self._kept(now)
        wanted = self._overall.several(ticket.messages)
        return self._overall.ready(now) >= wanted + kept

    def _kept(self, now: float) -> int:
        """Slots held back for answers that wait for their chat; else all are lent."""
        soon = now + WINDOW
        waiting = sum(
            all(window.ready_at() <= soon for window, _ in self._of_chat(ticket, now))
            for ticket in self._in_turn(Lane.ANSWER)
        )
        return min(self._limits.kept_for_answers, waiting)

    def _in_turn(self, lane: Lane) -> Iterator[Ticket]:
        for tickets in self._lines[lane].values():
            yield from tickets

    def _waiting(self) -> Iterator[Ticket]:
        for lane in Lane:
            yield from self._in_turn(lane)

    def _send_off(self, ticket: Ticket, now: float) -> None:
        for window, slots in self._counted(ticket, now):
            window.take(slots)
        if ticket.lane is not Lane.ANSWER:
            even = max(self._next_even, now - self._gap)
            self._next_even = even + self._gap * ticket.messages
        self.leave(ticket)
        line = self._lines[ticket.lane]
        if ticket.organisation in line:
            line.move_to_end(ticket.organisation)

    def _counted(self, ticket: Ticket, now: float) -> list[tuple[AnswerWindow, int]]:
        return [(self._overall, ticket.messages), *self._of_chat(ticket, now)]

    def _of_chat(self, ticket: Ticket, now: float) -> list[tuple[AnswerWindow, int]]:
        """The windows of its chat, and how many slots of each it takes."""
        second = self._seconds.get(ticket.chat)
        if second is None:
            second = AnswerWindow(now, slots=self._limits.per_chat)
            self._seconds[ticket.chat] = second
        if not ticket.is_group:
            return [(second, 1)]
        minute = self._minutes.get(ticket.chat)
        if minute is None:
            most = self._limits.per_group
            minute = AnswerWindow(now, slots=most, window=MINUTE)
            self._minutes[ticket.chat] = minute
        return [(second, 1), (minute, ticket.messages)]

    def _forget_idle(self, now: float) -> None:
        """Chats that were written to long enough ago look like new ones."""
        if len(self._seconds) < 2 * self._limits.overall:
            return
        for windows in (self._seconds, self._minutes):
            for chat in [c for c, window in windows.items() if window.is_idle(now)]:
                del windows[chat]
