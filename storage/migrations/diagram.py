"""The schema as diagrams, one for each subject, drawn from the tables themselves."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from sqlalchemy import Column, Table

import storage.tables as package
from storage.tables import metadata

FILE = Path(__file__).parents[1] / "SCHEMA.md"
TOP = """# The schema

Drawn by `python -m storage.migrations.regenerate`; do not edit. Nearly every table has
`organisation_id` in its key and in every link, which the diagrams leave out.
"""
OWNER = "organisation_id"


def drawn() -> str:
    parts = [TOP]
    for name, tables in _subjects():
        lines = [line for table in tables for line in _of_table(table)]
        links = sorted({line for table in tables for line in _links(table)})
        parts.append(
            "\n".join((f"## {name}\n", "```mermaid", "erDiagram", *lines, *links))
        )
        parts[-1] += "\n```\n"
    return "\n".join(parts)


def _subjects() -> Iterator[tuple[str, list[Table]]]:
    """By the files they are declared in; each table once."""
    left = dict(metadata.tables)
    for module in sorted(each.name for each in iter_modules(package.__path__)):
        declared = vars(import_module(f"{package.__name__}.{module}")).values()
        named = sorted(t.name for t in declared if isinstance(t, Table))
        found = [left.pop(name) for name in dict.fromkeys(named) if name in left]
        if found:
            yield module.replace("_", " "), found


def _of_table(table: Table) -> Iterator[str]:
    yield f"    {table.name} {{"
    for column in table.columns:
        if column.name != OWNER:
            yield f"        {_kind(column)} {column.name}{_keys(column)}"
    yield "    }"


def _kind(column: Column[object]) -> str:
    return type(column.type).__name__


def _keys(column: Column[object]) -> str:
    keys = [
        *(["PK"] if column.primary_key else []),
        *(["FK"] if column.foreign_keys else []),
    ]
    return f" {', '.join(keys)}" if keys else ""


def _links(table: Table) -> Iterator[str]:
    """Many to one; the dotted ones may be empty."""
    for constraint in table.foreign_key_constraints:
        own = [each for each in constraint.columns if each.name != OWNER]
        if own:
            to = constraint.referred_table.name
            line = ".." if any(each.nullable for each in own) else "--"
            names = ", ".join(each.name for each in own)
            yield f'    {table.name} }}o{line}|| {to} : "{names}"'
