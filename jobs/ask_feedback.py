"""Ask those who were there what they thought of it."""

from core.application import Door
from core.feedback.ask import AskForFeedback
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=30)
async def ask_feedback(door: Door) -> None:
    while await door.run(AskForFeedback(THE_DESK)):
        pass
