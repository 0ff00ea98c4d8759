"""What can go wrong between a client and the platform, ordered by a test."""

from dataclasses import dataclass
from enum import Enum, auto

from tests.emulators.telegram.wire import Refused


class Accident(Enum):
    REFUSED = auto()
    """Answered with an error; nothing was done."""
    GATEWAY = auto()
    """A page of HTML with a 5xx; nothing was done."""
    RESET_BEFORE = auto()
    """The connection breaks; nothing was done."""
    RESET_AFTER = auto()
    """It was done; then the connection breaks."""
    SILENCE_AFTER = auto()
    """It was done; the answer never comes."""


@dataclass(frozen=True, slots=True)
class Fault:
    accident: Accident
    refusal: Refused | None = None
    status: int = 502

    @classmethod
    def too_many(cls, retry_after: int) -> "Fault":
        why = f"Too Many Requests: retry after {retry_after}"
        return cls(Accident.REFUSED, Refused(429, why, retry_after=retry_after))

    @classmethod
    def refused(cls, code: int, description: str) -> "Fault":
        return cls(Accident.REFUSED, Refused(code, description))

    @classmethod
    def gateway(cls, status: int = 502) -> "Fault":
        return cls(Accident.GATEWAY, status=status)

    @classmethod
    def internal(cls) -> "Fault":
        return cls(Accident.REFUSED, Refused(500, "Internal Server Error"))

    @classmethod
    def reset(cls) -> "Fault":
        return cls(Accident.RESET_BEFORE)

    @classmethod
    def reset_after_delivery(cls) -> "Fault":
        return cls(Accident.RESET_AFTER)

    @classmethod
    def silence_after_delivery(cls) -> "Fault":
        return cls(Accident.SILENCE_AFTER)


@dataclass(slots=True)
class _Order:
    method: str
    fault: Fault
    left: int
    chat: int | None


class Faults:
    """Orders for accidents, used up in the order they were given."""

    def __init__(self) -> None:
        self._orders: list[_Order] = []

    def order(
        self, method: str, fault: Fault, *, times: int = 1, chat: int | None = None
    ) -> None:
        """The next `times` calls of `method` (to `chat`) meet with `fault`."""
        self._orders.append(_Order(method.lower(), fault, times, chat))

    def take(self, method: str, chat: str) -> Fault | None:
        for order in self._orders:
            aimed = order.chat is None or str(order.chat) == chat
            if order.left and order.method == method.lower() and aimed:
                order.left -= 1
                return order.fault
        return None
