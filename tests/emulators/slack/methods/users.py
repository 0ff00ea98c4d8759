"""users.*, bots.* and auth.test"""

from tests.emulators.slack.methods.called import Called, Method
from tests.emulators.slack.model import Json, SlackRefusal
from tests.emulators.slack.workspace import APP, BOT, BOT_ID, TEAM


def who_am_i(called: Called) -> Json:
    del called
    return {
        "url": "https://team.slack.com/",
        "team": "Team",
        "user": "desk",
        "team_id": TEAM,
        "user_id": BOT,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def info(called: Called) -> Json:
    member = called.workspace.members.get(called.need("user"))
    if member is None:
        raise SlackRefusal("user_not_found")
    with_locale = str(called.given.get("include_locale", "")).lower() in {"1", "true"}
    return {"user": member.as_json(locale=with_locale)}


def bot_info(called: Called) -> Json:
    if called.need("bot") != BOT_ID:
        raise SlackRefusal("bot_not_found")
    return {"bot": {"id": BOT_ID, "app_id": APP, "user_id": BOT, "name": "Desk"}}


METHODS: dict[str, Method] = {
    "auth.test": who_am_i,
    "users.info": info,
    "bots.info": bot_info,
}
