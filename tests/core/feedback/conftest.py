import pytest

from tests.core.attendance.lesson import Lesson
from tests.world import World


@pytest.fixture
def lesson(world: World) -> Lesson:
    return Lesson(world)
