"""What people are told of a comparison grows with how alike two faces are."""

import pytest

from core.attendance.photos.faces import FaceMatch


@pytest.mark.parametrize(
    ("engine", "score", "told"),
    [("sface", 0.86, 86), ("sface", -0.1, 0), ("dlib", 0.14, 86), ("dlib", 1.3, 0)],
)
def test_more_is_nearer_whichever_way_the_engine_counts(engine, score, told):
    assert FaceMatch(score, engine).likeness == told
