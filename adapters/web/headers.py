"""The headers that every answer of the desk carries."""

from collections.abc import Mapping, Sequence

_SOURCES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)
CONTENT_SECURITY_POLICY = "; ".join(_SOURCES)

YEAR = 31_536_000
"""Seconds that a browser remembers to come by https only."""

Raw = Sequence[tuple[bytes, bytes]]
"""Headers as they go over the wire: encoded once, for they are the same each time."""

_EVERYWHERE = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), geolocation=(self), microphone=()",
    "x-robots-tag": "noindex, nofollow",
}


def _raw(headers: Mapping[str, str]) -> Raw:
    return tuple((name.encode(), value.encode()) for name, value in headers.items())


UNLESS_SAID = _raw({"cache-control": "no-store"})


FRAMED = frozenset({"/checkin/app", "/calendar/app"})
"""The pages that another may frame: Telegram's own, in a browser."""

TELEGRAM_WEB = "https://web.telegram.org"


def headers_for(*, https: bool, framed: bool = False) -> Raw:
    """Nothing else in the desk says these."""
    headers = dict(_EVERYWHERE)
    if framed:
        del headers["x-frame-options"]  # it knows no names
        policy = CONTENT_SECURITY_POLICY.removesuffix("'none'") + TELEGRAM_WEB
        headers["content-security-policy"] = policy
    if https:  # else a browser ignores it, and a demo must not promise it
        headers["strict-transport-security"] = f"max-age={YEAR}"
    return _raw(headers)
