"""A draft on its way: what is missing is asked for, what is whole is carried out."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.call import Call
from bot.command import Command
from bot.kinds.kind import Option, Unreadable
from bot.kinds.people import LEARNERS
from bot.turn.pages import paged, without_place
from bot.words import has
from core.kernel.actor import Role
from core.kernel.permissions import ASKED_OF_STAFF, PERMITTED, Permission
from core.messaging.conversation import Choice, Draft, Form, Question, Reply

SURE = "sure"
"""The argument of what asks first: "yes" after its question is the answer."""
ASKED = "?"
"""Beside a draft's arguments: which one the question was about, if it is no gap."""
REPEATED = 80
"""So much of what was not understood is said back."""
NEW_PEOPLE = frozenset({"Somebody", "Whom"})
LONGEST_ASKED = 1000
OTHER_GAPS = 2
"""From so many gaps on, a form saves messages."""


def advance(command: Command, draft: Draft, call: Call) -> Reply:
    """Ask for the next gap, or run the command when there is none."""
    if command.allow is not None and not call.may(command.allow):
        return not_for(command.allow, call)
    call = replace(call, draft=draft)
    values: dict[str, object] = {}
    for name, words in {**command.defaults, **draft.given}.items():
        if name not in command.kinds:
            continue
        try:
            values[name] = command.kinds[name].read(words, call)
        except Unreadable as problem:
            return ask_again(draft, name, problem, call)
    if command.first_gap(draft) is not None:
        draft, told = told_beside(command, draft, values, call)
        if told:
            return advance(command, draft, call)
    gap = command.first_gap(draft)
    if gap is not None:
        return ask(command, draft, gap, call)
    reply = command.run(values, call)
    if command.only_reads:
        reply = paged(reply, call)
    silent = reply == Reply()  # heard, and nothing to say
    takes_more = command.takes_document and call.incoming.files
    goes_on = command.intent or SURE in command.kinds or takes_more
    if goes_on and reply.asking is None and not (silent or reply.beside):
        return replace(reply, did=reply.did or without_place(draft))
    return reply


def told_beside(
    command: Command, draft: Draft, values: Mapping[str, object], call: Call
) -> tuple[Draft, bool]:
    """Some of what was said tells more: of an invoice, whose it is and how much."""
    more: dict[str, str] = {}
    for name, value in values.items():
        tells = getattr(command.kinds[name], "tells", None)
        if tells is not None:
            more |= tells(value, call)
    gaps = command.gaps(draft)
    new = {name: words for name, words in more.items() if name in gaps}
    return Draft(draft.command, {**draft.given, **new}), bool(new)


def not_for(allow: Permission, call: Call) -> Reply:
    """Who may, if not the speaker."""
    lets = call.speaker.organisation.policies.moderators_see_totals
    if allow is Permission.SEE_TOTALS and not lets:
        allow = Permission.SEE_MONEY
    may = sorted(PERMITTED[allow], key=list(Role).index)
    who = [call.say(f"those-{role}") for role in may]
    text = call.say("not-for-you", permission=allow, who=who)
    words = call.incoming.text.strip()
    if allow not in ASKED_OF_STAFF or not words:
        return Reply(text)
    asks = {"permission": allow.value, "words": words[:LONGEST_ASKED]}
    return Reply(text, (call.choice("put-to-staff-button", "askstaff", **asks),))


def asking_for(name: str, draft: Draft) -> Draft:
    """Waits for that argument, whether the command could do without it or not."""
    return draft.with_answer(ASKED, name)


def answered(draft: Draft, name: str, words: str) -> Draft:
    given = {k: v for k, v in draft.given.items() if k != ASKED}
    return Draft(draft.command, {**given, name: words})


def ask(command: Command, draft: Draft, gap: str, call: Call) -> Reply:
    """Only a button leads to some commands: typed, they lack what it carries."""
    if not all(has(f"ask-{command.name}-{each}") for each in command.gaps(draft)):
        return Reply(call.say("command-unknown", given=f"/{command.name}"))
    options = command.kinds[gap].offer(call)
    return Reply(
        call.say(f"ask-{command.name}-{gap}"),
        _choices(options, draft, gap),
        asking=draft,
        form=_form(command, draft, call),
    )


def ask_again(draft: Draft, name: str, problem: Unreadable, call: Call) -> Reply:
    """Keep all that was understood, and offer what might have been meant."""
    words = draft.given.get(name, "")
    kept = Draft(
        draft.command, {k: v for k, v in draft.given.items() if k not in {name, ASKED}}
    )
    if problem.unknown:
        given = problem.said or shown(words)
        text = call.say(f"unreadable-{problem.kind}", given=given)
        if problem.kind in NEW_PEOPLE and call.actor.roles - LEARNERS:
            text += " " + call.say(_how_to_add(call))
        return Reply(
            text, _choices(problem.meant, kept, name), asking=asking_for(name, kept)
        )
    if problem.meant:
        given = shown(words)
        question = call.say("which-one", given=given) if given else call.say("which")
        return Reply(
            question, _choices(problem.meant, kept, name), asking=asking_for(name, kept)
        )
    return Reply(
        call.say(f"unreadable-{problem.kind}", given=shown(words)),
        asking=asking_for(name, kept),
    )


def _how_to_add(call: Call) -> str:
    return "add-them" if call.may(Permission.ADD_STUDENTS) else "have-them-added"


def shown(words: str) -> str:
    """Canonical forms are ours, not something the person said; too much is cut."""
    if re.search(r"(?:^|:)id:", words):
        return ""
    return words if len(words) <= REPEATED else f"{words[:REPEATED]}…"


def _choices(options: tuple[Option, ...], draft: Draft, gap: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(each.label, draft.with_answer(gap, each.words)) for each in options
    )


def _form(command: Command, draft: Draft, call: Call) -> Form | None:
    gaps = command.gaps(draft)
    about = f"about-{command.name}"
    if len(gaps) < OTHER_GAPS or not has(about):
        return None
    questions = tuple(
        Question(
            name,
            call.say(f"ask-{command.name}-{name}"),
            options=tuple(each.label for each in command.kinds[name].offer(call)),
            only=getattr(command.kinds[name], "offers_all", False),
        )
        for name in gaps
    )
    return Form(call.say(about), command.name, questions)
