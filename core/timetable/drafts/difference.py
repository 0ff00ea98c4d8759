"""What publishing comes to: which series stay, change, end or are new."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.sessions.series.model import Series
from core.timetable.drafts.model import Action, Done, Entry, Lesson, Whose, whose

Same = Callable[[Lesson, Series], bool]


@dataclass(frozen=True, slots=True)
class Difference:
    entries: tuple[Entry, ...]
    """All of the draft, each with what is to be done, and then what is to end."""

    def of(self, action: Action) -> list[Entry]:
        return [each for each in self.entries if each.action is action]

    @property
    def is_none(self) -> bool:
        return all(each.action is Action.SAME for each in self.entries)


def difference(
    entries: Sequence[Entry], live: Iterable[Series], same: Same
) -> Difference:
    """Of the classes and students that the draft names; nobody else's are looked at.

    A lesson takes the place of a series of the same people and the same course, the
    likest first, so that as little as can be changes.
    """
    of_whom: dict[Whose, list[Series]] = defaultdict(list)
    for series in live:
        of_whom[whose(series.group, series.students)].append(series)
    by_whom: dict[Whose, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.lesson is not None:
            by_whom[entry.lesson.whose].append(entry)
    found: list[Entry] = []
    left: list[Series] = []
    for whom, theirs in by_whom.items():
        rest = of_whom[whom]
        found += _matched(theirs, rest, same)
        left += rest
    last = max((each.number for each in entries), default=0)
    ends = [
        Entry(number, None, Action.END, Done.NOT, series.id)
        for number, series in enumerate(sorted(left, key=_order), start=last + 1)
    ]
    return Difference((*sorted(found, key=lambda each: each.number), *ends))


def _matched(entries: list[Entry], rest: list[Series], same: Same) -> list[Entry]:
    """Takes from `rest` what each of them stands for."""
    found: list[Entry] = []
    unlike: list[Entry] = []
    for entry in entries:
        stands = next((s for s in rest if entry.lesson and same(entry.lesson, s)), None)
        if stands is None:
            unlike.append(entry)
            continue
        rest.remove(stands)
        found.append(
            Entry(
                entry.number,
                entry.lesson,
                Action.SAME,
                Done.ALL,
                stands.id,
                stands.id,
            )
        )
    pairs = sorted(
        (_unlikeness(entry.lesson, series), entry.number, _order(series), entry, series)
        for entry in unlike
        for series in rest
        if entry.lesson and _is_of(entry.lesson, series)
    )
    taken: dict[int, Series] = {}
    for _, number, _, _, series in pairs:
        if number not in taken and series in rest:
            taken[number] = series
            rest.remove(series)
    for entry in unlike:
        old = taken.get(entry.number)
        action = Action.NEW if old is None else Action.CHANGE
        replaces = None if old is None else old.id
        found.append(Entry(entry.number, entry.lesson, action, Done.NOT, replaces))
    return found


def _is_of(lesson: Lesson, series: Series) -> bool:
    mine = lesson.course or lesson.subject.casefold()
    return mine == (series.course or series.subject.casefold())


def _unlikeness(lesson: Lesson | None, series: Series) -> tuple[bool, ...]:
    if lesson is None:
        return ()
    return (
        lesson.rule != series.rule,
        lesson.starts != series.starts,
        lesson.tutors != series.tutors,
        lesson.room != series.room,
    )


def _order(series: Series) -> tuple[object, ...]:
    return series.first, series.starts, series.id
