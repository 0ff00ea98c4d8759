"""Admins get the week that was, once, at the hour they chose."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.billing.payments.receive import RecordPayment
from core.billing.rates.set_rate import SetRate
from core.curriculum.model import Class
from core.curriculum.ports import Classes
from core.kernel.actor import THE_DESK, Role
from core.kernel.ids import ClassId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.messaging.model import Message
from core.organisation.settings import ChangePolicy
from core.people.model import Grant, Person
from core.people.ports import Accounts, People
from core.reporting.income.ask import AskIncome
from core.reporting.schedule import PlanReports
from core.reporting.weekly import SendWeeklyReports
from core.sessions.changing.cancel import CancelSession
from core.sessions.held.end import EndSession
from core.sessions.held.log import LogSession
from core.sessions.held.start import StartSession
from tests.core.sessions.people import HOUR, booked
from tests.people import (
    ADA,
    AS_ADA,
    AS_MAYA,
    CORA,
    ELSEWHERE,
    HERE,
    LENA,
    LEO,
    LONG_AGO,
    MAYA,
    account_of,
)
from tests.world import Talk, World

NEXT_MONDAY = datetime(2026, 3, 16, 8, tzinfo=UTC)
WEEK = timedelta(days=7)
THIS_WEEK = Period(date(2026, 3, 9), date(2026, 3, 15))
LIMITED = Person(
    PersonId(UUID(int=70)), "Lara Low", (Grant(Role.ADMIN, UUID(int=501)),)
)
OTHER_ADMIN = Person(PersonId(UUID(int=71)), "Olga Other", (Grant(Role.ADMIN),))


def reports(talk: Talk, who: Person) -> list[Message]:
    """Those that come at this moment."""
    while talk.world.run(SendWeeklyReports(THE_DESK)):
        pass
    before = len(talk.heard.get(account_of(who), []))
    talk.deliver()
    heard = talk.heard.get(account_of(who), [])[before:]
    return [each for each in heard if each.text.startswith("The week")]


def figures(report: Message) -> dict[str, str]:
    return {field.label: field.value for field in report.fields}


def joins(world: World, person: Person, organisation=HERE) -> None:
    def add(ports):
        ports[People].add(organisation.id, person)
        account = account_of(person)
        ports[Accounts].link(organisation.id, person.id, account, LONG_AGO)

    world.work(add)


def test_the_figures_are_what_the_rows_add_up_to(talk: Talk):
    world = talk.world
    world.run(PlanReports(THE_DESK))
    world.run(SetRate(AS_ADA, LEO.id, Money(3000, "GBP"), date(2026, 1, 1)))
    start = world.clock.now() - 2 * HOUR
    world.run(LogSession(AS_MAYA, start, start + HOUR, (LEO.id,)))
    coming = booked(world, world.clock.now() + HOUR)
    excused = RegisterEntry(coming.id, LENA.id, Status.EXCUSED)
    world.work(lambda ports: ports[Registers].add(HERE.id, [excused]))
    off = booked(world, world.clock.now() + 4 * HOUR)
    world.run(CancelSession(AS_MAYA, off.id))
    paid = Money(1000, "GBP")
    world.run(RecordPayment(AS_ADA, LEO.id, paid, date(2026, 3, 9)))
    world.clock.set(NEXT_MONDAY)

    [report] = reports(talk, ADA)

    assert report.text == "The week from Mon 9 Mar to Sun 15 Mar:"
    told = figures(report)
    assert told["Sessions held"] == "1"
    assert told["Planned, not logged"] == "1"
    assert [each for each in told if each in {"Excused", "Present"}] == [
        "Present",
        "Excused",
    ]
    assert (told["Earned"], told["Received"]) == ("£30.00", "£10.00")
    income = world.run(AskIncome(AS_ADA, THIS_WEEK))
    assert income.earned == (Money(3000, "GBP"),)
    assert sum(row.amount.minor for row in income.rows) == 3000


def test_the_button_shows_the_income_of_that_week(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    talk.world.clock.set(NEXT_MONDAY)
    reports(talk, ADA)

    talk.presses(ADA, "Income in detail")

    assert "9" in talk.heard[account_of(ADA)][-1].text


def test_late_starts_with_the_sessions_behind_them(talk: Talk):
    world = talk.world
    world.run(PlanReports(THE_DESK))
    for late in (timedelta(minutes=6), timedelta()):
        planned = booked(world, world.clock.now() + timedelta(minutes=5))
        world.clock.set(planned.planned.start + late)
        world.run(StartSession(AS_MAYA, planned.id, world.clock.now()))
        world.clock.set(planned.planned.end)
        world.run(EndSession(AS_MAYA, planned.id, world.clock.now()))
    world.clock.set(NEXT_MONDAY)

    [report] = reports(talk, ADA)

    assert figures(report)["Began late"] == "1 / 2 (6 min)"
    shown = talk.presses(ADA, "Who began late")
    assert shown.fields[0].value.startswith("starts late 1 of 2, 6 min on average")
    assert "began 6 min late" in talk.says(ADA, "why?").text


def test_it_comes_once_and_again_a_week_later(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    talk.world.clock.set(NEXT_MONDAY - timedelta(seconds=1))
    assert reports(talk, ADA) == []
    talk.world.clock.set(NEXT_MONDAY)
    assert len(reports(talk, ADA)) == 1
    talk.world.run(PlanReports(THE_DESK))
    assert reports(talk, ADA) == []
    talk.world.clock.set(NEXT_MONDAY + WEEK)
    assert len(reports(talk, ADA)) == 1


def test_eight_is_eight_on_either_side_of_a_change_of_clocks(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    talk.world.clock.set(NEXT_MONDAY + WEEK)
    reports(talk, ADA)
    in_summer = datetime(2026, 3, 30, 7, tzinfo=UTC)  # 08:00 in London
    talk.world.clock.set(in_summer - timedelta(seconds=1))
    assert reports(talk, ADA) == []
    talk.world.clock.set(in_summer)

    [report] = reports(talk, ADA)

    assert report.text == "The week from Mon 23 Mar to Sun 29 Mar:"


def test_weeks_in_which_the_desk_was_off_are_not_made_up_for(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    talk.world.clock.set(NEXT_MONDAY + 5 * WEEK + HOUR)

    assert len(reports(talk, ADA)) == 1


def test_another_hour_holds_from_the_next_report_on(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    talk.world.run(ChangePolicy(AS_ADA, "report weekday", "friday"))
    talk.world.run(ChangePolicy(AS_ADA, "report at", "16:30"))
    friday = datetime(2026, 3, 13, 16, 30, tzinfo=UTC)
    talk.world.clock.set(friday - timedelta(seconds=1))
    assert reports(talk, ADA) == []
    talk.world.clock.set(friday)

    [report] = reports(talk, ADA)

    assert report.text == "The week from Mon 2 Mar to Sun 8 Mar:"


def test_only_admins_of_everything_get_it(talk: Talk):
    tens = Class(ClassId(UUID(int=501)), "10B")
    talk.world.work(lambda ports: ports[Classes].add(HERE.id, tens))
    joins(talk.world, LIMITED)
    talk.world.run(PlanReports(THE_DESK))
    talk.world.clock.set(NEXT_MONDAY)
    reports(talk, ADA)

    for each in (CORA, MAYA, LEO, LIMITED):
        said = talk.heard.get(account_of(each), [])
        assert not [one for one in said if one.text.startswith("The week")]


def test_organisations_do_not_mix(talk: Talk):
    world = talk.world
    joins(world, OTHER_ADMIN, ELSEWHERE)
    world.run(PlanReports(THE_DESK))
    start = world.clock.now() - 2 * HOUR
    world.run(LogSession(AS_MAYA, start, start + HOUR, (LEO.id,)))
    world.clock.set(NEXT_MONDAY)
    assert len(reports(talk, ADA)) == 1
    assert not talk.heard.get(account_of(OTHER_ADMIN))
    world.clock.set(datetime(2026, 3, 16, 12, tzinfo=UTC))  # eight in New York

    [theirs] = reports(talk, OTHER_ADMIN)

    assert figures(theirs)["Sessions held"] == "0"


def test_a_session_over_midnight_belongs_to_the_week_it_began_in(talk: Talk):
    world = talk.world
    start = datetime(2026, 3, 8, 23, 30, tzinfo=UTC)  # Sunday
    world.run(LogSession(AS_MAYA, start, start + HOUR, (LEO.id,)))
    world.run(PlanReports(THE_DESK))
    world.clock.set(NEXT_MONDAY)

    [report] = reports(talk, ADA)

    assert figures(report)["Sessions held"] == "0"


def test_a_person_with_own_quiet_hours_gets_it_after_them(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    assert talk.says(ADA, "/prefer quiet_until 09:00").text
    talk.world.clock.set(NEXT_MONDAY)
    assert reports(talk, ADA) == []
    talk.world.clock.set(NEXT_MONDAY + HOUR)

    assert len(reports(talk, ADA)) == 1


def test_the_operator_gets_the_shapes_of_what_was_not_understood(talk: Talk):
    world = talk.world
    world.run(PlanReports(THE_DESK))
    olly = Person(PersonId(UUID(int=72)), "Olly Op", (Grant(Role.OPERATOR),))
    joins(world, olly)
    talk.says(MAYA, "zorble Leo tomorrow")
    talk.says(MAYA, "taught Leo maths yesterday 4-5pm")
    talk.says(MAYA, "no, Lena")
    world.clock.set(NEXT_MONDAY)

    reports(talk, ADA)

    [digest] = talk.heard[account_of(olly)]
    assert digest.text.startswith(f"What {HERE.name} said from Mon 9 Mar to Sun 15")
    assert figures(digest) == {"_ P D": "1", "taught P S T": "1"}
    assert "zorble" not in f"{digest}"


def test_without_a_miss_the_operator_hears_nothing(talk: Talk):
    world = talk.world
    world.run(PlanReports(THE_DESK))
    olly = Person(PersonId(UUID(int=72)), "Olly Op", (Grant(Role.OPERATOR),))
    joins(world, olly)
    world.clock.set(NEXT_MONDAY)

    reports(talk, ADA)

    assert account_of(olly) not in talk.heard
