"""Saying something in the browser chat, as a program does."""

from httpx import AsyncClient

MESSAGES = "/chat/api/messages"


async def say(web: AsyncClient, speaker: str = "maya", **said):
    answer = await web.post(MESSAGES, json={"as": speaker, **said})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def sent_to(web: AsyncClient, speaker: str = "maya", **asked):
    told = await web.get(MESSAGES, params={"as": speaker, **asked})
    return told.json()
