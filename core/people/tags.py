"""Tags: words that an organisation puts on people, classes, courses and sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol
from uuid import UUID, uuid4

from core.application import Request, changes, reads
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal

TagId = NewType("TagId", UUID)


class Taggable(StrEnum):
    PERSON = "person"
    CLASS = "class"
    COURSE = "course"
    SESSION = "session"


@dataclass(eq=False)
class NotTagged(Refusal):
    """It does not bear that tag."""

    tag: str


@dataclass(eq=False)
class NoSuchTag(Refusal):
    """It was never put on anything here."""


@dataclass(frozen=True, slots=True)
class Tag:
    id: TagId
    name: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """What bears a tag."""

    kind: Taggable
    thing: UUID


class Tags(Protocol):
    def named(self, organisation: OrganisationId, name: str) -> Tag | None: ...

    def every(self, organisation: OrganisationId) -> list[Tag]:
        """By their names, those that nothing bears any more, too."""
        ...

    def add(self, organisation: OrganisationId, tag: Tag) -> None: ...

    def put(self, organisation: OrganisationId, tag: TagId, on: Tagged) -> bool:
        """Whether it was not there before."""
        ...

    def take(self, organisation: OrganisationId, tag: TagId, off: Tagged) -> bool:
        """Whether it was there."""
        ...

    def of(self, organisation: OrganisationId, tag: TagId) -> list[Tagged]: ...


@dataclass(frozen=True, slots=True)
class TagThing(Request[bool]):
    """Answers whether that changed anything."""

    on: Tagged
    name: str


@dataclass(frozen=True, slots=True)
class UntagThing(Request[None]):
    off: Tagged
    name: str


@dataclass(frozen=True, slots=True)
class ListTags(Request[Sequence[tuple[Tag, Sequence[Tagged]]]]):
    """Those that something bears, and what."""


@dataclass(frozen=True, slots=True)
class NamedTags(Request[Sequence[Tag]]):
    """To be meant in words; shows nothing by itself."""


@changes
def tag_thing(request: TagThing, tags: Tags) -> bool:
    here = request.actor.organisation
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    tag = tags.named(here, request.name)
    if tag is None:
        tag = Tag(TagId(uuid4()), request.name)
        tags.add(here, tag)
    return tags.put(here, tag.id, request.on)


@changes
def untag_thing(request: UntagThing, tags: Tags) -> None:
    here = request.actor.organisation
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    tag = tags.named(here, request.name)
    if tag is None or not tags.take(here, tag.id, request.off):
        raise NotTagged(request.name)


@reads
def list_tags(request: ListTags, tags: Tags) -> Sequence[tuple[Tag, Sequence[Tagged]]]:
    here = request.actor.organisation
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    each = [(tag, tags.of(here, tag.id)) for tag in tags.every(here)]
    return [(tag, borne) for tag, borne in each if borne]


@reads
def named_tags(request: NamedTags, tags: Tags) -> Sequence[Tag]:
    return tags.every(request.actor.organisation)
