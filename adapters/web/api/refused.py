"""Of the page about the API: every type of refusal, where problems point to."""

from adapters.web.api.refusals import every_refusal, slug_of, status_of
from adapters.web.markup import Html, el, joined
from bot.words import outlined, say


def listed_refusals() -> Html:
    rows = [
        joined(
            el(
                "dt", el("code", slug_of(kind)), f" {status_of(kind)}", id=slug_of(kind)
            ),
            el("dd", outlined(f"refused-{kind.__name__}")),
        )
        for kind in every_refusal()
    ]
    return el("section", el("h2", say("api-refusals")), el("dl", *rows), id="types")
