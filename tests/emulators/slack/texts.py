"""Text objects, and confirmations made of them."""

from collections.abc import Iterable

from tests.emulators.slack.model import Json


def must(holds: bool, reason: str, at: str) -> Iterable[str]:  # noqa: FBT001 -- reads as `must(this, or else that)`
    if not holds:
        yield f"{reason} [json-pointer:{at}]"


def check_text(
    text: Json | None, most: int, at: str, *, plain: bool = False
) -> Iterable[str]:
    if not isinstance(text, dict):
        yield f"missing required field [json-pointer:{at}]"
        return
    kinds = {"plain_text"} if plain else {"plain_text", "mrkdwn"}
    yield from must(text.get("type") in kinds, f"must be one of {sorted(kinds)}", at)
    words = text.get("text", "")
    yield from must(len(words) >= 1, "must be more than 0 characters", at)
    yield from must(len(words) <= most, f"must be less than {most + 1} characters", at)


def check_confirm(confirm: Json, at: str) -> Iterable[str]:
    for name, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        plain = name != "text"
        yield from check_text(confirm.get(name), most, f"{at}/{name}", plain=plain)
