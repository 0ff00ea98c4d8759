"""A page of the calendar as HTML: tables that a screen reader reads as such."""

from collections.abc import Mapping
from datetime import date

from adapters.web.calendar.cards import by_day_of, card
from adapters.web.calendar.marks import legend
from adapters.web.calendar.month import month
from adapters.web.calendar.said import title, told
from adapters.web.calendar.turning import turning, ways
from adapters.web.calendar.week import week
from adapters.web.markup import NOTHING, Html, el, joined
from core.timetable.page import Page
from core.timetable.seen import Seen
from core.timetable.views import View


def rendered(page: Page) -> Html:
    """What stands in the page's main part."""
    by_day = by_day_of(page)
    draw = {View.MONTH: month, View.WEEK: week, View.DAY: day}[page.view]
    return joined(
        el("h1", title(page), id="title"),
        turning(page),
        ways(page),
        draw(page, by_day),
        NOTHING if page.seen else el("p", told("webcal-none", page), class_="none"),
        legend(page.language),
        el("p", told("webcal-foot", page, zone=page.zone), class_="foot"),
    )


def day(page: Page, by_day: Mapping[date, list[Seen]]) -> Html:
    found = by_day.get(page.days.first, [])
    if not found:
        return NOTHING
    return el("div", *(card(each, page) for each in found), class_="day")
