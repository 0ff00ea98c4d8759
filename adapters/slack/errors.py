"""What Slack's refusals mean for a message: later, or never."""

from enum import Enum, auto


class Verdict(Enum):
    LATER = auto()
    """Trying again may help: their trouble, or a setting to be put right."""

    NEVER = auto()
    """This message will not arrive there."""

    GONE = auto()
    """Nothing will: the chat or the person is gone."""


_GONE = {
    "cannot_dm_bot",
    "channel_not_found",
    "is_archived",
    "not_in_channel",
    "team_not_found",
    "user_disabled",
    "user_is_bot",
    "user_not_found",
    "user_not_in_channel",
    "messages_tab_disabled",
    "restricted_action",
}
"""Of the one who is written to; that the desk's own account is gone is no fault of
theirs, and waits for whoever runs the desk."""

_LATER = {
    "access_denied",
    "accesslimited",
    "account_inactive",
    "external_channel_migrating",
    "fatal_error",
    "internal_error",
    "invalid_auth",
    "missing_scope",
    "not_authed",
    "ratelimited",
    "rate_limited",
    "request_timeout",
    "service_unavailable",
    "team_added_to_org",
    "token_expired",
    "token_revoked",
    "message_limit_exceeded",
}


def verdict(error: str) -> Verdict:
    """Unknown refusals are about what we sent: sending it again will not help."""
    if error in _GONE:
        return Verdict.GONE
    return Verdict.LATER if error in _LATER else Verdict.NEVER
