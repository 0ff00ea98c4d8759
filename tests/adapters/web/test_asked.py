"""What a browser asks for, as browsers and programs write it."""

import pytest
from starlette.requests import Request

from adapters.web.asked import language_asked


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("", "en"),
        ("de", "de"),
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("en-GB,en;q=0.9,de;q=0.8", "en"),
        ("fr-CH, fr;q=0.9, de;q=0.7, *;q=0.5", "de"),
        ("en;q=0.4, DE;q=0.5", "de"),
        ("de;q=0, en", "en"),
        ("de;q=0", "en"),
        ("*", "en"),
        ("fr, es", "en"),
        ("deutsch", "en"),
        ("de;q=viel, en;q=0.1", "en"),
        ("de;q=7, en;q=0.1", "en"),
        (";;,,q=1,de;level=1;Q=0.3", "de"),
        ("x," * 5000 + "de", "en"),
    ],
)
def test_the_language_it_likes_best_that_we_speak(said: str, language: str):
    headers = [(b"accept-language", said.encode())]

    assert language_asked(Request({"type": "http", "headers": headers})) == language


def test_who_asks_for_nothing_reads_english():
    assert language_asked(Request({"type": "http", "headers": []})) == "en"
