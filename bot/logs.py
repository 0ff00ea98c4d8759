"""What happened, as events with fields: never what was said, where, or a face."""

import logging
import sys

import structlog

LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}


def logs_aside() -> None:
    """Until more is known of logs they do not stand among what a command answers."""
    structlog.configure(
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
    )


def set_up_logs(level: str) -> None:
    """JSON lines for machines; colours where somebody watches. Libraries warn only."""
    logging.basicConfig(level=max(LEVELS[level], logging.WARNING), stream=sys.stderr)
    watched = sys.stderr.isatty()
    shown = (
        structlog.dev.ConsoleRenderer()
        if watched
        else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            shown,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
