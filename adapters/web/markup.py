"""HTML made in Python: whatever is not made here is escaped."""

from html import escape


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


NOTHING = Html("")


def el(tag: str, /, *inside: str, **said: str | None) -> Html:
    """An element; `class_` is its class, `aria_label` aria-label; None leaves out."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in said.items()
        if value is not None
    )
    return Html(f"<{tag}{told}>{joined(*inside)}</{tag}>")


def joined(*parts: str) -> Html:
    return Html("".join(p if isinstance(p, Html) else escape(p) for p in parts))
