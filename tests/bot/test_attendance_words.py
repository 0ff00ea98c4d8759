"""Whatever a check-in comes to has words, in every language there is."""

from bot.words import has
from bot.words.ftl import languages
from core.attendance.evidence.findings import Grade, Reason
from core.attendance.here_model import Part, WhyCode
from core.attendance.model import BY_HAND, Status

GOOD = {
    Reason.FACE_RIGHT,
    Reason.HEAD_TURNED,
    Reason.CODE_RIGHT,
    Reason.PLACE_INSIDE,
    Reason.PLACE_NOT_NEEDED,
    Reason.PING_UNANSWERED,
}
"""These are never in anybody's way, so there is no next step to name."""


def test_every_outcome_can_be_said():
    needed = {
        *(f"found-{reason}" for reason in Reason),
        *(f"next-{reason}" for reason in set(Reason) - GOOD),
        *(f"missing-{part}" for part in Part),
        *(f"why-code-{why}" for why in WhyCode),
        *(f"grade-{grade.name.lower()}" for grade in Grade),
        *(f"status-{status}" for status in Status),
        *(f"already-{status}" for status in Status),
        *(f"decided-{status}" for status in Status),
        *(f"overdue-{status}" for status in (Status.PRESENT, Status.ABSENT)),
        *(f"option-{status}" for status in BY_HAND),
    }
    for language in languages():
        assert {each for each in needed if not has(each, language)} == set()
