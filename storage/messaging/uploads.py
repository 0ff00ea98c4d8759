"""What platforms call our files, in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from core.messaging.uploads import Upload
from storage.repository import Repository
from storage.tables.messaging import upload as table

_find = select(table.c.name).where(
    table.c.platform == bindparam("on"),
    table.c.workspace == bindparam("at_work"),
    table.c.file == bindparam("of_file"),
    table.c.kind == bindparam("sent_as"),
)


def _keeps(kind: Any) -> Any:
    put = kind.insert(table)
    newer = {name: put.excluded[name] for name in ("name", "at")}
    return put.on_conflict_do_update(index_elements=[*table.primary_key], set_=newer)


_keep = {"sqlite": _keeps(sqlite), "postgresql": _keeps(postgresql)}


class SqlUploads(Repository):
    def find(self, upload: Upload) -> str:
        said = {"on": upload.platform, "at_work": upload.workspace}
        said |= {"of_file": upload.file, "sent_as": upload.kind}
        return self.connection.execute(_find, said).scalar_one_or_none() or ""

    def keep(self, upload: Upload, name: str, at: datetime) -> None:
        row = {
            "platform": upload.platform,
            "workspace": upload.workspace,
            "file": upload.file,
            "kind": upload.kind,
            "name": name,
            "at": at,
        }
        self.connection.execute(_keep[self.connection.dialect.name], row)
