"""Days and sentences, in the language of the page's reader."""

from datetime import date

from babel.dates import format_date

from bot.words import say
from bot.words.formats import month_name
from bot.words.locales import locale_of
from core.timetable.page import Page
from core.timetable.views import View


def in_full(day: date, page: Page) -> str:
    return on_day(day, "EEEE d MMMM y", page)


def on_day(day: date, pattern: str, page: Page) -> str:
    if page.language == "de":  # a day is an ordinal there
        pattern = pattern.replace("EEEE d", "EEEE, d").replace("d", "d.")
    return format_date(day, pattern, locale=locale_of(page.language))


def told(sentence: str, page: Page, **facts: object) -> str:
    return say(sentence, page.zone, page.language, **facts)


def title(page: Page) -> str:
    first, last = page.days.first, page.days.last
    if page.view is View.MONTH:
        return month_name(first, page.language)
    if page.view is View.DAY:
        return in_full(first, page)
    same = (first.year, first.month) == (last.year, last.month)
    begins = on_day(first, "d" if same else "d MMM", page)
    return told(
        "webcal-week-of", page, first=begins, last=on_day(last, "d MMMM y", page)
    )
