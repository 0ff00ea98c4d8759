"""The Web API, a file for each family of methods."""

from tests.emulators.slack.methods import chat, conversations, files, users, views
from tests.emulators.slack.methods.called import Called, Method

__all__ = ["METHODS", "Called", "Method"]

METHODS: dict[str, Method] = {
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **users.METHODS,
    **views.METHODS,
}
