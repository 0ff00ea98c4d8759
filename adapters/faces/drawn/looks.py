"""Who a drawn person is: everything that stays when light, pose and place change."""

from dataclasses import dataclass, replace
from math import copysign, pow  # noqa: A004 -- the one that keeps to floats
from random import Random

RGB = tuple[int, int, int]

SKINS: tuple[RGB, ...] = (
    *((255, 224, 200), (244, 205, 175), (232, 184, 148), (214, 160, 118)),
    *((188, 130, 88), (150, 98, 62), (110, 70, 44), (72, 46, 32)),
)
HAIRS: tuple[RGB, ...] = (
    *((24, 20, 18), (52, 34, 22), (96, 62, 34), (150, 104, 56)),
    *((214, 182, 120), (168, 70, 30), (150, 150, 154), (232, 230, 226)),
)
IRISES: tuple[RGB, ...] = (
    *((62, 40, 24), (96, 66, 34), (70, 104, 60), (70, 110, 150), (110, 130, 140)),
)
STYLES = ("bald", "crop", "side", "long", "afro", "bob", "receding", "bun")
GROWN_LONG = {"long", "bob", "bun"}
BEARDS = (*("none",) * 3, "stubble", "moustache", "goatee", "full")
GLASSES = (*("none",) * 3, "round", "square", "heavy")


@dataclass(frozen=True, slots=True)
class Looks:
    """Lengths are shares of half the face's width or height, unless 0 to 1."""

    seed: int
    skin: RGB
    hair: RGB
    iris: RGB
    style: str
    beard: str
    glasses: str
    rouge: float
    wide: float
    long: float
    jaw: float
    chin: float
    eye_apart: float
    eye_wide: float
    eye_open: float
    eye_up: float
    eye_slant: float
    lid: float
    brow_thick: float
    brow_arch: float
    brow_slant: float
    brow_above: float
    brow_wide: float
    nose_long: float
    nose_wide: float
    nose_bulb: float
    mouth_down: float
    mouth_wide: float
    lip_upper: float
    lip_lower: float
    smile: float
    cheeks: float
    fringe: float
    lines: float
    bags: float
    freckles: int
    worn: str = "none"


EYES = (
    *("iris", "eye_apart", "eye_wide", "eye_open", "eye_up", "eye_slant", "lid"),
    *("brow_thick", "brow_arch", "brow_slant", "brow_above", "brow_wide", "bags"),
)
COLOURS = (
    *("skin", "hair", "style", "beard", "glasses", "rouge", "fringe"),
    *("lines", "freckles"),
)
WORN = ("none", "scarf", "cap", "turban", "birthmark")
THOUSAND = 1_000


def looks_of(seed: int) -> Looks:
    """The same person for the same seed, for ever.

    Of a seed of more than three digits each three make a part of the person: the
    last ones the bones, those before the eyes, those before them hair and skin, and
    what remains is worn. So a person too like another can be given other eyes.
    """
    bones, eyes, colours, worn = seed, seed, seed, 0
    if seed >= THOUSAND:
        bones, eyes = seed % THOUSAND, seed // THOUSAND % THOUSAND
        colours, worn = seed // THOUSAND**2 % THOUSAND, seed // THOUSAND**3
    parts = ((EYES, _born(eyes)), (COLOURS, _born(colours)))
    lent = {name: getattr(lender, name) for names, lender in parts for name in names}
    return replace(_born(bones), seed=seed, worn=WORN[worn % len(WORN)], **lent)


def _born(seed: int) -> Looks:
    chance = Random(f"looks {seed}")
    style = chance.choice(STYLES)

    def far(low: float, high: float) -> float:
        """Away from the middle, for faces near the average look alike to engines."""
        off = chance.uniform(-1, 1)
        pushed = copysign(pow(abs(off), 0.5), off)
        return (low + high) / 2 + pushed * (high - low) / 2

    return Looks(
        seed=seed,
        skin=chance.choice(SKINS),
        hair=chance.choice(HAIRS),
        iris=chance.choice(IRISES),
        style=style,
        beard="none" if style in GROWN_LONG else chance.choice(BEARDS),
        glasses=chance.choice(GLASSES),
        rouge=far(0, 1) if style in GROWN_LONG else far(0, 0.5),
        wide=far(0.25, 0.36),
        long=far(1.12, 1.55),
        jaw=far(0.5, 1.05),
        chin=far(0, 1),
        eye_apart=far(0.35, 0.55),
        eye_wide=far(0.14, 0.26),
        eye_open=far(0.26, 0.66),
        eye_up=far(0.04, 0.34),
        eye_slant=far(-0.22, 0.26),
        lid=far(0, 1),
        brow_thick=far(0.006, 0.06),
        brow_arch=far(-0.03, 0.11),
        brow_slant=far(-0.08, 0.07),
        brow_above=far(0.04, 0.13),
        brow_wide=far(1.0, 1.6),
        nose_long=far(0.26, 0.56),
        nose_wide=far(0.14, 0.4),
        nose_bulb=far(0, 1),
        mouth_down=far(0.46, 0.66),
        mouth_wide=far(0.22, 0.54),
        lip_upper=far(0.01, 0.075),
        lip_lower=far(0.02, 0.11),
        smile=far(-0.04, 0.09),
        cheeks=far(-0.08, 0.16),
        fringe=far(0.24, 0.40),
        lines=max(0.0, far(-0.8, 1)),
        bags=max(0.0, far(-0.6, 1)),
        freckles=max(0, int(far(-60, 60))),
    )
