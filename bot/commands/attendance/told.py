"""How the outcome of a check-in is put to whoever checked in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.call import Call
from bot.commands.attendance.titles import title_of
from core.attendance.evidence.findings import Finding, Grade
from core.attendance.here_model import Outcome, Part, Told
from core.attendance.model import Status
from core.attendance.register.own_card import own_card, why_choice
from core.kernel.permissions import Permission, may
from core.messaging.conversation import Choice, Draft, Reply, Want

WANTS = {
    Part.FACE: Want.PHOTO,
    Part.TURN: Want.PHOTO,
    Part.AHEAD: Want.PHOTO,
    Part.PLACE: Want.PLACE,
}
ON_CARD = frozenset({Outcome.MISSING, Outcome.JUDGED, Outcome.LEFT})
"""Steps of a check-in; what is asked when it is over is answered by itself."""

IDENTITY = frozenset({Part.FACE, Part.CODE})


def reply_to(told: Told, call: Call) -> Reply:
    return _REPLIES[told.outcome](told, call)


def on_card(told: Told, reply: Reply, call: Call) -> Reply:
    """Each step of one check-in is said on one card, with why and what to do next."""
    if told.session is None or told.outcome not in ON_CARD:
        return reply
    card = own_card(told.session.id, call.actor.person)
    if told.outcome is not Outcome.MISSING:
        why = why_choice(told.session.id, call.actor.person)
        choices = (replace(why, label=call.say(why.label)), *reply.choices)
        return replace(reply, card=card, in_sight=True, choices=choices)
    title = call.say("here-title", title=title_of(told.session, call))
    return replace(reply, card=card, in_sight=True, title=title)


def explained(
    findings: Iterable[Finding], call: Call, *, mine: bool = True
) -> tuple[str, ...]:
    """Every finding as a sentence with its figures, to them or to another."""
    return tuple(_found(each, call, mine=mine) for each in findings)


def _found(finding: Finding, call: Call, *, mine: bool = True) -> str:
    shown: dict[str, object] = {**finding.figures, "mine": mine}
    if "minutes" in shown:
        shown["ago"] = timedelta(minutes=finding.figures["minutes"])
    return call.say(f"found-{finding.reason}", **shown)


def _nothing_open(told: Told, call: Call) -> str:
    if told.closed is not None:
        return call.say("here-closed", closed=told.closed)
    if told.opens is not None:
        return call.say("here-opens", opens=call.when(told.opens))
    return call.say("here-nothing")


def _left(told: Told, call: Call) -> Reply:
    """Nobody is wronged by what they are not told of."""
    title = title_of(told.session, call) if told.session else ""
    waits = told.entry is not None and told.entry.status is Status.PENDING
    sentence = "here-left-pending" if waits else "here-left"
    return Reply(call.say(sentence, title=title), private=True)


def _which(told: Told, call: Call) -> Reply:
    choices = tuple(
        Choice(title_of(each, call), Draft("here", {"session": f"id:{each.id}"}))
        for each in told.meant
    )
    return Reply(call.say("here-which"), choices)


def _missing(told: Told, call: Call) -> Reply:
    """What was wrong with what came, then what is still wanted, and nothing else."""
    said: list[str] = []
    if told.problem is not None:
        said.append(call.say("photo-problem", problem=told.problem))
    if told.guesses_left is not None:
        said.append(call.say("code-wrong", left=told.guesses_left))
    for finding in told.bad_place:
        said.append(_found(finding, call))
        said.append(call.say(f"next-{finding.reason}"))
    if Part.CODE in told.missing and told.why_code:
        said.append(call.say(f"why-code-{told.why_code}"))
    if told.there:
        came = [call.say(f"part-{each}") for each in told.there]
        said.append(call.say("here-there", parts=came))
    said.extend(call.say(f"missing-{part}") for part in told.missing)
    wants = tuple(dict.fromkeys(WANTS[p] for p in told.missing if p in WANTS))
    asks_code = bool(IDENTITY & set(told.missing)) and told.guesses_left != 0
    asking = Draft("herecode", _which_of(told)) if asks_code else None
    return Reply(
        "\n".join(said), _placeless(told, call), asking, wants=wants, private=True
    )


def _placeless(told: Told, call: Call) -> tuple[Choice, ...]:
    """Whoever can or will give no place is looked at by a person, and no worse off."""
    if Part.PLACE not in told.missing or not may(call.actor, Permission.CHECK_IN):
        return ()
    given = {**_which_of(told), "placeless": "yes"}
    return (Choice(call.say("here-placeless"), Draft("here", given)),)


def _judged(told: Told, call: Call) -> Reply:
    verdict, session = told.verdict, told.session
    if verdict is None or session is None:
        return Reply()
    title = title_of(session, call)
    against = explained(verdict.against, call)
    steps = dict.fromkeys(call.say(f"next-{f.reason}") for f in verdict.against)
    why = (call.say("why-verdict", title=title), *explained(verdict.findings, call))
    match verdict.grade:
        case Grade.GOOD:
            at = told.entry.at if told.entry else None
            text = call.say(f"here-{_status(told)}", title=title, at=at)
            return Reply(text, why=why, private=True)
        case Grade.PENDING:
            lines = (call.say("here-pending", title=title), *against, *steps)
            return Reply("\n".join(lines), wants=_again(told), why=why, private=True)
        case Grade.REFUSED:
            left = call.say("here-tries-left", left=told.tries_left)
            lines = (call.say("here-refused", title=title), *against, *steps, left)
            text, again = "\n".join(lines), _again(told) if told.tries_left else ()
            return Reply(text, _appeal(told, call), wants=again, why=why, private=True)


def _appeal(told: Told, call: Call) -> tuple[Choice, ...]:
    """One tap has a person look at it."""
    appeal = Draft("appeal", _which_of(told))
    return (Choice(call.say("appeal-button"), appeal),) if told.session else ()


def _status(told: Told) -> str:
    return told.entry.status if told.entry else Status.PRESENT


def _again(told: Told) -> tuple[Want, ...]:
    """What may be sent anew to make it better."""
    against = told.verdict.against if told.verdict else ()
    place = any(each.reason.is_of_place for each in against)
    photo = any(each.reason.is_of_photo for each in against)
    return (*((Want.PHOTO,) if photo else ()), *((Want.PLACE,) if place else ()))


def _over(told: Told, call: Call) -> Reply:
    title = title_of(told.session, call) if told.session else ""
    if told.outcome is Outcome.OUT_OF_TRIES:
        text = call.say("here-out-of-tries", title=title)
        return Reply(text, _appeal(told, call), private=True)
    entry = told.entry
    if entry is None:
        return Reply(call.say("here-nothing"))
    status, at = entry.status, entry.at
    text = call.say(f"already-{status}", title=title, at=at)
    return Reply(text, private=True)


def _which_of(told: Told) -> dict[str, str]:
    return {"session": f"id:{told.session.id}"} if told.session else {}


_REPLIES: Mapping[Outcome, Callable[[Told, Call], Reply]] = {
    Outcome.NOTHING_NEW: lambda _told, _call: Reply(),
    Outcome.NOTHING_OPEN: lambda told, call: Reply(_nothing_open(told, call)),
    Outcome.WHICH: _which,
    Outcome.MISSING: _missing,
    Outcome.LEFT: _left,
    Outcome.JUDGED: _judged,
    Outcome.ALREADY: _over,
    Outcome.OUT_OF_TRIES: _over,
}
