"""/board and /unboard: a chat shows today from now on, or no more."""

from dataclasses import dataclass
from uuid import uuid4

from core.application import Request, changes
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.permissions import NotPermitted, Permission, permitted, reach
from core.messaging.model import BOARD, Address, ChatKind
from core.messaging.notices.post import Letter, Post
from core.reporting.boards.model import (
    Board,
    BoardId,
    Boards,
    BoardsHangInGroups,
    NoBoardHere,
)
from core.sessions.telling.class_chat import ClassChats


@dataclass(frozen=True, slots=True)
class HangBoard(Request[Board]):
    chat: Address


@dataclass(frozen=True, slots=True)
class TakeBoardDown(Request[Board]):
    chat: Address


@changes
def hang_board(
    request: HangBoard, boards: Boards, chats: ClassChats, clock: Clock
) -> Board:
    """Where a class has its group, of that class; anywhere else, of all there is."""
    actor, chat = request.actor, request.chat
    permitted(actor, Permission.SEE_WHO_IS_MISSING)
    if chat.kind is ChatKind.DM:
        raise BoardsHangInGroups
    bound = chats.at(actor.organisation, chat)
    if not bound:
        _sees_all(actor)
    where = Address(chat.platform, chat.chat, chat.workspace, kind=chat.kind)
    standing = boards.at(actor.organisation, where)
    which = standing.id if standing else BoardId(uuid4())
    board = Board(which, where, actor.person, bound[0].group if bound else None)
    boards.keep(actor.organisation, board, clock.now())
    return board


@changes
def take_board_down(request: TakeBoardDown, boards: Boards, post: Post) -> Board:
    actor = request.actor
    permitted(actor, Permission.SEE_WHO_IS_MISSING)
    found = boards.at(actor.organisation, request.chat)
    if found is None:
        raise NoBoardHere
    if found.group is None:
        _sees_all(actor)
    boards.drop(actor.organisation, found.id)
    letter = Letter(f"board-over:{uuid4().hex}", "board-over", card=card_of(found))
    post.to_chat(actor.organisation, found.chat, letter)
    return found


def _sees_all(actor: Actor) -> None:
    """And not only a class or a course."""
    permission = Permission.SEE_ATTENDANCE_REPORTS
    permitted(actor, permission)
    if reach(actor, permission) is not None:
        raise NotPermitted(permission)


def card_of(board: Board) -> str:
    """Platforms that can pin keep at the top what is called so."""
    return f"{BOARD}{board.id}"
