"""A roll call word by word: who was what, by how much late, and all the others.

Everything said must have its place, or it is left to be asked about: of all the
mistakes a desk can make, somebody marked the wrong way is found out last.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Mention
from bot.understand.roll_words import Part, Token, merged, plain_only, words_of


@dataclass(frozen=True, slots=True)
class Said:
    """What one of them was."""

    who: Mention
    status: str
    by: timedelta | None = None
    clock: str = ""


@dataclass(slots=True)
class RollCall:
    said: list[Said] = field(default_factory=list[Said])
    others: str = ""
    others_by: timedelta | None = None


def roll_call(
    sentence: Sentence, skipped: tuple[tuple[int, int], ...] = ()
) -> RollCall | None:
    """None unless every word has its place, and nobody is two things."""
    words = words_of(sentence, skipped)
    tokens = merged(plain_only(words)) if words else None
    if not tokens or not any(t.part is Part.WHO for t in tokens):
        return _of_all(tokens) if tokens else None
    reader = _Reader()
    heard = reader.read(tokens)
    if not heard or not (reader.roll.said or reader.roll.others):
        return None
    names = [each.who.words for each in reader.roll.said]
    return reader.roll if len(set(names)) == len(names) else None


def _of_all(tokens: list[Token]) -> RollCall | None:
    kinds = [t.part for t in tokens if t.part is not Part.WORD]
    if kinds == [Part.ALL]:
        return RollCall(others="present")
    if kinds == [Part.ALL, Part.IS] and not tokens[-1].clock:
        return RollCall(others=tokens[-1].status, others_by=tokens[-1].by)
    if kinds == [Part.NONE, Part.IS] and tokens[-1].status == "absent":
        return RollCall(others="present")
    return None


class _Reader:
    """Goes through the words once; `_ALL` stands for everybody not named."""

    def __init__(self) -> None:
        self.roll = RollCall()
        self._names: list[tuple[Mention, bool]] = []
        self._comma = self._each = self._only = self._except = self._one = False
        self._all = ""  # whose status is open: all, others, none
        self._before = ""  # a status said before the names it is of
        self._waiting: list[tuple[list[Mention], timedelta]] = []

    def read(self, tokens: list[Token]) -> bool:
        tokens = [t for t in tokens if t.part is not Part.WORD or t.verb]
        for at, token in enumerate(tokens):
            follows = tokens[at + 1 :]
            if not getattr(self, f"_hear_{token.part.value}")(token, follows):
                return False
        return self._close(last=True) and not self._waiting

    def _hear_who(self, token: Token, follows: list[Token]) -> bool:
        del follows
        if token.who is None:
            return False
        self._names.append((token.who, self._comma))
        self._comma = self._each = self._one = False
        return True

    def _hear_is(self, token: Token, follows: list[Token]) -> bool:
        if not self._names and not self._all and _names_next(follows):
            self._before = token.status
            return bool(token.status) and token.by is None
        if self._before and self._names and not token.status and token.by:
            return self._give(token)
        if not self._names:
            return self._of_the_rest(token)
        if self._except:
            return self._of_exceptions(token)
        if not token.status:
            return self._wait(token)
        return self._give(token)

    def _give(self, token: Token, names: list[Mention] | None = None) -> bool:
        status = token.status or self._before
        if token.by and status == "present":
            status = "late"
        if token.by and status != "late":
            return False
        if names is None:
            names = [who for who, _ in self._names]
            self._names = []
        for waiting, by in self._waiting:
            if status != "late":
                return False
            self.roll.said += [Said(who, "late", by) for who in waiting]
        self._waiting = []
        self.roll.said += [Said(w, status, token.by, token.clock) for w in names]
        if self._only:
            self._only = False
            if self.roll.others:
                return False
            if status == "present":
                self.roll.others = "absent"
            elif status == "absent":
                self.roll.others = "present"
        return True

    def _wait(self, token: Token) -> bool:
        """`Leo 5, Lena 15 minutes late`: what is said of one, is of the other."""
        names = [who for who, _ in self._names]
        self._names = []
        if token.by is None:
            return False
        if self.roll.said and self.roll.said[-1].status == "late":
            self.roll.said += [Said(who, "late", token.by) for who in names]
        else:
            self._waiting.append((names, token.by))
        return True

    def _of_the_rest(self, token: Token) -> bool:
        if not self._all or self.roll.others or token.clock:
            return False
        if self._all == "none":
            if token.status not in OPPOSITE:
                return token.status == "late"
            self.roll.others = OPPOSITE[token.status]
        else:
            self.roll.others = token.status
            self.roll.others_by = token.by
        return bool(token.status) and (token.by is None or token.status == "late")

    def _of_exceptions(self, token: Token) -> bool:
        """After `everyone here but Leo, Lena`: of Lena, of both, or of the others?"""
        names = [who for who, _ in self._names]
        if not self.roll.others and (self._each or self._one):
            return self._of_all_but(token)  # `all but Omar were there`
        if not self.roll.others and token.status == "present":
            return self._of_all_but(token)
        commas = [at for at, (_, comma) in enumerate(self._names) if comma]
        cut = commas[-1] if commas else len(names) - 1 if self._one else 0
        if not self.roll.others:
            if not commas or self._all == "none":
                return False
            self.roll.others = "present"
        elif len(names) == 1 or self._each or token.status == "absent":
            return self._give_each(token, names)
        if self._comma or not cut:
            return False
        self._names = []
        return self._except_as(names[:cut]) and self._give(token, names[cut:])

    def _of_all_but(self, token: Token) -> bool:
        if token.by or token.clock or not token.status:
            return False
        self.roll.others = token.status
        if self._all == "none":
            self.roll.others = OPPOSITE.get(token.status, "")
        return bool(self.roll.others) and self._leave_out()

    def _give_each(self, token: Token, names: list[Mention]) -> bool:
        if token.status == self.roll.others:
            return False
        self._names = []
        if not token.status:
            token = Token(Part.IS, "late", token.by)
        return self._give(token, names)

    def _leave_out(self) -> bool:
        names = [who for who, _ in self._names]
        self._names = []
        return self._except_as(names)

    def _except_as(self, names: list[Mention]) -> bool:
        status = OPPOSITE.get(self.roll.others or "present", "")
        self.roll.said += [Said(who, status) for who in names]
        return bool(status)

    def _hear_all(self, token: Token, follows: list[Token]) -> bool:
        if self._names and not self._except and follows[:1]:
            return follows[0].part is Part.IS  # `Leo and Lena all present`
        if self._all and not self._names and not self.roll.others:
            return True  # `the rest all here`
        return self._others("all", token, follows)

    def _hear_others(self, token: Token, follows: list[Token]) -> bool:
        if not self._others("others", token, follows):
            return False
        bare = [t for t in follows if t.part is not Part.WORD]
        if not bare or bare[0].part in {Part.COMMA, Part.STOP, Part.AND}:
            self.roll.others = "present"
            absent = {"absent", "late", "excused"}
            return not follows or {s.status for s in self.roll.said} <= absent
        return True

    def _hear_none(self, token: Token, follows: list[Token]) -> bool:
        return self._others("none", token, follows)

    def _others(self, kind: str, token: Token, follows: list[Token]) -> bool:
        del token
        if not self._close() or self.roll.others or not (follows or kind == "others"):
            return False
        self._all, self._before, self._except = kind, "", False
        return True

    def _hear_except(self, token: Token, follows: list[Token]) -> bool:
        if token.status and not self._all and not self._names:  # `no Jack today`
            self._before = token.status
            return True
        if not self._all or not _names_next(follows):
            return self._close(last=True)  # a mere `but`
        if self._names and not self._close():
            return False
        if self._all == "none" and not self.roll.others:
            self.roll.others = ""
        self._except = True
        return True

    def _hear_only(self, token: Token, follows: list[Token]) -> bool:
        del token, follows
        if self.roll.said or self._names or self._all:
            return False
        self._only = True
        return True

    def _hear_comma(self, token: Token, follows: list[Token]) -> bool:
        del token, follows
        self._comma = bool(self._names)
        return True

    def _hear_stop(self, token: Token, follows: list[Token]) -> bool:
        del token, follows
        if not self._close(last=True):
            return False
        self._before = ""
        self._except = False
        return True

    def _hear_colon(self, token: Token, follows: list[Token]) -> bool:
        del token, follows
        return True

    def _hear_and(self, token: Token, follows: list[Token]) -> bool:
        del token, follows
        return True

    def _hear_each(self, token: Token, follows: list[Token]) -> bool:
        del token, follows
        self._each = True
        return True

    def _hear_word(self, token: Token, follows: list[Token]) -> bool:
        del follows
        self._one = token.verb
        return True

    def _close(self, *, last: bool = False) -> bool:
        """Whoever nothing was said of is left out of all, or what was said before."""
        if not self._names:
            return True
        if self._before:
            names = [who for who, _ in self._names]
            return self._give(Token(Part.IS, self._before), names) and self._emptied()
        if self._except:
            if not self.roll.others and last:
                self.roll.others = "present" if self._all != "none" else "absent"
            return self._leave_out()
        return False

    def _emptied(self) -> bool:
        self._names = []
        return True


OPPOSITE = {"present": "absent", "absent": "present", "late": "present"}


def _names_next(follows: list[Token]) -> bool:
    after = [t for t in follows if t.part not in {Part.COLON, Part.WORD, Part.EACH}]
    return bool(after) and after[0].part is Part.WHO
