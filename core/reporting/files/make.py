"""Making a file of rows: taken in hand, read out, told of, and handed over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from core.application import Request, keeps, reads
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.messaging.conversation import Choice, Draft, File
from core.messaging.model import Lane
from core.messaging.notices.post import Letter, Post
from core.messaging.ports.outbox import Files
from core.reporting.files.model import (
    COLUMNS,
    ROSTERS,
    Block,
    ExportRows,
    FileRun,
    FileRunId,
    FileRuns,
    State,
)
from core.reporting.files.named import Naming
from core.reporting.files.roster import Roster

IN_HAND = timedelta(seconds=30)
"""A process that has not spoken of it for so long is taken for dead."""
MOST_TRIES = 3
DAY = timedelta(days=1)
COUNTED_AT_ONCE = timedelta(days=14)
MOST_PARTS = 200
ASKED = "because-asked"


@dataclass(frozen=True, slots=True)
class Taken:
    organisation: OrganisationId
    run: FileRun


@dataclass(frozen=True, slots=True)
class TakeRun(Request[Taken | None]):
    """The next file to be made, in hand from now on; None where none waits."""


class Sink(Protocol):
    """Where the rows go."""

    def is_wanted(self) -> bool:
        """Whether anything of it still is."""
        ...

    def begin(self, columns: tuple[str, ...], expected: int) -> None: ...

    def add(self, rows: Block) -> bool:
        """Whether more is wanted."""
        ...


@dataclass(frozen=True, slots=True)
class ReadOut(Request[bool]):
    """All rows of it into `sink`, block by block, as long as it wants them.

    Answers whether it wanted them to the end.
    """

    run: FileRun
    sink: Sink


@dataclass(frozen=True, slots=True)
class TellRun(Request[bool]):
    """How far it is; answers whether it is still wanted."""

    run: FileRunId
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class KeepPart(Request[None]):
    file: str
    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class EndRun(Request[None]):
    """With its file it is there; `why` is the name of a sentence where it is not."""

    run: FileRunId
    done: int = 0
    file: File | None = None
    why: str = ""


@keeps
def take_run(request: TakeRun, runs: FileRuns, post: Post) -> Taken | None:
    del request
    now = post.clock.now()
    found = runs.claim(now, now + IN_HAND)
    if found is None:
        return None
    organisation, run = found
    if run.tries <= MOST_TRIES:
        return Taken(organisation, run)
    runs.change(organisation, replace(run, state=State.FAILED), None)
    _write(organisation, run, "file-given-up", post)
    return None


@reads
def read_out(
    request: ReadOut, rows: ExportRows, naming: Naming, roster: Roster
) -> bool:
    """By the right that whoever asked for it has now."""
    here, run, sink = request.actor.organisation, request.run, request.sink
    author, now = naming.people.find(here, run.by), naming.clock.now()
    if author is None:
        raise NotPermitted(Permission.EXPORT)
    permitted(author.actor(here, now), Permission.EXPORT)
    columns = COLUMNS[run.what]
    if run.what in ROSTERS:
        people = roster.of(here, run)
        sink.begin(columns, len(people))
        return sink.add(people)
    count = 0
    for part in _parts(run):
        if not sink.is_wanted():
            return False
        count += rows.count(here, part, naming.span(here, part))
    sink.begin(columns, count)
    named = naming.of(here)
    read = rows.read(here, run, naming.span(here, run))
    return all(sink.add(named(block)) for block in read)


def _parts(run: FileRun) -> Iterator[FileRun]:
    """Some days at a time: to count millions of rows takes many seconds."""
    if run.days is None:
        yield run
        return
    first, end = run.days.first, run.days.last + DAY
    step = max(COUNTED_AT_ONCE, (end - first) / MOST_PARTS)
    while first < end:
        after = first + min(step, end - first)
        yield replace(run, days=Period(first, after - DAY))
        first = after


@keeps
def tell_run(request: TellRun, runs: FileRuns, post: Post) -> bool:
    here = request.actor.organisation
    run = runs.hold(here, request.run)
    if run is None or run.state is not State.MAKING:
        return False
    now = post.clock.now()
    runs.change(here, replace(run, done=request.done, of=request.of), now + IN_HAND)
    _write(here, replace(run, done=request.done, of=request.of), "file-going", post)
    return True


@keeps
def keep_part(request: KeepPart, files: Files, clock: Clock) -> None:
    here = request.actor.organisation
    files.keep_part(here, request.file, request.number, request.data, clock.now())


@keeps
def end_run(request: EndRun, runs: FileRuns, post: Post) -> None:
    here = request.actor.organisation
    run = runs.hold(here, request.run)
    if run is None or run.state is not State.MAKING:
        return
    state = State.DONE if request.file else State.FAILED
    over = replace(run, state=state, done=request.done)
    runs.change(here, over, None)
    if request.file is None:
        _write(here, over, request.why, post)
        return
    _write(here, over, "file-made", post)
    told = Letter(
        f"file:{run.id.hex}",
        "file-here",
        _facts(over),
        lane=Lane.ANSWER,
        because=ASKED,
        files=(request.file,),
    )
    post.write(here, [run.by], told)


def _write(here: OrganisationId, run: FileRun, sentence: str, post: Post) -> None:
    """One card, edited as it goes."""
    stop = Choice("file-cancel-button", Draft("cancelfile", {"run": str(run.id)}))
    letter = Letter(
        f"file:{run.id.hex}:{run.tries}:{sentence}:{run.done}",
        sentence,
        _facts(run),
        (stop,) if sentence == "file-going" else (),
        lane=Lane.ANSWER,
        card=f"file:{run.id}",
        because=ASKED,
    )
    post.write(here, [run.by], letter)


def _facts(run: FileRun) -> dict[str, object]:
    facts: dict[str, object] = {
        "what": run.what.value,
        "rows": run.done,
        "of": run.of,
        "percent": 100 * run.done // run.of if run.of else 0,
        "dated": "no",
    }
    if run.days is not None:
        days = {"dated": "yes", "first": run.days.first, "last": run.days.last}
        facts.update(days)
    return facts
