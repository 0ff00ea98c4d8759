"""Photos are looked at before the turn, so that no unit of work waits for one."""

from typing import Protocol

from core.attendance.photos.photo import PhotoSeen


class PhotoLooker(Protocol):
    """Whoever can tell what is on a photo, or in a short film."""

    async def look(self, data: bytes, *, faces: bool = True) -> PhotoSeen:
        """All that the photo shows; `problem` says why it cannot be judged by.

        Without `faces` none is looked for: only its file is told apart from others.

        Never raises for what the picture is: a bad one is an answer. Raises
        `LookFailed` when the looking itself broke, and trying again may help.
        """
        ...

    async def watch(self, data: bytes, *, faces: bool = True) -> tuple[PhotoSeen, ...]:
        """The best pictures of a film: a look ahead, and one aside where there is one.

        At least one, which says what is wrong where none will do. Never raises for
        what the film is.
        """
        ...


class LookFailed(Exception):  # noqa: N818 -- named for what happened
    """No look was had: the engine died or hung, twice."""
