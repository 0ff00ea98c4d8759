"""What may go wrong on purpose."""

from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What befalls one call.

    `status` answers so instead of doing the work; `lost` does the work and
    never answers; `after` waits so many seconds first; `error` is Slack's word.
    """

    status: int = 0
    retry_after: int = 0
    lost: bool = False
    after: float = 0
    error: str = ""


class Faults:
    def __init__(self) -> None:
        self._planned: dict[str, deque[Fault]] = defaultdict(deque)

    def plan(self, method: str, fault: Fault, *, times: int = 1) -> None:
        self._planned[method].extend([fault] * times)

    def flood(self, method: str, *, retry_after: int = 1, times: int = 1) -> None:
        self.plan(method, Fault(429, retry_after), times=times)

    def strike(self, method: str) -> Fault:
        planned = self._planned[method]
        return planned.popleft() if planned else Fault()
