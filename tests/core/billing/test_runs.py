"""A run of invoices is made, sent and dropped a few at a time; it survives a fall."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.application import Ports
from core.billing.invoices.drop import DropInvoices
from core.billing.invoices.errors import RunOver, RunUnderWay
from core.billing.invoices.go_on import GoOnWithRuns
from core.billing.invoices.model import RunState, Tally
from core.billing.invoices.monthly import MakeMonthlyInvoices
from core.billing.invoices.preview import PreviewInvoices
from core.billing.invoices.progress import FindRun, SeeRun
from core.billing.invoices.run import A_TIME, MakeInvoices
from core.billing.invoices.send import SendRun
from core.billing.invoices.show import AskInvoices
from core.kernel.actor import THE_DESK, Role
from core.kernel.ids import PersonId
from core.people.model import Grant, Person
from core.people.ports import People
from tests.invoices import FEBRUARY, charged, pounds, run_made, sent
from tests.people import ADA, AS_ADA, HERE, account_of
from tests.world import Talk, World

MANY = A_TIME + 5
ALL = (pounds(30 * MANY),)


def learner(number: int) -> Person:
    who = PersonId(UUID(int=5000 + number))
    return Person(who, f"Learner {number}", (Grant(Role.STUDENT),), pays_self=True)


def school(world: World) -> list[Person]:
    """More who owe something than fit in one unit of work."""
    everybody = [learner(number) for number in range(MANY)]

    def settle(ports: Ports) -> None:
        for each in everybody:
            ports[People].add(HERE.id, each)

    world.work(settle)
    for each in everybody:
        charged(world, each, pounds(30))
    return everybody


def goes_on(world: World) -> int:
    steps = 0
    while world.run(GoOnWithRuns(THE_DESK)):
        steps += 1
    return steps


def seen(world: World, run) -> tuple[RunState, Tally]:
    found = world.run(SeeRun(AS_ADA, run))
    return found.run.state, found.tally


class Fell(Exception):  # noqa: N818 -- what a unit of work dies of, here on purpose
    """In the middle of it."""


def test_what_is_not_made_in_one_go_goes_on_where_the_desk_fell(world: World):
    school(world)
    made = run_made(world)
    assert (made.run.state, made.invoices) == (RunState.MAKING, A_TIME)

    def falls(desk) -> None:
        desk.run(GoOnWithRuns(THE_DESK))
        raise Fell

    with pytest.raises(Fell):
        world.change(falls)
    assert seen(world, made.run.id)[1].invoices == A_TIME

    goes_on(world)
    assert seen(world, made.run.id) == (RunState.OPEN, Tally(MANY, 0, ALL))
    assert world.run(PreviewInvoices(AS_ADA, FEBRUARY)).bills == ()
    world.clock.forward(timedelta(minutes=11))
    goes_on(world)
    numbers = [each.invoice.number or 0 for each in world.run(AskInvoices(AS_ADA))]
    assert sorted(numbers) == list(range(1, MANY + 1))
    assert seen(world, made.run.id)[0] is RunState.SENT


def test_what_is_charged_meanwhile_is_on_the_next_ones(world: World):
    *_, last = school(world)
    made = run_made(world)
    world.clock.forward(timedelta(seconds=1))
    charged(world, last, pounds(5))

    goes_on(world)

    assert seen(world, made.run.id) == (RunState.OPEN, Tally(MANY, 0, ALL))
    assert world.run(PreviewInvoices(AS_ADA, FEBRUARY)).sums == (pounds(5),)


def test_what_is_not_what_was_looked_at_waits_for_a_word(world: World):
    *_, last = school(world)
    made = run_made(world)
    sent(world, last)  # by itself, while the others are made

    goes_on(world)

    state, tally = seen(world, made.run.id)
    assert (state, tally.invoices) == (RunState.OPEN, MANY - 1)
    world.clock.forward(timedelta(days=9))
    assert goes_on(world) == 0
    world.run(SendRun(AS_ADA, made.run.id))
    goes_on(world)
    assert seen(world, made.run.id)[1].sent == MANY - 1


def test_while_it_is_made_nobody_begins_another(world: World):
    school(world)
    made = run_made(world)

    with pytest.raises(RunUnderWay):
        world.run(MakeInvoices(AS_ADA, FEBRUARY, ALL))

    assert world.run(FindRun(AS_ADA, FEBRUARY)) == made.run.id


@pytest.mark.parametrize("whole", [True, False])
def test_it_is_dropped_whole_though_a_few_at_a_time(world: World, *, whole: bool):
    school(world)
    made = run_made(world)
    if whole:
        goes_on(world)

    dropped = world.run(DropInvoices(AS_ADA, made.run.id))

    assert dropped.state is (RunState.DROPPING if whole else RunState.DROPPED)
    if whole:
        with pytest.raises(RunUnderWay):
            world.run(MakeInvoices(AS_ADA, FEBRUARY, ALL))
    goes_on(world)
    assert seen(world, made.run.id) == (RunState.DROPPED, Tally(0, 0, ()))
    assert world.run(PreviewInvoices(AS_ADA, FEBRUARY)).sums == ALL


def test_once_the_first_is_sent_there_is_no_way_back(world: World):
    school(world)
    made = run_made(world)
    goes_on(world)
    assert world.run(SendRun(AS_ADA, made.run.id)).state is RunState.SENDING

    with pytest.raises(RunOver):
        world.run(DropInvoices(AS_ADA, made.run.id))

    goes_on(world)
    assert seen(world, made.run.id) == (RunState.SENT, Tally(MANY, MANY, ALL))


def test_whoever_asked_sees_how_far_it_is(talk: Talk):
    school(talk.world)
    talk.says(ADA, "/runinvoices February")

    made = talk.presses(ADA, "Make them")

    assert made.text == ("Making the invoices of February 2026: 10 so far.")
    goes_on(talk.world)
    looked = talk.says(ADA, "/runinvoices February")
    assert looked.text.startswith("Made 15 invoices: £450.00. They are sent")
    talk.presses(ADA, "Send now")
    shown = talk.says(ADA, "/runinvoices February")
    assert shown.text.endswith("5 of 15 so far.")
    assert shown.buttons == ()


def test_what_nobody_asked_for_is_told_of_when_it_is_all_made(talk: Talk):
    school(talk.world)
    talk.says(ADA, "/set invoice_on_day 10")
    talk.world.clock.forward(timedelta(days=2))
    talk.world.run(MakeMonthlyInvoices(THE_DESK))
    talk.deliver()
    assert "monthly-invoices" not in {e.sentence for e in talk.heard[account_of(ADA)]}

    goes_on(talk.world)
    talk.deliver()

    assert talk.heard[account_of(ADA)][-1].text.startswith("Made 15 invoices for")
