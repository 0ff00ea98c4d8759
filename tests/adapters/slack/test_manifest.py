"""The manifest an operator sets the app up with says all that the adapter needs."""

import json

from adapters.slack.commands import SLACKS_OWN
from adapters.slack.manifest import MOST_COMMANDS, manifest
from bot.catalogue import load_commands

COMMANDS = load_commands()


def test_by_http_every_path_is_given():
    told = json.loads(manifest(COMMANDS, "https://desk.example/"))

    settings = told["settings"]
    assert not settings["socket_mode_enabled"]
    assert [
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
        told["features"]["slash_commands"][0]["url"],
    ] == [
        "https://desk.example/slack/events",
        "https://desk.example/slack/interactions",
        "https://desk.example/slack/commands",
    ]


def test_without_an_address_it_is_socket_mode():
    told = json.loads(manifest(COMMANDS, ""))

    assert told["settings"]["socket_mode_enabled"]
    assert "url" not in told["features"]["slash_commands"][0]


def test_commands_slack_keeps_are_left_to_desk():
    said = json.loads(manifest(COMMANDS, ""))["features"]["slash_commands"]
    names = [each["command"].removeprefix("/") for each in said]

    assert names[0] == "desk"
    assert "mark" in names
    assert not SLACKS_OWN & {*names}
    assert len(names) == len({*names}) <= MOST_COMMANDS
