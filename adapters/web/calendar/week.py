"""A week: seven columns, or a list where there is no room for them."""

from collections.abc import Mapping
from datetime import date

from adapters.web.calendar.cards import card, each_day, section, table
from adapters.web.calendar.said import in_full, on_day, told
from adapters.web.calendar.turning import address
from adapters.web.markup import NOTHING, Html, el, joined
from core.timetable.page import Page
from core.timetable.seen import Seen
from core.timetable.views import View


def week(page: Page, by_day: Mapping[date, list[Seen]]) -> Html:
    """Seven columns where there is room, one day below another where there is none."""
    days = list(each_day(page))
    free = el("span", told("webcal-free", page), class_="sr")
    heads = [
        el(
            "th",
            el(
                "a",
                el("span", on_day(day, "EEE", page), class_="weekday"),
                " ",
                el("span", str(day.day), class_="number"),
                href=address(page, View.DAY, day),
                aria_label=in_full(day, page),
                aria_current="date" if day == page.today else None,
            ),
            scope="col",
            role="columnheader",
        )
        for day in days
    ]
    cells = [
        el(
            "td",
            *(card(each, page) for each in by_day.get(day, ())),
            NOTHING if day in by_day else free,
            role="cell",
            class_="today" if day == page.today else None,
        )
        for day in days
    ]
    drawn = table(
        "week",
        page,
        el("thead", el("tr", *heads, role="row")),
        el("tbody", el("tr", *cells, role="row")),
    )
    agenda = [section(day, page, by_day.get(day, ())) for day in days]
    return joined(drawn, el("div", *agenda, class_="agenda"))
