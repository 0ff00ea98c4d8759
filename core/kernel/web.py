"""Where people reach the desk's own pages."""


class WebAddress:
    """The address that links are made with, as seen from outside."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")

    def sign_in(self, secret: str) -> str:
        """The secret stands behind the #, which browsers keep to themselves."""
        return f"{self._url}/chat#{secret}"

    def check_in(self, secret: str) -> str:
        return f"{self._url}/checkin/{secret}"
