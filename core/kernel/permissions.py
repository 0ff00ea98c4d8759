"""The one table of who may do what, and the one way to ask it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.kernel.actor import Actor, Role
from core.kernel.refusal import Refusal

STUDENT, GUARDIAN, TUTOR = Role.STUDENT, Role.GUARDIAN, Role.TUTOR
HEAD, MODERATOR, ADMIN, OPERATOR = (
    Role.HEAD,
    Role.MODERATOR,
    Role.ADMIN,
    Role.OPERATOR,
)


class Permission(StrEnum):
    """Verbs, as an organisation would say them."""

    SEE_SELF = "see self"
    SEE_OWN_SCHEDULE = "see own schedule"
    SEE_EVERY_SCHEDULE = "see every schedule"
    VERIFY_SCHEDULES = "verify schedules"
    CHECK_IN = "check in"
    RATE_SESSIONS = "rate sessions"
    HEAR_FEEDBACK = "hear what students thought"
    ENROL_FACE = "enrol a face"
    LOG_OWN_TIME = "log own time"
    SEE_TIME = "see logged time"
    SEE_OTHERS_TIME = "see the time others logged"
    RUN_SESSIONS = "run own sessions"
    BOOK_SESSIONS = "book sessions"
    BOOK_FOR_OTHERS = "book sessions of other tutors"
    CANCEL_ANY_SESSION = "cancel any session"
    REOPEN_SESSIONS = "reopen sessions"
    SAY_IT_HAPPENED = "say a session happened"
    REPORT_ABSENCE = "say who will not be there"
    KEEP_REGISTER = "keep own registers"
    KEEP_EVERY_REGISTER = "keep every register"
    MESSAGE = "message a person"
    SEE_MESSAGES = "read and answer what is written to the office"
    ANNOUNCE = "announce"
    ADD_STUDENTS = "add students"
    MANAGE_PEOPLE = "manage people"
    REMOVE_PEOPLE = "remove people"
    GRANT_ROLES = "grant roles"
    MANAGE_CURRICULUM = "manage classes and courses"
    SET_UP = "change settings, sites, terms and holidays"
    SEE_MONEY = "see money"
    SEE_TOTALS = "see what is earned in all"
    KEEP_MONEY = "record payments and set rates"
    SEE_WHO_IS_MISSING = "see who is missing today"
    SEE_ATTENDANCE_REPORTS = "see attendance reports"
    SCHEDULE_REPORTS = "have reports sent to others"
    SEE_USAGE = "see how the desk is used"
    SEE_AUDIT = "see the audit"
    EXPORT = "export data"
    SET_AVAILABILITY = "say when somebody has time"
    ASK_CHANGES = "ask for another time"
    PLAN_TIMETABLE = "plan the timetable"
    KEEP_ROOMS = "keep rooms"
    USE_API = "let a program ask in one's name"
    APPROVE_TIME = "approve the time others logged"
    CORRECT_OTHERS_TIME = "correct the time others logged"
    SEE_OWN_PAY = "see own pay"
    SEE_OWN_INVOICES = "see own invoices"
    CONFIRM_HOURS = "confirm hours taught"
    SETTLE_HOURS = "settle disputed hours"
    KEEP_HOOKS = "tell other programs what happens"
    OPERATE = "operate the installation"


_ANYBODY = frozenset({STUDENT, GUARDIAN, TUTOR, HEAD, MODERATOR, ADMIN})
_STAFF = frozenset({TUTOR, HEAD, MODERATOR, ADMIN})

PERMITTED: Mapping[Permission, frozenset[Role]] = {
    Permission.SEE_SELF: _ANYBODY | {OPERATOR},
    Permission.SEE_OWN_SCHEDULE: _ANYBODY,
    Permission.SEE_EVERY_SCHEDULE: frozenset({HEAD, MODERATOR, ADMIN}),
    Permission.VERIFY_SCHEDULES: frozenset({HEAD, MODERATOR, ADMIN}),
    Permission.CHECK_IN: frozenset({STUDENT}),
    Permission.RATE_SESSIONS: frozenset({STUDENT}),
    Permission.HEAR_FEEDBACK: _STAFF,
    Permission.ENROL_FACE: frozenset({STUDENT, GUARDIAN, TUTOR, HEAD}),
    Permission.LOG_OWN_TIME: frozenset({TUTOR, HEAD}),
    Permission.SEE_TIME: frozenset({TUTOR, HEAD, ADMIN}),
    Permission.SEE_OTHERS_TIME: frozenset({HEAD, ADMIN}),
    Permission.RUN_SESSIONS: frozenset({TUTOR, HEAD}),
    Permission.BOOK_SESSIONS: _STAFF,
    Permission.BOOK_FOR_OTHERS: frozenset({HEAD, MODERATOR, ADMIN}),
    Permission.CANCEL_ANY_SESSION: frozenset({HEAD, ADMIN}),
    Permission.REOPEN_SESSIONS: frozenset({ADMIN}),
    Permission.SAY_IT_HAPPENED: frozenset({STUDENT, GUARDIAN}),
    Permission.REPORT_ABSENCE: frozenset({STUDENT, GUARDIAN}),
    Permission.KEEP_REGISTER: frozenset({TUTOR, HEAD, ADMIN}),
    Permission.KEEP_EVERY_REGISTER: frozenset({HEAD, ADMIN}),
    Permission.MESSAGE: frozenset({MODERATOR, ADMIN, HEAD, TUTOR}),
    Permission.SEE_MESSAGES: frozenset({MODERATOR, ADMIN}),
    Permission.ANNOUNCE: frozenset({MODERATOR, ADMIN}),
    Permission.ADD_STUDENTS: frozenset({MODERATOR, ADMIN}),
    Permission.MANAGE_PEOPLE: frozenset({MODERATOR, ADMIN}),
    Permission.REMOVE_PEOPLE: frozenset({ADMIN}),
    Permission.GRANT_ROLES: frozenset({ADMIN}),
    Permission.MANAGE_CURRICULUM: frozenset({MODERATOR, ADMIN}),
    Permission.SET_UP: frozenset({ADMIN}),
    Permission.SEE_MONEY: frozenset({ADMIN}),
    Permission.SEE_TOTALS: frozenset({MODERATOR, ADMIN}),
    Permission.KEEP_MONEY: frozenset({ADMIN}),
    Permission.SEE_WHO_IS_MISSING: _STAFF,
    Permission.SEE_ATTENDANCE_REPORTS: frozenset({HEAD, MODERATOR, ADMIN}),
    Permission.SCHEDULE_REPORTS: frozenset({HEAD, MODERATOR, ADMIN}),
    Permission.SEE_USAGE: frozenset({MODERATOR, ADMIN}),
    Permission.SEE_AUDIT: frozenset({ADMIN}),
    Permission.EXPORT: frozenset({ADMIN}),
    Permission.SET_AVAILABILITY: _ANYBODY,
    Permission.ASK_CHANGES: frozenset({STUDENT, GUARDIAN}),
    Permission.PLAN_TIMETABLE: frozenset({HEAD, MODERATOR, ADMIN}),
    Permission.KEEP_ROOMS: frozenset({MODERATOR, ADMIN}),
    Permission.APPROVE_TIME: frozenset({HEAD, ADMIN}),
    Permission.CORRECT_OTHERS_TIME: frozenset({HEAD, ADMIN}),
    Permission.SEE_OWN_PAY: frozenset({TUTOR, HEAD}),
    Permission.SEE_OWN_INVOICES: frozenset({STUDENT, GUARDIAN, ADMIN}),
    Permission.CONFIRM_HOURS: frozenset({STUDENT, GUARDIAN}),
    Permission.SETTLE_HOURS: frozenset({HEAD, ADMIN}),
    Permission.USE_API: _ANYBODY,
    Permission.KEEP_HOOKS: frozenset({ADMIN}),
    Permission.OPERATE: frozenset({OPERATOR}),
}
"""A role's line here is PRODUCT.md's table of roles; a test tries every cell."""


ASKED_OF_STAFF = frozenset(
    {
        Permission.ADD_STUDENTS,
        Permission.MANAGE_PEOPLE,
        Permission.REMOVE_PEOPLE,
        Permission.GRANT_ROLES,
        Permission.MANAGE_CURRICULUM,
        Permission.BOOK_SESSIONS,
        Permission.BOOK_FOR_OTHERS,
        Permission.CANCEL_ANY_SESSION,
        Permission.REOPEN_SESSIONS,
        Permission.PLAN_TIMETABLE,
        Permission.KEEP_ROOMS,
        Permission.ANNOUNCE,
        Permission.MESSAGE,
    }
)
"""What whoever may not do it may ask others for: changes, not a look at things."""


OF_ALL_OF_IT = frozenset(
    {
        Permission.MANAGE_PEOPLE,
        Permission.ADD_STUDENTS,
        Permission.REMOVE_PEOPLE,
        Permission.GRANT_ROLES,
        Permission.MANAGE_CURRICULUM,
        Permission.KEEP_ROOMS,
        Permission.SET_UP,
        Permission.ANNOUNCE,
        Permission.SEE_MESSAGES,
        Permission.SEE_USAGE,
        Permission.SEE_TOTALS,
        Permission.SEE_MONEY,
        Permission.KEEP_MONEY,
        Permission.SEE_AUDIT,
        Permission.EXPORT,
        Permission.REOPEN_SESSIONS,
        Permission.OPERATE,
    }
)
"""What is of no class and no course: a role within one of these does not allow it."""


@dataclass(eq=False)
class NotPermitted(Refusal):
    """Nobody with only these roles may do that."""

    permission: Permission


def may(actor: Actor, permission: Permission, within: UUID | None = None) -> bool:
    """Does any role of the actor allow it, for that class or course if given?"""
    roles = PERMITTED[permission]
    if permission in OF_ALL_OF_IT:
        roles -= actor.only_within.keys()
    return any(actor.holds(role, within) for role in roles)


def permitted(actor: Actor, permission: Permission, within: UUID | None = None) -> None:
    """The first line of a use case."""
    if not may(actor, permission, within):
        raise NotPermitted(permission)


def reach(actor: Actor, permission: Permission) -> frozenset[UUID] | None:
    """The classes and courses it is limited to; None where it holds everywhere."""
    roles = [role for role in PERMITTED[permission] if actor.holds(role)]
    if any(role not in actor.only_within for role in roles):
        return None
    return frozenset(each for role in roles for each in actor.only_within[role])
