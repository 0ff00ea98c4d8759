"""Letters for pictures: from a package, a folder of the operator's, or the system.

Roboto has Latin, Cyrillic and Greek. Whatever it lacks is looked for in other fonts,
and what no font has is shown as a question mark: an empty box says nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

OF_THE_SYSTEM = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
KINDS = {".ttf", ".otf", ".ttc"}
UNLIKE = ("mono", "serif", "italic", "oblique", "bold", "condensed", "light", "thin")
"""Parts of the names of fonts that would look out of place."""
MOST_FONTS = 300
"""So many are looked through for a rare letter, once a letter."""
MOST_LENGTHS = 10_000
FIRST_UNSURE = "\U0010ffff"
"""No letter: what a font shows for it, it shows for whatever it lacks."""
SIZE_TO_TRY = 16


@dataclass(frozen=True, slots=True)
class Look:
    """How a text looks: its colour, its height in pixels, its weight."""

    colour: str
    size: int
    bold: bool = False


class Fonts:
    """Which font has which letter, remembered for as long as the process lives."""

    def __init__(
        self, *folders: Path, system: tuple[Path, ...] = OF_THE_SYSTEM
    ) -> None:
        self._folders = (*folders, *system)
        self._of_letter: dict[str, Path | None] = {}
        self._lengths: dict[tuple[str, int, bool], float] = {}

    def length(self, text: str, look: Look) -> float:
        """How many pixels wide `text` is; times and names come again and again."""
        known = (text, look.size, look.bold)
        if known not in self._lengths:
            if len(self._lengths) > MOST_LENGTHS:
                self._lengths.clear()
            runs = self._runs(text, look)
            self._lengths[known] = sum(font.getlength(run) for font, run in runs)
        return self._lengths[known]

    def write(
        self, drawing: "ImageDraw", at: tuple[float, float], text: str, look: Look
    ) -> float:
        """Draw from the left end of the base line; gives where the text ends."""
        left, base = at
        for font, run in self._runs(text, look):
            drawing.text((left, base), run, look.colour, font, anchor="ls")
            left += font.getlength(run)
        return left

    def shortened(self, text: str, room: float, look: Look) -> str:
        """As much of it as fits, with three dots for the rest."""
        if self.length(text, look) <= room:
            return text
        fits = bisect_right(
            range(len(text)), room, key=lambda n: self.length(f"{text[:n]}…", look)
        )
        return f"{text[: max(fits - 1, 0)].rstrip()}…"

    def drawable(self, text: str) -> str:
        """`text` as far as there is a font for it."""
        return "".join(each if self._font_with(each) else "?" for each in text)

    def _runs(self, text: str, look: Look) -> Iterator[tuple["FreeTypeFont", str]]:
        """Pieces of one font each, as long as can be: letters join and turn round."""
        run, of = "", _own()
        for letter in self.drawable(text):
            wanted = self._font_with(letter) or _own()
            if run and wanted != of and not letter.isspace():
                yield _loaded(_weighed(of, look), look.size), run
                run = ""
            of = of if run and letter.isspace() else wanted
            run += letter
        if run:
            yield _loaded(_weighed(of, look), look.size), run

    def _font_with(self, letter: str) -> Path | None:
        if letter not in self._of_letter:
            self._of_letter[letter] = next(
                (each for each in self._every if _has(each, letter)), None
            )
        return self._of_letter[letter]

    @cached_property
    def _every(self) -> tuple[Path, ...]:
        """Ours first, then what is most like it, in an order that never varies."""
        found = [
            each
            for folder in self._folders
            if folder.is_dir()
            for each in sorted(folder.rglob("*"))
            if each.suffix.lower() in KINDS
        ]
        found.sort(key=lambda each: any(word in each.name.lower() for word in UNLIKE))
        return (_own(), *found[:MOST_FONTS])


@cache
def _own(name: str = "Roboto-Regular.ttf") -> Path:
    return Path(str(files("font_roboto") / "files" / name))


def _weighed(font: Path, look: Look) -> Path:
    """Only our own font comes in two weights."""
    return _own("Roboto-Medium.ttf") if look.bold and font == _own() else font


def _has(font: Path, letter: str) -> bool:
    if letter.isspace():
        return True
    try:
        loaded = _loaded(font, SIZE_TO_TRY)
    except OSError:  # what calls itself a font and is none
        return False
    shape, missing = loaded.getmask(letter), loaded.getmask(FIRST_UNSURE)
    return bytes(shape) != bytes(missing)


@cache
def _loaded(font: Path, size: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 -- heavy, and most replies have no picture

    return ImageFont.truetype(str(font), size)
