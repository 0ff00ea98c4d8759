"""The program that takes single pictures out of one film, and ends.

A film is a stranger's bytes for a large decoder written in C: it is read in a process
of its own that may use little memory, little time and no file, and that is killed when
it hangs. The film comes by a pipe and is never written anywhere.

In: the film. Out: for each picture a length (32 bits) and a JPEG.
"""

import resource
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from struct import Struct
from typing import Any

LENGTH = Struct(">I")
MOST_READ = 900
"""Frames: half a minute of an ordinary film; whoever shows a face does it sooner."""

EVERY = 5
MOST_TAKEN = 10
MOST_PIXELS = 4_000_000
ACROSS = 640
QUALITY = 92
MEMORY = 1536 * 2**20
SECONDS = 20


def bounded() -> None:
    """Set before the decoder is loaded: beyond this it gets nothing."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # some systems know no such bound
            resource.setrlimit(what, (most, most))


def pictures(film: bytes) -> list[bytes]:
    """Some, evenly spread over what was read of it; what it says of itself is a guess.

    A film names its length and rate, and may lie; so it is read frame by frame.
    """
    found = list(_read(film))
    if len(found) <= MOST_TAKEN:
        return found
    last = len(found) - 1
    return [found[round(at * last / (MOST_TAKEN - 1))] for at in range(MOST_TAKEN)]


def _read(film: bytes) -> Iterator[bytes]:
    import cv2

    cv2.setNumThreads(1)
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    one_thread = [cv2.CAP_PROP_N_THREADS, 1]
    # OpenCV's stubs know of no film that is not a file or a camera.
    open_film: Any = cv2.VideoCapture
    capture = open_film(BytesIO(film), cv2.CAP_FFMPEG, one_thread)
    across, down = (
        capture.get(each)
        for each in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT)
    )
    if not capture.isOpened() or not 0 < across * down <= MOST_PIXELS:
        return
    for number in range(MOST_READ):
        if not capture.grab():
            return
        if number % EVERY:
            continue
        there, frame = capture.retrieve()
        if there and frame is not None and frame.shape[0] * frame.shape[1]:
            yield _jpeg(cv2, frame)


def _jpeg(cv2: Any, frame: Any) -> bytes:
    longer = max(frame.shape[:2])
    if longer > ACROSS:
        share = ACROSS / longer
        frame = cv2.resize(
            frame, None, fx=share, fy=share, interpolation=cv2.INTER_AREA
        )
    _, written = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return bytes(written)


def main() -> None:
    bounded()
    film = sys.stdin.buffer.read()
    for picture in pictures(film):
        sys.stdout.buffer.write(LENGTH.pack(len(picture)) + picture)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
