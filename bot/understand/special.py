"""Slots with a rule of their own: whose hours, a whole series, money given back."""

import re
from collections.abc import Callable, Mapping

from rapidfuzz.distance import DamerauLevenshtein

from bot.understand.english import table
from bot.understand.entities.audience import Audience
from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found
from bot.understand.frame import Frame
from bot.understand.normalise import plain
from bot.understand.reading import Option
from bot.understand.register import roll
from bot.understand.scene import Scene
from bot.understand.times.said import Said
from core.kernel.money import Money


def special(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    for slot, fill_in in SPECIAL.items():
        if slot in frame.intent.slots:
            fill_in(frame, sentence, scene, outside)


def _roll(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    del outside
    roll(frame.slots, frame.doubts, sentence, scene)


def _own_hours(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """Someone who teaches asks about their own hours unless they name another."""
    del outside
    own = scene.speaker.roles & {"tutor", "head"} or re.search(
        r"\b(?:i|my|me|i.?ve)\b", sentence.coded
    )
    if own and "tutor" not in frame.slots and "group_by" not in frame.slots:
        frame.slots["tutor"] = scene.speaker


def _scope(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """A recurrence in a cancellation or move means the whole series."""
    del sentence, scene
    if frame.intent.name == "chase_payment" and "students" in frame.slots:
        frame.slots.pop("scope", None)
    if "scope" in frame.slots or frame.intent.when not in {"point", "move"}:
        return
    if any(f.code == "E" for f in outside) and "recurrence" not in frame.slots:
        frame.slots["scope"] = "series"


def _to_me(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """A reminder for nobody in particular is for who asks."""
    del sentence, scene, outside
    if "audience" not in frame.doubts:
        frame.slots.setdefault("audience", (Audience("me"),))


def _refund(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """Money given back is a negative payment."""
    del scene, outside
    amount = frame.slots.get("amount")
    if _SHARE.search(sentence.said):  # of which nobody said how much it is
        frame.slots.pop("amount", None)
        frame.doubts["amount"] = ()
        return
    if _is_shared_out(sentence):
        frame.slots.pop("amount", None)
        frame.doubts["amount"] = ()
        return
    if _BACK.search(sentence.said) and isinstance(amount, Money):
        frame.slots["amount"] = Money(-abs(amount.minor), amount.currency)


def _until(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """`for two weeks`: through the last day of them."""
    del sentence
    saids = (f.value for f in outside if f.code == "L" and isinstance(f.value, Said))
    length = next((said.length for said in saids if said.length), None)
    if "until" not in frame.slots and length and length.in_days:
        end = length.after(scene.moment.now)
        if end is not None:
            frame.slots["until"] = end.date()


def _one_rate(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """`Alice 40 an hour, Ben 50`: nobody gets what was said of another."""
    del scene, outside
    if frame.slots.get("rate") and _is_shared_out(sentence):
        del frame.slots["rate"]
        frame.doubts["rate"] = ()


def _is_shared_out(sentence: Sentence) -> bool:
    """Several people and several sums, and nothing here says whose is which."""
    heads = [f for f in sentence.found if f.code in "PC"]
    return len(heads) > 1 and _amounts(sentence) > 1


def _amounts(sentence: Sentence) -> int:
    """How many different sums were said, be it without a currency."""
    sums = {f.value for f in sentence.of("M")}
    return len(sums) or len(set(_BARE_SUM.findall(sentence.coded)))


_BARE_SUM = re.compile(r"(?<![\w./:-])\d{2,5}(?:\.\d\d)?(?![\w./:-])")
_SHARE = re.compile(
    r"\b(?:half|third|quarter|part|some|rest|remainder) of (?:the|his|her|their)\b"
)
_BACK = re.compile(
    r"\brefund|\bgive\b.{0,40}\bback\b|\b(?:return|give back|pay back|reimburse)\b"
    r"|\b(?:send|transfer|wire)\b.{0,30}\bback to\b(?! us| me)"
)


def _class_name(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """A class has a number or a capital in its name, or else it is a phrase."""
    del sentence, scene, outside
    name = str(frame.slots.get("class", ""))
    if coded := _NAMED_CODE.fullmatch(name):  # `nameed 7B`
        frame.slots["class"] = name = coded[1]
    if name and not any(letter.isdigit() or letter.isupper() for letter in name):
        del frame.slots["class"]


_NAMED_CODE = re.compile(r"[a-z]+ (\d{1,2} ?[A-Za-z]{1,2})")


def _person_name(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """In small letters and with nothing else said, it is asked about."""
    del scene, outside
    if _SEVERAL.search(sentence.said):  # which of the names is whose?
        frame.slots.pop("name", None)
    name = _without_tail(str(frame.slots.get("name", "")))
    if name != frame.slots.get("name"):
        frame.slots["name"] = name
    if not name:
        frame.slots.pop("name", None)
    if name and name.islower() and len(frame.slots) == 1:
        del frame.slots["name"]


def _without_tail(name: str) -> str:
    """`Lena Fischer down`: a name ends where everyday words in small letters begin."""
    words = name.rstrip(" .,;:").split()
    while words and words[-1].islower() and words[-1] in _AROUND:
        del words[-1]
    return " ".join(words)


_SEVERAL = re.compile(r"\b(?:students|pupils|learners|kids|children)\b")
_AROUND = frozenset(table("fillers")["around_names"].split())


def _detail(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """A phone number has digits and an address of e-mail an @, or it is talk."""
    del sentence, outside
    if frame.slots.get("field") == "school":
        _near_school(frame, scene)
    if frame.slots.get("field") == "class":
        value = str(frame.slots.get("value", ""))
        frame.slots["value"] = _CLASS_WORD.sub("", value)
        if not value:
            del frame.slots["value"]
    sign = DETAILS.get(str(frame.slots.get("field")))
    if sign and not sign.search(str(frame.slots.get("value", ""))):
        frame.slots.pop("value", None)


def _near_school(frame: Frame, scene: Scene) -> None:
    """A slip away from a school that is known: that one is offered."""
    said = plain(str(frame.slots.get("value", "")))
    names = {plain(school.name): school.name for school in scene.roster.schools}
    if said and said not in names:
        near = [
            name
            for known, name in names.items()
            if DamerauLevenshtein.distance(said, known) <= SLIP
        ]
        if near:
            frame.slots.pop("value", None)
            frame.doubts["value"] = tuple(Option(n, "value", n) for n in near)


SLIP = 2
_CLASS_WORD = re.compile(r"^(?:the )?(?:class|group|form|set) +", re.IGNORECASE)
DETAILS = {"phone": re.compile(r"\d{3}|\d\d.\d\d"), "email": re.compile(r"\S@\S")}


def _lower(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """Prices lowered by a tenth change by minus ten per cent."""
    del scene, outside
    if "rate" not in frame.slots and _HALF.search(sentence.said):
        frame.slots["percent"] = -50
    percent = frame.slots.get("percent")
    if isinstance(percent, int | float) and _LOWER.search(sentence.said):
        frame.slots["percent"] = -abs(percent)


_HALF = re.compile(r"\bhalf[ -]?(?:price|rate|fee|off)\b|\b(?:halve|halving)\b")
_LOWER = re.compile(
    r"\b(?:lower|reduc|decreas|drop|cut|discount|down|off|less|cheaper|knock)"
)


def _poll(
    frame: Frame, sentence: Sentence, scene: Scene, outside: tuple[Found, ...]
) -> None:
    """`which trip? zoo, museum or park`: the question, and what may be answered."""
    del sentence, scene, outside
    frame.slots["what"] = "poll"
    found = _ANSWERS.fullmatch(str(frame.slots.get("text", "")))
    answers = _OR.split(found["answers"]) if found else []
    if found and len(answers) > 1 and all(answers):
        frame.slots["text"] = found["question"].rstrip(" :")
        frame.slots["poll"] = "|".join(answers)


_ANSWERS = re.compile(r"(?P<question>.+?[?:])\s*(?P<answers>[^?:]+?)\s*[?.]?")
_OR = re.compile(r"\s*(?:,\s*(?:or\s+)?|/|\||\bor\b)\s*")
SPECIAL: Mapping[str, Callable[[Frame, Sentence, Scene, tuple[Found, ...]], None]] = {
    "roll": _roll,
    "me_tutor": _own_hours,
    "scope": _scope,
    "to_me": _to_me,
    "amount": _refund,
    "new_class": _class_name,
    "name": _person_name,
    "value": _detail,
    "percent": _lower,
    "rate": _one_rate,
    "until": _until,
    "poll": _poll,
}
