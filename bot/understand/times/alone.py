"""Ways of writing that are a time only where nothing else is said."""

import re

from bot.understand.normalise import plain

LONGEST = 120
"""Characters; no one time takes more."""
_ALONE = (
    (re.compile(r"(?<=\d)\s?(p)\b\.?(?![\s.]*m\b)"), r"\1m"),
    (
        re.compile(r"((?:at|from|to|-) ?\d{1,2}|:\d\d)\s?(a)\b\.?(?![\s.]*m\b)"),
        r"\1\2m",
    ),
    (re.compile(r"\b(mid)[ -]?(day|night)\b"), r"\1\2"),
    (
        re.compile(r"\b(at|by|from|until) (\d{1,2}) ([0-5]\d)(?=$| ?[ap]m| on\b)"),
        r"\1 \2:\3",
    ),
    (re.compile(r"\b(\d{1,2}) ([0-5]\d)(?= ?[ap]\.?m\b)"), r"\1:\2"),
    (re.compile(r"(?<=\d{8})t(\d\d)(\d\d)(\d\d)(?!\d)"), r" \1:\2:\3"),
    (re.compile(r"^t(?=\d\d:\d\d)"), " "),
    (re.compile(r"^(\d{1,3}) ?d(?=$| ?\d)"), r"\1 days"),
    (re.compile(r"^(\d{1,2}),(?=\d{3} [a-z])"), r"\1"),
    (re.compile(r"\b(one|two|three|four) point five(?= [a-z])"), r"\1 and a half"),
    (re.compile(r"^(\d{1,3}) ?mos?$"), r"\1 months"),
    (re.compile(r"^(\d{1,3}) ?w$"), r"\1 weeks"),
    (re.compile(r"^(\d{1,3}) ?y$"), r"\1 years"),
    (re.compile(r"((?:^|m(?:ins?|inutes?)?,? (?:and )?)\d{1,3}) ?s$"), r"\1 seconds"),
    (
        re.compile(
            r"(\b(?:to|till?|until|through)|-) ?(?:the )?(?:present|current)(?: (?:day|date|time))?$"
        ),
        r"\1 now",
    ),
    (re.compile(r"(?<=\d)\.(?=[ap]\.?m\b)"), " "),
    (re.compile(r"\bin the ([ap])\.?m\b\.?"), r"\1m"),
    (re.compile(r"\b12:00 (?=noon|midday|midnight)"), ""),
    (re.compile(r"(?<=\d)\s?\"$"), " seconds"),
    (re.compile(r"^\+ ?(?=\d)"), "in "),
    (re.compile(r"^- ?(\d+ ?[a-z]{1,7})$"), r"\1 ago"),
    (
        re.compile(
            r"^after (?=(?:an?|a few|a couple of|\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:second|minute|min|hour|hr|day|week|month|year)s?$)"
        ),
        "in ",
    ),
    (re.compile(r"^(\d{1,3}) ?mos? (?=later|ago|from now)"), r"\1 months "),
    (re.compile(r"^(?:the|my)(?= (?:day|week|month|quarter|year)$)"), "this"),
    (re.compile(r"\bnxt\b"), "next"),
    (re.compile(r"\blst\b"), "last"),
    (re.compile(r"(^|\b(?:in|for|within|about|around) )~ ?(?=\d)"), r"\1"),
    (re.compile(r"~"), "-"),
    (re.compile(r"\((?=\w)|(?<=\w)\)"), " "),
)


def alone(text: str) -> str:
    """As the grammar knows it; letters may move."""
    said = plain(text)
    for form, written in _ALONE if len(said) <= LONGEST else ():
        said = form.sub(written, said)
    return said
