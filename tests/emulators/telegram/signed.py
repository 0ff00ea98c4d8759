"""What Telegram hands a Mini App: who opened it, signed with the bot's token.

https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import hmac
import json
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlencode

from tests.emulators.telegram.people import Person


def init_data(token: str, opened_by: Person, at: datetime) -> str:
    user = {"id": opened_by.id, "first_name": opened_by.user.first_name}
    told = {
        "query_id": "AAHdF6IQAAAAAN0XohDhrOrc",
        "user": json.dumps(user, separators=(",", ":")),
        "auth_date": str(int(at.timestamp())),
    }
    checked = "\n".join(f"{name}={told[name]}" for name in sorted(told))
    secret = hmac.digest(b"WebAppData", token.encode(), sha256)
    seal = hmac.digest(secret, checked.encode(), sha256).hex()
    return urlencode({**told, "hash": seal})
