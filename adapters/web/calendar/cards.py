"""A session as a card, a day as a list of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from adapters.web.calendar.marks import mark_of
from adapters.web.calendar.said import on_day, title, told
from adapters.web.calendar.turning import address
from adapters.web.markup import NOTHING, Html, el
from bot.words.formats import formatted
from bot.words.sessions_seen import what, where, with_whom
from core.timetable.page import Page
from core.timetable.seen import Seen
from core.timetable.views import View

TO = Html("&ndash;")
DAY = timedelta(days=1)


def by_day_of(page: Page) -> Mapping[date, list[Seen]]:
    days: dict[date, list[Seen]] = {}
    for each in page.seen:
        on = each.session.span.start.astimezone(page.zone).date()
        days.setdefault(on, []).append(each)
    return days


def each_day(page: Page) -> Iterator[date]:
    day = page.shown.first
    while day <= page.shown.last:
        yield day
        day += DAY


def card(seen: Seen, page: Page) -> Html:
    start, end = times_of(seen, page)
    state = seen.session.state
    place = where(seen)
    return el(
        "article",
        el(
            "p",
            mark_of(state),
            el("time", start, TO, end),
            el("span", state_of(seen, page), class_="state"),
            class_="when",
        ),
        el("p", what(seen, page.language), class_="what"),
        el("p", with_whom(seen, page.language), class_="who"),
        el("p", place, class_="where") if place else NOTHING,
        class_=f"card {state.value}",
    )


def section(day: date, page: Page, found: Sequence[Seen]) -> Html:
    link = el("a", on_day(day, "EEEE d MMMM", page), href=address(page, View.DAY, day))
    cards = [card(each, page) for each in found]
    if not cards:
        cards = [el("p", told("webcal-free", page), class_="free")]
    now = " today" if day == page.today else ""
    return el("section", el("h2", link), *cards, class_=f"of-day{now}")


def state_of(seen: Seen, page: Page) -> str:
    return told(f"webcal-{seen.session.state.value}", page)


def times_of(seen: Seen, page: Page) -> tuple[str, str]:
    span = seen.session.span
    shown = [formatted(at, page.zone, page.language) for at in (span.start, span.end)]
    return str(shown[0]), str(shown[1])


def table(kind: str, page: Page, *inside: Html) -> Html:
    caption = el("caption", title(page), class_="sr")
    return el("table", caption, *inside, class_=kind, role="table")
