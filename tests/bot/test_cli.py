"""The operator's commands, as processes of their own."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import desk as cli
from tests.forks import ROOT, ran
from tests.keys import KEY


def desk(
    folder: Path, *words: str, told: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    own = {"DESK_DATABASE_URL": f"sqlite:///{folder}/desk.db", **settings}
    return ran(folder, own, told, "bot", *words)


def test_an_organisation_is_founded_backed_up_and_brought_back(tmp_path: Path):
    answers = "Hill Tutors\nEurope/London\nGBP\ndmy\nAda\n"

    founded = desk(tmp_path, "init", told=answers)
    doctored = desk(tmp_path, "doctor")
    backed_up = desk(tmp_path, "backup")
    [file] = (tmp_path / "backups").iterdir()
    refused = desk(tmp_path, "restore", str(file))
    restored = desk(tmp_path, "restore", "--replace", str(file))

    assert "/join " in founded.stdout, founded.stderr
    assert "DESK_KEY=" in (tmp_path / ".env").read_text()
    assert "at the schema of this release" in doctored.stdout
    assert "verified" in backed_up.stdout, backed_up.stderr
    assert refused.returncode == 2
    assert "--replace" in refused.stderr
    assert restored.returncode == 0, restored.stderr


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_help_shows_its_examples_as_they_are_typed(name: str):
    told = CliRunner().invoke(cli, [name, "--help"]).stdout

    typed = [line for line in told.splitlines() if "./desk " in line]
    marked = [line for line in told.splitlines() if r"\b" in line or "\b" in line]
    assert not marked
    assert all(
        line.lstrip().startswith(("./desk", "echo", "`./desk")) for line in typed
    )


def test_a_start_that_cannot_work_says_why(tmp_path: Path):
    unknown = desk(tmp_path, "start", DESK_FOO="1")
    no_key = desk(tmp_path, "start")
    empty = desk(tmp_path, "start", DESK_KEY=KEY)
    apart = desk(tmp_path, "start", "--only", "web", DESK_KEY=KEY)
    no_url = desk(tmp_path, "start", DESK_KEY=KEY, DESK_TELEGRAM_WEBHOOK_SECRET="x")  # noqa: S106 -- nobody is let in by it

    assert "DESK_FOO" in unknown.stderr
    assert "DESK_KEY is not set" in no_key.stderr
    assert "./desk migrate" in empty.stderr
    assert "PostgreSQL" in apart.stderr
    assert "DESK_PUBLIC_URL" in no_url.stderr
    for each in (unknown, no_key, empty, apart, no_url):
        assert each.returncode in {1, 2}
        assert "Traceback" not in each.stderr


def test_the_terminal_is_a_way_to_talk_to_the_desk_in_the_language_it_was_told(
    tmp_path: Path,
):
    answers = "Hill Tutors\nEurope/London\nGBP\ndmy\nAda\n"
    founded = desk(tmp_path, "init", "--language", "de", told=answers)
    code = founded.stdout.partition("/join ")[2].split()[0]
    said = f"/join {code}\nadd student Lena Marsh\n!1\n"

    talked = desk(tmp_path, "console", told=said)

    assert talked.returncode == 0, talked.stderr
    assert talked.stdout.startswith("Willkommen, Ada.")
    assert "  !1 Rückgängig\n  !2 Einladen\n" in talked.stdout
    assert talked.stdout.endswith("  !1 Wiederherstellen\n")


def test_a_port_that_is_taken_is_said_before_anything_is_touched(tmp_path: Path):
    """As `./desk demo` starts it: from nothing."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "bot", "demo", "--fresh", "--port", str(port)],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )

    assert refused.returncode == 1
    assert f"127.0.0.1:{port}" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert [*tmp_path.iterdir()] == []
