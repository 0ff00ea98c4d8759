"""What comes with its words is kept, to be passed on with them; or they stay here."""

from collections.abc import Mapping

from bot.call import Call
from bot.command import Command
from bot.papers.document import MOST_FILES
from bot.papers.faults import Fault
from bot.turn.advance import SURE, answered
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
    before = [each for each in draft.given.get(argument, "").split(",") if each]
    if len(before) + len(documents) > MOST_FILES:
        return _cannot_pass_on(draft, Fault.MANY, call)
    kept = [
        call.run(KeepAttachment(call.actor, each.name, each.mime, each.data))
        for each in documents
    ]
    said = ",".join([*before, *(f"id:{each.id}" for each in kept)])
    whole = answered(draft, argument, said)
    if spared and spared not in whole.given:
        return whole.with_answer(spared, "")
    return whole


def went_on(
    last: Draft | None, commands: Mapping[str, Command], call: Call
) -> Draft | Reply:
    """A part of an album that came when the others were dealt with already.

    One more page of a paper is added to it. A letter has gone: the part may follow it.
    """
    command = commands.get(last.command) if last else None
    if last is None or command is None or not command.takes_document:
        return Reply(call.say("album-part-late"), beside=True)
    if not command.keeps_files:
        return last
    spared = {command.keeps_files: "", "text": ""}
    given = {name: words for name, words in last.given.items() if name != SURE}
    whole = with_files(Draft(last.command, {**given, **spared}), commands, call)
    if not isinstance(whole, Draft):
        return Reply(call.say("album-part-late"), beside=True)
    send = Choice(call.say("album-part-send-button"), whole)
    return Reply(call.say("album-part-after"), (send,), beside=True)


def _cannot_pass_on(draft: Draft, fault: Fault, call: Call) -> Reply:
    """All of it waits: words that speak of a file say too little without it."""
    text = call.say("file-cannot-pass-on", fault=fault, most=MOST_FILES)
    without = Choice(call.say("go-on-without-button"), draft)
    return Reply(text, (without,) if draft.given else (), asking=draft)
