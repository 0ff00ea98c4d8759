"""/evidence: what a verdict rests on, for whoever has to decide."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.told import explained
from bot.kinds import Identifier
from core.attendance.register import WhyVerdict
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Attachment, Reply
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
    rows: list[str] = []
    for number, verdict in enumerate(judged.verdicts, start=1):
        grade = call.say(f"grade-{verdict.grade.name.lower()}")
        rows.append(call.say("evidence-try", number=number, grade=grade))
        rows.extend(explained(verdict.findings, call))
    if judged.shared_with:
        names = [each.name for each in judged.shared_with]
        rows.append(call.say("evidence-shared", names=", ".join(names)))
    alt = call.say("evidence-photo", name=judged.student.name)
    text = "\n".join(rows) or call.say("evidence-none")
    pictures = tuple(
        Attachment(f"selfie-{number}.jpg", "image/jpeg", photo, alt)
        for number, photo in enumerate(judged.photos, start=1)
    )
    return Reply(
        text,
        title=judged.student.name,
        attachments=pictures,
        why=tuple(rows),
        private=True,
    )
