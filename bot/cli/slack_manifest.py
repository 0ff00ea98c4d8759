"""`desk slack-manifest`: what to paste at api.slack.com to set the app up."""

import click

from bot.bootstrap import slack_app_manifest
from bot.settings import Settings


@click.command("slack-manifest")
def slack_manifest() -> None:
    """Print the Slack app's manifest: for HTTP with DESK_PUBLIC_URL, else a socket."""
    click.echo(slack_app_manifest(Settings()))
