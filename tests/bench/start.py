"""python -m tests.bench.start: from `desk demo` to the first page, and its memory."""

import asyncio
import socket
import sys
from asyncio.subprocess import DEVNULL, Process
from os import sysconf
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import aiohttp

ROOT = Path(__file__).parents[2]
GLANCE = 0.05
PATIENCE = 120
KIB = 1024


async def main() -> None:
    with TemporaryDirectory() as folder:
        for what in ("first start, seeded", "second start"):
            await measure(what, folder)


async def measure(what: str, folder: str) -> None:
    port = free_port()
    command = (sys.executable, "-m", "bot", "demo", "--port", str(port))
    started = perf_counter()
    desk = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env={"PYTHONPATH": str(ROOT)}, stdout=DEVNULL
    )
    try:
        async with asyncio.timeout(PATIENCE):
            await first_page(port, desk)
        seconds = perf_counter() - started
        print(
            f"{what}: {seconds:.1f} s to the first page,"
            f" {worked(desk):.1f} s of CPU, {resident(desk):.0f} MiB"
        )
    finally:
        if desk.returncode is None:
            desk.terminate()
        await desk.wait()


async def first_page(port: int, desk: Process) -> None:
    async with aiohttp.ClientSession() as session:
        while desk.returncode is None:
            try:
                async with session.get(f"http://127.0.0.1:{port}/chat") as page:
                    if page.ok:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(GLANCE)
    raise RuntimeError("the desk ended by itself")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    return port


def resident(desk: Process) -> float:
    """MiB in memory now, shared pages included."""
    told = Path(f"/proc/{desk.pid}/status").read_text().splitlines()
    (line,) = (each for each in told if each.startswith("VmRSS"))
    return int(line.split()[1]) / KIB


def worked(desk: Process) -> float:
    """Seconds of CPU until now, the kernel's for it included."""
    told = Path(f"/proc/{desk.pid}/stat").read_text().rpartition(") ")[2].split()
    return sum(map(int, told[11:13])) / sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    asyncio.run(main())
