"""The headers that every answer of the desk carries."""

from collections.abc import Mapping

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

EVERYWHERE = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), geolocation=(self), microphone=()",
    "x-robots-tag": "noindex, nofollow",
}
UNLESS_SAID = {"cache-control": "no-store"}


def headers_for(*, https: bool) -> Mapping[str, str]:
    if not https:  # a browser ignores it there, and a demo must not promise it
        return EVERYWHERE
    return {**EVERYWHERE, "strict-transport-security": f"max-age={YEAR}"}
