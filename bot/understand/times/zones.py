"""A zone said after a time: `2pm UTC`, `5pm London time`."""

from bot.understand.times.vocabulary import ZONES, Words, pattern

_ZONE = pattern(" ?\\(?{zone}\\)?")


def zone_at(text: str, at: int) -> tuple[str, int] | None:
    match = _ZONE.match(text, at)
    if not match:
        return None
    return ZONES[" ".join(Words(match)["zone"].split())], match.end()
