"""What messaging needs from the outside, one file for each subject."""

from core.messaging.ports.announcements import (
    Announcements,
    Audiences,
    SavedAudience,
    SavedAudiences,
)
from core.messaging.ports.attachments import Attached, Attachments
from core.messaging.ports.chats import Chats, Contacts
from core.messaging.ports.inbox import Inbox
from core.messaging.ports.late import LateAnswer, LateBook
from core.messaging.ports.leases import Leases
from core.messaging.ports.memory import Drawing, Memory, Misses
from core.messaging.ports.outbox import Courier, Files, Outbox, Sent, Standing

__all__ = [
    "Announcements",
    "Attached",
    "Attachments",
    "Audiences",
    "Chats",
    "Contacts",
    "Courier",
    "Drawing",
    "Files",
    "Inbox",
    "LateAnswer",
    "LateBook",
    "Leases",
    "Memory",
    "Misses",
    "Outbox",
    "SavedAudience",
    "SavedAudiences",
    "Sent",
    "Standing",
]
