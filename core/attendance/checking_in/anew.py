"""A check-in is looked at again when something is known of it only afterwards."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from uuid import uuid4

from core.attendance.evidence.findings import Grade
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import Signals
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.verdict import judge
from core.attendance.model import CheckIn, CheckInId, RegisterEntry, Sharing, Status
from core.attendance.ports import CheckIns
from core.attendance.register.own_card import own_letter
from core.attendance.register.settle import Book
from core.kernel.actor import Actor
from core.organisation.model import Policies
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class Anew:
    """A bundle of ports; see `Composer`."""

    check_ins: CheckIns
    evidence_policies: EvidencePolicies
    book: Book

    def judge(
        self,
        actor: Actor,
        session: Session,
        entry: RegisterEntry,
        seen: Callable[[Signals], Signals],
        now: datetime,
    ) -> RegisterEntry | None:
        """With what is `seen` since, under the policy that it was judged by.

        Whoever was let in is left to the tutor at worst, never put out. None where
        there is no check-in, or nothing was seen that it did not know.
        """
        where = actor.organisation
        last = self._last(actor, entry)
        if last is None or seen(last.signals) == last.signals:
            return None
        policy = self._policy(actor, last)
        signals = seen(last.signals)
        made = replace(
            last,
            id=CheckInId(uuid4()),
            received=now,
            evidence=Evidence(),
            signals=signals,
            policy=policy.version,
            verdict=judge(signals, policy),
            instead_of=last.instead_of or last.id,
        )
        self.check_ins.add(where, made)
        return self._settled(actor, session, entry, made)

    def doubt(
        self, actor: Actor, session: Session, sharing: Sharing, now: datetime
    ) -> None:
        """Who came first by a way that another came too is no less in doubt.

        They are told that the tutor looks, not why: it is no business of the other's.
        """
        where = actor.organisation
        for person in sharing.everybody:
            entry = self.book.registers.find(where, session.id, person)
            if entry is None or entry.check_in is None:
                continue
            only = frozenset({person})
            theirs = Sharing(sharing.account & only, sharing.phone & only)
            seen = partial(shared, sharing=theirs)
            became = self.judge(actor, session, entry, seen, now)
            if became is not None and became.version > entry.version:
                self._tell(actor, session, became)

    def _tell(self, actor: Actor, session: Session, entry: RegisterEntry) -> None:
        cards, where = self.book.cards, actor.organisation
        key = f"doubted:{session.id.hex}:{entry.student.hex}:{entry.version}"
        facts = cards.about(where, session)
        letter = own_letter(key, f"decided-{entry.status}", entry, facts)
        cards.post.write(where, [entry.student], letter)

    def _last(self, actor: Actor, entry: RegisterEntry) -> CheckIn | None:
        """The newest look at what the entry rests on."""
        where = actor.organisation
        made = self.check_ins.of(where, entry.session, entry.student)
        found = [each for each in made if each.id == entry.check_in]
        if not found:
            return None
        root = found[0].instead_of or found[0].id
        return [each for each in made if root in {each.id, each.instead_of}][-1]

    def _policy(self, actor: Actor, check_in: CheckIn) -> EvidencePolicy:
        kept = self.evidence_policies
        found = kept.find(actor.organisation, check_in.policy)
        return found or kept.current(actor.organisation)

    def _settled(
        self, actor: Actor, session: Session, entry: RegisterEntry, made: CheckIn
    ) -> RegisterEntry:
        worse = made.verdict.grade is not Grade.GOOD
        if not worse or entry.is_by_hand or entry.status is Status.PENDING:
            self.book.cards.show(actor.organisation, session)
            return entry
        policies = self._policies(actor)
        entry = replace(
            entry,
            status=Status.PENDING,
            check_in=made.id,
            decide_by=max(session.planned.end, made.received) + policies.pending_within,
            version=entry.version + 1,
        )
        self.book.put(actor, session, [entry])
        return entry

    def _policies(self, actor: Actor) -> Policies:
        home = self.book.cards.post.organisations.find(actor.organisation)
        return home.policies if home else Policies()


def shared(signals: Signals, sharing: Sharing) -> Signals:
    """A doubt that was there once stays."""
    return replace(
        signals,
        shared_account=signals.shared_account or bool(sharing.account),
        shared_phone=signals.shared_phone or bool(sharing.phone),
    )
