"""Any damage to a backup is noticed, unless it changed nothing."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.backups.archive import BrokenArchiveError, reading, writing

TABLES = ("organisation", "person", "session")
LINES = [b'["%d", "row"]\n' % number for number in range(40)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("archive") / "good.desk"
    with writing(file) as made:
        for table in TABLES:
            made.add(table, ["id", "value"], LINES)
        made.finish(datetime(2026, 3, 9, tzinfo=UTC), "1")
    return file


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_a_bit_that_turned_is_noticed_or_changes_nothing(
    archive: Path, place: int, bit: int
):
    held = bytearray(archive.read_bytes())
    held[place % len(held)] ^= 1 << bit
    damaged = archive.with_name("damaged.desk")
    damaged.write_bytes(held)

    with suppress(BrokenArchiveError), reading(damaged) as found:
        assert [list(found.lines(table)) for table in TABLES] == [LINES] * 3


@given(length=st.integers(min_value=0))
def test_a_part_of_it_is_no_backup(archive: Path, length: int):
    held = archive.read_bytes()
    cut = archive.with_name("cut.desk")
    cut.write_bytes(held[: length % len(held)])

    with pytest.raises(BrokenArchiveError), reading(cut):
        pass
