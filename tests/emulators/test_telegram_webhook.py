"""The webhook hears each update until it says 200."""

import aiohttp

from tests.emulators.asking import ask
from tests.emulators.telegram import Telegram


async def test_a_webhook_hears_each_update_until_it_says_200(telegram: Telegram):
    heard: list[tuple[str, str]] = []
    answers = [500, 503, 200, 200]

    async def hook(request: aiohttp.web.Request) -> aiohttp.web.Response:
        said = await request.json()
        secret = request.headers["X-Telegram-Bot-Api-Secret-Token"]
        heard.append((secret, said["message"]["text"]))
        return aiohttp.web.Response(status=answers.pop(0))

    app = aiohttp.web.Application()
    app.router.add_post("/hook", hook)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        await ask(telegram, "setWebhook", url=url, secret_token="abc")  # noqa: S106 -- made up
        ann = telegram.person("Ann")
        ann.says("one")
        ann.says("two")
        await telegram.until(lambda: not telegram.pending())
    finally:
        await runner.cleanup()

    texts = ["one", "one", "one", "two"]
    assert heard == [("abc", text) for text in texts]
    info = await ask(telegram, "getWebhookInfo")
    assert (
        info["result"]["last_error_message"] == "Wrong response from the webhook: 503"
    )
