"""The calendar page within Telegram, which says who opened it."""

from playwright.async_api import Browser, expect

from tests.adapters.browser.conftest import served
from tests.adapters.telegram.test_mini_app import Class, clock, maths, telegram

__all__ = ["clock", "maths", "telegram"]

APP = "/calendar/api/app"


async def test_what_telegram_signed_opens_the_calendar_once(maths: Class):
    data = maths.signed()
    answer = await maths.web.post(APP, json={"data": data})
    bearer = {"authorization": f"Bearer {answer.json()['pass']}"}

    page = await maths.web.get("/calendar/?view=day", headers=bearer)

    assert (page.status_code, "maths" in page.text) == (200, True)
    assert (await maths.web.get("/calendar/")).status_code == 401
    assert (await maths.web.post(APP, json={"data": data})).status_code == 403
    stranger = maths.signed(maths.telegram.person("Stranger"))
    assert (await maths.web.post(APP, json={"data": stranger})).status_code == 403
    assert (await maths.web.post(APP, json={"data": "user=1"})).status_code == 403
    framed = (await maths.web.get("/calendar/app")).headers["content-security-policy"]
    assert framed.endswith("frame-ancestors https://web.telegram.org")


async def test_the_link_that_opens_it_elsewhere_has_a_button_that_opens_it_here(
    maths: Class,
):
    maths.leo.says("/webcalendar")
    await maths.telegram.until(lambda: maths.leo.sees)

    said = maths.leo.sees[0].kept.said
    assert "https://desk.test/calendar/in/" in said["text"]
    here = {"url": "https://desk.test/calendar/app"}
    rows = said["reply_markup"]["inline_keyboard"]
    assert [{"text": "Open it here", "web_app": here}] in rows


async def test_it_leafs_through_the_days_without_a_cookie(
    maths: Class, chromium: Browser
):
    context = await chromium.new_context(viewport={"width": 360, "height": 640})
    page = await context.new_page()
    async with served(maths.desk) as address:
        data = (
            maths.signed().replace("%", "%25").replace("&", "%26").replace("=", "%3D")
        )
        await page.goto(f"{address}/calendar/app#tgWebAppData={data}")
        await page.locator("#view-day").click()
        await expect(page.locator("article .what").last).to_have_text("maths")
        await page.locator("#later").click()
        await expect(page.locator(".card")).to_have_count(0)
        await page.reload()
        await expect(page.locator("#view-week[aria-current]")).to_be_visible()
        assert await context.cookies() == []
    await context.close()
