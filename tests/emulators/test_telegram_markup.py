"""Markup by `parse_mode` as other clients use it: entities, or Telegram's refusal."""

from dataclasses import dataclass

import pytest
import telegram as ptb
from telegram.error import BadRequest

from tests.emulators.telegram import Telegram


@dataclass(frozen=True)
class Marked:
    mode: str
    text: str
    shown: str
    entities: tuple[tuple[str, int, int], ...]


BOLD = ("bold", 0, 3)
NESTED = (("italic", 2, 3), ("underline", 4, 1))
LINK = '<a href="https://x.test/?a=1&amp;b">in</a>'
MARKED = [
    Marked("HTML", "<b>Day</b>: 2 &lt; 3", "Day: 2 < 3", (BOLD,)),
    Marked("HTML", "é <i>x <u>y</u></i>", "é x y", NESTED),
    Marked("HTML", LINK, "in", (("text_link", 0, 2),)),
    Marked("MarkdownV2", r"*Day* 1\.5", "Day 1.5", (BOLD,)),
    Marked("MarkdownV2", "`a.b` ||c||", "a.b c", (("code", 0, 3), ("spoiler", 4, 1))),
    Marked("Markdown", "*Day* [b](https://x.t)", "Day b", (BOLD, ("text_link", 4, 1))),
]
REFUSED = {
    ("HTML", "<b>x"): "end tag corresponding",
    ("HTML", "x</b>"): "unmatched end tag",
    ("HTML", "2 < 3"): "unsupported start tag",
    ("HTML", "<script>x</script>"): "unsupported start tag",
    ("MarkdownV2", "done."): "is reserved",
    ("MarkdownV2", "*x"): "end of the entity",
    ("Markdown", "a_b"): "end of the entity",
    ("BBCode", "x"): "unsupported parse_mode",
}


@pytest.mark.parametrize("marked", MARKED, ids=lambda each: each.text)
async def test_markup_becomes_entities(
    telegram: Telegram, bot: ptb.Bot, marked: Marked
):
    ann = telegram.person("Ann")
    ann.starts()

    sent = await bot.send_message(ann.id, marked.text, parse_mode=marked.mode)

    assert ann.sees[0].text == sent.text == marked.shown
    found = tuple((each.type, each.offset, each.length) for each in sent.entities)
    assert found == marked.entities


@pytest.mark.parametrize("given", REFUSED, ids=" ".join)
async def test_markup_that_does_not_fit_is_refused(
    telegram: Telegram, bot: ptb.Bot, given: tuple[str, str]
):
    ann = telegram.person("Ann")
    ann.starts()
    mode, text = given

    with pytest.raises(BadRequest, match=f"(?i){REFUSED[given]}"):
        await bot.send_message(ann.id, text, parse_mode=mode)

    assert ann.sees == []
