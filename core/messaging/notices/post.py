"""Writing to people who did not ask: in their own words' language, zone and hours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft, Field, File, Want
from core.messaging.facts import written
from core.messaging.mailbox import EMAIL, Mailboxes, by_email
from core.messaging.model import Address, Lane, Message, Notice, direct
from core.messaging.notices.decide import (
    KEPT_BACK,
    Channel,
    Decision,
    Said,
    Wanted,
    can_be_put_off,
    channel_of,
    decide,
)
from core.messaging.notices.digest import Digests
from core.messaging.notices.quiet import after_quiet
from core.messaging.notices.sorts import BOARDS, Priority, because, sort_of
from core.messaging.notices.told import Told, ToldId, Way, as_origin, told_id
from core.messaging.ports import Contacts, Outbox
from core.messaging.replies.compose import NOWHERE, Composer, Origin
from core.messaging.replies.foot import Foot
from core.organisation.model import Organisation
from core.organisation.ports import Organisations
from core.people.model import Preferences
from core.people.ports import PersonPreferences

ACK_LASTS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a person is to be told: a sentence's name, its facts and choices.

    The labels of `choices` and `fields` are names of sentences as well, or names of
    people and things; values of fields are `written`. `key` makes it
    promised once to each reader; `card` makes it replace the one before.
    """

    key: str
    sentence: str
    facts: Mapping[str, object] = field(default_factory=dict[str, object])
    choices: tuple[Choice, ...] = ()
    fields: tuple[Field, ...] = ()
    wants: tuple[Want, ...] = ()
    lane: Lane = Lane.NOTICE
    card: str = ""
    in_sight: bool = False
    """Its card is said anew where nobody would see it edited; see `foot`."""
    anew: bool = False
    """Its card is said anew wherever it stands: an edit rings nobody's phone."""
    told_as: str = ""
    """What stands in the reader's inbox as one thing, however often it is said; without
    it, its card."""
    announcement: str = ""
    may_wait: bool = True
    """Whether it keeps until the reader's quiet hours are over."""
    keeps: timedelta | None = None
    """How long after its time it is still worth sending, if not for good."""
    languages: Mapping[str, str] = field(default_factory=dict[str, str])
    """Those words for whoever reads another language."""
    text: str = ""
    """Words of a person, to be passed on as they are, under the sentence."""
    parts: tuple[Message, ...] = ()
    """What it sums up, a line each."""
    withdrawn: bool = False
    """Whether what it replaces is to be gone, if its platform lets that be."""
    because: str = ""
    """Which sentence says why one gets it, if not that of its sort."""
    by_email: bool = False
    """Whether it may go by e-mail where no chat reaches: it says nothing that is
    for one pair of eyes, and asks for nothing that only a chat can answer."""
    files: tuple[File, ...] = ()
    """Kept already; see `Files`."""
    in_group: bool = False
    """Whether the group of a class is told of it as well."""
    correlation: str = ""
    """What the logs are to say it came of, instead of what is being done now."""


@dataclass(frozen=True, slots=True)
class Post:
    """A bundle of ports; see `Composer`."""

    outbox: Outbox
    contacts: Contacts
    preferences: PersonPreferences
    organisations: Organisations
    composer: Composer
    clock: Clock
    mailboxes: Mailboxes
    digests: Digests

    def write(
        self,
        organisation: OrganisationId,
        people: Sequence[PersonId],
        letter: Letter,
        due: datetime | None = None,
    ) -> list[PersonId]:
        """Promise `letter` to each of them; answers who cannot be reached."""
        home = self.organisations.find(organisation)
        if home is None:
            return list(people)
        accounts = self.contacts.of(organisation, people)
        there = {person: direct(account) for person, account in accounts.items()}
        if letter.by_email:
            lost = [person for person in people if person not in there]
            mailed = self.mailboxes.of(organisation, lost)
            there |= {person: by_email(person) for person in mailed}
        chosen = self.preferences.of_each(organisation, there)
        mailable = self._mailable(organisation, letter, chosen)
        now = self.clock.now()
        sated = self._sated(home, letter, chosen, due or now)
        for person, to in there.items():
            wishes = chosen[person]
            full = person in sated
            way = decided(letter, wishes, home, due or now, full=full)
            key = f"{letter.key}:{person.hex}"
            told = told_id(person, key, letter.told_as or letter.card)
            notice = Notice(
                organisation,
                key,
                by_email(person) if person in mailable else to,
                letter.lane,
                self._message(home, person, _as_read(letter, way), wishes, told),
                way.at,
                person=person,
                card=letter.card,
                announcement=letter.announcement,
                keeps=letter.keeps,
                correlation=letter.correlation,
            )
            if way.channel is Channel.DIGEST:
                self._put_off(notice, letter, wishes, home)
                continue
            if way.channel is not Channel.NONE:
                self._promise(notice, letter)
            self._remember(notice, letter, ON[way.channel])
            if is_urgent(letter):
                self.digests.wait_for_word(home, person, told, way.at)
        return [person for person in people if person not in there]

    def _mailable(
        self,
        organisation: OrganisationId,
        letter: Letter,
        chosen: Mapping[PersonId, Preferences],
    ) -> frozenset[PersonId]:
        """Who wants this by mail and can have it so."""
        sort, _ = sort_of(letter.sentence)
        want = [
            person
            for person, wishes in chosen.items()
            if channel_of(sort, wishes.channels) is Channel.MAIL
        ]
        may = want and letter.by_email
        return frozenset(self.mailboxes.of(organisation, want) if may else ())

    def _sated(
        self,
        home: Organisation,
        letter: Letter,
        chosen: Mapping[PersonId, Preferences],
        due: datetime,
    ) -> frozenset[PersonId]:
        """Who has had as many this week as they want; nobody is asked who may not."""
        if not can_be_put_off(said_of(letter, due)):
            return frozenset()
        return self.digests.sated(home, chosen, due)

    def _promise(self, notice: Notice, letter: Letter) -> None:
        if letter.in_sight or letter.anew:
            Foot(self.outbox).put(notice, anew=letter.anew)
        else:
            self.outbox.put(notice)

    def _put_off(
        self, notice: Notice, letter: Letter, wishes: Preferences, home: Organisation
    ) -> None:
        way = Way.MAIL if notice.to.platform == EMAIL else Way.CHAT
        self._remember(notice, letter, way)
        self.digests.plan(home, notice.person, wishes, notice.due)

    def _remember(self, notice: Notice, letter: Letter, way: Way) -> None:
        """In the reader's inbox; its buttons stay where it was said."""
        if notice.person is None or letter.sentence in BOARDS:
            return
        told = Told(
            told_id(notice.person, notice.key, letter.told_as or letter.card),
            notice.organisation,
            notice.person,
            *sort_of(letter.sentence),
            replace(notice.message, buttons=(), wants=(), footer=""),
            notice.due,
            way=way,
        )
        self.digests.told.add(told, card=bool(letter.card))

    def settled(
        self, organisation: OrganisationId, people: Sequence[PersonId], key: str
    ) -> None:
        """Nobody needs to say any more that they got what was written under `key`."""
        for person in people:
            told = told_id(person, f"{key}:{person.hex}")
            self.digests.told.mark(organisation, person, told, self.clock.now())

    def by_way(
        self,
        organisation: OrganisationId,
        person: PersonId,
        to: Address,
        letter: Letter,
    ) -> None:
        """At once, to this chat or mailbox of theirs and no other."""
        home = self.organisations.find(organisation)
        if home is None:
            return
        wishes = self.preferences.of_each(organisation, [person])[person]
        message = self._message(home, person, letter, wishes)
        key, now = f"{letter.key}:{person.hex}", self.clock.now()
        notice = Notice(organisation, key, to, letter.lane, message, now, person=person)
        self.outbox.put(notice)

    def to_chat(
        self, organisation: OrganisationId, to: Address, letter: Letter
    ) -> None:
        """To a group: in the zone and language of the organisation."""
        home = self.organisations.find(organisation)
        if home is None:
            return
        facts = {name: written(value) for name, value in letter.facts.items()}
        message = Message(
            letter.languages.get(home.language, letter.text),
            fields=letter.fields,
            files=letter.files,
            sentence=letter.sentence,
            facts={**facts, "zone": home.zone.key},
            language=home.language,
        )
        key = f"{letter.key}:{to.platform}:{to.workspace}:{to.chat}"
        now = self.clock.now()
        notice = Notice(organisation, key, to, letter.lane, message, now)
        self.outbox.put(replace(notice, card=letter.card, keeps=letter.keeps))

    def _message(
        self,
        home: Organisation,
        person: PersonId,
        letter: Letter,
        wishes: Preferences,
        told: ToldId | None = None,
    ) -> Message:
        """With `told`, pressing any of its buttons says that it was read."""
        owner = Actor(home.id, person, frozenset())
        urgent = told is not None and is_urgent(letter)
        choices = (*letter.choices, got_it(told)) if told and urgent else letter.choices
        origin = Origin(notice=as_origin(told)) if told else NOWHERE
        facts = {name: written(value) for name, value in letter.facts.items()}
        zone, reads = (wishes.zone or home.zone).key, wishes.reads(home)
        return Message(
            letter.languages.get(reads, letter.text),
            self.composer.buttons(owner, choices, origin),
            fields=letter.fields,
            wants=letter.wants,
            files=letter.files,
            sentence=letter.sentence,
            facts={**facts, "zone": zone, **codes_of(home)},
            language=reads,
            withdrawn=letter.withdrawn,
            parts=letter.parts,
            footer=letter.because or (because(letter.sentence) if told else ""),
        )


def _as_read(letter: Letter, way: Decision) -> Letter:
    """An inbox shows words: what leaves by no chat needs nothing to press."""
    return replace(letter, choices=()) if way.channel in KEPT_BACK else letter


def codes_of(home: Organisation) -> dict[str, str]:
    """What tutors show there, for sentences that speak of it."""
    return {"codes": "word"} if home.policies.code_words else {}


ON = {
    Channel.CHAT: Way.ONCE,
    Channel.MAIL: Way.ONCE,
    Channel.NONE: Way.INBOX,
}


def decided(
    letter: Letter,
    wishes: Preferences,
    home: Organisation,
    due: datetime,
    *,
    full: bool = False,
) -> Decision:
    """What answers somebody's own doing always comes; see `decide` for the rest."""
    if letter.lane is Lane.ANSWER:
        return Decision(Channel.CHAT, due)
    awake = max(due, wishes.snoozed_until or due)
    wanted = Wanted(wishes.channels, after_quiet(awake, wishes, home), full)
    return decide(said_of(letter, due), wanted)


def is_urgent(letter: Letter) -> bool:
    return sort_of(letter.sentence)[1] is Priority.HIGH


def got_it(told: ToldId) -> Choice:
    given = {"notice": f"id:{told}"}
    return Choice("got-it-button", Draft("gotnotice", given), lasts=ACK_LASTS)


def said_of(letter: Letter, due: datetime) -> Said:
    sort, priority = sort_of(letter.sentence)
    edits = bool(letter.card) or letter.lane is Lane.ANSWER
    wants = asks(letter)
    return Said(sort, priority, due, letter.may_wait, wants, edits, letter.in_group)


def asks(letter: Letter) -> bool:
    """Whether there is something to do with it, once, or to follow as it changes."""
    once = any(not each.again for each in letter.choices)
    return once or bool(letter.wants) or letter.sentence in BOARDS
