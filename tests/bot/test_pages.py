"""A long list comes a page at a time; each page begins where the last ended (P77)."""

from core.curriculum.keep_classes import AddClass
from core.kernel.actor import Role
from core.people.add_person import AddPerson
from core.people.model import Grant
from tests.people import ADA, AS_CORA, CORA
from tests.world import Talk


def people_of(message) -> list[str]:
    return [each.label for each in message.fields]


def add(talk: Talk, *names: str) -> None:
    for name in names:
        talk.world.run(AddPerson(AS_CORA, name, (Grant(Role.STUDENT),)))


def crowd(letter: str, count: int) -> list[str]:
    return [f"{letter}{chr(97 + n // 26)}{chr(97 + n % 26)} Penn" for n in range(count)]


def test_every_row_is_on_one_page_and_only_one(talk: Talk):
    add(talk, *crowd("M", 40))

    first = talk.says(CORA, "/people")
    assert first.title == "48 people"
    second = talk.presses(CORA, "Next (28 more)")
    third = talk.presses(CORA, "Next (8 more)")

    seen = [*people_of(first), *people_of(second), *people_of(third)]
    assert len(seen) == 48
    assert seen == sorted(set(seen))
    assert third.buttons == ()


def test_what_comes_or_goes_meanwhile_moves_no_row_twice_or_past(talk: Talk):
    add(talk, *crowd("M", 40))
    first = talk.says(CORA, "/people")

    add(talk, "Aaron Abel", "Abby Abel")
    talk.says(ADA, f"/removeuser {people_of(first)[3]} sure=yes")
    second = talk.presses(CORA, "Next (28 more)")

    assert people_of(second)[0] > people_of(first)[-1]
    assert not set(people_of(first)) & set(people_of(second))


def test_a_page_goes_on_although_its_last_row_is_gone(talk: Talk):
    add(talk, *crowd("M", 40))
    first = talk.says(CORA, "/people")

    talk.says(ADA, f"/removeuser {people_of(first)[-1]} sure=yes")

    assert people_of(talk.presses(CORA, "Next (28 more)"))[0] == "Mao Penn"


def test_a_list_that_nobody_cut_is_cut_at_forty(talk: Talk):
    for name in crowd("C", 45):
        talk.world.run(AddClass(AS_CORA, name))

    first = talk.says(CORA, "/classes")
    rest = talk.presses(CORA, "Next (5 more)")

    assert len(first.fields) == 40
    assert len(rest.fields) == 5
    assert not {each.label for each in first.fields} & {f.label for f in rest.fields}
