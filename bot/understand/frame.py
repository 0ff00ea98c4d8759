"""What a sentence gives an intent, and what is still in doubt."""

from dataclasses import dataclass, field

from bot.understand.entities.find import Sentence
from bot.understand.intents import Intent
from bot.understand.reading import Option
from bot.understand.roster.things import Person
from bot.understand.timing import Slots


@dataclass(slots=True)
class Frame:
    """`doubts` are slots that were named but not clearly, with likely answers.

    `unfit` is what was said for a slot and cannot be right there.
    """

    intent: Intent
    slots: Slots = field(default_factory=dict[str, object])
    doubts: dict[str, tuple[Option, ...]] = field(
        default_factory=dict[str, tuple[Option, ...]]
    )

    unfit: Slots = field(default_factory=dict[str, object])
    inside: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    quoted: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    reasons: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    def outside(self, said: str) -> str:
        """The sentence without its free text."""
        return _blanked(said, self.inside)

    def outside_of(self, sentence: Sentence) -> str:
        """The coded sentence without its free text."""
        return _blanked(sentence.coded, [*self.quoted, *self.reasons])

    def own_words(self, sentence: Sentence) -> str:
        """Without what is passed on, but with the reasons given."""
        return _blanked(sentence.coded, self.quoted)

    def missing_for(self, speaker: Person) -> list[str]:
        """What to ask; a student books a tutor, a tutor a student."""
        learns = not speaker.roles - {"student", "guardian"}
        groups = [group for group in self.intent.needs if group[0] in self.missing]
        return [
            "tutor" if learns and "tutor" in group else group[0] for group in groups
        ]

    @property
    def missing(self) -> list[str]:
        return [
            group[0]
            for group in self.intent.needs
            if not any(
                slot in known
                for slot in group
                for known in (self.slots, self.doubts, self.unfit)
            )
        ]


def _blanked(text: str, stretches: list[tuple[int, int]]) -> str:
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
