"""What comes with its words is kept, to be passed on with them; or they stay here."""

from collections.abc import Mapping

from bot.call import Call
from bot.command import Command
from bot.gather import MOST_FILES
from bot.notes import Fault
from bot.turn.advance import answered
from bot.turn.orders import Orders
from core.messaging.attachments import KeepAttachment
from core.messaging.conversation import Choice, Draft, Reply


def with_files(
    draft: Draft | Orders, commands: Mapping[str, Command], call: Call
) -> Draft | Orders | Reply:
    """For as long as the draft may need it."""
    if not isinstance(draft, Draft) or not call.incoming.files:
        return draft
    command = commands[draft.command]
    argument, spared = command.keeps_files, command.spared
    allowed = command.allow is None or call.may(command.allow)
    if not argument or not allowed:
        return draft
    documents, fault = call.gathered.documents, call.gathered.fault
    if fault is not None or not documents:
        return _cannot_pass_on(draft, fault or Fault.KIND, call)
    kept = [
        call.run(KeepAttachment(call.actor, each.name, each.mime, each.data))
        for each in documents
    ]
    before = [each for each in draft.given.get(argument, "").split(",") if each]
    said = ",".join([*before, *(f"id:{each.id}" for each in kept)])
    whole = answered(draft, argument, said)
    if spared and spared not in whole.given:
        return whole.with_answer(spared, "")
    return whole


def _cannot_pass_on(draft: Draft, fault: Fault, call: Call) -> Reply:
    """All of it waits: words that speak of a file say too little without it."""
    text = call.say("file-cannot-pass-on", fault=fault, most=MOST_FILES)
    without = Choice(call.say("go-on-without-button"), draft)
    return Reply(text, (without,) if draft.given else (), asking=draft)
