"""Reports in whatever words, and in words that mean none."""

from tests.bot.test_report_levels import school
from tests.bot.test_reports import lesson
from tests.core.attendance.lesson import Lesson
from tests.people import ADA, CORA

__all__ = ["lesson", "school"]


LINES = (
    ("class 10B", "Overview, 10B, 1 to 9 Mar"),
    ("dept Computing this year", "Overview, Computing, 1 Jan"),
    ("overview of the Science school this month", "Overview, Science, 1 to"),
    ("by tutor", "Overview, 1 to 9 Mar"),
    ("where class=10B", "Overview, 10B, 1 to 9 Mar"),
    ("sessions where course is algebra", "Sessions, Algebra, 1 to"),
    ("sessions where course: algebra", "Sessions, Algebra, 1 to"),
    ("sessions by tutor, course=algebra, march", "Sessions, Algebra, March"),
    (
        'sessions where tutor="Tom Reid" and class="10B" this month',
        "Sessions, 10B, Tom Reid, 1",
    ),
    ("SESSIONS BY TUTOR LAST 30 DAYS", "Sessions, 8 Feb"),
    (
        "sessions of Leo with Tom this month",
        "There is nothing to count: Sessions, Tom Reid, Leo Hart, 1",
    ),
    ("attendance by class since 1 March", "Attendance, 1 to 9 Mar"),
    ("attendance report by class since 1 March", "Attendance, 1 to 9 Mar"),
    ("sessions by tutor next month", "Sessions, April 2026 is still to come."),
    (
        "student Leo Hart last month",
        "There is nothing to count: Overview, Leo Hart, February 2026.",
    ),
    (
        "sessions where course != algebra",
        "I cannot leave things out (“course !=”)",
    ),
    (
        "sessions where course='; DROP TABLE session; --",
        "I know no course called “'; DROP TABLE session",
    ),
    ("sessions <script>1</script>", "I could not read the days “<script>"),
    ("=cmd|'/c calc'!A1", "I know no report called “=cmd"),
)


def test_a_line_is_a_report_or_says_why_not(school: Lesson):
    for words, title in LINES:
        said = school.talk.says(CORA, f"/report {words}").text
        assert said.startswith(title), words


SENTENCES = (
    ("attendance report by class this month", "Attendance, 1 to 9 Mar"),
    ("attendance report per tutor this month", "Attendance, 1 to 9 Mar"),
    ("give me a report by tutor this month", "Overview, 1 to 9 Mar"),
    ("report by class this month", "Overview, 1 to 9 Mar"),
)


def test_a_report_by_something_is_no_list_and_not_about_money(school: Lesson):
    for who in (ADA, CORA):
        for words, title in SENTENCES:
            assert school.talk.says(who, words).text.startswith(title), words


NEARLY = (
    ("sessions by tutor and month", "month", "Sessions, 1 to 9 Mar"),
    ("sessions by tutr", "tutor", "Sessions, 1 to 9 Mar"),
    ("sessions where cours=algebra", "course", "Sessions, Algebra"),
    ("atendnce by student this month", "Attendance", "Attendance, 1"),
    ("sessions of algebr4 this month", "Algebra", "Sessions, Algebra"),
)


def test_what_is_nearly_right_is_a_tap_away(school: Lesson):
    for words, offered, answer in NEARLY:
        said = school.talk.says(CORA, f"/report {words}")
        assert offered in [each.label for each in said.buttons], words
        assert school.talk.presses(CORA, offered).text.startswith(answer), words


def test_a_name_that_fits_two_classes_asks_which(school: Lesson):
    school.talk.says(ADA, "/addclass 'Year 9 Blue'")
    school.talk.says(ADA, "/addclass 'Year 9 Red'")

    said = school.talk.says(CORA, "/report attendance of year 9 this month")

    assert [each.label for each in said.buttons] == ["Year 9 Blue", "Year 9 Red"]
    chosen = school.talk.presses(CORA, "Year 9 Red")
    assert "Attendance, Year 9 Red, 1 to 9 Mar 2026" in chosen.text


QUESTIONS = (
    ("how punctual was Leo in March", "Punctuality, Leo Hart, March"),
    ("how many sessions did Tom give this month", "Sessions, Tom Reid, 1 to 9"),
    ("give me a report on Leo Hart", "Overview, Leo Hart, 1 to 9"),
    ("report for class 10B this month please", "Overview, 10B"),
)


def test_of_somebody_in_a_question(school: Lesson):
    for text, title in QUESTIONS:
        assert school.talk.says(CORA, text).text.startswith(title), text
