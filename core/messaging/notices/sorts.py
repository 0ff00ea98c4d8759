"""Of what sort each letter is, and how urgent: one table by the sentence's name."""

import re
from collections.abc import Mapping
from enum import IntEnum, StrEnum


class Sort(StrEnum):
    """What people choose by when they say what should reach them, and how."""

    ATTENDANCE = "attendance"
    SESSION = "session"
    REPORT = "report"
    ACCOUNT = "account"
    MONEY = "money"
    SYSTEM = "system"
    MESSAGE = "message"


LOCKED = frozenset({Sort.MESSAGE, Sort.ACCOUNT})
"""Somebody's words, and what happens to one's account: not to be switched off."""


class Priority(IntEnum):
    LOW = 0
    """With what else can wait, once a day."""
    MEDIUM = 1
    """Now, unless its reader wants to be left alone."""
    HIGH = 2
    """Now, at any hour; and somebody else is told if nobody says they got it."""


_MEDIUM: Mapping[Sort, str] = {
    Sort.ATTENDANCE: """
        absence-alert-excused absence-alert-late-after-all absence-alert-pending
        absence-alert-present missing consent-asked-for faces-alike
        excuse-asked-card excuse-approved-card excuse-refused-card
        excuse-withdrawn-card excuse-asked-family excuse-asked-family-own
        excuse-approved-family excuse-approved-family-own excuse-refused-family
        excuse-refused-family-own excuse-reopened-family excuse-reopened-family-own
        excuse-withdrawn-family excuse-withdrawn-family-own ping-asked
        ping-called-off own-number vouch-asked vouched register-card
        register-handed-over mailed-present mailed-late mailed-pending
        mailed-refused mailed-absent mailed-excused mailed-expected
        decided-present decided-late decided-absent decided-excused
        decided-pending decided-expected upheld-present upheld-late upheld-absent
        upheld-excused upheld-pending upheld-expected overdue-present
        overdue-absent appeal-made at-risk at-risk-guardian-in-a-row
        at-risk-guardian-below""",
    Sort.SESSION: """
        session-begun-notice session-booked-notice session-cancelled-notice
        session-moved-notice session-closed-notice session-restored-notice
        session-unbooked-notice tutor-changed-notice tutor-given-notice
        tutor-relieved-notice series-booked-notice series-unbooked-notice
        series-changed-notice series-back-notice series-holiday-notice
        series-ended-notice sessions-cancelled-notice sessions-swapped-notice
        sessions-shifted-notice sessions-back-notice series-nobody-left
        series-left-out joined-clashes room-closed-told session-claimed
        never-started never-started-look never-started-off
        never-started-unanswered cancel-asked change-asked change-declined
        substitute-asked substitute-declined substitute-not-needed
        substitute-taken remind-student remind-tutor late-notice
        late-notice-over window-begin window-closes window-ends window-opens
        group-cancelled group-changes group-moved group-over group-restored
        group-started group-tutor group-unstarted draft-published
        draft-published-notice draft-withdrawn draft-withdrawn-notice
        poll-asked poll-won poll-none poll-dropped poll-tally feedback-ask""",
    Sort.REPORT: """
        weekly-report weekly-shapes unlogged-sessions report-planned report-ended
        report-planned-others report-planned-group report-ended-author
        board board-over
        digest file-here file-made file-going file-given-up file-right-lost
        file-failed file-too-large""",
    Sort.ACCOUNT: """
        welcomed join-waits connection-ended role-ends role-ends-own token-replayed
        removal-asked removal-withdrawn removal-agreed removal-declined""",
    Sort.MONEY: """
        hours-ask hours-disputed hours-settled monthly-invoices invoice-came
        credit-came package-low payment-reminder fee-waived-notice timer-forgotten
        timer-forgotten-full observed-card time-logged time-changed
        time-taken-back time-put-back sheet-card sheet-sent-back""",
    Sort.SYSTEM: """
        alert-events-over alert-dues-over alert-backlog-over alert-carrying-over
        alert-mail-over alert-duty-over alert-webhook-over
        urgent-again urgent-unheard mail-bounced
        announcement-going announcement-done announcement-withdrawn
        announcement-paused announcement-approval-asked
        announcement-approved announcement-declined announcement-approval-over
        announcement-was-approved announcement-was-declined
        announcement-asked-again announcement-not-approved
        announcement-nobody-to-approve announcement-edited-since
        webhook-off webhook-ping-worked webhook-ping-failed""",
    Sort.MESSAGE: """
        own-reminder message-from message-answered message-file somebody-asks
        announced announced-anew announced-again announced-withdrawn
        message-undelivered thread-card thread-files anonymous-card
        anonymous-answer office-shut""",
}
_LOW: Mapping[Sort, str] = {Sort.MONEY: "sheet-approved"}
_HIGH: Mapping[Sort, str] = {
    Sort.ATTENDANCE: "absence-alert",
    Sort.SYSTEM: """
        retention-failed totals-drifted sums-drifted books-differ alert-events
        alert-dues
        alert-backlog alert-carrying alert-mail alert-duty alert-webhook""",
}
OF: Mapping[str, tuple[Sort, Priority]] = {
    sentence: (sort, priority)
    for priority, table in (
        (Priority.LOW, _LOW),
        (Priority.MEDIUM, _MEDIUM),
        (Priority.HIGH, _HIGH),
    )
    for sort, sentences in table.items()
    for sentence in sentences.split()
}
"""A test finds letters whose sentence is missing here."""


def sort_of(sentence: str) -> tuple[Sort, Priority]:
    return OF.get(sentence, (Sort.SYSTEM, Priority.MEDIUM))


BOARDS = frozenset(
    {
        "register-card",
        "missing",
        "announcement-going",
        "announcement-paused",
        "poll-tally",
        "file-going",
        "file-made",
    }
)
"""They show how things stand, again and again: nothing to keep of what was said."""


def because(sentence: str) -> str:
    """The sentence that says why one gets it, and how to stop it."""
    sort, priority = sort_of(sentence)
    if priority is Priority.HIGH:
        return "because-urgent"
    of_a_child = FAMILIES.search(sentence)
    return "because-family" if of_a_child else f"because-{sort}"


FAMILIES = re.compile(r"-family\b|-guardian\b|^absence-alert-")
"""What is told of a child, to those who look after them."""
