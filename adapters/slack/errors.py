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
    "invalid_user_combination",
    "is_archived",
    "is_inactive",
    "not_in_channel",
    "team_not_found",
    "user_disabled",
    "user_is_bot",
    "user_not_found",
    "user_not_in_channel",
    "messages_tab_disabled",
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "user_not_visible",
}
"""Of the one who is written to; that the desk's own account is gone is no fault of
theirs, and waits for whoever runs the desk."""

_LATER = {
    "access_denied",
    "accesslimited",
    "account_inactive",
    "ekm_access_denied",
    "enterprise_is_restricted",
    "external_channel_migrating",
    "fatal_error",
    "internal_error",
    "invalid_auth",
    "missing_scope",
    "no_permission",
    "not_allowed_token_type",
    "not_authed",
    "org_login_required",
    "ratelimited",
    "rate_limited",
    "request_timeout",
    "service_unavailable",
    "team_access_not_granted",
    "team_added_to_org",
    "token_expired",
    "token_revoked",
    "two_factor_setup_required",
    "update_failed",
    "message_limit_exceeded",
}


LOST = {
    "block_mismatch",
    "cant_update_message",
    "edit_window_closed",
    "message_not_found",
    "msg_too_long",
    "slack_connect_edit_blocked",
}
"""Of an edit: what should stand there is said anew."""
UNDELETABLE = {"cant_delete_message", "compliance_exports_prevent_deletion"}
NOT_SHOWN = {
    "invalid_blocks",
    "invalid_blocks_format",
    "msg_blocks_too_long",
    "too_many_blocks",
}
THREAD_GONE = {
    "cannot_reply_to_message",
    "restricted_action_non_threadable_channel",
    "restricted_action_thread_locked",
    "thread_locked",
    "thread_not_found",
}
ABSENT = {"channel_not_found", "not_in_channel", "user_not_in_channel"}


def verdict(error: str) -> Verdict:
    """Unknown refusals are about what we sent: sending it again will not help."""
    if error in _GONE:
        return Verdict.GONE
    return Verdict.LATER if error in _LATER else Verdict.NEVER
