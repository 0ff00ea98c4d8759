"""Every public fact becomes an event: a row, and a call to whoever wants it.

All of it happens in the unit of whoever told the fact. So nothing is read here but
the few webhooks of an organisation, once for a whole batch.
"""

from typing import Any

from core.application import on
from core.attendance.excuses.facts import ExcuseChanged
from core.attendance.facts import AttendanceDecided
from core.billing.facts import Charged, PaymentTaken
from core.billing.invoices.facts import InvoiceCredited, InvoiceSent, InvoicesMade
from core.curriculum.facts import MembershipChanged
from core.messaging.delivery.deliver import AddressBounced
from core.organisation.closures import RoomClosed, RoomReopened
from core.organisation.facts import HolidayAdded, HolidayRemoved, RoomRemoved
from core.organisation.settings import PoliciesChanged
from core.outgoing.events.kinds import (
    OF_ANNOUNCEMENTS,
    OF_SERIES,
    OF_SESSIONS,
    OF_TIME,
)
from core.outgoing.publisher import Publisher
from core.people.facts import AddressChanged, PersonRemoved, RoleChanged
from core.people.join import JoinWaits, Welcomed
from core.timetable.drafts.publish import Published


@on(*OF_SESSIONS)
def of_session(fact: Any, publisher: Publisher) -> None:
    kind = OF_SESSIONS[type(fact)]
    publisher.publish(fact.actor.organisation, kind, fact.session.id)


@on(*OF_SERIES)
def of_series(fact: Any, publisher: Publisher) -> None:
    kind = OF_SERIES[type(fact)]
    publisher.publish(fact.actor.organisation, kind, fact.series.id)


@on(*OF_TIME)
def of_time(fact: Any, publisher: Publisher) -> None:
    here, entry = fact.actor.organisation, fact.entry
    publisher.publish(here, OF_TIME[type(fact)], entry.id, entry.tutor)


@on(*OF_ANNOUNCEMENTS)
def of_announcement(fact: Any, publisher: Publisher) -> None:
    kind, made = OF_ANNOUNCEMENTS[type(fact)], fact.announcement
    publisher.publish(fact.organisation, kind, made.id, made.by)


@on(Published)
def of_timetable(fact: Published, publisher: Publisher) -> None:
    publisher.publish(fact.actor.organisation, "timetable.published", fact.draft.id)


@on(AttendanceDecided)
def of_attendance(fact: AttendanceDecided, publisher: Publisher) -> None:
    here, thing = fact.actor.organisation, fact.session.id
    for entry in fact.entries:
        publisher.publish(here, "attendance.decided", thing, entry.student)


@on(ExcuseChanged)
def of_excuse(fact: ExcuseChanged, publisher: Publisher) -> None:
    here = fact.actor.organisation
    publisher.publish(here, "attendance.excuse_changed", fact.session.id)


@on(Charged)
def of_charges(fact: Charged, publisher: Publisher) -> None:
    here = fact.actor.organisation
    for charge in fact.charges:
        publisher.publish(here, "charge.added", charge.id, charge.student)


@on(PaymentTaken)
def of_payment(fact: PaymentTaken, publisher: Publisher) -> None:
    here, payment = fact.actor.organisation, fact.payment
    publisher.publish(here, "payment.taken", payment.id, payment.student)


@on(InvoiceSent, InvoiceCredited)
def of_invoice(fact: InvoiceSent | InvoiceCredited, publisher: Publisher) -> None:
    kind = "invoice.sent" if isinstance(fact, InvoiceSent) else "invoice.credited"
    invoice = fact.invoice
    publisher.publish(fact.actor.organisation, kind, invoice.id, invoice.student)


@on(InvoicesMade)
def of_run(fact: InvoicesMade, publisher: Publisher) -> None:
    publisher.publish(fact.actor.organisation, "invoice.run_made", fact.run.id)


@on(MembershipChanged)
def of_member(fact: MembershipChanged, publisher: Publisher) -> None:
    kind, member = "member.left" if fact.ended else "member.changed", fact.membership
    publisher.publish(fact.actor.organisation, kind, member.within, member.person)


@on(Welcomed, JoinWaits)
def of_joining(fact: Welcomed | JoinWaits, publisher: Publisher) -> None:
    kind = "person.joined" if isinstance(fact, Welcomed) else "person.waits"
    publisher.publish(fact.actor.organisation, kind, person=fact.person.id)


@on(RoleChanged)
def of_role(fact: RoleChanged, publisher: Publisher) -> None:
    kind = "role.ended" if fact.ended else "role.given"
    publisher.publish(fact.actor.organisation, kind, person=fact.person)


@on(AddressChanged)
def of_address(fact: AddressChanged, publisher: Publisher) -> None:
    here = fact.actor.organisation
    publisher.publish(here, "person.address_changed", person=fact.person)


@on(PersonRemoved)
def of_leaving(fact: PersonRemoved, publisher: Publisher) -> None:
    publisher.publish(fact.actor.organisation, "person.removed", person=fact.person)


@on(AddressBounced)
def of_bounce(fact: AddressBounced, publisher: Publisher) -> None:
    here = fact.organisation
    publisher.publish(here, "person.address_bounced", person=fact.person)


@on(HolidayAdded)
def of_holiday(fact: HolidayAdded, publisher: Publisher) -> None:
    publisher.publish(fact.actor.organisation, "holiday.added", fact.holiday.id)


@on(HolidayRemoved)
def of_no_holiday(fact: HolidayRemoved, publisher: Publisher) -> None:
    publisher.publish(fact.actor.organisation, "holiday.removed", fact.days)


@on(RoomClosed, RoomReopened)
def of_closure(fact: RoomClosed | RoomReopened, publisher: Publisher) -> None:
    kind = "room.closed" if isinstance(fact, RoomClosed) else "room.reopened"
    publisher.publish(fact.actor.organisation, kind, fact.closure.id)


@on(RoomRemoved)
def of_removed(fact: RoomRemoved, publisher: Publisher) -> None:
    kind = "room.removed" if fact.room else "site.removed"
    publisher.publish(fact.actor.organisation, kind, fact.room or fact.site)


@on(PoliciesChanged)
def of_settings(fact: PoliciesChanged, publisher: Publisher) -> None:
    publisher.publish(fact.organisation.id, "settings.changed")
