"""The languages that the desk speaks."""

from enum import StrEnum

ENGLISH = "en"


class Language(StrEnum):
    """One in which there are words for everything; a test compares."""

    GERMAN = "de"
    ENGLISH = ENGLISH


LANGUAGES = tuple(each.value for each in Language)
