"""Keeping boards up with today: looked at often while something is on, else seldom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.application import Request, keeps
from core.attendance.model import Status
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Field
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.reporting.boards.hang import card_of
from core.reporting.boards.model import Board, Boards
from core.reporting.boards.today import OPEN, Counting, Counts, Line, Today
from core.sessions.model import State

A_TIME, MOST_LINES = 10, 25
OFTEN, SELDOM = timedelta(seconds=10), timedelta(minutes=1)
BEFORE, AFTER = timedelta(minutes=15), timedelta(hours=1)
MARKS: Mapping[str, str] = {
    Status.PRESENT: "✓",
    Status.LATE: "◷",
    Status.ABSENT: "✗",
    Status.EXCUSED: "○",
    OPEN: "?",
}
CALLED_OFF = "⊘"


@dataclass(frozen=True, slots=True)
class ShowBoards(Request[int]):
    """Answers how many were looked at."""


@dataclass(frozen=True, slots=True)
class Diary:
    """A bundle of ports."""

    boards: Boards
    counting: Counting
    post: Post

    def look(self, here: OrganisationId, board: Board) -> None:
        home = self.post.organisations.find(here)
        if home is None:
            self.boards.drop(here, board.id)
            return
        now = self.post.clock.now()
        day = now.astimezone(home.zone).date()
        today = self.counting.of(here, day, home.zone, board.group)
        fields = tuple(_field(each, home.zone) for each in today.lines[:MOST_LINES])
        looks = _looks(day, fields, home.language)
        if looks != board.looks:
            self._write(here, board, today, fields)
        again = OFTEN if _is_on(today, now) else SELDOM
        self.boards.looked(here, replace(board, looks=looks), now + again)

    def _write(
        self,
        here: OrganisationId,
        board: Board,
        today: Today,
        fields: tuple[Field, ...],
    ) -> None:
        total = _marked(today.totals)
        letter = Letter(
            f"board:{board.id.hex}:{uuid4().hex}",
            "board",
            {"day": today.day, "count": len(today.lines), "total": total},
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


def _field(line: Line, zone: ZoneInfo) -> Field:
    session = line.session
    start = f"{session.planned.start.astimezone(zone):%H:%M}"
    label = " · ".join(part for part in (start, session.subject, line.group) if part)
    off = session.state is State.CANCELLED
    return Field(label, written(CALLED_OFF if off else _marked(line.counts)))


def _marked(counts: Counts) -> str:
    said = [
        f"{mark} {counts[name]}" for name, mark in MARKS.items() if counts.get(name)
    ]
    return "  ".join(said) or "-"


def _looks(day: date, fields: Sequence[Field], language: str) -> str:
    told = repr((day, language, [(each.label, each.value) for each in fields]))
    return sha256(told.encode()).hexdigest()


def _is_on(today: Today, now: datetime) -> bool:
    spans = (each.session.planned for each in today.lines)
    return any(each.start - BEFORE <= now <= each.end + AFTER for each in spans)
