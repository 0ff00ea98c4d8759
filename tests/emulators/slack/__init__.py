"""Slack on loopback: its Web API, its Events, Socket Mode, and people to play.

Knows nothing of the desk: what it lets through and what it refuses follows
Slack's own documents, so that it can stand between the desk and its tests.
"""

from tests.emulators.slack.emulator import SlackEmulator, slack_emulator
from tests.emulators.slack.faults import Fault
from tests.emulators.slack.player import Player
from tests.emulators.slack.tokens import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET

__all__ = [
    "APP_TOKEN",
    "BOT_TOKEN",
    "SIGNING_SECRET",
    "Fault",
    "Player",
    "SlackEmulator",
    "slack_emulator",
]
