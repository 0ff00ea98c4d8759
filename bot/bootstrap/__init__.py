"""The composition root: the only package that knows concrete classes."""

from bot.bootstrap.desk import (
    CLOCK,
    PARTS,
    WEB,
    WORKER,
    OpenedDesk,
    open_desk,
    slack_app_manifest,
)
from bot.bootstrap.rules import application_at

__all__ = [
    "CLOCK",
    "PARTS",
    "WEB",
    "WORKER",
    "OpenedDesk",
    "application_at",
    "open_desk",
    "slack_app_manifest",
]
