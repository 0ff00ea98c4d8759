"""The statements about who is still to hear of a draft, built once."""

from sqlalchemy import bindparam, delete, insert, select

from storage.repository import organisation_said
from storage.tables.drafts import draft_news as news

_about = (
    news.c.organisation_id == organisation_said,
    news.c.draft_id == bindparam("draft"),
)
HEARS = select(news.c.person_id).where(*_about, news.c.number == bindparam("number"))
TELL = insert(news)
NEXT_PEOPLE = (
    select(news.c.person_id)
    .where(*_about)
    .distinct()
    .order_by(news.c.person_id)
    .limit(bindparam("most"))
)
_theirs = news.c.person_id.in_(bindparam("people", expanding=True))
UNTOLD = (
    select(news.c.person_id, news.c.number)
    .where(*_about, _theirs)
    .order_by(news.c.person_id, news.c.number)
)
TOLD = delete(news).where(*_about, _theirs)
