"""Whose words these are: the account, the button, or the choice made with /org."""

from dataclasses import dataclass

from bot.incoming import Incoming, Kind
from bot.words import UTC, say
from core.application import Desk
from core.kernel.actor import THE_DESK
from core.messaging.conversation import Choice, Draft, Reply
from core.messaging.errors import NotYourButton
from core.messaging.recall import WhoseOffer
from core.people.look_up import WhoSpeaks
from core.people.model import Speaker
from core.people.reading import read_by


@dataclass(frozen=True, slots=True)
class Nobody:
    """The account is linked to nobody."""


@dataclass(frozen=True, slots=True)
class Several:
    """The account speaks for several people, and none of them was chosen yet."""

    speakers: tuple[Speaker, ...]

    @property
    def first(self) -> Speaker:
        return self.speakers[0]

    @property
    def language(self) -> str:
        return read_by(self.speakers)

    def ask(self) -> Reply:
        choices = tuple(
            Choice(
                f"{each.name} · {each.organisation.name}",
                Draft(
                    "org",
                    {"organisation": f"id:{each.organisation.id}/{each.person.id}"},
                ),
            )
            for each in self.speakers
        )
        text = say("which-organisation", UTC, self.language)
        return Reply(text, choices)


def who_speaks(
    incoming: Incoming, desk: Desk, *, forgiving: bool = False
) -> Speaker | Nobody | Several:
    """A button speaks for the one it was offered to, if the account may do so.

    Raises `NotYourButton`, unless `forgiving`: then anybody of the account will do,
    to tell them so.
    """
    behind = desk.run(WhoSpeaks(THE_DESK, incoming.sender))
    if not behind.speakers:
        return Nobody()
    if incoming.kind is Kind.PRESS and not forgiving:
        return _whose_button(incoming.pressed, behind.speakers, desk)
    if behind.chosen is None and not forgiving:
        return Several(behind.speakers)
    return behind.chosen or behind.speakers[0]


def _whose_button(token: str, speakers: tuple[Speaker, ...], desk: Desk) -> Speaker:
    offer = desk.run(WhoseOffer(THE_DESK, token))
    for speaker in speakers:
        if offer is not None and offer.is_for(speaker.actor):
            return speaker
    raise NotYourButton
