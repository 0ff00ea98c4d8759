"""Exports: an admin asks for rows as a file, or says that they do not want it."""

from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Request, changes
from core.curriculum.errors import NoSuchClass
from core.curriculum.ports import Classes
from core.kernel.clock import Clock
from core.kernel.ids import ClassId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.people.ports import People
from core.reporting.files.model import (
    OF_CLASSES,
    OPEN,
    ROSTERS,
    FileRun,
    FileRunId,
    FileRuns,
    Form,
    NoSuchFile,
    NotOfAClass,
    OneFileAtATime,
    State,
    What,
)


@dataclass(frozen=True, slots=True)
class AskFile(Request[FileRun]):
    what: What
    form: Form
    days: Period
    group: ClassId | None = None


@dataclass(frozen=True, slots=True)
class CancelFile(Request[FileRun]):
    run: FileRunId


@changes
def ask_file(
    request: AskFile, runs: FileRuns, classes: Classes, people: People, clock: Clock
) -> FileRun:
    """One at a time for each person: whoever asks twice waits for the first."""
    actor, what, group = request.actor, request.what, request.group
    permitted(actor, Permission.EXPORT)
    if group is not None and what not in OF_CLASSES:
        raise NotOfAClass(what)
    if group is not None and classes.find(actor.organisation, group) is None:
        raise NoSuchClass
    people.lock(actor.organisation, actor.person)
    if runs.open_of(actor.organisation, actor.person) is not None:
        raise OneFileAtATime
    days = None if what in ROSTERS else request.days
    run = FileRun(
        FileRunId(uuid4()), actor.person, what, request.form, clock.now(), days, group
    )
    runs.add(actor.organisation, run)
    return run


@changes
def cancel_file(request: CancelFile, runs: FileRuns) -> FileRun:
    """Whoever makes it looks at its state from time to time, and stops."""
    actor = request.actor
    permitted(actor, Permission.EXPORT)
    run = runs.hold(actor.organisation, request.run)
    if run is None or run.by != actor.person or run.state not in OPEN:
        raise NoSuchFile
    cancelled = replace(run, state=State.CANCELLED)
    runs.change(actor.organisation, cancelled, None)
    return cancelled
