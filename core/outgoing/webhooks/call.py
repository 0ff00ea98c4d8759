"""What whoever calls a webhook must know, and what its answer changes."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.application import Request, keeps, reads
from core.kernel.actor import Role
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.in_order import in_order
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.outgoing.synced.model import Synced, SyncedId, SyncLog, Way
from core.outgoing.webhooks.model import (
    MOST_FAILURES,
    State,
    Webhook,
    WebhookId,
    address_of,
    pause_after,
)
from core.outgoing.webhooks.ports import Webhooks
from core.people.ports import People

LONGEST_PAUSE = timedelta(hours=6)
"""So long a receiver may ask to be left alone."""


@dataclass(frozen=True, slots=True)
class WhereToCall(Request["Calling | None"]):
    """None where nobody listens any more."""

    webhook: WebhookId


@dataclass(frozen=True, slots=True)
class Calling:
    url: str = field(repr=False)
    secret: str = field(repr=False)
    on: bool
    rests_until: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """`why` it failed, if it did: the status, or what went wrong on the way."""

    why: str = ""
    gone: bool = False
    """It said that it wants no more calls, ever; or it may not be called at all."""
    again_after: timedelta | None = None
    unsure: bool = False
    """Whether it may have arrived all the same."""

    @property
    def worked(self) -> bool:
        return not self.why


@dataclass(frozen=True, slots=True)
class NoteAnswer(Request[timedelta | None]):
    """Answers how long it is left alone now; None where it is not.

    `kind` is what it was told; `asked_by` is who wants to know, of a ping.
    """

    webhook: WebhookId
    kind: str
    answer: Answer
    asked_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Tellers:
    """A bundle of ports."""

    webhooks: Webhooks
    log: SyncLog
    people: People
    post: Post
    clock: Clock

    def note(self, request: "NoteAnswer") -> None:
        now = self.clock.now()
        done = Synced(
            SyncedId(in_order(now)),
            Way.OUT,
            request.kind,
            now,
            request.asked_by,
            request.webhook,
            why=request.answer.why,
        )
        self.log.add(request.actor.organisation, done)

    def admins(self, organisation: OrganisationId) -> list[PersonId]:
        now = self.clock.now()
        every = self.people.every(organisation)
        return [each.id for each in every if each.is_everywhere(Role.ADMIN, now)]

    def tell(
        self,
        organisation: OrganisationId,
        people: list[PersonId],
        sentence: str,
        hook: Webhook,
    ) -> None:
        now = self.clock.now()
        which = {"webhook": f"id:{hook.id}"}
        choice = Choice("webhook-resume-button", Draft("resumewebhook", which))
        letter = Letter(
            f"{sentence}:{hook.id.hex}:{now.isoformat()}",
            sentence,
            {"where": hook.host, "why": hook.why, "off": hook.state.value},
            (choice,) if hook.state is State.OFF else (),
        )
        self.post.write(organisation, people, letter)


@reads
def where_to_call(
    request: WhereToCall, webhooks: Webhooks, clock: Clock
) -> Calling | None:
    actor = request.actor
    permitted(actor, Permission.KEEP_HOOKS)
    hook = webhooks.find(actor.organisation, request.webhook)
    if hook is None or hook.state is State.DROPPED:
        return None
    rests = hook.rests_until
    return Calling(
        hook.url,
        webhooks.secret(actor.organisation, hook.id),
        hook.state is State.ON,
        rests if rests is not None and rests > clock.now() else None,
    )


@keeps
def note_answer(request: NoteAnswer, tellers: Tellers) -> timedelta | None:
    actor, answer = request.actor, request.answer
    permitted(actor, Permission.KEEP_HOOKS)
    hook = tellers.webhooks.hold(actor.organisation, request.webhook)
    if hook is None or hook.state is State.DROPPED:
        return None
    here, now = actor.organisation, tellers.clock.now()
    tellers.note(request)
    if answer.worked:
        after = replace(
            hook, failures=0, failing_since=None, rests_until=None, last_ok=now, why=""
        )
    elif request.asked_by is not None and not answer.gone:
        after = replace(hook, why=answer.why)
    else:
        after = _failed(hook, answer, now)
    tellers.webhooks.change(here, after)
    if hook.rests_until is not None and after.rests_until is None:
        tellers.post.outbox.hurry(here, address_of(hook.id), now)
    if request.asked_by is not None:
        sentence = "webhook-ping-worked" if answer.worked else "webhook-ping-failed"
        tellers.tell(here, [request.asked_by], sentence, after)
    elif hook.state is State.ON and after.state is State.OFF:
        tellers.tell(here, tellers.admins(here), "webhook-off", after)
    return after.rests_until - now if after.rests_until else None


def _failed(hook: Webhook, answer: Answer, now: datetime) -> Webhook:
    """Left alone for a while, longer each time; in the end for good."""
    failures = hook.failures + 1
    asked = min(answer.again_after or timedelta(), LONGEST_PAUSE)
    ended = answer.gone or failures >= MOST_FAILURES
    return replace(
        hook,
        failures=failures,
        failing_since=hook.failing_since or now,
        rests_until=None if ended else now + max(pause_after(failures), asked),
        state=State.OFF if ended else hook.state,
        why=answer.why,
    )
