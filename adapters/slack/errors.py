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
    "account_inactive",
    "cannot_dm_bot",
    "channel_not_found",
    "is_archived",
    "not_in_channel",
    "team_not_found",
    "token_revoked",
    "user_disabled",
    "user_is_bot",
    "user_not_found",
    "user_not_in_channel",
    "messages_tab_disabled",
    "restricted_action",
}
_LATER = {
    "access_denied",
    "accesslimited",
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
    "message_limit_exceeded",
}


def verdict(error: str) -> Verdict:
    """Unknown refusals are about what we sent: sending it again will not help."""
    if error in _GONE:
        return Verdict.GONE
    return Verdict.LATER if error in _LATER else Verdict.NEVER
