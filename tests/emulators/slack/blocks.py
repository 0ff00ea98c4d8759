"""What Slack accepts as Block Kit, and how it says no."""

from collections.abc import Callable, Iterable

from tests.emulators.slack.inputs import check_input
from tests.emulators.slack.model import Json, SlackRefusal
from tests.emulators.slack.texts import check_confirm, check_text, must

MOST_IN_MESSAGE = 50
MOST_IN_VIEW = 100
MOST_BUTTONS = 25
MOST_CHARACTERS = 13_000
"""Of all blocks of a message together; undocumented, met in the field."""


def check_blocks(blocks: object, *, most: int, where: str = "message") -> None:
    if not isinstance(blocks, list):
        raise SlackRefusal("invalid_blocks_format")
    reasons = [*_reasons(blocks, most, where)]
    if reasons:
        raise SlackRefusal("invalid_blocks", *reasons)
    if where == "message" and _characters(blocks) > MOST_CHARACTERS:
        raise SlackRefusal("msg_blocks_too_long")


def _reasons(blocks: list[Json], most: int, where: str) -> Iterable[str]:
    yield from must(len(blocks) <= most, f"no more than {most} items allowed", "")
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        at = f"/blocks/{number}"
        kind = block.get("type", "")
        check = CHECKS.get(kind)
        if check is None:
            yield f"unsupported type: {kind} [json-pointer:{at}/type]"
            continue
        name = block.get("block_id", "")
        yield from must(len(name) <= 255, "must be less than 256 characters", at)
        yield from must(name not in seen or not name, "`block_id` already exists", at)
        seen.add(name)
        allowed = kind != "input" or where != "message"
        yield from must(allowed, "input blocks are for surfaces", at)
        yield from check(block, at)


def _section(block: Json, at: str) -> Iterable[str]:
    some = "text" in block or bool(block.get("fields"))
    yield from must(some, "missing required field: text or fields", at)
    if "text" in block:
        yield from check_text(block["text"], 3000, f"{at}/text")
    fields = block.get("fields", [])
    yield from must(len(fields) <= 10, "no more than 10 items allowed", f"{at}/fields")
    for field in fields:
        yield from check_text(field, 2000, f"{at}/fields")
    if "accessory" in block:
        yield from check_element(block["accessory"], f"{at}/accessory")


def _header(block: Json, at: str) -> Iterable[str]:
    yield from check_text(block.get("text"), 150, f"{at}/text", plain=True)


def _actions(block: Json, at: str) -> Iterable[str]:
    elements = block.get("elements", [])
    fits = 1 <= len(elements) <= MOST_BUTTONS
    yield from must(fits, f"1 to {MOST_BUTTONS} items allowed", f"{at}/elements")
    named = [e.get("action_id") for e in elements if e.get("action_id")]
    distinct = len(named) == len(set(named))
    yield from must(distinct, "`action_id` already exists", f"{at}/elements")
    for element in elements:
        yield from check_element(element, f"{at}/elements")


def _context(block: Json, at: str) -> Iterable[str]:
    elements = block.get("elements", [])
    yield from must(1 <= len(elements) <= 10, "1 to 10 items allowed", at)
    for element in elements:
        if element.get("type") != "image":
            yield from check_text(element, 3000, f"{at}/elements")


def _image(block: Json, at: str) -> Iterable[str]:
    sources = [name for name in ("image_url", "slack_file") if name in block]
    yield from must(len(sources) == 1, "exactly one image source", at)
    alt = block.get("alt_text", "")
    yield from must(0 < len(alt) <= 2000, "alt_text is required", f"{at}/alt_text")


def _input(block: Json, at: str) -> Iterable[str]:
    yield from check_text(block.get("label"), 2000, f"{at}/label", plain=True)
    if "hint" in block:
        yield from check_text(block["hint"], 2000, f"{at}/hint", plain=True)
    yield from check_input(block.get("element", {}), f"{at}/element")


def _markdown(block: Json, at: str) -> Iterable[str]:
    yield from must(0 < len(block.get("text", "")) <= 12_000, "too long", f"{at}/text")


def _nothing(block: Json, at: str) -> Iterable[str]:
    del block, at
    return ()


CHECKS: dict[str, Callable[[Json, str], Iterable[str]]] = {
    "section": _section,
    "header": _header,
    "actions": _actions,
    "context": _context,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "divider": _nothing,
    "rich_text": _nothing,
}


def check_element(element: Json, at: str) -> Iterable[str]:
    if element.get("type") != "button":
        yield from check_input(element, at)
        return
    yield from check_text(element.get("text"), 75, f"{at}/text", plain=True)
    yield from must(len(element.get("value", "x")) <= 2000, "value too long", at)
    yield from must(len(element.get("url", "")) <= 3000, "url too long", at)
    yield from must(len(element.get("action_id", "")) <= 255, "action_id too long", at)
    style = element.get("style", "primary")
    yield from must(style in {"primary", "danger"}, f"unknown style {style}", at)
    if "confirm" in element:
        yield from check_confirm(element["confirm"], f"{at}/confirm")


def _characters(held: object) -> int:
    if isinstance(held, str):
        return 0
    if isinstance(held, dict):
        words = held.get("text")
        own = len(words) if isinstance(words, str) else 0
        return own + sum(map(_characters, held.values()))
    return sum(map(_characters, held)) if isinstance(held, list) else 0
