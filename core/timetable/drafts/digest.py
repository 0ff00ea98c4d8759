"""Telling of a published draft: each once, and only of what is new to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.sessions.series.ports import SeriesBook
from core.timetable.drafts.model import Action, Entry, Stage, TermDraft
from core.timetable.drafts.ports import Drafts

AT_MOST = 8
"""Lines of one letter; then how many more there are."""


@dataclass(frozen=True, slots=True)
class Digests:
    """A bundle of ports."""

    drafts: Drafts
    book: SeriesBook
    post: Post

    def tell(self, where: OrganisationId, draft: TermDraft, limit: int) -> None:
        untold = self.drafts.untold(where, draft.id, limit)
        numbers = [n for theirs in untold.values() for n in theirs]
        known = {e.number: e for e in self.drafts.some(where, draft.id, numbers)}
        for person, theirs in untold.items():
            entries = [known[n] for n in theirs if n in known]
            letter = self._letter(where, draft, entries, len(theirs))
            self.post.write(where, [person], letter)
        self.drafts.told(where, draft.id, list(untold))

    def report(
        self, where: OrganisationId, draft: TermDraft, to: PersonId | None = None
    ) -> None:
        """To whoever published it, or took it back: it is done."""
        reader = to or draft.published_by
        if reader is None:
            return
        entries = self.drafts.entries(where, draft.id)
        counted = {
            each.value: sum(e.action is each for e in entries)
            for each in (Action.NEW, Action.CHANGE, Action.END)
        }
        left_out = sum(each.left_out for each in entries)
        back = draft.stage is Stage.OPEN
        letter = Letter(
            f"draft-done:{draft.id.hex}:{draft.version}",
            "draft-withdrawn" if back else "draft-published",
            {"name": draft.name, **counted, "out": left_out},
            () if back else (Choice("unpublish-button", Draft("unpublish")),),
            may_wait=False,
        )
        self.post.write(where, [reader], letter)

    def _letter(
        self,
        where: OrganisationId,
        draft: TermDraft,
        entries: Sequence[Entry],
        count: int,
    ) -> Letter:
        back = draft.stage is not Stage.PUBLISHED
        return Letter(
            f"draft-news:{draft.id.hex}:{draft.version}",
            "draft-withdrawn-notice" if back else "draft-published-notice",
            {"name": draft.name, "count": count, "on": draft.days.first},
            (Choice("series-show-button", Draft("week"), again=True),),
            () if back else tuple(self._lines(where, entries)),
            by_email=True,
        )

    def _lines(self, where: OrganisationId, entries: Sequence[Entry]) -> list[Field]:
        shown = [self._line(where, each) for each in entries[:AT_MOST]]
        if len(entries) > AT_MOST:
            shown.append(Field("change-more", written(len(entries) - AT_MOST)))
        return shown

    def _line(self, where: OrganisationId, entry: Entry) -> Field:
        """When it is first: that says the weekday and the time."""
        series = entry.became or entry.replaces
        found = self.book.find(where, series) if series else None
        sentence = {
            Action.NEW: "change-new",
            Action.CHANGE: "change-moved",
            Action.END: "change-off",
        }.get(entry.action, "change-new")
        if found is None:
            return Field(sentence, entry.lesson.subject if entry.lesson else "")
        day = found.first
        if entry.action is Action.END and found.last is not None:
            day = found.last + timedelta(days=1)
        return Field(sentence, written(found.on(day).span))
