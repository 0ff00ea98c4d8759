"""What is said alike when a class, a course or a task is added, renamed or removed."""

from bot.call import Call
from core.messaging.conversation import Reply


def added(what: str, name: str, call: Call, **thing: object) -> Reply:
    undo = call.undo(f"drop{what}", **thing)
    return Reply(call.say(f"{what}-added", name=name), (undo,))


def renamed(was: str, now: str, call: Call, by: str, /, **before: object) -> Reply:
    """`by` is the command that, with what was before, undoes it."""
    undo = call.undo(by, **before)
    return Reply(call.say("renamed", was=was, name=now), (undo,))


def removed(what: str, name: str, call: Call, **thing: object) -> Reply:
    undo = call.undo(f"restore{what}", **thing)
    return Reply(call.say(f"{what}-removed", name=name), (undo,))


def dropped(what: str, name: str, call: Call) -> Reply:
    """What Undo presses after adding one."""
    return Reply(call.say(f"{what}-removed", name=name))


def restored(what: str, name: str, call: Call) -> Reply:
    """What Undo presses after removing one."""
    return Reply(call.say(f"{what}-restored", name=name))
