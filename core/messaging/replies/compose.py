"""From a reply to the message that is stored: buttons get tokens, files a name."""

from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import token_urlsafe

from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.messaging.conversation import (
    AGAIN,
    CANCEL,
    DROPS,
    REDO,
    Choice,
    Draft,
    Offer,
    Reply,
    Target,
)
from core.messaging.model import Button, Message
from core.messaging.ports import Drawing, Files, Memory, Misses
from core.messaging.replies.live_cards import LiveCards


@dataclass(frozen=True, slots=True)
class Origin:
    """The message that is answered, and its words where those may be kept."""

    message: str = ""
    words: str = ""
    notice: str = ""
    """Or the notice that offers it: whoever presses anything there has read it."""


NOWHERE = Origin()


@dataclass(frozen=True, slots=True)
class Composer:
    """A bundle of ports: asked for like one, put together by the application."""

    memory: Memory
    misses: Misses
    files: Files
    drawing: Drawing
    clock: Clock
    live: LiveCards

    def message(self, actor: Actor, reply: Reply, origin: Origin = NOWHERE) -> Message:
        organisation, now = actor.organisation, self.clock.now()
        if reply.final is not None:
            self._offer(actor, reply.final, _token_of(reply.final), origin)
        made = (self.drawing.made(each) for each in reply.attachments)
        files = (self.files.keep(organisation, each, now) for each in made)
        return Message(
            reply.text,
            self.buttons(actor, reply.choices, origin),
            reply.title,
            reply.fields,
            reply.wants,
            reply.form,
            (*files, *reply.files),
            language=reply.language or "en",
            only_you=reply.target is Target.ONLY_YOU,
            home=reply.target is Target.HOME,
        )

    def buttons(
        self, actor: Actor, choices: tuple[Choice, ...], origin: Origin = NOWHERE
    ) -> tuple[Button, ...]:
        """A button for each choice, good for its owner alone.

        One that calls off what was asked knows the others that would have done it.
        """
        made = [(_token_of(each), each) for each in choices]
        drops = " ".join(
            token for token, each in made if not (each.again or each.undoes)
        )
        for nth, (token, choice) in enumerate(made):
            calls_off = choice.draft.command == CANCEL and not choice.again
            draft = Draft(CANCEL, {DROPS: drops}) if calls_off else choice.draft
            self._offer(actor, replace(choice, draft=draft), token, origin, nth)
        return tuple(Button(each.label, token, each.again) for token, each in made)

    def _offer(
        self, actor: Actor, choice: Choice, token: str, origin: Origin, nth: int = 0
    ) -> None:
        """What is offered together keeps its order: the last is undone first."""
        now = self.clock.now() + nth * timedelta.resolution
        self.memory.offer(
            Offer(
                token,
                actor.organisation,
                actor.person,
                choice.draft,
                now + choice.lasts,
                choice.undoes,
                _origin_of(choice, origin),
                choice.again,
                said=origin.words if choice.undoes else "",
            ),
            now,
        )


def _token_of(choice: Choice) -> str:
    """Short, and never the arguments: Telegram allows 64 bytes."""
    return (AGAIN if choice.again else "") + token_urlsafe(9)


def _origin_of(choice: Choice, origin: Origin) -> str:
    if choice.redoes:
        return REDO
    return origin.message if choice.undoes else origin.notice
