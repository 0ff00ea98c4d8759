"""When people have no time: as they said, and as they were excused."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.availability.model import away_in, joined
from core.sessions.availability.ports import Availabilities, Away


@dataclass(frozen=True, slots=True)
class TimesAway:
    """A bundle of ports; see `core.application.Ports`."""

    availabilities: Availabilities
    away: Away

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId], within: Span
    ) -> Mapping[PersonId, Sequence[Span]]:
        """Of each who is away at all, apart from one another, earliest first."""
        said: dict[PersonId, list[Span]] = defaultdict(list)
        for who, span in self.away.spans(organisation, people, within):
            said[who].append(span)
        rules = defaultdict(list)
        for each in self.availabilities.of(organisation, people):
            rules[each.person].append(each)
        for who, theirs in rules.items():
            said[who] += away_in(theirs, within)
        return {who: joined(spans) for who, spans in said.items()}
