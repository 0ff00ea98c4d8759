"""/audit: who changed what, and when."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from core.application import LOOK
from core.audit.look_up import SearchAudit
from core.audit.ports import Recorded, Search
from core.kernel.actor import NOBODY
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Field, Reply

SHOWN = 15
LONG = 60
"""So much of one fact is shown."""
WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
AN_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
MONEY = re.compile(r"Money\(minor=(-?\d+), currency='([A-Z]{3})'\)")
IN_CODE = re.compile(r"UUID\('([^']*)'\)")


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
    facts = [_fact(value, names, call) for value in (each.facts or {}).values()]
    apart = each.subject is not None and each.subject != each.actor
    about = names.get(each.subject, "") if apart and each.subject else ""
    done = WORDS.sub(" ", each.action).lower()
    if each.kind == LOOK:
        done = call.say("audit-looked", what=each.action)
    told = dict.fromkeys(part for part in (about, *facts) if part)
    parts = [done, *told, *_via(each, call)]
    return Field(f"{call.when(each.at)} · {who}", " · ".join(parts))


def _via(each: Recorded, call: Call) -> list[str]:
    """Through what it came in; what the desk did by itself came through nothing."""
    if not each.origin.platform:
        return []
    via = call.say("audit-via", platform=each.origin.platform)
    return [f"{via} {each.origin.address}".strip()]


def _fact(value: str, names: Mapping[PersonId, str], call: Call) -> str:
    """Ids of people by their names; what only a program reads says nothing here."""
    if found := MONEY.fullmatch(value):
        return call.show(Money(int(found[1]), found[2]))
    known = {str(person): name for person, name in names.items()}
    told = AN_ID.sub(lambda found: known.get(found[0], ""), IN_CODE.sub(r"\1", value))
    told = told.strip("(), ")
    return "" if told in {"", "None", "False"} or "(" in told else told[:LONG]
