import json

from click.testing import CliRunner

from bot.cli.explain import explain

GOOD = {"id": "a", "text": "tomorrow", "now": "2026-03-25T14:10Z", "tz": "UTC"}
NOTHING = {"start", "end", "grain", "recurrence", "minutes"}
TERMS = [{"name": "Summer", "from": "2026-04-20", "to": "2026-07-21"}]


def answers(*rows: bytes, as_time: bool = True) -> list[dict[str, object]]:
    options = ["--jsonl", "--time"] if as_time else ["--jsonl"]
    run = CliRunner().invoke(explain, options, input=b"\n".join(rows))
    assert run.exit_code == 0
    return [json.loads(line) for line in run.stdout.splitlines()]


def row(**changed: object) -> bytes:
    return json.dumps({**GOOD, **changed}).encode()


def test_a_row_that_is_none_answers_null_and_the_next_is_read():
    bad = (
        b"no json", b"[1]", b"{}", row(text=None), row(tz="Mars/Base"), b"\xff\xfe",
        row(tz="../etc/passwd"), row(tense="never"), row(now="noon"),
    )  # fmt: skip

    *found, last = answers(*bad, row())

    assert len(found) == len(bad)
    assert all(each[name] is None for each in found for name in NOTHING)
    assert (last["id"], last["start"]) == ("a", "2026-03-26T00:00:00")


def test_what_is_no_time_is_null_altogether_and_keeps_its_id():
    (found,) = answers(row(text="30 Feb"))

    assert found == {"id": "a", **dict.fromkeys(NOTHING)}


def test_a_row_may_bring_terms_an_order_and_a_tense():
    found = answers(
        row(text="next term", terms=TERMS),
        row(text="3/4", date_order="MDY", tense="past"),
        row(text="26/03/04", date_order="YMD"),
    )

    starts = ["2026-04-20T00:00:00", "2026-03-04T00:00:00", "2026-03-04T00:00:00"]
    assert [each["start"] for each in found] == starts


def test_a_sentence_that_is_no_row_is_declined_and_ends_nothing():
    found = answers(b"no json", b"{}", as_time=False)

    assert [each["action"] for each in found] == ["reject", "reject"]


def test_one_time_is_explained_by_itself():
    options = ["--time", "--now", "2026-03-25", "--order", "MDY", "--tense", "past"]

    run = CliRunner().invoke(explain, [*options, "3/4"])

    assert json.loads(run.stdout)["start"] == "2026-03-04T00:00:00"
