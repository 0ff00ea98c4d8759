"""What the pages say is found among the words, and no word waits in vain."""

import re
from pathlib import Path

from bot.words.page import page_words

ADAPTERS = Path(__file__).parents[3] / "adapters"
PARTS = [
    file
    for folder in ("browser/page", "web/shared", "web/checkin_page")
    for file in (ADAPTERS / folder).iterdir()
    if file.suffix in {".js", ".html"}
]
PYTHON = [*(ADAPTERS / "browser").glob("*.py"), *(ADAPTERS / "web").glob("*.py")]
IN_PAGES = (
    re.compile(r'\bsay\("([a-z-]+)"'),
    re.compile(r'data-say(?:-label|-alt|-placeholder)?="([a-z-]+)"'),
    re.compile(r'"(state-[a-z]+|place-[a-z]+|camera-[a-z]+)"'),
    re.compile(r'\bway\("([a-z-]+)"'),
    re.compile(r'actOf\("([a-z]+)"'),
)
MADE_UP = {
    *(f"asks-{what}" for what in ("photo", "place", "both")),
    *(f"theme-{which}" for which in ("light", "dark")),
    *(f"{act}-this" for act in ("edit", "reply")),
}


def said_by_pages() -> set[str]:
    text = "\n".join(part.read_text("utf-8") for part in PARTS)
    return {name for pattern in IN_PAGES for name in pattern.findall(text)}


def quoted_by_pages() -> set[str]:
    text = "\n".join(part.read_text("utf-8") for part in PARTS)
    return set(re.findall(r'"([a-z-]+)"', text))


def said_by_python() -> set[str]:
    text = "\n".join(file.read_text("utf-8") for file in PYTHON)
    return set(re.findall(r'"page-([a-z-]+)"', text))


def test_every_sentence_a_page_says_is_there_and_every_one_there_is_said():
    known = {name.removeprefix("page-") for name in page_words()}
    said = {name for name in said_by_pages() if name in known or "-" in name}
    elsewhere = {"light-dark", "place-note", "photo-status"}
    assert said - known - elsewhere == set()
    assert known - quoted_by_pages() - said_by_python() - MADE_UP == set()
