"""/import: a list as a file, all of it or nothing."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.incoming import Kind
from bot.kinds.kind import Identifier, OneOf, Typed
from bot.lists.catalogue import LISTS
from bot.lists.take_in import take_in
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.announcements.invite_by_email import InviteByEmail, ToInvite
from core.messaging.conversation import Choice, Draft, Reply, Sheet
from core.outgoing.synced.note import NoteImport


@dataclass(frozen=True, slots=True)
class Args:
    what: Annotated[str, OneOf(tuple(LISTS))]


class Them(Typed):
    """People by their ids, from behind a button."""

    def read(self, words: str, call: Call) -> tuple[PersonId, ...]:
        one = Identifier()
        return tuple(PersonId(one.read(each, call)) for each in words.split(","))


@dataclass(frozen=True, slots=True)
class Invitees:
    people: Annotated[tuple[PersonId, ...], Them()]


@command(name="import", args=Args, allow=Permission.ADD_STUDENTS, hears=(Kind.MEDIA,))
def take_list(args: Args, call: Call) -> Reply:
    """Without a file it sends the template, and waits for it to come back."""
    what = LISTS[args.what]
    permitted(call.actor, what.allow)
    name = call.say(f"option-{args.what}")
    if call.gathered.unreadable:
        long = call.gathered.too_long
        text = call.say("list-too-long" if long else "list-unreadable", most=what.most)
        why = "too-long" if long else "unreadable"
        call.run(NoteImport(call.actor, args.what, 0, why))
        return Reply(text, asking=call.draft)
    if not call.gathered.lists:
        header = tuple(what.columns)
        example = tuple(column.example for column in what.columns.values())
        sheet = Sheet(args.what, header, (example,), "csv")
        text = call.say("list-template", what=name)
        return Reply(text, attachments=(sheet,), asking=call.draft)
    taken = take_in(call.gathered.lists[0], args.what, what, call)
    call.run(NoteImport(call.actor, args.what, taken.count))
    text = call.say("list-taken", what=name, count=taken.count)
    if what.tell is not None:
        return what.tell(taken.kept, call)
    if what.keep is not None:
        check = call.choice("checkdraft-button", "checkdraft")
        return Reply(text, (check,), final=call.final())
    return Reply(text, _invite(taken.people, call), final=call.final())


def _invite(people: tuple[PersonId, ...], call: Call) -> tuple[Choice, ...]:
    """An e-mail cannot be unread: whoever sent the list says so first."""
    if not people or not call.may(Permission.MANAGE_PEOPLE):
        return ()
    whom = call.run(ToInvite(call.actor, people))
    if not whom:
        return ()
    ids = ",".join(f"id:{each}" for each in whom)
    label = call.say("invite-all-button", count=len(whom))
    return (Choice(label, Draft("inviteall", {"people": ids})),)


@command(name="inviteall", args=Invitees, allow=Permission.MANAGE_PEOPLE, menu=False)
def invite_all(args: Invitees, call: Call) -> Reply:
    made = call.run(InviteByEmail(call.actor, args.people))
    text = call.say("inviting-all", count=made.total)
    recall = call.choice("recall-button", "recall", announcement=f"id:{made.id}")
    card = f"announcement:{made.id}"
    return Reply(text, (recall,), card=card, final=call.final())
