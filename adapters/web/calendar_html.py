"""A page of the calendar as HTML: tables that a screen reader reads as such."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from urllib.parse import urlencode

from babel.dates import format_date

from adapters.web.calendar_marks import legend, mark_of
from adapters.web.markup import NOTHING, Html, el, joined
from bot.words import say
from bot.words.formats import formatted, locale_of, month_name, weekday_names
from bot.words.sessions_seen import what, where, with_whom
from core.timetable.page import EVERYBODY, Page, Whose
from core.timetable.seen import Seen
from core.timetable.views import View, after, before, days_of

DAY = timedelta(days=1)
A_WEEK = 7
MOST_IN_A_CELL = 3
HERE = "/calendar/"
TO = Html("&ndash;")
_SIGN = '<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="{}"/></svg>'
EARLIER, LATER = Html(_SIGN.format("M10 3L5 8l5 5")), Html(_SIGN.format("M6 3l5 5-5 5"))


def rendered(page: Page) -> Html:
    """What stands in the page's main part."""
    by_day = _by_day(page)
    draw = {View.MONTH: _month, View.WEEK: _week, View.DAY: _day}[page.view]
    return joined(
        el("h1", title(page), id="title"),
        _turning(page),
        _ways(page),
        draw(page, by_day),
        NOTHING if page.seen else el("p", _say("webcal-none", page), class_="none"),
        legend(page.language),
        el("p", _say("webcal-foot", page, zone=page.zone), class_="foot"),
    )


def title(page: Page) -> str:
    first, last = page.days.first, page.days.last
    if page.view is View.MONTH:
        return month_name(first, page.language)
    if page.view is View.DAY:
        return _long(first, page)
    same = (first.year, first.month) == (last.year, last.month)
    begins = _date(first, "d" if same else "d MMM", page)
    return _say(
        "webcal-week-of", page, first=begins, last=_date(last, "d MMMM y", page)
    )


def address(page: Page, view: View, day: date, whose: Whose | None = None) -> str:
    said = {"view": view.value, "day": day.isoformat()}
    shown = whose or page.whose
    return f"{HERE}?{urlencode({**said, 'of': code_of(shown)})}"


def code_of(whose: Whose) -> str:
    return "all" if whose.of_id is None else f"{whose.of.value}:{whose.of_id}"


def _turning(page: Page) -> Html:
    starts, view, days = page.first_weekday, page.view, page.days
    now = days_of(view, page.today, starts)
    ways = (
        ("earlier", before(view, days, starts).first, EARLIER),
        ("now", page.today, NOTHING),
        ("later", after(view, days, starts).first, LATER),
    )
    links = [
        el(
            "a",
            sign,
            el("span", _say(f"webcal-{name}", page), class_="way"),
            href=address(page, view, day),
            id=name,
            class_="button",
            aria_current="date" if name == "now" and now == days else None,
        )
        for name, day, sign in ways
    ]
    return el("nav", *links, class_="turning", aria_label=_say("webcal-turn", page))


def _ways(page: Page) -> Html:
    """The other views, and whose sessions to see."""
    at = page.today if page.today in page.days else page.days.first
    views = [
        el(
            "a",
            _say(f"calendar-{view.value}", page),
            href=address(page, view, at),
            id=f"view-{view.value}",
            aria_current="page" if view is page.view else None,
        )
        for view in View
    ]
    nav = el("nav", *views, class_="views", aria_label=_say("webcal-views", page))
    return el("div", nav, _whose(page), class_="ways")


def _whose(page: Page) -> Html:
    if not page.choices:
        return NOTHING
    chosen = code_of(page.whose)
    options = [
        el(
            "option",
            _named(each, page),
            value=code_of(each),
            selected="" if code_of(each) == chosen else None,
        )
        for each in page.choices
    ]
    hidden = [
        Html(f'<input type="hidden" name="{name}" value="{value}">')
        for name, value in (("view", page.view.value), ("day", page.days.first))
    ]
    label = el("label", _say("webcal-whose", page), for_="of", class_="sr")
    select = el("select", *options, id="of", name="of")
    go = el("button", _say("webcal-show", page), id="go")
    return el("form", *hidden, label, select, go, class_="whose", action=HERE)


def _named(whose: Whose, page: Page) -> str:
    if whose == EVERYBODY:
        return _say("calendar-everybody", page)
    return whose.name or _say("calendar-mine", page)


def _month(page: Page, by_day: Mapping[date, list[Seen]]) -> Html:
    short = weekday_names(page.first_weekday, page.language)
    first = page.shown.first
    long = [_date(first + nth * DAY, "EEEE", page) for nth in range(A_WEEK)]
    head = el(
        "tr",
        *(
            el("th", s, scope="col", abbr=whole, role="columnheader")
            for s, whole in zip(short, long, strict=True)
        ),
        role="row",
    )
    days = list(_each(page))
    weeks = [days[at : at + A_WEEK] for at in range(0, len(days), A_WEEK)]
    rows = [
        el("tr", *(_cell(day, page, by_day.get(day, [])) for day in week), role="row")
        for week in weeks
    ]
    table = _table("month", page, el("thead", head), el("tbody", *rows))
    within = [day for day in days if day in page.days and day in by_day]
    agenda = [_section(day, page, by_day[day]) for day in within]
    return joined(table, el("div", *agenda, class_="agenda"))


def _cell(day: date, page: Page, found: Sequence[Seen]) -> Html:
    number = el(
        "a",
        el("span", str(day.day), aria_hidden="true"),
        el("span", _long(day, page), class_="sr"),
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
        entries.append(el("li", _say("webcal-more", page, count=more), class_="more"))
    marks = [mark_of(each.session.state) for each in found[:MOST_IN_A_CELL]]
    count = el("span", _say("webcal-count", page, count=len(found)), class_="sr")
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
        el("span", _state(seen, page), class_="sr"),
        el("span", el("time", _time(seen, page)[0]), " ", said, class_="said"),
        class_=f"entry {state}",
    )


def _week(page: Page, by_day: Mapping[date, list[Seen]]) -> Html:
    """Seven columns where there is room, one day below another where there is none."""
    days = list(_each(page))
    free = el("span", _say("webcal-free", page), class_="sr")
    heads = [
        el(
            "th",
            el(
                "a",
                el("span", _date(day, "EEE", page), class_="weekday"),
                " ",
                el("span", str(day.day), class_="number"),
                href=address(page, View.DAY, day),
                aria_label=_long(day, page),
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
            *(_card(each, page) for each in by_day.get(day, ())),
            NOTHING if day in by_day else free,
            role="cell",
            class_="today" if day == page.today else None,
        )
        for day in days
    ]
    table = _table(
        "week",
        page,
        el("thead", el("tr", *heads, role="row")),
        el("tbody", el("tr", *cells, role="row")),
    )
    agenda = [_section(day, page, by_day.get(day, ())) for day in days]
    return joined(table, el("div", *agenda, class_="agenda"))


def _day(page: Page, by_day: Mapping[date, list[Seen]]) -> Html:
    found = by_day.get(page.days.first, [])
    if not found:
        return NOTHING
    return el("div", *(_card(each, page) for each in found), class_="day")


def _section(day: date, page: Page, found: Sequence[Seen]) -> Html:
    link = el("a", _date(day, "EEEE d MMMM", page), href=address(page, View.DAY, day))
    cards = [_card(each, page) for each in found]
    if not cards:
        cards = [el("p", _say("webcal-free", page), class_="free")]
    now = " today" if day == page.today else ""
    return el("section", el("h2", link), *cards, class_=f"of-day{now}")


def _card(seen: Seen, page: Page) -> Html:
    start, end = _time(seen, page)
    state = seen.session.state
    place = where(seen)
    return el(
        "article",
        el(
            "p",
            mark_of(state),
            el("time", start, TO, end),
            el("span", _state(seen, page), class_="state"),
            class_="when",
        ),
        el("p", what(seen, page.language), class_="what"),
        el("p", with_whom(seen, page.language), class_="who"),
        el("p", place, class_="where") if place else NOTHING,
        class_=f"card {state.value}",
    )


def _table(kind: str, page: Page, *inside: Html) -> Html:
    caption = el("caption", title(page), class_="sr")
    return el("table", caption, *inside, class_=kind, role="table")


def _short_who(seen: Seen, page: Page) -> str:
    return with_whom(seen, page.language) or what(seen, page.language)


def _state(seen: Seen, page: Page) -> str:
    return _say(f"webcal-{seen.session.state.value}", page)


def _time(seen: Seen, page: Page) -> tuple[str, str]:
    span = seen.session.span
    shown = [formatted(at, page.zone, page.language) for at in (span.start, span.end)]
    return str(shown[0]), str(shown[1])


def _by_day(page: Page) -> Mapping[date, list[Seen]]:
    days: dict[date, list[Seen]] = {}
    for each in page.seen:
        on = each.session.span.start.astimezone(page.zone).date()
        days.setdefault(on, []).append(each)
    return days


def _each(page: Page) -> Iterator[date]:
    day = page.shown.first
    while day <= page.shown.last:
        yield day
        day += DAY


def _long(day: date, page: Page) -> str:
    return _date(day, "EEEE d MMMM y", page)


def _date(day: date, pattern: str, page: Page) -> str:
    return format_date(day, pattern, locale=locale_of(page.language))


def _say(sentence: str, page: Page, **facts: object) -> str:
    return say(sentence, page.zone, page.language, **facts)
