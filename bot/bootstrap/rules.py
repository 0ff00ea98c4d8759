"""Everything the desk can do, but for where it keeps things."""

from pathlib import Path

from adapters.cron import CronSimCron
from adapters.drawing import Draughtsman
from adapters.recurring import DateutilRecurring
from adapters.system_clock import SystemClock
from bot.reports_worded import ReportsWorded
from core.application import Application, Ports
from core.catalogue import load_handlers, load_use_cases
from core.kernel.clock import Clock
from core.kernel.cron import Cron
from core.kernel.mail import Mail
from core.kernel.recurring import Recurring
from core.kernel.web import WebAddress
from core.messaging.ports import Drawing
from core.outgoing.webhooks.hosts import WebhookHosts
from core.reporting.send_plans import WordedReports
from storage.ports import REPOSITORIES


def application_at(
    clock: Clock,
    web: WebAddress,
    mail: Mail | None = None,
    fonts: Path | None = None,
    hosts: WebhookHosts | None = None,
) -> Application:
    services: Ports = {
        Clock: clock,
        Cron: CronSimCron(),
        Drawing: Draughtsman(fonts),
        Mail: mail or Mail(),
        Recurring: DateutilRecurring(),
        WordedReports: ReportsWorded(),
        WebAddress: web,
        WebhookHosts: hosts or WebhookHosts(),
    }
    return Application(load_use_cases(), services, REPOSITORIES, load_handlers())


def system_clock() -> Clock:
    """The real clock, for a command that opens nothing else."""
    return SystemClock()
