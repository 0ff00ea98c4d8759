"""Sessions are charged for as they stand now; what stands otherwise is corrected."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.attendance.model import Status
from core.attendance.ports import Registers
from core.billing.charging.correct import About, corrections
from core.billing.charging.owed import Part, Terms, Wanted, owed
from core.billing.charging.shelf import Shelf
from core.billing.hours.model import Settled
from core.billing.hours.ports import HoursAnswers
from core.billing.ledger.post import Books
from core.billing.model import Charge, Kind, RateRule
from core.billing.packages.ports import Packages, Stock, Use
from core.billing.ports import Rates
from core.billing.rules.choose import Case
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId, SiteId
from core.organisation.days import UTC
from core.organisation.model import Organisation, Policies
from core.organisation.ports import Organisations, Sites
from core.sessions.model import Flag, Session, SessionId, State

IN_FULL = 100
NO_TIME = timedelta()
Statuses = Mapping[tuple[SessionId, PersonId], Status]


@dataclass(frozen=True, slots=True)
class Charger:
    """A bundle of ports; see `core.application.Ports`."""

    rates: Rates
    books: Books
    packages: Packages
    registers: Registers
    sites: Sites
    organisations: Organisations
    answers: HoursAnswers
    clock: Clock

    def settle(
        self, organisation: OrganisationId, sessions: Sequence[Session]
    ) -> list[Charge]:
        """Writes what is missing to what is owed for them, and answers it."""
        made = self.missing(organisation, sessions)
        self.books.charge(organisation, *made)
        now = self.clock.now()
        uses = [
            Use(each.id, each.package, each.minutes, now)
            for each in made
            if each.package is not None and each.minutes
        ]
        self.packages.use(organisation, uses)
        return made

    def undo(self, organisation: OrganisationId, session: Session) -> list[Charge]:
        """It is gone: nothing is owed for it."""
        return self.settle(organisation, [replace(session, state=State.SCHEDULED)])

    def planned(
        self, organisation: OrganisationId, sessions: Sequence[Session]
    ) -> list[Charge]:
        """As `missing`, where nothing is locked: on a read connection."""
        return self.missing(organisation, sessions, locked=False)

    def free(
        self, organisation: OrganisationId, sessions: Sequence[Session]
    ) -> set[tuple[SessionId, PersonId]]:
        """Who owes nothing for which of them, whatever the price is."""
        home = self.organisations.find(organisation)
        policies = home.policies if home else Policies()
        held = self._statuses(organisation, sessions, policies)
        return {
            (each.id, one)
            for each in sessions
            for one in each.participants
            if not (part := _part(each, held.get((each.id, one)), policies))
            or not part.percent
        }

    def missing(
        self,
        organisation: OrganisationId,
        sessions: Sequence[Session],
        *,
        locked: bool = True,
    ) -> list[Charge]:
        """In the order of the sessions, each seeing what those before it took."""
        standing = self._standing(organisation, sessions)
        billable = [each for each in sessions if _is_billable(each)]
        home = self.organisations.find(organisation)
        if not billable:
            return _taken_back(standing, sessions, self.clock.now())
        students = sorted({one for each in billable for one in each.participants})
        stock = self.packages.hold if locked else self.packages.of
        shelf = Shelf(stock(organisation, students))
        policies = home.policies if home else Policies()
        held = self._statuses(organisation, billable, policies)
        rules = self.rates.holding(organisation, students)
        settled = self._settled(organisation, standing)
        days = self._days(organisation, sessions, home)
        made: list[Charge] = []
        now = self.clock.now()
        for session in sessions:
            for student in _concerned(session, standing):
                before = standing[session.id, student]
                about = _about(session, student, now)
                part = _part(session, held.get((session.id, student)), policies)
                counts = settled.get((session.id, student))
                wanted: tuple[Wanted, ...] = ()
                if part and counts != NO_TIME and student in session.participants:
                    terms = _terms(
                        rules, shelf.without(student, before), policies, before
                    )
                    wanted = owed(
                        _case(session, student, days[session.id], counts), part, terms
                    )
                new = corrections(wanted, before, about)
                shelf.take(new)
                made += new
        return made

    def _standing(
        self, organisation: OrganisationId, sessions: Sequence[Session]
    ) -> dict[tuple[SessionId, PersonId], list[Charge]]:
        found: dict[tuple[SessionId, PersonId], list[Charge]] = defaultdict(list)
        these = [each.id for each in sessions]
        for charge in self.books.charges.of_sessions(organisation, these):
            if charge.session is not None:
                found[charge.session, charge.student].append(charge)
        return found

    def _settled(
        self,
        organisation: OrganisationId,
        standing: Mapping[tuple[SessionId, PersonId], Sequence[Charge]],
    ) -> Settled:
        """Only of what was charged before: nobody disputes what is new."""
        these = sorted({session for session, _ in standing})
        return self.answers.settled(organisation, these) if these else {}

    def _statuses(
        self,
        organisation: OrganisationId,
        sessions: Sequence[Session],
        policies: Policies,
    ) -> Statuses:
        """Read only where it makes a difference who was there."""
        if policies.no_show_fee == policies.excused_fee == IN_FULL:
            return {}
        these = [each.id for each in sessions]
        entries = self.registers.of_sessions(organisation, these)
        return {(each.session, each.student): each.status for each in entries}

    def _days(
        self,
        organisation: OrganisationId,
        sessions: Iterable[Session],
        home: Organisation | None,
    ) -> dict[SessionId, date]:
        """The day on which each is held where it is held."""
        zones: dict[SiteId | None, ZoneInfo] = {None: home.zone if home else UTC}
        for each in sessions:
            if each.site not in zones and each.site is not None:
                site = self.sites.find(organisation, each.site)
                zones[each.site] = site.zone if site else zones[None]
        return {
            each.id: each.span.start.astimezone(zones[each.site]).date()
            for each in sessions
        }


def _about(session: Session, student: PersonId, now: datetime) -> About:
    tutor = session.tutors[0] if session.tutors else None
    return About(session.id, student, now, tutor, session.group, session.course)


def _is_billable(session: Session) -> bool:
    called_off = session.state is State.CANCELLED and bool(session.fee_percent)
    return called_off or session.state is State.COMPLETED


def _concerned(
    session: Session, standing: Mapping[tuple[SessionId, PersonId], list[Charge]]
) -> list[PersonId]:
    """Those who take part, and those who were charged for it although they do not."""
    others = [who for of, who in standing if of == session.id]
    return list(dict.fromkeys((*session.participants, *others)))


def _part(session: Session, status: Status | None, policies: Policies) -> Part | None:
    if not _is_billable(session):
        return None
    if session.state is State.CANCELLED:
        return Part(Kind.LATE_CANCEL, session.fee_percent or 0, held=False)
    if status is Status.ABSENT and policies.no_show_fee != IN_FULL:
        return Part(Kind.NO_SHOW, policies.no_show_fee)
    if status is Status.EXCUSED:
        return Part(percent=policies.excused_fee, held=policies.excused_fee > 0)
    return Part()


def _case(
    session: Session, student: PersonId, day: date, settled: timedelta | None
) -> Case:
    """What was agreed on is paid for; what is told afterwards costs as told.

    Of what was disputed, as much as it was settled by.
    """
    told = Flag.LOGGED in session.flags and session.state is State.COMPLETED
    length = (session.span if told else session.planned).length
    return Case(
        student,
        day,
        length if settled is None else min(length, settled),
        len(session.participants),
        session.tutors,
        session.group,
        session.course,
    )


def _terms(
    rules: Sequence[RateRule],
    stock: Sequence[Stock],
    policies: Policies,
    before: Sequence[Charge],
) -> Terms:
    """What was charged with a tax keeps it, though another holds by now."""
    taxed = [each.explained for each in before if each.explained and each.rule]
    bp, included = policies.tax_basis_points, policies.tax_included
    if taxed:
        bp, included = taxed[-1].tax_bp, taxed[-1].tax_included
    return Terms(rules, stock, policies.bill_step, bp, included)


def _taken_back(
    standing: Mapping[tuple[SessionId, PersonId], list[Charge]],
    sessions: Sequence[Session],
    now: datetime,
) -> list[Charge]:
    by_id = {each.id: each for each in sessions}
    return [
        new
        for (session, student), before in standing.items()
        for new in corrections((), before, _about(by_id[session], student, now))
    ]
