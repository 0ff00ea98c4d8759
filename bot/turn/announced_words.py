"""What people say to put an announcement right, as patterns of their words."""

import re

_LEAD = (
    r"(?:(?:no|nope|nein|sorry|oops|wait|stop|actually|hm+|oh|i mean|i meant|rather"
    r"|instead|please|pls|ok|okay|and|but)\b[,.! ]*)"
)
_IT = r"(?:it|this|that|the (?:announcement|message))"
_TAIL = (
    r"(?:[, ]+(?:only|instead|please|alone|too|as well|not (?:to )?every(?:body|one)))*"
    r"[.! ]*"
)


def _said(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


TEXTS = (
    _said(
        rf"{_LEAD}*(?:change|edit|correct|replace|set|make) (?:the |its |my )?"
        r"(?:text|wording|words|message|announcement)(?: (?:to|into|with|read|say))+"
        r"(?: read| say)?\s*:?\s*(?P<said>\S.*)"
    ),
    _said(
        rf"{_LEAD}*(?:(?:let|make|have) {_IT}|(?:it|the text|the message) should)"
        r" (?:say|read|be)\s*:?\s*(?P<said>\S.*)"
    ),
    _said(rf"{_LEAD}*say (?:instead\s*:?|rather\s*:?|:)\s*(?P<said>\S.*)"),
)
WITHOUT = _said(
    rf"{_LEAD}*(?:not (?:to |for )?|without |except(?: for| to)? |leave out |minus "
    rf"|exclude |skip )(?P<said>\S.*?){_TAIL}"
)
WITH = _said(
    rf"{_LEAD}*(?:(?:also|plus|add)\b ?)+(?:(?:send {_IT} )?(?:to|for) )?"
    rf"(?P<said>\S.*?){_TAIL}"
)
TO = (
    _said(
        rf"{_LEAD}*(?:(?:make|send|announce|give|address) {_IT} |{_IT} goes |change"
        rf" (?:the )?(?:audience|recipients?) |only |just )*(?:to|for) (?:only |just )?"
        rf"(?P<said>\S.*?){_TAIL}"
    ),
    _said(rf"(?:{_LEAD}+(?:(?:only|just) )?|(?:only|just) )(?P<said>\S.*?){_TAIL}"),
)
WHEN = _said(
    rf"{_LEAD}*(?:(?:send|announce|schedule) {_IT} (?:out )?|make {_IT} "
    rf"|let {_IT} go (?:out )?)*(?P<said>\S.*?){_TAIL}"
)
