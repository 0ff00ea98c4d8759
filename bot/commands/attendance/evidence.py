"""/evidence: what a verdict rests on, for whoever has to decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.told import explained
from bot.kinds.kind import Identifier
from core.attendance.judging.verdict import Verdict
from core.attendance.model import Status
from core.attendance.register.card import decision
from core.attendance.register.recompute import Look
from core.attendance.register.show import Judged, WhyVerdict
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Attachment, Choice, Reply
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId, Identifier()]
    student: Annotated[PersonId, Identifier()]


@command(
    name="evidence",
    args=Args,
    allow=Permission.SEE_SELF,
    only_reads=True,
    menu=False,
)
def evidence(args: Args, call: Call) -> Reply:
    judged = call.run(WhyVerdict(call.actor, args.session, args.student))
    return shown(judged, _decide(judged, call), call)


def shown(judged: Judged, choices: tuple[Choice, ...], call: Call) -> Reply:
    """The enrolled face, the selfies and every reason, with what decides below."""
    rows: list[str] = []
    tries, mine = 0, judged.student.id == call.actor.person
    for look in judged.looks:
        tries += not look.later
        rows.extend(_shown(look, tries, call, mine=mine))
    if judged.shared_with:
        names = [each.name for each in judged.shared_with]
        rows.append(call.say("evidence-shared", names=", ".join(names)))
    return Reply(
        "\n".join(rows) or call.say("evidence-none"),
        choices,
        title=judged.student.name,
        attachments=tuple(_pictures(judged, call)),
        why=tuple(rows),
        private=True,
    )


def _shown(look: Look, number: int, call: Call, *, mine: bool) -> Iterator[str]:
    sentence = "evidence-later" if look.later else "evidence-try"
    grade = _grade(look.verdict, call)
    yield call.say(sentence, number=number, grade=grade, version=look.policy)
    yield from explained(look.verdict.findings, call, mine=mine)
    if not look.holds:
        yield call.say("evidence-differs")
    if look.otherwise is not None:
        grade = _grade(look.otherwise, call)
        yield call.say("evidence-now", version=look.now, grade=grade)


def _grade(verdict: Verdict, call: Call) -> str:
    return call.say(f"grade-{verdict.grade.name.lower()}")


def _pictures(judged: Judged, call: Call) -> Iterator[Attachment]:
    name = judged.student.name
    if judged.reference:
        alt = call.say("evidence-enrolled", name=name)
        yield Attachment("enrolled.jpg", "image/jpeg", judged.reference, alt)
    alt = call.say("evidence-photo", name=name)
    for number, photo in enumerate(judged.photos, start=1):
        yield Attachment(f"selfie-{number}.jpg", "image/jpeg", photo, alt)


def _decide(judged: Judged, call: Call) -> tuple[Choice, ...]:
    if judged.student.id == call.actor.person:
        return ()
    return tuple(
        Choice(
            call.say(f"status-{status}"),
            decision(judged.session, judged.student.id, status),
        )
        for status in (Status.PRESENT, Status.LATE, Status.ABSENT)
    )
