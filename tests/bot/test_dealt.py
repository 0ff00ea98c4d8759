"""A command's words, dealt out to its arguments without quotes."""

import pytest

from core.messaging.model import Address, ChatKind
from core.people.directory import Directory
from core.people.model import Account
from tests.people import ADA, AS_ADA, LEO, account_of
from tests.world import Talk


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("/pay Leo Hart 30", "Recorded £30.00 for Leo Hart on Mon 9 Mar."),
        ("/pay Leo Hart 30 yesterday", "Recorded £30.00 for Leo Hart on Sun 8 Mar."),
        ("/rate Leo Hart 30", "Leo Hart pays £30.00 an hour"),
        ("/adduser Bob de la Ross tutor", "Bob de la Ross is here now."),
        ("/addstudent Noor Ali Khan", "Noor Ali Khan is here now."),
        ("/addstudent Noor Ali, Hill School, North", "Noor Ali is here now."),
        ("/adduser Bob Ross, tutor", "Bob Ross is here now."),
        ("/role Leo Hart tutor", "Leo Hart is a tutor now."),
        (
            "/role Leo Hart tutor until 30 June",
            "Leo Hart is a tutor until the end of Tue 30 Jun.",
        ),
        ("/pay Leo 30 on 3 March", "Recorded £30.00 for Leo Hart on Tue 3 Mar."),
        ("/msg Leo Hart the bus is late", "Leo Hart has it."),
    ],
)
def test_names_of_several_words_need_no_quotes(talk: Talk, said: str, answered: str):
    assert talk.says(ADA, said).text.startswith(answered)


def test_a_new_student_is_told_in_one_line_with_class_school_and_branch(talk: Talk):
    talk.says(ADA, "/addclass 10B")
    talk.says(ADA, "/addstudent Ana Petrov, 10B, Hill School, North")

    known = talk.world.run(Directory(AS_ADA))
    [ana] = [person for person in known if person.name == "Ana Petrov"]
    assert (ana.school, ana.branch) == ("Hill School", "North")
    [size] = [f.value for f in talk.says(ADA, "/classes").fields if f.label == "10B"]
    assert size == "one student"


def test_a_name_nobody_has_is_asked_about_and_not_passed_over(talk: Talk):
    told = talk.says(ADA, "/owes Nina Cole")
    assert told.text.startswith("I know nobody called “Nina Cole”")


def test_what_one_is_and_what_one_writes_to_somebody_stay_out_of_a_group(talk: Talk):
    group = Address("console", "staffroom", kind=ChatKind.GROUP)
    for said in ("/me", "/msg Leo your note is fine"):
        talk.says(ADA, said, to=group)

    heard = talk.heard[Account("console", "staffroom")]
    assert all(each.text.startswith("I answered you in a direct") for each in heard)


def test_a_whole_name_leaves_only_the_message(talk: Talk):
    talk.says(ADA, "/msg Leo Hart the bus is late")

    assert talk.heard[account_of(LEO)][-1].text == "Ada Bell writes:\n\nthe bus is late"


def test_classes_and_sites_of_several_words_need_no_quotes(talk: Talk):
    talk.says(ADA, "/addclass 11 A")
    talk.says(ADA, "/addsite Hart Lane 51.5,-0.1")

    renamed = talk.says(ADA, "/renameclass 11 A 12 A")
    added = talk.says(ADA, "/addroom Hart Lane Room 4")

    assert renamed.text == "11 A is called 12 A now."
    assert added.text == "Room 4 is a room now."
