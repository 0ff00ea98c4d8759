"""Where people reach the desk: its own pages, and its bot."""

from urllib.parse import urlsplit


class WebAddress:
    """The address that links are made with, as seen from outside."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        self._bot = ""

    def bot_is_called(self, name: str) -> None:
        """Telegram's @name of the bot, as soon as Telegram has told us."""
        self._bot = name

    def join(self, code: str) -> str:
        """Opens the bot with an invitation's code; empty where there is no bot."""
        return f"https://t.me/{self._bot}?start={code}" if self._bot else ""

    @property
    def is_https(self) -> bool:
        return self._url.startswith("https://")

    def sign_in(self, secret: str) -> str:
        """The secret stands behind the #, which browsers keep to themselves."""
        return f"{self._url}/chat#{secret}"

    @property
    def number(self) -> str:
        """Where the tutor's changing number is shown large."""
        return f"{self._url}/chat/number"

    @property
    def check_in_app(self) -> str:
        """The same page within Telegram, which shows none without https."""
        return f"{self._url}/checkin/app" if self.is_https else ""

    def check_in(self, secret: str) -> str:
        return f"{self._url}/checkin/{secret}"

    @property
    def is_public(self) -> bool:
        """Whether anybody but this machine's own browser gets there."""
        return urlsplit(self._url).hostname not in {None, "localhost", "127.0.0.1"}

    def mail_stop(self, token: str) -> str:
        """Where a mail program says that no more letters are wanted."""
        return f"{self._url}/mail/stop/{token}"

    def feed(self, token: str) -> str:
        """What a calendar program reads again and again."""
        return f"{self._url}/calendar/{token}.ics"

    def calendar(self, secret: str) -> str:
        """Opens the calendar page, once."""
        return f"{self._url}/calendar/in/{secret}"

    @property
    def calendar_app(self) -> str:
        """The same page within Telegram, which shows none without https."""
        return f"{self._url}/calendar/app" if self.is_https else ""
