"""`desk backup` and `restore` from one kind of database into the other, and back."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from bot.cli import desk
from storage.lock import at_work
from storage.sealing.keys import WrongKeyError, new_key
from tests.keys import KEY

ANSWERS = "Hill Tutors\nEurope/London\nGBP\ndmy\nAda\n"
SOME_BYTES = 60


class Folder:
    """What the commands answer that are given the settings of this folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def says(self, *words: str, on: str, key: str = KEY, told: str = "") -> Result:
        settings = {
            "DESK_DATABASE_URL": on,
            "DESK_KEY": key,
            "DESK_BACKUPS": str(self.path / "backups"),
        }
        return CliRunner().invoke(desk, [*words], input=told, env=settings)

    def backup_of(self, address: str) -> str:
        made = self.says("backup", on=address)
        assert made.exit_code == 0, made.output
        return made.output.partition(":")[0]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def old(folder: Folder) -> str:
    """An organisation that lives in SQLite."""
    address = f"sqlite:///{folder.path}/old.db"
    founded = folder.says("init", on=address, told=ANSWERS)
    assert "/join " in founded.output, founded.output
    return address


@pytest.fixture
def empty(new_address: Callable[[str], str]) -> str:
    """PostgreSQL with nobody in it."""
    return new_address("postgres")


def test_an_organisation_moves_to_postgres_and_back(
    folder: Folder, old: str, empty: str
):
    there = folder.says("restore", folder.backup_of(old), on=empty)
    audited = folder.says("audit", "verify", on=empty)
    home = f"sqlite:///{folder.path}/home.db"
    back = folder.says("restore", folder.backup_of(empty), on=home)
    audited_again = folder.says("audit", "verify", on=home)

    for each in (there, back):
        assert each.exit_code == 0, each.output
        assert "is whole." in each.output
    for each in (audited, audited_again):
        assert each.stdout.startswith("Hill Tutors: whole, "), each.output


def bend(archive: Path) -> None:
    """One bit of the largest member's data: a date in a header would harm nothing."""
    held = bytearray(archive.read_bytes())
    with ZipFile(archive) as zipped:
        member = max(zipped.infolist(), key=lambda each: each.compress_size)
    named = int.from_bytes(held[member.header_offset + 26 :][:2], "little")
    more = int.from_bytes(held[member.header_offset + 28 :][:2], "little")
    data = member.header_offset + 30 + named + more
    held[data + member.compress_size // 2] ^= 1
    archive.write_bytes(held)


def test_what_cannot_be_brought_back_is_refused_in_words(
    folder: Folder, old: str, empty: str
):
    good = folder.backup_of(old)
    cut = folder.path / "cut.desk"
    cut.write_bytes(Path(good).read_bytes()[:-SOME_BYTES])
    bent = Path(copy(good, folder.path / "bent.desk"))
    bend(bent)

    refused = [
        folder.says("restore", good, on=empty, key=new_key()),
        folder.says("restore", str(cut), on=empty),
        folder.says("restore", str(bent), on=empty),
        folder.says("restore", good, on=old),
    ]
    with at_work(empty):
        refused.append(folder.says("restore", good, on=empty))

    for each in refused:
        assert each.exit_code == 2, each.output
        assert len(each.output.splitlines()) == 1
    assert folder.says("restore", good, on=empty).exit_code == 0


def test_a_start_with_another_key_is_refused(folder: Folder, old: str):
    refused = folder.says("start", on=old, key=new_key())

    assert (refused.exit_code, refused.output) == (2, f"{WrongKeyError()}\n")


def test_a_server_that_does_not_answer_is_said_in_a_line(folder: Folder):
    nowhere = f"postgresql://nobody@/desk?host={folder.path}"

    for words in (["start"], ["migrate"], ["backup"], ["audit", "verify"]):
        answered = folder.says(*words, on=nowhere)
        assert answered.exit_code == 2, answered.exception
        assert "does not answer" in answered.output
