"""Why a webhook cannot be had."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchWebhook(Refusal):
    pass


@dataclass(eq=False)
class TooManyWebhooks(Refusal):
    most: int


@dataclass(eq=False)
class WebhookTwice(Refusal):
    """That address is called already."""


@dataclass(eq=False)
class NoWebhooksHere(Refusal):
    """Whoever runs the desk has allowed no host to be called."""


@dataclass(eq=False)
class AddressRefused(Refusal):
    """`why` is a word for what is wrong with the address: see `WebhookHosts`."""

    why: str
    host: str = ""
