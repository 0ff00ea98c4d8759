"""To other days, to the other views, and to whose sessions there are to see."""

from datetime import date
from urllib.parse import urlencode

from adapters.web.calendar.said import told
from adapters.web.markup import NOTHING, Html, el
from core.timetable.page import EVERYBODY, Page, Whose
from core.timetable.views import View, after, before, days_of

HERE = "/calendar/"
_SIGN = '<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="{}"/></svg>'
EARLIER, LATER = Html(_SIGN.format("M10 3L5 8l5 5")), Html(_SIGN.format("M6 3l5 5-5 5"))


def address(page: Page, view: View, day: date, whose: Whose | None = None) -> str:
    said = {"view": view.value, "day": day.isoformat()}
    shown = whose or page.whose
    return f"{HERE}?{urlencode({**said, 'of': code_of(shown)})}"


def code_of(whose: Whose) -> str:
    return "all" if whose.of_id is None else f"{whose.of.value}:{whose.of_id}"


def turning(page: Page) -> Html:
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
            el("span", told(f"webcal-{name}", page), class_="way"),
            href=address(page, view, day),
            id=name,
            class_="button",
            aria_current="date" if name == "now" and now == days else None,
        )
        for name, day, sign in ways
    ]
    return el("nav", *links, class_="turning", aria_label=told("webcal-turn", page))


def ways(page: Page) -> Html:
    """The other views, and whose sessions to see."""
    at = page.today if page.today in page.days else page.days.first
    views = [
        el(
            "a",
            told(f"calendar-{view.value}", page),
            href=address(page, view, at),
            id=f"view-{view.value}",
            aria_current="page" if view is page.view else None,
        )
        for view in View
    ]
    nav = el("nav", *views, class_="views", aria_label=told("webcal-views", page))
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
    label = el("label", told("webcal-whose", page), for_="of", class_="sr")
    select = el("select", *options, id="of", name="of")
    go = el("button", told("webcal-show", page), id="go")
    return el("form", *hidden, label, select, go, class_="whose", action=HERE)


def _named(whose: Whose, page: Page) -> str:
    if whose == EVERYBODY:
        return told("calendar-everybody", page)
    return whose.name or told("calendar-mine", page)
