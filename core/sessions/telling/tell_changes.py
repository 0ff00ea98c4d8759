"""Many sessions at once: one letter to each person, however many they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.application import on
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.people.families import Families
from core.sessions.access import names_of
from core.sessions.clashing.diary import Diary
from core.sessions.facts import TimetableChanged
from core.sessions.model import Session, State

AT_MOST = 8
"""Lines of one letter; then how many more there are."""

Change = tuple[Session | None, Session | None]


@dataclass(frozen=True, slots=True)
class Digest:
    """A bundle of ports."""

    diary: Diary
    families: Families
    post: Post

    def tell(self, fact: TimetableChanged) -> None:
        """Tutors and students of their own, guardians of those of minors; each once."""
        where, now = fact.actor.organisation, self.diary.clock.now()
        news = [each for each in fact.changes if _last_of(each).planned.end > now]
        news = [each for each in news if _kind_of(each)]
        for person, theirs in self._readers(where, news).items():
            if person != fact.actor.person:
                letter = self._letter(fact, person, theirs)
                self.post.write(where, [person], letter)

    def _readers(
        self, where: OrganisationId, news: Sequence[Change]
    ) -> dict[PersonId, list[Change]]:
        readers: dict[PersonId, list[Change]] = {}
        students = {p for each in news for p in _learning(each)}
        found = self.diary.people.some(where, sorted(students))
        minors = [each.id for each in found if each.minor]
        wards: dict[PersonId, list[PersonId]] = {}
        for ward in self.families.guardians(where, minors):
            wards.setdefault(ward.student, []).append(ward.guardian)
        for each in news:
            concerned = [p for s in each if s is not None for p in s.people]
            concerned += [g for p in _learning(each) for g in wards.get(p, ())]
            for person in dict.fromkeys(concerned):
                readers.setdefault(person, []).append(each)
        return readers

    def _letter(
        self, fact: TimetableChanged, person: PersonId, theirs: Sequence[Change]
    ) -> Letter:
        one = _last_of(theirs[0])
        teaches = any(person in s.tutors for each in theirs for s in each if s)
        others = one.participants if teaches else one.tutors
        zone = self.diary.zone(fact.actor.organisation, one.site)
        marks = [s for each in theirs for s in each if s is not None]
        version = max((each.sequence, each.id.hex) for each in marks)
        facts = {
            "subject": one.subject,
            "named": "yes" if one.subject else "no",
            "others": ", ".join(
                names_of(fact.actor, others[:AT_MOST], self.diary.people)
            ),
            "count": len(theirs),
            "on": one.planned.start.astimezone(zone).date(),
        }
        return Letter(
            f"{fact.sentence}:{version[1]}:{version[0]}",
            f"{fact.sentence}-notice",
            facts,
            (Choice("series-show-button", Draft("week"), again=True),),
            tuple(_lines(theirs)),
            text=fact.reason if teaches else "",
            by_email=not fact.reason,
        )


def _lines(theirs: Sequence[Change]) -> Iterator[Field]:
    for each in theirs[:AT_MOST]:
        yield Field(f"change-{_kind_of(each)}", written(_last_of(each).planned))
    if len(theirs) > AT_MOST:
        yield Field("change-more", written(len(theirs) - AT_MOST))


def _last_of(change: Change) -> Session:
    was, now = change
    last = now or was
    if last is None:
        raise ValueError(change)
    return last


def _learning(change: Change) -> list[PersonId]:
    return [p for each in change if each is not None for p in each.participants]


def _kind_of(change: Change) -> str:
    """What it means to somebody in it: is there one more, one less, or elsewhere?"""
    was, now = change
    before = was is not None and was.state is State.SCHEDULED
    after = now is not None and now.state is State.SCHEDULED
    if before and after:
        return "moved"
    if before or after:
        return "new" if after else "off"
    return ""


@on(TimetableChanged)
def tell_of_changes(fact: TimetableChanged, digest: Digest) -> None:
    digest.tell(fact)
