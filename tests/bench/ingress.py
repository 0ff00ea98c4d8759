"""python -m tests.bench.ingress [RATE SECONDS]: knocks a second at the webhook.

k6 knocks at a constant rate, on the same machine. What the desk says 200 to must be
found in its inbox afterwards; what it takes is shown beside a bare handler. Only the
web part runs: what answering costs is the matter of `road`.
"""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import uvicorn
from pydantic import SecretStr
from sqlalchemy import func, select
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from adapters.telegram.webhook import PATH
from bot.bootstrap import WEB, open_desk
from bot.cli.loop import run
from bot.cli.serve import until_stopped
from bot.settings import Settings
from storage.database import owners_engine
from storage.schema import create_schema
from storage.tables.messaging import inbox
from tests.keys import KEY
from tests.postgres import new_database, server

NUMBERS = [int(word) for word in sys.argv[1:3] if word.isdecimal()]
RATE, SECONDS = NUMBERS if len(NUMBERS) == 2 else (1000, 60)
SECRET = "a-secret-of-the-benchmark"  # noqa: S105 -- ours
SCRIPT = Path(__file__).with_name("ingress.js")
K6 = Path(sys.executable).with_name("k6")


async def bare(request: Request) -> Response:
    await request.body()
    return Response()


async def serve(address: str, port: int) -> None:
    """The web part alone, as `desk start --only web` runs it; bare without address."""
    if not address:
        app = Starlette(routes=[Route(PATH, bare, methods=["POST"])])
        config = uvicorn.Config(app, port=port, log_config=None, access_log=False)
        await uvicorn.Server(config).serve()
        return
    settings = Settings.model_construct(
        database_url=address,
        key=SecretStr(KEY),
        public_url=f"http://127.0.0.1:{port}",
        port=port,
        telegram_token=SecretStr("7:nobody"),
        telegram_api_url="http://127.0.0.1:9",
        telegram_webhook_secret=SecretStr(SECRET),
    )
    async with open_desk(settings, parts=(WEB,)) as desk:
        await until_stopped(desk, settings, (WEB,))


@contextmanager
def serving(address: str) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    command = [sys.executable, "-m", "tests.bench.ingress", "serve", address, str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 -- our own program
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as knocking:
            if knocking.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.1)
    raise TimeoutError


def knocks(port: int, folder: Path) -> dict[str, dict[str, float]]:
    said = {
        "RATE": str(RATE),
        "FOR": f"{SECONDS}s",
        "SECRET": SECRET,
        "URL": f"http://127.0.0.1:{port}{PATH}",
    }
    told = folder / "k6.json"
    named = [word for name, value in said.items() for word in ("-e", f"{name}={value}")]
    command = [str(K6), "run", "--quiet", "--no-usage-report", *named]
    command += ["--summary-export", str(told), str(SCRIPT)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- as above
    metrics: dict[str, dict[str, float]] = json.loads(told.read_text())["metrics"]
    return metrics


def kept(address: str) -> int:
    engine = owners_engine(address)
    with engine.connect() as connection:
        found = connection.execute(select(func.count()).select_from(inbox))
        number: int = found.scalar_one()
    engine.dispose()
    return number


def measure(name: str, address: str, folder: Path, beside: float = 0) -> float:
    if address:
        engine = owners_engine(address)
        create_schema(engine)
        engine.dispose()
    with serving(address) as port:
        metrics = knocks(port, folder)
    sent = int(metrics["http_reqs"]["count"])
    failed = int(metrics["http_req_failed"]["passes"])
    p95 = metrics["http_req_duration"]["p(95)"]
    lost = f"; lost {sent - failed - kept(address)}" if address else ""
    ratio = f" = {p95 / beside:.1f} x bare" if beside else ""
    print(
        f"{name:9s} {sent} knocks at {metrics['http_reqs']['rate']:.0f}/s; "
        f"errors {failed}{lost}; median {metrics['http_req_duration']['med']:.1f} ms, "
        f"p95 {p95:.1f} ms{ratio}",
        flush=True,
    )
    return p95


def main() -> None:
    with TemporaryDirectory() as made:
        folder = Path(made)
        beside = measure("bare", "", folder)
        measure("sqlite", f"sqlite:///{folder}/desk.db", folder, beside)
        with server(folder / "pg") as address:
            measure("postgres", new_database(address), folder, beside)


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        run(serve(sys.argv[2], int(sys.argv[3])))
    else:
        main()
