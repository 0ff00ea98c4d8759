"""A month of a family and their tutor: taught, confirmed, approved, paid, closed."""

from datetime import timedelta

from core.billing.confirming.ask import SettleSilentHours
from core.billing.invoices.go_on import GoOnWithRuns
from core.billing.reminders.remind import RemindOfPayments
from core.kernel.actor import THE_DESK
from storage.database import open_database
from tests.keys import KEY
from tests.people import ADA, GINA, HAL, MAYA, account_of
from tests.world import Talk, WorldOn


async def test_a_month_goes_from_the_first_lesson_to_the_last_penny(address: str):
    async with open_database(address, KEY) as database:
        month = Month(Talk(WorldOn(database, at="2026-02-02T12:00")))
        month.is_taught_and_confirmed()
        month.is_approved_and_paid_out()
        month.is_invoiced()
        month.is_paid_in_part_and_reminded()
        month.is_closed()


class Month:
    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    def passes(self, **time: int) -> None:
        """And the desk does by itself what is due."""
        world = self.talk.world
        world.clock.forward(timedelta(**time))
        for duty in (SettleSilentHours, GoOnWithRuns, RemindOfPayments):
            world.run(duty(THE_DESK))
        self.talk.deliver()

    def gina_read(self) -> str:
        return self.talk.heard[account_of(GINA)][-1].text

    def is_taught_and_confirmed(self) -> None:
        """Three lessons: one is right, one was shorter, of one nobody says anything."""
        talk = self.talk
        talk.says(ADA, "/set confirm_hours yes")
        talk.says(ADA, "/rate Leo 30 2026-01-01")
        talk.says(ADA, "/payrate Maya 20 since=2026-01-01")
        talk.says(MAYA, "spent 30 minutes marking essays")
        talk.says(MAYA, "taught Leo maths 10-11am")
        talk.presses(GINA, "That is right")
        talk.says(MAYA, "/finalise")
        self.passes(days=7)
        talk.says(MAYA, "taught Leo maths 10-11am")
        talk.presses(GINA, "Not right")
        talk.says(GINA, "only forty minutes")
        talk.says(ADA, "/disputes")
        talk.presses(ADA, "Other minutes")
        talk.says(ADA, "40")
        self.passes(days=7)
        talk.says(MAYA, "taught Leo maths 10-11am")
        self.passes(days=14)  # silence is a yes; it is Monday, 2 March

    def is_approved_and_paid_out(self) -> None:
        """The week with an hour of teaching and half an hour of marking."""
        talk = self.talk
        week = "Maya Okafor, 2 to 8 Feb 2026: 1 h 30 min"
        talk.says(HAL, "/approve")
        talk.presses(HAL, week)
        talk.presses(HAL, "Approve")
        told = talk.says(ADA, "/payroll February")
        assert "Approved: 1 h 30 min, £30.00." in told.text
        assert "£" not in str(talk.heard[account_of(HAL)])

    def is_invoiced(self) -> None:
        talk = self.talk
        looked = talk.says(ADA, "/runinvoices February")
        assert "£80.00. Nothing is sent yet." in looked.text
        talk.presses(ADA, "Make them")
        self.passes(minutes=11)
        assert self.gina_read() == "INV-0001 for Leo Hart: £80.00, due Mon 16 Mar."
        opened = talk.presses(GINA, "Open the invoice")
        assert [each.name for each in opened.files] == ["INV-0001.pdf"]

    def is_paid_in_part_and_reminded(self) -> None:
        talk = self.talk
        paid = talk.says(ADA, "Leo paid £50 by bank transfer")
        assert "Left to pay: £30.00." in paid.text
        self.passes(days=14)
        assert "INV-0001 for Leo Hart: £80.00" in self.gina_read()
        self.passes(days=8)
        assert self.gina_read().startswith("A reminder: £30.00 of INV-0001")
        assert "£30.00" in str(talk.says(ADA, "/ageing").fields)

    def is_closed(self) -> None:
        talk = self.talk
        paid = talk.says(ADA, "Leo paid £30 by card")
        assert paid.text.endswith("That pays INV-0001 in full.")
        self.passes(days=40)
        assert self.gina_read().startswith("A reminder: £30.00")  # and no second one
        assert talk.says(ADA, "/owes").text == "Nobody owes us anything."
        assert talk.says(ADA, "/runinvoices March").text.startswith("There is nothing")
        earned = talk.says(ADA, "/income 2026-02-01/2026-03-31")
        assert "received £80.00" in earned.text
        trial = talk.says(ADA, "/trialbalance")
        assert "£80.00" in trial.text + str(trial.fields)
        statement = talk.says(GINA, "/statement Leo February")
        assert [each.value for each in statement.fields][-1] in {"£90.00", "£80.00"}
