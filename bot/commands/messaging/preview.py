"""An announcement as it is looked at before it goes."""

from collections.abc import Iterator, Sequence
from math import ceil

from bot.call import Call
from bot.how_often import every_in_words
from bot.kinds.audience_said import said_of
from bot.papers.document import MOST_FILES
from bot.turn.advance import SURE, asking_for
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.announcements.announce import Announce, PreviewAnnouncement
from core.messaging.conversation import Choice, Draft, Reply
from core.messaging.reach import Preview, Why
from core.people.look_up import Everybody

NAMED = 10
ALL_NAMED = 12
"""So few are named one by one; of more, the first."""
A_MESSAGE = 4096
"""Characters that Telegram shows in one."""
A_CAPTION = 1024
"""Characters that it shows under a picture."""


def preview(look: Announce, call: Call) -> Reply:
    """It reaches many and cannot be unread: the one thing that asks first."""
    seen = call.run(PreviewAnnouncement(call.actor, look.audiences, look.every))
    if seen.took:
        return _emptied(seen, call)
    told = call.say(
        "announcement-preview",
        count=seen.reachable,
        seconds=int(seen.takes.total_seconds()),
        text=look.text,
    )
    told += "".join(_below(seen, look, call))
    invite = tuple(_invite(seen, call))
    if not seen.reachable:
        return Reply(told, invite)
    dont = call.choice("dont-button", "cancel")
    if seen.wants_number:
        told += "\n\n" + call.say("announcement-type-number", count=str(seen.count))
        waits = asking_for(SURE, call.draft.with_answer(SURE, "no"))
        return Reply(told, (dont, *_asking(look, call), *invite), asking=waits)
    send = Choice(
        call.say("send-button", count=seen.reachable),
        call.draft.with_answer(SURE, "yes"),
    )
    return Reply(told, (send, dont, *_asking(look, call), *invite))


def _below(seen: Preview, look: Announce, call: Call) -> Iterator[str]:
    if seen.first:
        first = call.when(seen.first)
        day = seen.first.astimezone(call.speaker.zone).date()
        rhythm = every_in_words(look.every, day, call)
        told = {"first": first, "until": look.until or "none", "rhythm": rhythm}
        yield "\n\n" + call.say("announcement-goes-every", **told)
    if look.at:
        yield "\n\n" + call.say("announcement-goes-at", at=call.when(look.at))
    if look.asks and not look.more.options:
        yield "\n\n" + call.say("announcement-asks")
    yield from _beside(look, call)
    if len(seen.ways) > 1:
        each = [call.say(f"way-{way}", count=n) for way, n in sorted(seen.ways.items())]
        yield "\n\n" + call.say("announcement-ways", ways=each)
    if len(look.text) > A_MESSAGE:
        pages = ceil(len(look.text) / A_MESSAGE)
        yield "\n\n" + call.say("announcement-long", count=pages)
    if seen.people:
        yield "\n\n" + _to(seen.people, call)
    if seen.mailed:
        yield "\n" + call.say("announcement-mailed", count=seen.mailed)
    for why in Why:
        if lost := seen.why.get(why):
            sentence = f"announcement-{why.replace(' ', '-')}"
            yield "\n" + call.say(sentence, count=len(lost), names=_names(lost, call))


def _beside(look: Announce, call: Call) -> Iterator[str]:
    """What it says beside its text, and how that looks where it will be read."""
    more = look.more
    if more.files:
        names = [each.name for each in more.files]
        yield "\n\n" + call.say("announcement-with-files", names=names)
        if _apart(look):
            yield " " + call.say("announcement-files-apart")
    if more.options:
        options = " \u00b7 ".join(more.options)
        yield "\n\n" + call.say("announcement-with-poll", options=options)
    for language, text in more.languages.items():
        if text != look.text:
            yield "\n\n" + call.say(f"announcement-in-{language}", text=text)


def _apart(look: Announce) -> bool:
    """An album has no buttons there, and is of one kind."""
    files = look.more.files
    kinds = {each.is_picture for each in files}
    pressed = look.asks or look.more.options
    several = len(files) > 1 and (pressed or len(kinds) > 1)
    return len(look.text) > A_CAPTION or bool(several)


def _asking(look: Announce, call: Call) -> Iterator[Choice]:
    """One more press, and it says more, or asks each to say that they got it."""
    if not look.asks and not look.more.options:
        asked = call.draft.with_answer("confirm", "yes")
        yield Choice(call.say("let-them-confirm-button"), asked)
    if len(look.more.files) < MOST_FILES:
        yield _with("file", call)
    if not look.more.options:
        yield _with("poll", call)


def _with(what: str, call: Call) -> Choice:
    draft = Draft("announcewith", {**call.draft.given, "what": what})
    return Choice(call.say(f"announce-with-{what}-button"), draft)


def _emptied(seen: Preview, call: Call) -> Reply:
    """Everybody named was taken away again: by what, and how many each."""
    each = [
        call.say("audience-took", count=count, what=said_of(audience, call))
        for audience, count in seen.took
    ]
    kept = {k: v for k, v in call.draft.given.items() if k != "audience"}
    text = "\n".join((call.say("announcement-nobody-left"), *each))
    change = Choice(call.say("change-audience-button"), Draft("announce", kept))
    return Reply(text, (change,))


def _invite(seen: Preview, call: Call) -> Iterator[Choice]:
    """Each gets a way in of their own, by e-mail."""
    if seen.invited and call.may(Permission.MANAGE_PEOPLE):
        ids = ",".join(f"id:{each}" for each in seen.invited)
        label = call.say("invite-all-button", count=len(seen.invited))
        yield Choice(label, Draft("inviteall", {"people": ids}))


def _to(people: Sequence[PersonId], call: Call) -> str:
    names = _names(people, call)
    if len(names) <= ALL_NAMED:
        return call.say("announcement-to", names=names)
    rest = len(names) - NAMED
    return call.say("announcement-to-some", names=", ".join(names[:NAMED]), count=rest)


def _names(people: Sequence[PersonId], call: Call) -> list[str]:
    known = {each.id: each.name for each in call.run(Everybody(call.actor))}
    return sorted(known[each] for each in people if each in known)
