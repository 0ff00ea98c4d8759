"""Words that a report is asked for in, and questions as the same report in short."""

import re
from collections.abc import Mapping

from core.reporting.figures.registry import reports
from core.reporting.measures import By

ALSO: Mapping[str, By] = {
    "pupil": By.STUDENT,
    "learner": By.STUDENT,
    "trainee": By.STUDENT,
    "teacher": By.TUTOR,
    "lecturer": By.TUTOR,
    "trainer": By.TUTOR,
    "group": By.CLASS,
    "subject": By.COURSE,
    "program": By.PROGRAMME,
    "dept": By.DEPARTMENT,
}
WORDS: Mapping[str, By] = {each.value: each for each in By} | dict(ALSO)
NAMES: Mapping[str, str] = {
    "kpis": "kpi",
    "session": "sessions",
    "lesson": "sessions",
    "lessons": "sessions",
    "absences": "attendance",
    "lateness": "punctuality",
}
KEY_FIGURES = re.compile(
    r"^(?:how\b.*?\b(?:doing|performing)|(?:the |our )*(?:kpis?|key (?:figures|numbers"
    r"|indicators)|headline (?:figures|numbers)|performance dashboard|dashboard"
    r"|numbers|figures))\b(?: (?:dashboard|card|report))?(?: look(?:ing)?(?: like)?)?"
    r"|(?:'s)? (?:figures|numbers)$",
    re.IGNORECASE,
)
"""What the report `kpi` is called: at the beginning, or after its days."""
BESIDE = re.compile(
    r"\b(?:held|taught|given|time|rates?|figures|numbers)\b"
    r"(?=.*\b(?:by|per|for each|of each|for every)\b)",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"(?:(?:show|give|get|send|run|make)(?: me| us)? )?(?:the |our |my |a )*"
    r"(?:(?:number|total|count) of )?(?:the |our |my )?"
    r"(?:(?P<often>daily|weekly|monthly) (?P<what>\w+)\b)?",
    re.IGNORECASE,
)
FORMS: Mapping[str, str] = {
    "pdf": "pdf",
    "excel": "xlsx",
    "xlsx": "xlsx",
    "spreadsheet": "xlsx",
    "csv": "csv",
    "json": "json",
}
AS = re.compile(
    rf",?\s*\b(?:as|in|to)\s+(?:an? )?({'|'.join(FORMS)})(?: file)?$", re.IGNORECASE
)
OF_ONE = re.compile(r"(?:an? |the )?report (?:on|of|for|about) ", re.IGNORECASE)
FIRST = re.compile(
    rf"(?:an? |the )?({'|'.join(FORMS)})(?: report| file| sheet)? (?:of|with|for|on) ",
    re.IGNORECASE,
)
_EACH = r"(?:each of (?:the|our)|each|every|all the|all|our|the) (?P<by>\w+)"
_DID = r"(?:did|has|have|does|do|had)"
_GAVE = (
    r"(?:gi?ven?|gave|hold|held|teach|taught|have|had|run|do|done|take|taken|get|got"
    r"|cancel(?:led)?|call(?:ed)? off)"
)
_MARKED = r"(?:mark(?:ed)?|sp[ae]n[dt](?: on)? marking)"
_MISSED = r"(?:absent|missing|away|miss(?:ed)?)(?: sessions| lessons)?"
_HOURS = r"how (?:many|much) (?:hours?|time|minutes)"
_QUESTIONS = {
    rf"how many (?:sessions|lessons|classes) {_DID} {_EACH} {_GAVE}": "sessions",
    rf"{_HOURS} {_DID} {_EACH} (?:teach|taught|give|given)": "sessions",
    rf"{_HOURS} {_DID} {_EACH} {_MARKED}": "marking",
    rf"how (?:punctual|late|often late) (?:was|were|is|are) {_EACH}": "punctuality",
    rf"how (?:often|many times) (?:was|were|is|are|{_DID}) {_EACH} {_MISSED}": (
        "attendance"
    ),
    rf"(?:what|how) (?:was|is) (?:the )?attendance (?:of|in|for) {_EACH}": "attendance",
    rf"what (?:do|did) students think of {_EACH}": "feedback",
}
_MOST = r"(?:best|worst|highest|lowest|most|least|fewest|poorest)"
_RANKED = re.compile(
    rf"(?:which|what) (?P<by>\w+) \w+ (?:the )?{_MOST}(?: average| total)?"
    r" (?P<what>\w+)(?: rates?| figures)?\b|how \w+ (?:the |our |all |my )?(?P<by2>\w+)"
    r" (?:been )?(?:doing|do|done|performing|going|getting on|faring)"
    r"(?: (?:on|in|at|with|for|as to))? (?:the )?(?P<what2>\w+)\b",
    re.IGNORECASE,
)
_NAMED = {
    r"how punctual (?:was|were|is|are) (?P<of>.+)": "punctuality",
    rf"how many (?:sessions|lessons|classes) {_DID} (?P<of>.+?) "
    r"(?:given?|gave|teach|taught|held|hold|run)\b(?P<days>.*)": "sessions",
}
_OF = tuple(
    (re.compile(question, re.IGNORECASE), report) for question, report in _NAMED.items()
)
_ASKED = tuple(
    (re.compile(rf"{question}\b", re.IGNORECASE), report)
    for question, report in _QUESTIONS.items()
)


def dimension(word: str) -> By | None:
    """`tutors` and `classes` are asked for by one of them."""
    said = word.casefold()
    for ending in ("", "s", "es"):
        if said.endswith(ending) and said.removesuffix(ending) in WORDS:
            return WORDS[said.removesuffix(ending)]
    return None


def in_short(said: str) -> str:
    """`how many sessions did each tutor give last month` is `sessions by tutor …`."""
    for pattern, report in _ASKED:
        found = pattern.match(said)
        if found and dimension(found["by"]):
            rest = said[found.end() :].strip(" ?.!,")
            return f"{report} by {found['by']} {rest}".strip()
    for pattern, report in _OF:
        if found := pattern.match(said):
            days = found.groupdict().get("days") or ""
            return f"{report} of {found['of']} {days}".strip(" ?.!,")
    if found := OF_ONE.match(said):
        said = f"overview of {said[found.end() :]}"
    if found := _RANKED.match(said):
        by, what = (found[each] or found[f"{each}2"] for each in ("by", "what"))
        if dimension(by) and what.casefold() in {*reports(), *NAMES}:
            return f"{what} by {by} {said[found.end() :].strip(' ?.!,')}".strip()
    if KEY_FIGURES.search(said):
        return f"kpi {KEY_FIGURES.sub('', said).strip()}".strip()
    found = LEADS.match(said)
    rest = said[found.end() :] if found else said
    if found and found["often"]:
        rest = f"{found['what']} {found['often']} {rest}"
    return BESIDE.sub("", rest).strip()


def taken_as(said: str) -> tuple[str, str]:
    """`… as an Excel file`, `a PDF of …`: the rest, and which form of file."""
    if found := FIRST.match(said):
        return said[found.end() :], FORMS[found[1].casefold()]
    found = AS.search(said)
    return (said[: found.start()], FORMS[found[1].casefold()]) if found else (said, "")
