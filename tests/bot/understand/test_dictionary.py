"""How common English words are, looked up in the list as it stands in its file."""

import gzip
from importlib.resources import files

import pytest
import spellchecker

from bot.understand.dictionary import Seen, common


@pytest.mark.parametrize("word", ["", "zqxv", "thee's", "zzzz", '"', "the\n", "übung"])
def test_what_is_no_word_was_never_seen(word: str):
    assert common(word) == 0


def test_every_word_of_the_list_is_found():
    """Of a list that is not in order some would not be."""
    packed = (files(spellchecker) / "resources" / "en.json.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()[1:-1]

    for line in [*lines[::500], lines[-1]]:
        word, often = line.strip('",').split('": ')
        assert common(word) == int(often), word


def test_a_word_is_not_taken_for_a_longer_one_that_begins_with_it():
    seen = Seen(b'{\n"a": 7,\n"a\'s": 5,\n"abbot": 3,\n"z": 1\n}')

    assert [seen.often(each) for each in ("a", "a's", "abb", "abbot", "z")] == [
        7, 5, 0, 3, 1,
    ]  # fmt: skip
