"""/audit: who changed what, and when."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.organisation.facts_said import fact_said
from bot.commands.sessions.shown import names_here
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.words import has
from core.application import LOOK
from core.audit.look_up import SearchAudit
from core.audit.ports import Recorded, Search
from core.kernel.actor import NOBODY
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Field, Reply

SHOWN = 15
WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
LOOKED = frozenset({"WhyVerdict", "ShowPapers", "OpenExcuses", "WhoOwes", "AskIncome"})
"""Looks that are told as such; others have the sentence of what was done."""


@dataclass(frozen=True, slots=True)
class Args:
    person: Annotated[PersonId | None, Somebody()] = if_said()
    days: Annotated[Period | None, Days()] = if_said()
    before: Annotated[UUID | None, Identifier()] = if_said()


@command(name="audit", args=Args, allow=Permission.SEE_AUDIT, only_reads=True)
def audit(args: Args, call: Call) -> Reply:
    """By whom, or about whom; the latest first, a page at a time."""
    found = _found(args, call)
    if not found:
        return Reply(call.say("audit-none"), private=True)
    names = names_here(call)
    more: tuple[Choice, ...] = ()
    if len(found) > SHOWN:
        older = call.draft.with_answer("before", f"id:{found[SHOWN - 1].id}")
        more = (Choice(call.say("audit-older"), older, again=True),)
    return Reply(
        title=call.say("audit-title"),
        fields=tuple(_row(each, names, call) for each in found[:SHOWN]),
        choices=more,
        private=True,
    )


def _found(args: Args, call: Call) -> list[Recorded]:
    span = args.days.instants(call.speaker.organisation.zone) if args.days else None
    since, until = span or (None, None)

    asked = Search(since=since, until=until, before=args.before, limit=SHOWN + 1)

    def search(asked: Search) -> Sequence[Recorded]:
        return call.run(SearchAudit(call.actor, asked))

    if args.person is None:
        return [*search(asked)]
    did = search(replace(asked, actor=args.person))
    both = [*did, *search(replace(asked, subject=args.person))]
    by_id = {each.id: each for each in both}
    return [by_id[each] for each in sorted(by_id, reverse=True)][: SHOWN + 1]


def done_by(each: Recorded, names: Mapping[PersonId, str], call: Call) -> str:
    nobody = "audit-desk" if each.actor == NOBODY else "audit-gone"
    return names.get(each.actor) or call.say(nobody)


def _row(each: Recorded, names: Mapping[PersonId, str], call: Call) -> Field:
    who = done_by(each, names, call)
    facts = [fact_said(value, names, call) for value in (each.facts or {}).values()]
    apart = each.subject is not None and each.subject != each.actor
    about = names.get(each.subject, "") if apart and each.subject else ""
    told = dict.fromkeys(part for part in (about, *facts) if part)
    parts = [_done(each, call), *told, *_via(each, call)]
    return Field(f"{call.when(each.at)} · {who}", " · ".join(parts))


def audited(action: str) -> str:
    """Which sentence tells what was done: `audited-log-marking` of `LogMarking`."""
    return f"audited-{WORDS.sub('-', action).lower()}"


def _done(each: Recorded, call: Call) -> str:
    """What was done, in words; what the desk no longer does, by its old name."""
    if each.kind == LOOK and each.action in LOOKED:
        return call.say("audit-looked", what=each.action)
    sentence = audited(each.action)
    return call.say(sentence) if has(sentence) else WORDS.sub(" ", each.action).lower()


def _via(each: Recorded, call: Call) -> list[str]:
    """Through what it came in; what the desk did by itself came through nothing."""
    if not each.origin.platform:
        return []
    via = call.say("audit-via", platform=each.origin.platform)
    return [f"{via} {each.origin.address}".strip()]
