"""The event loop the desk runs on."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import TypeVar

if sys.platform != "win32":
    import uvloop

R = TypeVar("R")


def run(main: Coroutine[None, None, R]) -> R:
    """On uvloop where there is one: a knock at the webhook costs a fifth less."""
    if sys.platform == "win32":
        return asyncio.run(main)
    return uvloop.run(main)
