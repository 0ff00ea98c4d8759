"""What is due, who is meant, and what people keep of themselves, on every storage."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.ids import RoomId, SiteId
from core.kernel.period import Period
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Round,
)
from core.messaging.audience import Audience, Kind
from core.messaging.due import Due, Dues
from core.messaging.model import Address, Carried, Lane, Message, Notice, Outcome
from core.messaging.ports import Announcements, Audiences, Outbox
from core.messaging.thread import between
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId
from core.messaging.threads.ports import Letters, Threads
from core.organisation.model import (
    DateOrder,
    Holiday,
    HolidayId,
    Room,
    Site,
    Term,
    TermId,
    Year,
    YearId,
)
from core.organisation.ports import AcademicCalendar, Sites
from core.people.model import (
    Account,
    Guardianship,
    Invitation,
    InvitationId,
    InvitationState,
    Preferences,
)
from core.people.ports import (
    Accounts,
    Guardianships,
    Invitations,
    PersonPreferences,
)
from storage.door import Runner
from tests.people import (
    ADA,
    CORA,
    ELSEWHERE,
    GINA,
    GINAS_LEO,
    HERE,
    LENA,
    LEO,
    LONG_AGO,
    MAYA,
    SAM,
    account_of,
)

MINUTE = timedelta(minutes=1)
RULE, ONE = "some rule", UUID(int=1)
TWO = UUID(int=2)


def due(person=LEO, at=LONG_AGO, subject=ONE, where=HERE) -> Due:
    return Due(where.id, RULE, subject, at, person.id)


async def test_what_is_planned_again_takes_the_place_of_before(storage: Runner):
    def planned(ports):
        dues = ports[Dues]
        dues.plan(due())
        dues.plan(due(at=LONG_AGO + MINUTE))
        dues.plan(due(MAYA))
        dues.plan(due(LEO, subject=TWO))
        return dues.of_person(HERE.id, RULE, LEO.id)

    found = await storage.run(planned)

    assert found == [due(subject=TWO), due(at=LONG_AGO + MINUTE)]


async def test_only_what_is_due_is_taken_the_longest_due_first(storage: Runner):
    def taken(ports):
        for each in (1, 0, 3):
            subject = UUID(int=10 + each)
            ports[Dues].plan(due(at=LONG_AGO + each * MINUTE, subject=subject))
        takes = [ports[Dues].take(RULE, LONG_AGO + MINUTE, most) for most in (1, 5, 5)]
        return takes, ports[Dues].every(HERE.id, RULE)

    takes, left = await storage.run(taken)

    late = [[each.at - LONG_AGO for each in some] for some in takes]
    assert late == [[timedelta()], [MINUTE], []]
    assert [each.at - LONG_AGO for each in left] == [3 * MINUTE]


async def test_dropping_is_for_everybody_in_one_organisation(storage: Runner):
    def dropped(ports):
        for each in (due(), due(MAYA), due(SAM, where=ELSEWHERE)):
            ports[Dues].plan(each)
        ports[Dues].drop(HERE.id, RULE, ONE)
        return [ports[Dues].is_planned(o.id, RULE, ONE) for o in (HERE, ELSEWHERE)]

    assert await storage.run(dropped) == [False, True]


async def test_an_audience_is_everybody_meant_but_those_taken_away(storage: Runner):
    asked = [Audience(Kind.ALL), Audience(Kind.STAFF, minus=True)]
    sams = [Audience(Kind.PERSON, SAM.id)]

    def meant(ports):
        return [
            ports[Audiences].of(HERE.id, each, LONG_AGO, LONG_AGO.date())
            for each in (asked, sams)
        ]

    assert await storage.run(meant) == [[LEO.id, LENA.id, GINA.id], []]


async def test_an_announcement_has_rounds_and_whoever_got_it_is_silent_no_more(
    storage: Runner,
):
    first = Announcement(
        AnnouncementId(ONE), CORA.id, "Drill", LONG_AGO, 2, 0, asks=True
    )
    again = replace(first, text="Noon", round=Round.EDITED, version=1)

    def rounds(ports):
        here = ports[Announcements]
        here.add(HERE.id, first, [LEO.id, LENA.id])
        here.take(5)
        here.again(HERE.id, again, [LENA.id])
        taken = here.take(5)
        got = [
            here.acknowledge(HERE.id, first.id, each.id, LONG_AGO)
            for each in (LEO, LEO, MAYA)
        ]
        silent = here.silent(HERE.id, first.id)
        return taken, got, silent, here.latest(HERE.id, 5), here.scheduled(HERE.id)

    taken, got, silent, latest, waiting = await storage.run(rounds)

    assert taken == [(HERE.id, again, [LENA.id])]
    assert (got, silent) == ([True, True, False], [LENA.id])
    assert (latest, waiting) == ([again], [])


async def test_what_was_delivered_becomes_a_card_and_failures_say_why(
    storage: Runner,
):
    mark = str(ONE)
    to = [Address("telegram", str(number)) for number in range(2)]

    def sent(ports):
        outbox = ports[Outbox]
        for person, there in zip((LEO, LENA), to, strict=True):
            key = f"announcement:{person.id.hex}"
            outbox.put(
                Notice(
                    HERE.id,
                    key,
                    there,
                    Lane.ANNOUNCEMENT,
                    Message("Drill"),
                    LONG_AGO,
                    person=person.id,
                    announcement=mark,
                )
            )

    def settled(ports):
        outbox = ports[Outbox]
        for notice in outbox.claim(LONG_AGO, lease=MINUTE, limit=9):
            fails = notice.person == LENA.id
            outcome = Outcome.NEVER if fails else Outcome.DELIVERED
            carried = Carried(outcome, "" if fails else "17", why="blocked")
            outbox.settle(notice, carried, LONG_AGO)
        outbox.becomes_card(HERE.id, mark, "announced")
        stands = [outbox.stands(HERE.id, each, "announced") for each in to]
        there = [each is not None for each in stands]
        reached = outbox.reached(HERE.id, mark)
        return there, reached, outbox.failures(HERE.id, mark)

    await storage.run(sent)
    assert await storage.run(settled) == ([True, False], [LEO.id], [("blocked", 1)])


async def test_without_a_register_nobody_is_absent(storage: Runner):
    meant = (Audience(Kind.ABSENT),)

    def absent(ports):
        days = [LONG_AGO.date(), LONG_AGO.date() + timedelta(days=1)]
        return [ports[Audiences].of(HERE.id, meant, LONG_AGO, day) for day in days]

    assert await storage.run(absent) == [[], []]


async def test_recipients_are_taken_once(storage: Runner):
    made = Announcement(AnnouncementId(ONE), CORA.id, "Fire drill", LONG_AGO, 2, 0)

    def taken(ports):
        here = ports[Announcements]
        here.add(HERE.id, made, [LEO.id, LENA.id])
        some = [here.take(1), here.take(5), here.take(5)]
        told = [here.told(HERE.id, made.id, "2") for _ in range(2)]
        here.end(HERE.id, made.id, AnnouncementState.DONE)
        return some, told, here.going(LONG_AGO), here.hold(ELSEWHERE.id, made.id)

    some, told, going, elsewhere = await storage.run(taken)

    assert some == [[(HERE.id, made, [LEO.id])], [(HERE.id, made, [LENA.id])], []]
    assert (told, going, elsewhere) == ([False, True], [], None)


async def test_a_letter_is_found_by_its_own_organisation(storage: Runner):
    thread = between(HERE.id, CORA.id, LEO.id)
    letter = DirectMessage(
        DirectMessageId(ONE), CORA.id, LEO.id, "At five?", LONG_AGO, thread.id
    )

    def kept(ports):
        ports[Threads].keep(HERE.id, thread, LONG_AGO)
        ports[Letters].add(HERE.id, letter)
        return [ports[Letters].find(o.id, letter.id) for o in (HERE, ELSEWHERE)]

    assert await storage.run(kept) == [letter, None]


async def test_an_account_speaks_for_whom_it_is_linked_to(storage: Runner):
    phone = Account("telegram", "7")

    def shared(ports):
        accounts = ports[Accounts]
        accounts.link(HERE.id, LEO.id, phone, LONG_AGO)
        accounts.link(HERE.id, LENA.id, phone, LONG_AGO + MINUTE)
        accounts.choose(phone, HERE.id, LENA.id)
        both = accounts.behind(phone, LONG_AGO)
        accounts.unlink(HERE.id, LENA.id, phone)
        return both, accounts.behind(phone, LONG_AGO)

    both, one = await storage.run(shared)

    assert [each.name for each in both.speakers] == [LEO.name, LENA.name]
    assert both.chosen.name == LENA.name
    assert [each.name for each in one.speakers] == [LEO.name]


async def test_an_invitation_is_found_by_its_code(storage: Runner):
    made = Invitation(InvitationId(ONE), LEO.id, CORA.id, LONG_AGO)
    waits = Invitation(
        made.id,
        LEO.id,
        CORA.id,
        LONG_AGO,
        InvitationState.WAITING,
        account_of(LEO),
    )

    def kept(ports):
        there = ports[Invitations]
        there.add(HERE.id, made, "hash")
        found = [there.by_code("hash"), there.by_code("other")]
        there.change(HERE.id, waits)
        there.count_wrong(account_of(LEO), LONG_AGO)
        wrong = [there.wrong_since(account_of(each), LONG_AGO) for each in (LEO, SAM)]
        return found, there.waiting(HERE.id), there.waiting(ELSEWHERE.id), wrong

    found, here, elsewhere, wrong = await storage.run(kept)

    assert found == [(HERE.id, made), None]
    assert (here, elsewhere, wrong) == ([waits], [], [1, 0])


async def test_guardianships_are_kept_until_they_end(storage: Runner):
    lenas = Guardianship(GINA.id, LENA.id, Period(date(2026, 1, 1), date(2026, 2, 1)))

    def kept(ports):
        there = ports[Guardianships]
        there.add(HERE.id, lenas)
        both = there.of_guardian(HERE.id, GINA.id)
        there.end(HERE.id, GINA.id, LEO.id, LONG_AGO)
        return (
            both,
            there.of_students(HERE.id, [LEO.id]),
            there.of_guardian(ELSEWHERE.id, GINA.id),
        )

    assert await storage.run(kept) == ([GINAS_LEO, lenas], [], [])


async def test_preferences_are_kept_whatever_they_are(storage: Runner):
    wishes = (
        Preferences(ZoneInfo("Asia/Tokyo"), timedelta(), time(0), time(6, 30), "de"),
        Preferences(),
    )

    def kept(ports):
        found = []
        for each in wishes:
            ports[PersonPreferences].keep(HERE.id, LEO.id, each)
            found.append(ports[PersonPreferences].of(HERE.id, LEO.id))
        return tuple(found), ports[PersonPreferences].of(HERE.id, ADA.id)

    assert await storage.run(kept) == (wishes, Preferences())


async def test_sites_and_rooms_go_and_are_an_organisations_own(storage: Runner):
    site = Site(SiteId(ONE), "Hill", HERE.zone, "EUR", DateOrder.MONTH_FIRST)
    room = Room(RoomId(TWO), site.id, "Room 1")

    def kept(ports):
        there = ports[Sites]
        there.add(HERE.id, site)
        there.add_room(HERE.id, room)
        seen = there.every(HERE.id), there.rooms(HERE.id), there.every(ELSEWHERE.id)
        there.remove_room(ELSEWHERE.id, room.id, LONG_AGO)
        still = there.room(HERE.id, room.id)
        there.remove(HERE.id, site.id, LONG_AGO)
        return *seen, still, there.find(HERE.id, site.id)

    assert await storage.run(kept) == ([site], [room], [], room, None)


async def test_the_calendar_is_in_the_order_of_time(storage: Runner):
    days = Period(date(2026, 1, 1), date(2026, 12, 31))
    year = Year(YearId(ONE), "2026", days)
    late = Term(TermId(TWO), year.id, "Late", Period(date(2026, 9, 1), days.last))
    early = Term(TermId(UUID(int=3)), year.id, "Early", Period(days.first, days.first))
    off = Holiday(HolidayId(UUID(int=4)), "Off", Period(days.first, days.first))

    def kept(ports):
        there = ports[AcademicCalendar]
        there.add_year(HERE.id, year)
        for each in (late, early):
            there.add_term(HERE.id, each)
        there.add_holiday(HERE.id, off)
        seen = there.terms(HERE.id), there.holidays(HERE.id, days)
        foreign = there.remove(ELSEWHERE.id, year.id, LONG_AGO)
        gone = there.remove(HERE.id, year.id, LONG_AGO)
        return *seen, foreign, gone, there.years(HERE.id), there.terms(HERE.id)

    seen = await storage.run(kept)

    assert seen == ([early, late], [off], None, "2026", [], [])
