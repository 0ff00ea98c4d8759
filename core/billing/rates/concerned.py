"""Which sessions charged already would cost something else by now."""

from dataclasses import dataclass

from core.billing.charging.charger import Charger
from core.billing.model import RateRule
from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.days import Days
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

AT_ONCE = 100
"""So many sessions are looked at together."""
MOST = 500
"""So many are recharged in one unit of work: nobody waits for long behind it."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """A bundle of ports; see `core.application.Ports`."""

    charger: Charger
    past: Sessions
    days: Days

    def sessions(self, organisation: OrganisationId, rule: RateRule) -> list[Session]:
        """The first on which `rule` has a say and that stand otherwise in the books."""
        today = self.days.today(organisation)
        last = today if rule.until is None else min(today, rule.until)
        home = self.charger.organisations.find(organisation)
        if rule.since > last or home is None:
            return []
        span = Span(*Period(rule.since, last).instants(home.zone))
        found = [
            each
            for each in self._of(organisation, rule, span)
            if each.state in {State.COMPLETED, State.CANCELLED}
            if _is_meant(each, rule)
        ]
        differ: list[Session] = []
        for first in range(0, len(found), AT_ONCE):
            some = found[first : first + AT_ONCE]
            missing = self.charger.missing(organisation, some)
            those = {charge.session for charge in missing}
            differ += [each for each in some if each.id in those]
            if len(differ) >= MOST:
                break
        return differ[:MOST]

    def _of(
        self, organisation: OrganisationId, rule: RateRule, span: Span
    ) -> list[Session]:
        if rule.matches.student is not None:
            return self.past.of_student(organisation, rule.matches.student, span)
        if rule.matches.tutor is not None:
            return self.past.of_tutor(organisation, rule.matches.tutor, span)
        return self.past.between(organisation, span)


def _is_meant(session: Session, rule: RateRule) -> bool:
    said = rule.matches
    return (
        said.group in {None, session.group}
        and said.course in {None, session.course}
        and (said.tutor is None or said.tutor in session.tutors)
        and (said.student is None or said.student in session.participants)
    )
