"""Plain words: a new thing to do, the answer to a question, or not understood."""

import re
from collections.abc import Hashable, Mapping
from dataclasses import replace

from bot.call import Call
from bot.command import Command
from bot.kinds.kind import readable
from bot.turn.advance import ASKED, SURE, advance, answered, asking_for
from bot.turn.amend import Amends
from bot.turn.announced import put_right
from bot.turn.answers import Answers
from bot.turn.dealt import NAMES, deal, elsewhere
from bot.turn.declined import declined
from bot.turn.follow_up import FollowUp
from bot.turn.meant import Meant, Undo
from bot.turn.named import button_of
from bot.turn.not_yet import not_yet
from bot.turn.orders import Orders, numbered
from bot.turn.scenes import Scenes
from bot.turn.slash import unquoted
from bot.turn.tagged import to_tagged
from bot.understand.declined import about
from bot.understand.drafts import choices_of, draft_of
from bot.understand.losses import lost_by
from bot.understand.reading import Action, Reading
from bot.understand.shape import shape_of
from bot.understand.understanding import understand, warm_up
from core.messaging.conversation import (
    Choice,
    Draft,
    Missed,
    Reply,
    instead,
)

QUESTION = re.compile(
    r"\s*(?:what|when|where|who|why|which|how|show|list|help|my|income|today|week"
    r"|am i|do i|is there|are there)\b|.*\?\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""Only a guess: one that is wrong costs a second look and changes nothing."""

LOG = re.compile(r"^/(?=log\s)", re.IGNORECASE)
"""`/log leo essay2 45m` begins a sentence: what kind of time it was, the rest tells."""


class Sentences:
    """What a text means to this speaker, in the middle of this conversation."""

    def __init__(self, commands: Mapping[str, Command]) -> None:
        self._commands = commands
        self._preferred_with: dict[Hashable, dict[str, Command]] = {}
        self._scenes = Scenes()
        self._answers = Answers(commands, self._scenes)
        self.amends = Amends(commands, self._scenes)
        warm_up()

    def may_only_ask(self, text: str) -> bool:
        """A guess without looking anything up: does this only ask for something?"""
        return bool(QUESTION.match(text))

    def read(
        self, text: str, waiting: Draft | None, last: Draft | None, call: Call
    ) -> Meant:
        """What answers a free question is taken as it is.

        What answers any other may be a new thing to do, which then comes first.
        """
        gap = self._gap(waiting)
        reading = understand(LOG.sub("", text), self._scenes.of(call))
        if anew := self._announced(text, waiting, gap, last, call):
            return anew
        if waiting and gap:
            answer = self._answers.words(waiting, gap, text, reading, call)
            if answer is not None:
                return answered(waiting, gap, answer)
        right = waiting and gap and self._put_right(waiting, text, reading, call)
        if right:
            return right
        if last is not None and waiting is None:
            follow = FollowUp(last, self._scenes.of(call), self._commands)
            if goes_on := self._goes_on(text, reading, follow, call):
                return goes_on
            reading = self._named(text, reading, follow)
        return self._meant(text, reading, call)

    def _announced(
        self,
        text: str,
        waiting: Draft | None,
        gap: str | None,
        last: Draft | None,
        call: Call,
    ) -> Draft | None:
        """`no, to 10A only`, of what is announced; `announce to #choir: ...`."""
        standing = last if waiting is None else waiting if gap == SURE else None
        if standing is not None and (anew := put_right(text, standing, call)):
            return anew
        if waiting is None and "#" in text:
            return to_tagged(text, self._preferred(call), self._scenes.of(call))
        return None

    def _goes_on(
        self, text: str, reading: Reading, follow: FollowUp, call: Call
    ) -> Meant | None:
        """Half a sentence, of which the message before is the other half."""
        repeated = self.amends.repeated(text, follow.last, call)
        if goes_on := repeated or follow.draft(text):
            return goes_on
        if other := follow.another_time(text):
            return self._instead(other, call)
        if moved := self.amends.moved(text, reading, follow.last, call):
            return moved
        if follow.takes_back(text):
            return Undo()
        if reading.intent == "correct" and follow.asked():
            return Reply(call.say("nothing-of-the-kind"), beside=True)
        return None

    def _put_right(
        self, waiting: Draft, text: str, reading: Reading, call: Call
    ) -> Draft | None:
        """`I meant Lena`, in the middle of it: of what is being asked about."""
        correction = self.amends.repeated(text, waiting, call)
        if correction is None and reading.intent == "correct":
            correction = self.amends.correction(text, reading, call)
        if correction is None:
            return None
        changed = self.amends.amended(waiting, correction)
        if changed is None:
            return None
        return replace(
            changed, given={k: v for k, v in changed.given.items() if k != ASKED}
        )

    def missed(self, text: str, call: Call) -> Missed | None:
        """What there is to learn from, where that may be kept."""
        if not text or not call.speaker.lets_learn:
            return None
        return Missed(text, shape_of(text, self._scenes.of(call)))

    def _named(self, text: str, reading: Reading, follow: FollowUp) -> Reading:
        """`he paid £20`: whom the message before was about."""
        named = follow.named(text)
        if reading.action is Action.DO or named == text:
            return reading
        again = understand(named, follow.scene)
        return again if again.action is Action.DO else reading

    def _instead(self, other: Draft, call: Call) -> Reply:
        """`how about Saturday?` is a question, and is answered with one."""
        choices = (
            Choice(call.say("instead-button"), instead(other)),
            Choice(call.say("as-well-button"), other),
        )
        return Reply(call.say("instead-or-as-well"), choices, beside=True)

    def _meant(self, text: str, reading: Reading, call: Call) -> Meant:
        match reading.intent:
            case "undo":
                return Undo()
            case "correct" if reading.action is Action.DO:
                return self.amends.correction(text, reading, call)
            case "none":
                return self._declined(text, reading, call)
            case "smalltalk" | "correct":
                return Reply(call.say(f"heard-{reading.intent}"), beside=True)
            case _:
                return self._act(reading, call)

    def _declined(self, text: str, reading: Reading, call: Call) -> Draft | Reply:
        meant = declined(reading, self._preferred(call), call)
        if isinstance(meant, Draft):
            return meant
        kept = reading.why in {"", "foreign"}
        missed = self.missed(text, call) if kept else None
        return replace(meant, missed=missed, beside=True)

    def slashed(self, draft: Draft, text: str, call: Call) -> Draft:
        """`/taught Leo maths 4-5pm`: words after a command may be a sentence.

        Only where the words, taken one by one, do not fill the command.
        """
        command = self._commands[draft.command]
        words = unquoted(text.strip(), command, draft.given)
        first = next(iter(command.kinds.values()), None)
        if not draft.given:
            return draft
        if not isinstance(first, NAMES) and self._reads(command, draft, call):
            return draft
        dealt = deal(command, words, call) if words else None
        if not words and not self._understands(command, draft, call):
            dealt = elsewhere(command, draft, call)
        if dealt is not None:
            return dealt
        if not command.intent or self._reads(command, draft, call):
            return draft
        return self._as_a_sentence(command, draft, text, call)

    def _as_a_sentence(
        self, command: Command, draft: Draft, text: str, call: Call
    ) -> Draft:
        """Only if no argument was called by its name: then it is said what is what."""
        if any(f"{name}=" in text for name in command.kinds):
            return draft
        reading = understand(text.removeprefix("/"), self._scenes.of(call))
        meant = draft_of(reading, {command.name: command})
        if reading.intent != command.intent or meant is None or not meant.given:
            return draft
        if reading.action is Action.DO:
            return meant
        asks = reading.action is Action.ASK and "=" not in text
        return meant if asks and self._understands(command, meant, call) else draft

    def _reads(self, command: Command, draft: Draft, call: Call) -> bool:
        """Whether every argument can be read, and none is missing."""
        return self._understands(command, draft, call) and not command.gaps(draft)

    def _understands(self, command: Command, draft: Draft, call: Call) -> bool:
        given = draft.given.items()
        return all(readable(command.kinds[name], words, call) for name, words in given)

    def _act(self, reading: Reading, call: Call) -> Draft | Orders | Reply:
        if reading.intent == "help":
            return self._help(reading, call)
        commands = self._preferred(call)
        whole = (reading, *reading.also)
        drafts = [draft_of(each, commands) for each in whole]
        for each, draft in zip(whole, drafts, strict=True):
            if draft is None:
                return not_yet(each, commands, call)
        for each in whole:
            if lost := lost_by(each, commands, call.today):
                what = [call.say(f"slot-{slot}") for slot in lost]
                return Reply(call.say("cannot-take", what=what))
        first, *rest = (each for each in drafts if each is not None)
        if reading.action is Action.DO:
            return Orders((first, *rest)) if rest else first
        asked = zip(whole, (first, *rest), strict=True)
        return numbered([self._asked(each, draft, call) for each, draft in asked])

    def _help(self, reading: Reading, call: Call) -> Draft:
        """About a command, where what is asked about sounds like one."""
        topic = str(reading.slots.get("topic", ""))
        if " " not in topic:
            return Draft("help", {"about": topic} if topic else {})
        for intent in about(topic, self._scenes.of(call)):
            for name, command in self._preferred(call).items():
                if command.intent == intent:
                    return Draft("help", {"about": name})
        return Draft("help", {"about": topic[:60]})

    def _preferred(self, call: Call) -> dict[str, Command]:
        """Of several commands with one intent, those first that the speaker may use.

        Kept by roles held, here or there: nothing else counts, and they are few.
        """
        held = call.actor.roles, frozenset(call.actor.only_within)
        if held not in self._preferred_with:
            every = self._commands.items()
            may = {n: c for n, c in every if c.allow is None or call.may(c.allow)}
            self._preferred_with[held] = {**may, **self._commands}
        return self._preferred_with[held]

    def _asked(self, reading: Reading, draft: Draft, call: Call) -> Reply:
        """The question that the command itself would ask, with the likely answers."""
        meant = choices_of(reading, self._preferred(call))
        choices = tuple(Choice(label, whole) for label, whole in meant)
        if reading.ask[:1] == ("intent",):
            named = tuple(
                Choice(button_of(each.draft.command, call), each.draft)
                for each in choices
            )
            return Reply(call.say("which-of-these"), named)
        command = self._commands[draft.command]
        if choices and command.first_gap(draft) is None:
            chosen = choices[0].draft.given
            name = next((each for each in chosen if each not in draft.given), "")
            waits = asking_for(name, draft) if name else draft
            return Reply(call.say("which"), choices, asking=waits)
        if reading.unfit and not self._passes_on(reading, draft):
            return Reply(call.say("heard-none"))
        asked = advance(command, draft, call)
        if not choices or asked.asking is None:
            return asked
        return Reply(asked.text, choices, asking=asked.asking, form=asked.form)

    def _passes_on(self, reading: Reading, draft: Draft) -> bool:
        """Whether the command hears of what cannot be right, and can say so."""
        commands = {draft.command: self._commands[draft.command]}
        fit = draft_of(replace(reading, unfit={}), commands)
        return fit is not None and fit.given != draft.given

    def _gap(self, waiting: Draft | None) -> str | None:
        if waiting is None or waiting.command not in self._commands:
            return None
        command = self._commands[waiting.command]
        asked = waiting.given.get(ASKED, "")
        return asked if asked in command.kinds else command.first_gap(waiting)
