"""What is asked of announcements and of their people, in SQL."""

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, update

from core.messaging.announcement import AnnouncementState
from storage.repository import organisation_said
from storage.tables.announcements import announcement as table
from storage.tables.announcements import recipient as recipients
from storage.tables.announcements import recipient_batch as batch

A_STATEMENT = 500
ON_ITS_WAY = (AnnouncementState.GOING, AnnouncementState.PAUSED)
AHEAD = (AnnouncementState.WAITING, AnnouncementState.SCHEDULED)

this = and_(
    table.c.organisation_id == organisation_said,
    table.c.id == bindparam("announcement"),
)
its = and_(
    recipients.c.organisation_id == organisation_said,
    recipients.c.announcement_id == bindparam("announcement"),
)
add = insert(table)
find = select(table).where(this)
hold = find.with_for_update()
_oldest = select(table).order_by(table.c.at, table.c.id)
_asking = table.c.state == AnnouncementState.ASKING
_went = func.coalesce(table.c.goes_at, table.c.at)
watched = _oldest.where(
    or_(
        table.c.state.in_(ON_ITS_WAY),
        and_(_asking, or_(table.c.told == "", _went <= bindparam("over"))),
    )
)
held = (
    _oldest.where(table.c.state == AnnouncementState.GOING)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
some = (
    select(recipients.c.person_id)
    .where(its, recipients.c.written.is_(False))
    .order_by(recipients.c.person_id)
    .limit(bindparam("most"))
)
written = (
    update(recipients)
    .where(its, recipients.c.person_id.in_(bindparam("people", expanding=True)))
    .values(written=True)
)
_listed = and_(
    batch.c.organisation_id == organisation_said,
    batch.c.announcement_id == bindparam("announcement"),
)
listed = select(func.coalesce(func.sum(batch.c.many), 0)).where(_listed)
unlist = delete(batch).where(_listed)
growing = (
    select(table.c.organisation_id, table.c.id)
    .where(
        select(batch.c.number)
        .where(
            batch.c.organisation_id == table.c.organisation_id,
            batch.c.announcement_id == table.c.id,
        )
        .exists()
    )
    .order_by(table.c.at, table.c.id)
    .limit(1)
    .with_for_update(skip_locked=True)
)
next_batch = select(batch).where(_listed).order_by(batch.c.number).limit(1)
done_batch = delete(batch).where(_listed, batch.c.number == bindparam("nth"))
drop = (
    update(recipients).where(its, recipients.c.written.is_(False)).values(written=True)
)
unwritten = (
    select(func.count())
    .select_from(recipients)
    .where(its, recipients.c.written.is_(False))
)
tell = (
    update(table)
    .where(this, table.c.told != bindparam("progress"))
    .values(told=bindparam("progress"))
)
become = (
    update(table)
    .where(this)
    .values(
        says=bindparam("in_words"),
        state=bindparam("became"),
        total=bindparam("many"),
        unreachable=bindparam("lost"),
        round=bindparam("which"),
        version=bindparam("nth"),
        reminded_at=bindparam("reminded"),
        decided_by_id=bindparam("decided_by"),
        goes_at=bindparam("goes"),
        told="",
    )
)
rewrite_all = update(recipients).where(its).values(written=False)
rewrite = rewrite_all.where(
    recipients.c.person_id.in_(bindparam("people", expanding=True))
)
here = table.c.organisation_id == organisation_said
scheduled = (
    select(table)
    .where(here, table.c.state.in_(AHEAD))
    .order_by(func.coalesce(table.c.goes_at, table.c.at), table.c.id)
)
latest = (
    select(table)
    .where(
        here,
        table.c.state.not_in((*AHEAD, AnnouncementState.REFUSED)),
        table.c.total > 0,
    )
    .order_by(table.c.at.desc(), table.c.id)
    .limit(bindparam("most"))
)
acknowledge = (
    update(recipients)
    .where(its, recipients.c.person_id == bindparam("whose"))
    .values(acked_at=func.coalesce(recipients.c.acked_at, bindparam("when")))
)
see = (
    update(recipients)
    .where(its, recipients.c.person_id == bindparam("whose"))
    .values(seen_at=func.coalesce(recipients.c.seen_at, bindparam("when")))
)
watch = (
    update(table)
    .where(
        this,
        or_(
            table.c.state == AnnouncementState.DONE,
            and_(_asking, table.c.told != ""),
        ),
    )
    .values(state=AnnouncementState.ASKING, told="")
)
choose = (
    update(recipients)
    .where(its, recipients.c.person_id == bindparam("whose"))
    .values(choice=bindparam("option"))
)
chosen = (
    select(recipients.c.choice, func.count())
    .where(its, recipients.c.choice.is_not(None))
    .group_by(recipients.c.choice)
)
tally = select(
    func.count(recipients.c.seen_at), func.count(recipients.c.acked_at)
).where(its)
people = select(
    recipients.c.person_id, recipients.c.seen_at, recipients.c.acked_at
).where(its)
silent = (
    select(recipients.c.person_id)
    .where(its, recipients.c.acked_at.is_(None))
    .order_by(recipients.c.person_id)
)
end = update(table).where(this).values(state=bindparam("became"))
