"""Whom the adapter talks to: Slack, and nobody else."""

import aiohttp
import pytest

from adapters.slack.client import SlackClient, SlackSaidNo, is_slack
from adapters.slack.errors import Verdict, verdict
from tests.emulators.slack import SlackEmulator

API = "https://slack.com/api/"


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        ("https://files.slack.com/files-pri/T1-F1/a.jpg", True),
        ("https://hooks.slack.com/actions/T1/1/x", True),
        ("https://slack.com/api/files.info", True),
        ("http://files.slack.com/files-pri/T1-F1/a.jpg", False),
        ("https://slack.com.evil.test/a.jpg", False),
        ("https://notslack.com/a.jpg", False),
        ("https://evil.test/?.slack.com", False),
        ("http://169.254.169.254/latest", False),
        ("", False),
    ],
)
def test_only_slacks_own_hosts_are_slack(url: str, *, ours: bool):
    assert is_slack(url, API) is ours


async def test_an_answer_to_a_foreign_address_is_not_sent(emulator: SlackEmulator):
    async with aiohttp.ClientSession() as session:
        client = SlackClient("xoxb", emulator.api, session)

        with pytest.raises(SlackSaidNo) as refused:
            await client.respond("http://127.0.0.1:9/evil", text="hello")

    assert refused.value.verdict is Verdict.NEVER


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        ("ratelimited", Verdict.LATER),
        ("internal_error", Verdict.LATER),
        ("invalid_auth", Verdict.LATER),
        ("channel_not_found", Verdict.GONE),
        ("cannot_dm_bot", Verdict.GONE),
        ("invalid_blocks", Verdict.NEVER),
        ("something_new", Verdict.NEVER),
    ],
)
def test_what_slacks_refusals_mean(error: str, meaning: Verdict):
    assert verdict(error) is meaning
