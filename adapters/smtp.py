"""Lines to a mail server: kept while they are of use, given up on before they hang."""

import asyncio
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage

from aiosmtplib import SMTP, SMTPException, SMTPResponseException, SMTPTimeoutError

from core.kernel.clock import Clock

STEP = 10.0
"""Seconds for the server to answer one thing that it is told."""
WHOLE = 30.0
"""And for a letter as a whole."""
AT_ONCE = 4
"""Lines to the server: it may have a limit."""
MOST_HANGS = 3
"""So many time-outs in a row, and nobody is kept waiting for a while:"""
PAUSE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Server:
    """`security` is `starttls`, `tls`, or `none` for one on this machine."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    security: str = "starttls"


class Hanging(Exception):  # noqa: N818 -- says what the server does
    """It has not answered for some time: it is not asked for a minute."""


class Lines:
    def __init__(
        self,
        server: Server,
        clock: Clock,
        *,
        step: float = STEP,
        trusts: ssl.SSLContext | None = None,
    ) -> None:
        """`trusts` says whose certificates are good; else those this machine knows."""
        self._server = server
        self._trusts = trusts or ssl.create_default_context()
        self._clock = clock
        self._step = step
        self._room = asyncio.Semaphore(AT_ONCE)
        self._free: list[SMTP] = []
        self._hung = 0
        self._paused_until: datetime | None = None

    async def post(self, letter: EmailMessage) -> None:
        """Raises what aiosmtplib does, `OSError`, `TimeoutError`, or `Hanging`."""
        self._refuse_while_paused()
        try:
            async with self._room, asyncio.timeout(WHOLE), self._line() as line:
                await line.send_message(letter)
        except (TimeoutError, SMTPTimeoutError):
            self._has_hung()
            raise
        self._hung = 0

    async def close(self) -> None:
        while self._free:
            self._free.pop().close()

    def _refuse_while_paused(self) -> None:
        until = self._paused_until
        if until is not None and self._clock.now() < until:
            raise Hanging
        self._paused_until = None

    def _has_hung(self) -> None:
        self._hung += 1
        if self._hung >= MOST_HANGS:
            self._hung = 0
            self._paused_until = self._clock.now() + PAUSE

    @asynccontextmanager
    async def _line(self) -> AsyncGenerator[SMTP]:
        """One that is open already, if the server still knows of it."""
        line = await self._kept() or await self._opened()
        try:
            yield line
        except SMTPResponseException:  # it said no, and listens on
            self._free.append(line)
            raise
        except BaseException:
            line.close()
            raise
        self._free.append(line)

    async def _kept(self) -> SMTP | None:
        while self._free:
            line = self._free.pop()
            try:
                await line.noop()
            except (SMTPException, OSError):
                line.close()
            except BaseException:
                line.close()
                raise
            else:
                return line
        return None

    async def _opened(self) -> SMTP:
        server, safe = self._server, self._server.security
        line = SMTP(
            hostname=server.host,
            port=server.port,
            timeout=self._step,
            use_tls=safe == "tls",
            start_tls=safe == "starttls",
            tls_context=self._trusts,
            username=server.user or None,
            password=server.password or None,
        )
        try:
            await line.connect()
        except BaseException:
            line.close()
            raise
        return line
