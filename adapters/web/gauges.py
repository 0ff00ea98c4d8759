"""The figures that the database has, and those that this process counts."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from core.messaging.watch.model import Figures

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


class Gauges:
    """Of all processes together: whichever is asked answers the same."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def gauge(name: str, says: str, *labels: str) -> Gauge:
            return Gauge(f"desk_{name}", says, labels, registry=registry)

        self._events = gauge("inbox_waiting", "Events nobody has answered yet.")
        self._event_age = gauge("inbox_oldest_seconds", "Since when the first waits.")
        self._due_late = gauge("due_late_seconds", "How late the first due thing is.")
        self._sends = gauge("sender_leased", "1 while a process holds the lease.")
        on = "platform"
        self._waiting = gauge("outbox_waiting", "Notices due and not settled.", on)
        self._age = gauge("outbox_oldest_seconds", "How late the first untried is.", on)
        self._struggling = gauge(
            "outbox_struggling", "Notices tried in vain four times or more.", on
        )
        self._doubts = gauge(
            "outbox_doubts", "Attempts that may have arrived, nobody knows.", on
        )
        self._settled = gauge(
            "outbox_settled_lately", "Notices settled in five minutes.", on, "outcome"
        )

    def show(self, figures: Figures) -> None:
        self._events.set(figures.events)
        behind = figures.behind
        self._event_age.set(behind(figures.oldest_event).total_seconds())
        self._due_late.set(behind(figures.oldest_due).total_seconds())
        self._sends.set(figures.sends)
        of_platforms = self._waiting, self._age, self._struggling, self._doubts
        for each in (*of_platforms, self._settled):
            each.clear()
        for platform, waiting in figures.waiting.items():
            self._waiting.labels(platform).set(waiting.count)
            self._age.labels(platform).set(behind(waiting.oldest).total_seconds())
            self._struggling.labels(platform).set(waiting.struggling)
        for platform, count in figures.doubts.items():
            self._doubts.labels(platform).set(count)
        for (platform, outcome), count in figures.settled.items():
            self._settled.labels(platform, outcome).set(count)


class Meter:
    """Turns and duties of this process: how each ended, and how long it took."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._turns = Counter(
            "desk_turns", "Events seen to.", ("platform", "ended"), registry=registry
        )
        self._turn = Histogram(
            "desk_turn_seconds",
            "Seconds from the claim of an event to its promised answer.",
            buckets=BUCKETS,
            registry=registry,
        )
        self._duties = Counter(
            "desk_duties", "Looks after a duty.", ("duty", "ended"), registry=registry
        )

    def turn(self, platform: str, ended: str, seconds: float) -> None:
        self._turns.labels(platform, ended).inc()
        self._turn.observe(seconds)

    def duty(self, name: str, ended: str) -> None:
        self._duties.labels(name, ended).inc()
