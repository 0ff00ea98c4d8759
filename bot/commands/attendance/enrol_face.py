"""/enrolface: agree to the text, then send up to three selfies."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.brought import photo_of
from bot.fields import if_said
from bot.incoming import Kind
from bot.kinds.kind import Identifier, YesNo
from core.attendance.consent.consenting import (
    AnswerConsent,
    AskGuardians,
    FaceState,
    HowAboutFace,
)
from core.attendance.consent.enrol import EnrolFace, SeenPhoto
from core.attendance.enrolment import CONSENT_TEXT
from core.attendance.photos.faces import MOST_ENROLLED
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply, Want
from core.people.look_up import Wards
from core.people.model import Person

FACES = frozenset({Role.STUDENT, Role.TUTOR, Role.HEAD})
"""Those who check in themselves."""


@dataclass(frozen=True, slots=True)
class Args:
    agree: Annotated[str | None, YesNo()] = if_said()
    person: Annotated[PersonId | None, Identifier()] = if_said()


@command(
    name="enrolface",
    args=Args,
    allow=Permission.ENROL_FACE,
    asks_for=(Kind.MEDIA,),
    reads_face=True,
)
def enrol_face(args: Args, call: Call) -> Reply:
    whose = args.person
    if whose is None and not FACES & call.actor.roles:
        wards = call.run(Wards(call.actor))
        if len(wards) > 1:
            return _whose(wards, call)
        whose = next((each.id for each in wards), None)
    state = call.run(HowAboutFace(call.actor, whose))
    if args.agree is not None and state.may_answer:
        return _answered(args.agree == "yes", state, call)
    if state.consent is None or not state.consent.holds:
        return _asked(state, call) if state.may_answer else _to_guardians(state, call)
    photo = photo_of(call)
    if photo is None:
        return _send_me(state, call)
    done = call.run(EnrolFace(call.actor, SeenPhoto(photo), state.person.id))
    if done.photos >= MOST_ENROLLED:
        return Reply(call.say("enrolled-all", **_who(state, call)))
    more = Choice(call.say("enrol-another"), _again(state))
    text = call.say("enrolled-more", **_who(state, call), photos=done.photos)
    return Reply(text, (more,))


def _whose(wards: list[Person], call: Call) -> Reply:
    """A guardian does not check in; the children do."""
    choices = (
        Choice(w.name, Draft("enrolface", {"person": f"id:{w.id}"})) for w in wards
    )
    return Reply(call.say("enrol-whose"), tuple(choices))


def _answered(agreed: bool, state: FaceState, call: Call) -> Reply:  # noqa: FBT001 -- an answer
    call.run(AnswerConsent(call.actor, state.person.id, agreed, CONSENT_TEXT))
    if not agreed:
        return Reply(call.say("consent-declined", **_who(state, call)))
    return _send_me(state, call)


def _asked(state: FaceState, call: Call) -> Reply:
    text = call.say("consent-text", **_who(state, call), version=CONSENT_TEXT)
    choices = (
        Choice(call.say("consent-yes"), _again(state, "yes")),
        Choice(call.say("consent-no"), _again(state, "no")),
    )
    return Reply(text, choices, private=True)


def _to_guardians(state: FaceState, call: Call) -> Reply:
    asked = call.run(AskGuardians(call.actor))
    if not asked:
        return Reply(call.say("consent-no-guardian"))
    return Reply(call.say("consent-guardian-asked", guardians=state.guardians))


def _send_me(state: FaceState, call: Call) -> Reply:
    """Only the next photo is for learning: a later selfie is a check-in."""
    text = call.say("enrol-send", **_who(state, call))
    return Reply(text, wants=(Want.PHOTO,), asking=_again(state))


def _again(state: FaceState, agree: str = "") -> Draft:
    given = {"person": f"id:{state.person.id}"}
    return Draft("enrolface", {**given, "agree": agree} if agree else given)


def _who(state: FaceState, call: Call) -> dict[str, str]:
    """Whose face it is: of the reader themselves the sentence speaks as *you*."""
    own = state.person.id == call.actor.person
    return {"whose": "own" if own else "other", "name": state.person.name}
