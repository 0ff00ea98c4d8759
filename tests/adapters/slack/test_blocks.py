"""Whatever is to be said fits: judged by the emulator's rules, which are Slack's."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.blocks import FALLBACK, posts, split
from adapters.slack.home import home
from adapters.slack.markup import escaped, plain
from core.messaging.conversation import Field
from core.messaging.model import Button, Message
from tests.emulators.slack.blocks import MOST_IN_MESSAGE, MOST_IN_VIEW, check_blocks

words = st.text(max_size=9_000) | st.text("<&>x \n", max_size=9_000)
short = st.text(max_size=400)
messages = st.builds(
    Message,
    text=words,
    title=short,
    buttons=st.lists(st.builds(Button, short, st.just("t" * 12)), max_size=60).map(
        tuple
    ),
    fields=st.lists(st.builds(Field, short, words), max_size=12).map(tuple),
)


@given(messages)
def test_every_message_is_within_slacks_limits(message: Message):
    for post in posts(message):
        check_blocks([{**block} for block in post.blocks], most=MOST_IN_MESSAGE)
        assert post.text
        assert len(post.text.encode()) <= FALLBACK


@given(messages)
def test_every_home_tab_is_too(message: Message):
    blocks = home(message, "D1")["blocks"]
    check_blocks([{**block} for block in blocks], most=MOST_IN_VIEW, where="view")


@given(st.text("ab \n", max_size=3_000), st.integers(1, 200))
def test_a_text_in_parts_is_the_whole_text(text: str, most: int):
    parts = split(text, most)

    assert all(0 < len(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(st.text())
def test_what_is_written_is_read_back_as_it_was(text: str):
    expected = text.replace("\N{NO-BREAK SPACE}", " ").strip()

    assert plain(escaped(text)) == expected


def test_a_text_is_broken_between_paragraphs():
    text = f"{'a' * 60}\n\n{'b' * 60}"

    assert split(text, 100) == ["a" * 60, "b" * 60]


def test_addresses_are_links_and_other_words_are_not():
    told = Message("See https://desk.test/a?b=1&c=<2>. <!here> *x*")

    (post,) = posts(told)

    shown = post.blocks[0]["text"]["text"]
    assert shown == ("See <https://desk.test/a?b=1&amp;c=>&lt;2&gt;. &lt;!here&gt; *x*")


def test_mentions_links_and_channels_are_read_as_their_author_saw_them():
    said = "<@UDESK> mark <https://a.test|this> for <#C1|maths> &amp; <@U2|leo>"

    assert plain(said, "UDESK") == "mark this for #maths & @leo"


def test_every_button_of_many_is_kept():
    buttons = tuple(Button(f"{n}", f"t{n}") for n in range(60))

    shown = [
        element["value"]
        for post in posts(Message("x", buttons))
        for block in post.blocks
        for element in block.get("elements", ())
    ]

    assert shown == [button.token for button in buttons]
