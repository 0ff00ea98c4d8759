"""Of the page about the API: every type of refusal, where problems point to."""

from collections.abc import Iterator

from adapters.web.api.refusals import every_refusal, slug_of, status_of
from adapters.web.markup import Html, el, joined
from bot.words import outlined, say

OUR_OWN = (
    (401, "refresh", ("api-refresh",)),
    (403, "scope", ("api-scope",)),
    (404, "cursor", ("api-cursor",)),
    (409, "days", ("api-days-turned", "api-days-many")),
    (409, "times", ("api-year", "api-ends-first", "api-shares", "api-audience")),
    (409, "tutor-stays", ("api-tutor-stays",)),
    (412, "version-changed", ("changed-since",)),
    (422, "key", ("api-key",)),
    (429, "often", ("api-often",)),
)
"""What the API refuses before core is asked: status, type, and all that it says."""


def listed_refusals() -> Html:
    rows = [
        joined(
            el("dt", el("code", slug), f" {status}", id=slug),
            el("dd", " ".join(map(outlined, sentences))),
        )
        for status, slug, sentences in sorted([*_our_own(), *_of_core()])
    ]
    return el("section", el("h2", say("api-refusals")), el("dl", *rows), id="types")


def _our_own() -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for status, slug, names in OUR_OWN:
        yield status, slug, tuple(f"problem-{name}" for name in names)


def _of_core() -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for kind in every_refusal():
        yield status_of(kind), slug_of(kind), (f"refused-{kind.__name__}",)
