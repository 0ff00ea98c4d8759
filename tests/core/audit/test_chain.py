"""A chain tells what was done to it, and where first."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.audit.model import (
    START,
    Broken,
    Entry,
    Fault,
    Head,
    Link,
    first_broken,
    forge,
)
from tests.people import AS_MAYA, HERE

SECRET = b"not in the database"


def chain(length: int) -> list[Link]:
    links: list[Link] = []
    before = START.seal
    for number in range(1, length + 1):
        entry = Entry(
            HERE.id,
            UUID(int=number),
            AS_MAYA.person,
            None,
            "LogMarking",
            "entry",
            None,
            b"sealed",
            "console",
            f"event {number}",
            b"",
            datetime(2026, 3, 9, 12, number, tzinfo=UTC),
        )
        links.append(forge(SECRET, number, entry, before))
        before = links[-1].seal
    return links


def verdict(links: list[Link], *, until: Head) -> Broken | None:
    return first_broken(SECRET, links, until)


def end_of(links: list[Link]) -> Head:
    return Head(links[-1].number, links[-1].seal)


def test_a_chain_as_it_was_sealed_is_whole():
    links = chain(5)
    assert verdict(links, until=end_of(links)) is None
    assert verdict([], until=START) is None


def test_an_altered_row_is_named():
    links = chain(5)
    end = end_of(links)
    links[2] = replace(links[2], entry=replace(links[2].entry, action="x"))
    assert verdict(links, until=end) == Broken(3, Fault.ALTERED)


def test_a_missing_row_is_named():
    links = chain(5)
    assert verdict(links[:2] + links[3:], until=end_of(links)) == Broken(
        3, Fault.MISSING
    )


def test_rows_that_changed_places_are_named():
    links = chain(5)
    end = end_of(links)
    links[1], links[3] = (
        replace(links[3], number=2),
        replace(links[1], number=4),
    )
    assert verdict(links, until=end) == Broken(2, Fault.OUT_OF_ORDER)


@pytest.mark.parametrize("kept", [0, 3])
def test_an_end_cut_off_is_named(kept):
    links = chain(5)
    assert verdict(links[:kept], until=end_of(links)) == Broken(
        kept + 1, Fault.CUT_SHORT
    )


def test_whoever_forges_the_rest_to_match_lacks_the_secret():
    links = chain(5)
    forged = replace(links[2].entry, action="x")
    before = links[1].seal
    for index, entry in enumerate([forged, *(k.entry for k in links[3:])], start=2):
        links[index] = forge(b"a guess", index + 1, entry, before)
        before = links[index].seal
    assert verdict(links, until=end_of(links)) == Broken(3, Fault.ALTERED)


@given(st.integers(0, 11), st.data())
def test_whatever_single_byte_flips_it_is_found_where_it_is(place: int, data):
    links = chain(12)
    end = end_of(links)
    facts = bytearray(links[place].entry.facts)
    byte = data.draw(st.integers(0, len(facts) - 1))
    facts[byte] ^= data.draw(st.integers(1, 255))
    links[place] = replace(
        links[place], entry=replace(links[place].entry, facts=bytes(facts))
    )
    assert verdict(links, until=end) == Broken(place + 1, Fault.ALTERED)
