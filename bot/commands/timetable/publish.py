"""/publish: from a draft to what everybody goes by."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.timetable.draft import latest
from bot.fields import if_said
from bot.kinds.kind import Number
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.timetable.drafts.check import CheckDraft
from core.timetable.drafts.publish import PreviewDraft, PublishDraft


@dataclass(frozen=True, slots=True)
class Args:
    version: Annotated[int | None, Number()] = if_said()
    """Of what was looked at; without, one looks first."""


@command(name="publish", args=Args, allow=Permission.PLAN_TIMETABLE)
def publish(args: Args, call: Call) -> Reply:
    """First what it comes to; the button there says which draft was looked at."""
    draft = latest(call)
    if args.version is not None:
        done = call.run(PublishDraft(call.actor, draft.id, args.version))
        if done.is_nothing:
            return Reply(call.say("draft-nothing-new", name=draft.name))
        facts = {"new": done.new, "changed": done.changed, "ended": done.ended}
        text = call.say("draft-publishing", name=draft.name, **facts)
        undo = call.undo("unpublish")
        return Reply(text, (undo,))
    found = call.run(PreviewDraft(call.actor, draft.id))
    if found.is_nothing:
        return Reply(call.say("draft-nothing-new", name=draft.name))
    lines = [
        call.say(
            "draft-preview",
            name=draft.name,
            new=found.new,
            changed=found.changed,
            ended=found.ended,
            same=found.same,
            people=found.people,
        )
    ]
    clashes = len(call.run(CheckDraft(call.actor, draft.id)).troubles)
    if clashes:
        lines.append(call.say("draft-preview-clashes", count=clashes))
    sure = call.choice("publish-sure-button", "publish", version=draft.version)
    check = (call.choice("checkdraft-button", "checkdraft"),) if clashes else ()
    return Reply("\n".join(lines), (sure, *check))
