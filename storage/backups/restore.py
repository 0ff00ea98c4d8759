"""Restoring a backup: all of it, verified, or nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    MetaData,
    Table,
    func,
    insert,
    select,
    text,
)

from core.audit.model import Broken, first_broken
from core.kernel.actor import INSTALLATION
from core.kernel.ids import OrganisationId
from storage import migrations
from storage.audit.trail import SqlAuditTrail
from storage.backups.archive import (
    ArchiveReader,
    BrokenArchiveError,
    Manifest,
    digest,
    reading,
)
from storage.backups.backup import note_erasures, see_everything
from storage.backups.rows import AT_ONCE, Row, lines_of, plain, rows_from
from storage.database import erasures_beside, owners_engine
from storage.lock import sole_use
from storage.sealing import keyring
from storage.sealing.erasures import Erasure, Erasures
from storage.sealing.keys import InstallationKey, Keys
from storage.tables import metadata
from storage.tables.audit import audit_head
from storage.tables.keys import person_key
from storage.tables.organisation import organisation
from storage.tables.searching import FTS
from storage.work import work_on


class NotEmptyError(Exception):
    """That database is not empty; --replace puts the backup in its place."""

    def __str__(self) -> str:
        return str(self.__doc__)


class OtherSchemaError(Exception):
    """Another release made the backup: restore it with that one, then migrate."""

    def __str__(self) -> str:
        return f"{self.__doc__} ({', '.join(map(str, self.args))})"


@dataclass(frozen=True, slots=True)
class Restored:
    manifest: Manifest
    erased_again: int
    """Who had been erased after the backup was made."""
    chains: int
    broken: dict[OrganisationId, Broken]
    """What audit verification found, by organisation."""


def restore(
    file: Path,
    address: str,
    key: str,
    *,
    replace: bool = False,
    erasures: Path | None = None,
) -> Restored:
    """Nothing is there to be seen until everything is, and hashes as it did."""
    noted = erasures or erasures_beside(address)
    keys = Keys(InstallationKey(key))
    engine = owners_engine(address, foreign_keys=False)
    try:
        with sole_use(address), reading(file) as archive:
            _refuse_another_schema(archive.manifest)
            with engine.begin() as connection:
                see_everything(connection)
                _clear(connection, Erasures(noted) if noted else None, replace=replace)
                migrations.migrate_on(connection)
                _load(connection, archive)
                _compare(connection, archive.manifest)
                keyring.refuse_another_key(connection, keys.installation)
                again = _erase_again(connection, Erasures(noted).all() if noted else [])
                broken, chains = _verify_chains(connection, keys)
            return Restored(archive.manifest, again, chains, broken)
    finally:
        engine.dispose()


def _refuse_another_schema(manifest: Manifest) -> None:
    here = {
        name: {column.name for column in table.c}
        for name, table in metadata.tables.items()
    }
    there = {name: set(held.columns) for name, held in manifest.tables.items()}
    if here != there:
        differing = sorted(
            name for name in here | there if here.get(name) != there.get(name)
        )
        raise OtherSchemaError(*differing)


def _clear(connection: Connection, noted: Erasures | None, *, replace: bool) -> None:
    found = MetaData()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {FTS}")  # with what it hides
    found.reflect(connection)
    if any(_has_rows(connection, table) for table in found.tables.values()):
        if not replace:
            raise NotEmptyError
        if noted is not None and person_key.name in found.tables:
            note_erasures(connection, noted)
    found.drop_all(connection)


def _has_rows(connection: Connection, table: Table) -> bool:
    if table.name == "alembic_version":
        return False
    asked = select(func.count()).select_from(table)
    if table.name == organisation.name:
        asked = select(func.count()).where(organisation.c.id != INSTALLATION)
    return bool(connection.execute(asked).scalar_one())


def _load(connection: Connection, archive: ArchiveReader) -> None:
    connection.execute(organisation.delete())  # the archive has one of its own
    for table in metadata.sorted_tables:
        rows = _parents_first(table, rows_from(table, archive.lines(table.name)))
        while some := list(islice(rows, AT_ONCE)):
            connection.execute(insert(plain(table)), some)
        _count_on(connection, table)
    if connection.dialect.name == "sqlite":
        dangling = connection.execute(text("PRAGMA foreign_key_check")).all()
        if dangling:
            raise BrokenArchiveError(dangling[0][0])


def _parents_first(table: Table, rows: Iterable[Row]) -> Iterator[Row]:
    """Rows that point into their own table come after what they point at."""
    own = [
        [(element.parent.name, element.column.name) for element in link.elements]
        for link in table.foreign_key_constraints
        if link.referred_table is table
    ]
    if not own:
        yield from rows
        return
    key = [column.name for column in table.primary_key]
    waiting, there = list(rows), set[tuple[Any, ...]]()
    while waiting:
        later: list[Row] = []
        for row in waiting:
            if all(_stands(row, link, key, there) for link in own):
                there.add(tuple(row[name] for name in key))
                yield row
            else:
                later.append(row)
        if len(later) == len(waiting):
            raise BrokenArchiveError(table.name)
        waiting = later


def _stands(
    row: Row, link: list[tuple[str, str]], key: list[str], there: set[tuple[Any, ...]]
) -> bool:
    target = {column: row[name] for name, column in link}
    if any(value is None for value in target.values()):
        return True
    wanted = tuple(target.get(name) for name in key)
    return wanted in there or wanted == tuple(row[name] for name in key)


def _count_on(connection: Connection, table: Table) -> None:
    """Numbers that PostgreSQL gives out go on after the ones that are there."""
    counted = table.autoincrement_column
    if connection.dialect.name != "postgresql" or counted is None:
        return
    asked = select(func.coalesce(func.max(counted), 0) + 1)
    following = connection.execute(asked).scalar_one()
    sequence = func.pg_get_serial_sequence(table.name, counted.name)
    connection.execute(select(func.setval(sequence, following, False)))  # noqa: FBT003 -- SQL's own


def _compare(connection: Connection, manifest: Manifest) -> None:
    for table in metadata.sorted_tables:
        held = manifest.tables[table.name]
        if digest(lines_of(connection, table)) != (held.rows, held.sha256):
            raise BrokenArchiveError(table.name)


def _erase_again(connection: Connection, erasures: list[Erasure]) -> int:
    erased = person_key.c.erased_at.is_not(None)
    found = connection.execute(select(person_key).where(erased))
    already = {(row.organisation_id, row.person_id) for row in found}
    earliest: dict[Any, datetime] = {}
    for owner, at in erasures:
        if tuple(owner) not in already:
            earliest.setdefault(owner, at)
    for owner, at in earliest.items():
        keyring.destroy(connection, owner, at)
    return len(earliest)


def _verify_chains(
    connection: Connection, keys: Keys
) -> tuple[dict[OrganisationId, Broken], int]:
    found = list(connection.execute(select(audit_head.c.organisation_id)).scalars())
    broken: dict[OrganisationId, Broken] = {}
    with work_on(connection, keys, changes=False) as work:
        trail = SqlAuditTrail(connection, work.appended, work.vault)
        for each in found:
            verdict = first_broken(trail.secret(each), trail.of(each), trail.head(each))
            if verdict is not None:
                broken[each] = verdict
    return broken, len(found)
