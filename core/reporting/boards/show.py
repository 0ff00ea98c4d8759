"""Keeping boards up with today: looked at often while something is on, else seldom."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from core.application import Request, keeps
from core.attendance.model import Status
from core.curriculum.ports import Classes
from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.messaging.conversation import Field
from core.messaging.facts import written
from core.messaging.post import Letter, Post
from core.reporting.boards.hang import card_of
from core.reporting.boards.model import Board, Boards
from core.reporting.turnout import Turnouts
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions

A_TIME, MOST_LINES = 10, 25
OFTEN, SELDOM = timedelta(seconds=10), timedelta(minutes=1)
BEFORE, AFTER = timedelta(minutes=15), timedelta(hours=1)
MARKS: Mapping[str, str] = {
    Status.PRESENT: "✓",
    Status.LATE: "◷",
    Status.ABSENT: "✗",
    Status.EXCUSED: "○",
    "open": "?",
}
CALLED_OFF = "⊘"


@dataclass(frozen=True, slots=True)
class ShowBoards(Request[int]):
    """Answers how many were looked at."""


@dataclass(frozen=True, slots=True)
class Diary:
    """A bundle of ports."""

    boards: Boards
    sessions: Sessions
    turnouts: Turnouts
    classes: Classes
    post: Post

    def look(self, here: OrganisationId, board: Board) -> None:
        home = self.post.organisations.find(here)
        if home is None:
            self.boards.drop(here, board.id)
            return
        now = self.post.clock.now()
        today = now.astimezone(home.zone).date()
        span = Span(*Period(today, today).instants(home.zone))
        every = [
            each
            for each in self.sessions.between(here, span)
            if span.start <= each.planned.start < span.end
            and (board.group is None or each.group == board.group)
        ]
        fields, total = self._fields(here, span, every, home.zone)
        looks = _looks(today, fields)
        if looks != board.looks:
            self._write(here, board, today, (fields, total, len(every)))
        again = OFTEN if _is_on(every, now) else SELDOM
        self.boards.looked(here, replace(board, looks=looks), now + again)

    def _fields(
        self,
        here: OrganisationId,
        span: Span,
        every: Sequence[Session],
        zone: ZoneInfo,
    ) -> tuple[tuple[Field, ...], str]:
        counts: dict[SessionId, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        total: dict[str, int] = defaultdict(int)
        for session, status, count in self.turnouts.by_session(here, span):
            counts[session][status if status in MARKS else "open"] += count
        names: dict[UUID, str] = {e.id: e.name for e in self.classes.every(here)}
        fields: list[Field] = []
        for each in sorted(every, key=lambda one: one.planned.start):
            found = counts.get(each.id) or {"open": len(each.participants)}
            label = _label(each, zone, names.get(each.group or each.id, ""))
            off = each.state is State.CANCELLED
            if not off:
                for status, count in found.items():
                    total[status] += count
            fields.append(Field(label, written(CALLED_OFF if off else _marked(found))))
        return tuple(fields[:MOST_LINES]), _marked(total)

    def _write(
        self,
        here: OrganisationId,
        board: Board,
        today: date,
        shown: tuple[tuple[Field, ...], str, int],
    ) -> None:
        fields, total, count = shown
        letter = Letter(
            f"board:{board.id.hex}:{uuid4().hex}",
            "board",
            {"day": today, "count": count, "total": total},
            fields=fields,
            card=card_of(board),
        )
        self.post.to_chat(here, board.chat, letter)


@keeps
def show_boards(request: ShowBoards, diary: Diary) -> int:
    """Each is edited every ten seconds at most, and only where it reads differently."""
    permitted(request.actor, Permission.OPERATE)
    claimed = diary.boards.claim(diary.post.clock.now(), A_TIME)
    for here, board in claimed:
        diary.look(here, board)
    return len(claimed)


def _label(session: Session, zone: ZoneInfo, group: str) -> str:
    start = f"{session.planned.start.astimezone(zone):%H:%M}"
    return " · ".join(part for part in (start, session.subject, group) if part)


def _marked(counts: Mapping[str, int]) -> str:
    said = [
        f"{mark} {counts[name]}" for name, mark in MARKS.items() if counts.get(name)
    ]
    return "  ".join(said) or "-"


def _looks(today: date, fields: Sequence[Field]) -> str:
    told = repr((today, [(each.label, each.value) for each in fields]))
    return sha256(told.encode()).hexdigest()


def _is_on(every: Sequence[Session], now: datetime) -> bool:
    return any(
        each.planned.start - BEFORE <= now <= each.planned.end + AFTER for each in every
    )
