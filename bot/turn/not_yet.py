"""What is understood and cannot be done here yet: said so, with what comes nearest."""

from collections.abc import Mapping

from bot.call import Call
from bot.command import Command
from bot.turn.named import button_of
from bot.understand.reading import Reading
from bot.understand.roster.things import Person
from core.messaging.conversation import Choice, Draft, Reply

MOST = 2
NEAREST: Mapping[str, tuple[str, ...]] = {
    "add_note": ("session", "msg"),
    "set_homework": ("msg", "addtask"),
    "show_homework": ("week", "courses"),
    "update_student": ("edituser", "people"),
    "swap_sessions": ("cancelsession", "book"),
    "shift_day": ("cancelsession", "book"),
    "poll_times": ("announce", "msg"),
    "close_room": ("sites", "announce"),
    "calendar_link": ("calendar", "week"),
    "publish_timetable": ("week", "announce"),
}
"""The nearest first; each is shown to whoever may do it."""
HEARD = frozenset({"confirm_moved"})
"""Where nothing waits for it, it is heard and needs nothing done."""


def not_yet(reading: Reading, commands: Mapping[str, Command], call: Call) -> Reply:
    """Nothing was done; a button begins what can be."""
    nearest = NEAREST.get(reading.intent, ())
    mine = [commands[name] for name in nearest if commands[name].is_for(call.speaker)]
    choices = tuple(_begins(each, reading, call) for each in mine[:MOST])
    if reading.intent in HEARD:
        return Reply(call.say("heard-smalltalk"), beside=True)
    if reading.intent not in NEAREST:
        return Reply(call.say("not-yet"), beside=True)
    sentence = "not-yet-nearest" if choices else "not-yet-what"
    what = call.say(f"what-{reading.intent}")
    return Reply(call.say(sentence, what=what), choices, beside=True)


def _begins(command: Command, reading: Reading, call: Call) -> Choice:
    """With whom it is about already said, where that is one person."""
    people = reading.slots.get("students")
    one = people[0] if isinstance(people, tuple) and len(people) == 1 else None
    if command.name == "msg" and isinstance(one, Person):
        label = call.say("tell-them-button", name=one.name)
        return Choice(label, Draft("msg", {"to": f"id:{one.id}"}))
    return Choice(button_of(command.name, call), Draft(command.name))
