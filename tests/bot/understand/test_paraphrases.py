import pytest

from tests.bot.understand.sentences import Line, lines, understood


@pytest.mark.parametrize("line", list(lines()), ids=lambda line: line.text)
def test_what_people_say_means_what_they_meant(line: Line):
    reading = understood(line)

    assert line.is_met_by(reading), reading
