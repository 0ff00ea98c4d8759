"""A mark for each state, drawn: none is told by its colour alone."""

from zoneinfo import ZoneInfo

from adapters.web.markup import Html, el
from bot.words import say
from core.sessions.model import State

UTC = ZoneInfo("UTC")
DRAWN = {
    State.SCHEDULED: '<circle cx="8" cy="8" r="5"/>',
    State.ACTIVE: '<path class="solid" d="M5 3l8 5-8 5z"/>',
    State.COMPLETED: '<path d="M3 8.5l3.5 3.5L13 4.5"/>',
    State.CANCELLED: '<path d="M4 4l8 8M12 4l-8 8"/>',
}


def mark_of(state: State) -> Html:
    shape = DRAWN[state]
    return Html(
        f'<svg class="mark {state.value}" viewBox="0 0 16 16" aria-hidden="true">'
        f"{shape}</svg>"
    )


def legend(language: str) -> Html:
    each = [
        el("li", mark_of(state), say(f"webcal-{state.value}", UTC, language))
        for state in State
    ]
    label = say("webcal-legend", UTC, language)
    return el("ul", *each, class_="legend", aria_label=label)
