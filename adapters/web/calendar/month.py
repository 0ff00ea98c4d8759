"""A month as a table of weeks; where there is no room, marks, and a list below."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from adapters.web.calendar.cards import each_day, section, state_of, table, times_of
from adapters.web.calendar.marks import mark_of
from adapters.web.calendar.said import in_full, on_day, told
from adapters.web.calendar.turning import address
from adapters.web.markup import NOTHING, Html, el, joined
from bot.words.formats import weekday_names
from bot.words.sessions_seen import what, with_whom
from core.timetable.page import Page
from core.timetable.seen import Seen
from core.timetable.views import View

A_WEEK = 7
MOST_IN_A_CELL = 3
DAY = timedelta(days=1)


def month(page: Page, by_day: Mapping[date, list[Seen]]) -> Html:
    short = weekday_names(page.first_weekday, page.language)
    first = page.shown.first
    long = [on_day(first + nth * DAY, "EEEE", page) for nth in range(A_WEEK)]
    head = el(
        "tr",
        *(
            el("th", s, scope="col", abbr=whole, role="columnheader")
            for s, whole in zip(short, long, strict=True)
        ),
        role="row",
    )
    days = list(each_day(page))
    weeks = [days[at : at + A_WEEK] for at in range(0, len(days), A_WEEK)]
    rows = [
        el("tr", *(_cell(day, page, by_day.get(day, [])) for day in week), role="row")
        for week in weeks
    ]
    drawn = table("month", page, el("thead", head), el("tbody", *rows))
    within = [day for day in days if day in page.days and day in by_day]
    agenda = [section(day, page, by_day[day]) for day in within]
    return joined(drawn, el("div", *agenda, class_="agenda"))


def _cell(day: date, page: Page, found: Sequence[Seen]) -> Html:
    number = el(
        "a",
        el("span", str(day.day), aria_hidden="true"),
        el("span", in_full(day, page), class_="sr"),
        href=address(page, View.DAY, day),
        class_="number",
        aria_current="date" if day == page.today else None,
        data_day=day.isoformat(),
    )
    if day not in page.days:
        return el("td", number, class_="other", role="cell")
    entries = [_entry(each, page) for each in found[:MOST_IN_A_CELL]]
    more = len(found) - MOST_IN_A_CELL
    if more > 0:
        entries.append(el("li", told("webcal-more", page, count=more), class_="more"))
    marks = [mark_of(each.session.state) for each in found[:MOST_IN_A_CELL]]
    count = el("span", told("webcal-count", page, count=len(found)), class_="sr")
    dots = el("p", *marks, count, class_="dots") if found else NOTHING
    listed = el("ul", *entries, class_="entries") if entries else NOTHING
    return el(
        "td",
        number,
        listed,
        dots,
        role="cell",
        class_="today" if day == page.today else None,
    )


def _entry(seen: Seen, page: Page) -> Html:
    state = seen.session.state.value
    said = _short_who(seen, page)
    return el(
        "li",
        mark_of(seen.session.state),
        el("span", state_of(seen, page), class_="sr"),
        el("span", el("time", times_of(seen, page)[0]), " ", said, class_="said"),
        class_=f"entry {state}",
    )


def _short_who(seen: Seen, page: Page) -> str:
    return with_whom(seen, page.language) or what(seen, page.language)
