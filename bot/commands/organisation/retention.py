"""/retention: how long what is kept, and when it was last looked for."""

from datetime import timedelta

from bot.call import Call
from bot.command import Nothing, command
from core.attendance.retention import HowLongKept, Shelf, kept_for
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply

DAY = timedelta(days=1)


@command(name="retention", args=Nothing, allow=Permission.SEE_SELF, only_reads=True)
def retention(args: Nothing, call: Call) -> Reply:
    del args
    kept = call.run(HowLongKept(call.actor))
    rows = tuple(
        Field(
            call.say(f"shelf-{each}"),
            call.say("kept-days", count=kept_for(each, kept.policies) // DAY),
        )
        for each in Shelf
    )
    lines = [call.say("retention")]
    if kept.proved is not None:
        at = call.when(kept.proved)
        lines.append(call.say("retention-proved", at=at, left=kept.left))
    return Reply("\n".join(lines), fields=rows)
