"""From a photo that was sent to what it says about who sent it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from core.attendance.enrolment import Enrolment
from core.attendance.here_model import PhotoSent, WhyCode
from core.attendance.model import KnownPhoto
from core.attendance.photos.faces import compare
from core.attendance.photos.photo import PhotoSeen
from core.attendance.photos.replay import SAME_ROOM_BITS, Replay, replay_of
from core.attendance.photos.selfie import Selfie
from core.attendance.ports import Consents, Enrolments, PhotoTraces
from core.kernel.actor import Actor
from core.organisation.model import Policies
from core.people.ports import People
from core.sessions.model import Session

COMPARED = 40
"""Earlier photos of one person that a new one is held against."""


@dataclass(frozen=True, slots=True)
class Eyes:
    """A bundle of ports; see `Composer`."""

    enrolments: Enrolments
    consents: Consents
    traces: PhotoTraces
    people: People

    def is_minor(self, actor: Actor) -> bool:
        found = self.people.find(actor.organisation, actor.person)
        return found is not None and found.minor

    def known(self, actor: Actor, policies: Policies) -> Enrolment | WhyCode:
        """Their face, if it may be looked at; else why the code is asked for."""
        if not policies.faces:
            return WhyCode.FACES_OFF
        said = self.consents.last(actor.organisation, actor.person)
        if said is not None and not said.given:
            return WhyCode.DECLINED
        found = self.enrolments.find(actor.organisation, actor.person)
        if found is None or said is None or not said.holds:
            return WhyCode.NOT_ENROLLED
        return found

    def look(
        self,
        actor: Actor,
        photo: KnownPhoto,
        sent: PhotoSent,
        face: Enrolment,
        zone: ZoneInfo,
    ) -> Selfie | None:
        """None when another engine read the face that is enrolled."""
        seen = sent.seen
        if seen.face is None:
            return None
        match = compare(seen.face.template, face.templates)
        if match is None:
            return None
        replay = self._replay(actor, photo)
        self.traces.add(actor.organisation, photo)
        return Selfie(
            photo.at,
            match,
            replay,
            sent.forwarded,
            sent.as_file,
            _taken(seen, zone, as_file=sent.as_file),
            seen.is_turned,
            face.is_doubtful,
            seen.where,
        )

    def _replay(self, actor: Actor, photo: KnownPhoto) -> Replay | None:
        where = actor.organisation
        if self.traces.is_known(where, photo):
            return Replay.SAME_FILE
        earlier = self.traces.earlier(
            where, photo.person, besides=photo.session, limit=COMPARED
        )
        found = (replay_of(photo.trace, each) for each in earlier)
        own = next((replay for replay in found if replay), None)
        return own or self._of_others(actor, photo)

    def _of_others(self, actor: Actor, photo: KnownPhoto) -> Replay | None:
        """A friend takes one picture for two: in one room pictures are alike anyway."""
        if photo.session is None:
            return None
        where, session = actor.organisation, photo.session
        theirs = self.traces.of_others(
            where, session, besides=photo.person, limit=COMPARED
        )
        found = (replay_of(photo.trace, each, most=SAME_ROOM_BITS) for each in theirs)
        return next((replay for replay in found if replay), None)


def known_photo(
    actor: Actor, session: Session, sent: PhotoSent, at: datetime
) -> KnownPhoto:
    return KnownPhoto(actor.person, session.id, sent.seen.trace, at, sent.unique)


def _taken(seen: PhotoSeen, zone: ZoneInfo, *, as_file: bool) -> datetime | None:
    """A file that is not as its camera wrote it may tell any time at all."""
    if as_file and not seen.from_camera:
        return None
    return seen.taken_at(zone)
