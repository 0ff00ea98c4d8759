"""How a mean of stars is written."""

from bot.call import Call
from core.feedback.model import Mean


def mean_of(mean: Mean, call: Call) -> str:
    stars = f"{mean.hundredths / 100:.1f}"
    return call.say("feedback-mean", stars=stars, count=mean.answers)
