"""A port that stays one's own between being found and being listened at."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept_port() -> Iterator[int]:
    """The system gives it to nobody else; whoever names it may listen at it.

    Servers say that they reuse addresses, and so does this, which never listens. While
    nobody else does, whoever knocks is refused at once.
    """
    with socket.socket() as kept:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        yield int(kept.getsockname()[1])
