"""Slack's methods, each called at its own pace."""

from adapters.slack.client import Json, SlackClient, SlackSaidNo
from adapters.slack.pace import Pace
from core.messaging.model import Lane, Notice


class Calls:
    """What is called for an answer goes before what is called for a notice."""

    def __init__(self, client: SlackClient, pace: Pace) -> None:
        self.client = client
        self._pace = pace

    async def change(self, notice: Notice, method: str, said: Json) -> Json:
        return await self._paced(notice, method, said, looks=False)

    async def look(self, notice: Notice, method: str, said: Json) -> Json:
        return await self._paced(notice, method, said, looks=True)

    async def _paced(
        self, notice: Notice, method: str, said: Json, *, looks: bool
    ) -> Json:
        answers, chat = notice.lane is Lane.ANSWER, str(said.get("channel", ""))
        ask = self.client.look if looks else self.client.call
        async with self._pace.turn(method, chat, answers=answers):
            try:
                return await ask(method, **said)
            except SlackSaidNo as no:
                if no.again_after is not None:
                    self._pace.pause(method, no.again_after.total_seconds())
                raise
