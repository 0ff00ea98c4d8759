"""/board and /unboard: today as a card in a group or channel."""

from bot.call import Call
from bot.command import Nothing, command
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.reporting.boards.hang import HangBoard, TakeBoardDown


@command(
    name="board", intent="board", args=Nothing, allow=Permission.SEE_WHO_IS_MISSING
)
def board(args: Nothing, call: Call) -> Reply:
    del args
    made = call.run(HangBoard(call.actor, call.incoming.conversation))
    whole = "class" if made.group else "all"
    return Reply(call.say("board-hung", of=whole), (call.undo("unboard"),))


@command(
    name="unboard", intent="unboard", args=Nothing, allow=Permission.SEE_WHO_IS_MISSING
)
def unboard(args: Nothing, call: Call) -> Reply:
    del args
    call.run(TakeBoardDown(call.actor, call.incoming.conversation))
    return Reply(call.say("board-down"), (call.undo("board"),))
