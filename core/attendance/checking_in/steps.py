"""A live place goes on telling where somebody is after they have checked in."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.attendance.checking_in.anew import Anew
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import Signals
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Outcome, Told
from core.attendance.judging.stay import Stay
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Stays
from core.attendance.register.settle import HERE
from core.attendance.scene import AROUND, Scene
from core.kernel.actor import Actor
from core.kernel.span import Span
from core.sessions.model import Session, State

A_DAY = timedelta(days=1)
HELD = frozenset({State.ACTIVE, State.COMPLETED})
CAME = HERE | {Status.PENDING}


@dataclass(frozen=True, slots=True)
class Steps:
    """A bundle of ports; see `Composer`."""

    scene: Scene
    stays: Stays
    anew: Anew

    def noted(
        self, actor: Actor, session: Session, seen: PlaceSeen | None, proof: Evidence
    ) -> Evidence:
        """With where they were before that place, which is the last from now on.

        A refused place counts too; only a pin or a friend's place is nobody's.
        """
        if seen is None:
            return proof
        where, person = actor.organisation, actor.person
        earlier = self.stays.last_place(where, person, seen.at - A_DAY)
        if seen.source is PlaceSource.LIVE:
            was = self.stays.hold(where, session.id, person)
            now = was.told(seen) if was else Stay(session.id, person, seen, seen.at)
            self.stays.keep(where, now)
        return replace(proof, earlier=earlier)

    def follow(self, actor: Actor, step: PlaceSeen, received: datetime) -> Told | None:
        """None unless they have checked in to a session that is being held."""
        where = actor.organisation
        attended = self._attended(actor, step.at)
        if attended is None:
            return None
        session, entry = attended
        nothing = Told(Outcome.NOTHING_NEW, session)
        before = self.stays.hold(where, session.id, actor.person)
        if before is None or step.source is not PlaceSource.LIVE:
            return nothing
        policy = self.scene.evidence_policy(actor)
        after = before.stepped(step, self.scene.where(actor, session).fence, policy)
        self.stays.keep(where, after)
        goes = after.is_away(policy) and not before.is_away(policy)
        if not goes and (after.away, after.jump) == (before.away, before.jump):
            return nothing

        def seen(signals: Signals) -> Signals:
            return replace(signals, left=after.left, moved=after.jump)

        now = self.anew.judge(actor, session, entry, seen, received)
        return Told(Outcome.LEFT, session, entry=now) if goes and now else nothing

    def _attended(
        self, actor: Actor, at: datetime
    ) -> tuple[Session, RegisterEntry] | None:
        around = Span(at - AROUND, at + AROUND)
        where, person = actor.organisation, actor.person
        for each in self.scene.sessions.of_student(where, person, around):
            if each.state not in HELD or not each.span.start <= at <= each.span.end:
                continue
            entry = self.anew.book.registers.find(where, each.id, person)
            if entry is not None and entry.check_in and entry.status in CAME:
                return each, entry
        return None
