"""Undo, and its twin: an edited message, or "no, 5pm" right after.

The rule, for every change: "undo" takes back what the speaker did last, and said
again what they did before that, each within the organisation's ten minutes; the
button does so for its own message. The answer names what was taken back and offers
to redo it. Undoing is no change of its own, so "undo" never toggles; and it never
reaches past a change that nothing can take back.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.call import Call
from bot.command import Command
from bot.turn.orders import Orders, carry_out
from core.kernel.refusal import Refusal
from core.messaging.conversation import Choice, Draft, Missed, Offer, Reply
from core.messaging.errors import AlreadyPressed, OfferExpired, TakenBackBefore
from core.messaging.recall import TakeLastUndo, TakeOffer, TakeUndosOf

DraftOf = Callable[[Call], Draft | Orders | Reply]
MissedOf = Callable[[str, Call], Missed | None]
"""What there is to learn from words that had to be corrected."""


@dataclass(eq=False)
class HalfACorrection(Refusal):
    """The new words lack something or mean nothing, so the old record stands."""

    question: str


class Corrections:
    """A correction takes back what was done and does it again, in one turn."""

    def __init__(self, commands: Mapping[str, Command], missed: MissedOf) -> None:
        self._commands = commands
        self._missed = missed

    def undo(self, call: Call, pressed: Offer | None = None) -> Reply:
        offer = pressed or call.run(TakeLastUndo(call.actor))
        reply = self._run(offer.draft, call)
        kept = tuple(each for each in reply.choices if each.undoes is None)
        redo = (
            (Choice(call.say("redo-button"), offer.undoes, redoes=True),)
            if offer.undoes
            else ()
        )
        return replace(reply, choices=(*kept, *redo))

    def undo_all(self, call: Call, tokens: Sequence[str]) -> Reply:
        """What was taken back by itself before, or is too old, stays as it is."""
        offers: list[Offer] = []
        for token in tokens:
            with suppress(AlreadyPressed, OfferExpired):
                offers.append(call.run(TakeOffer(call.actor, token)))
        if not offers:
            raise TakenBackBefore
        return _together([self.undo(call, offer) for offer in offers])

    def of_an_edit(self, call: Call, draft_of: DraftOf) -> Reply:
        """An edit of what changed nothing is read like a new message.

        Where the new words cannot be carried out, the old change stands: the
        refusal undoes this whole turn, the undo with it.
        """
        undos = call.run(TakeUndosOf(call.actor, call.incoming.origin))
        for offer in undos:
            self._run(offer.draft, call)
        draft = draft_of(call)
        if isinstance(draft, Reply):
            return self._left_alone(draft) if undos else draft
        return self._again(draft, undos[0], call) if undos else self._run(draft, call)

    def of_a_withdrawal(self, call: Call) -> Reply:
        """A message that is gone takes what it did with it; most did nothing."""
        try:
            undos = call.run(TakeUndosOf(call.actor, call.incoming.origin))
        except TakenBackBefore:
            return Reply()
        if not undos:
            return Reply()
        together = _together([self.undo(call, offer) for offer in undos])
        return replace(together, text=call.say("withdrawn", text=together.text))

    def amend(self, amended: Callable[[Draft], Draft | None], call: Call) -> Reply:
        """`no, 5pm`: the last change again, with this instead."""
        offer = call.run(TakeLastUndo(call.actor))
        draft = amended(offer.undoes or Draft(""))
        if draft is None:
            raise HalfACorrection(call.say("nothing-of-the-kind"))
        self._run(offer.draft, call)
        return self._again(draft, offer, call)

    def instead(self, draft: Draft, call: Call) -> Reply:
        """Pressed: what was done last is taken back for this."""
        return self.amend(
            lambda made: draft if made.command == draft.command else None, call
        )

    def _again(self, draft: Draft | Orders, made: Offer, call: Call) -> Reply:
        try:
            reply = self._run(draft, call)
        except Refusal as why:
            said = call.refused(why)
            raise HalfACorrection(said) from why
        if reply.asking is not None:
            return self._left_alone(reply)
        missed = self._missed(made.said, call)
        text = call.say("corrected", text=reply.text)
        return replace(reply, text=text, missed=missed)

    def _left_alone(self, reply: Reply) -> Reply:
        """Half a correction must not take back a whole record."""
        raise HalfACorrection(reply.text)

    def _run(self, draft: Draft | Orders, call: Call) -> Reply:
        return carry_out(draft, self._commands, call)


def _together(replies: Sequence[Reply]) -> Reply:
    return Reply(
        "\n".join(each.text for each in replies),
        tuple(choice for each in replies for choice in each.choices),
        private=any(each.private for each in replies),
    )
