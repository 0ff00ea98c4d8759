"""Ids with words, gathered in one cell and taken apart again; databases differ."""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    FromClause,
    Text,
    Uuid,
    cast,
    column,
    func,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class gathered_pairs(GenericFunction[Any]):  # noqa: N801 -- as SQL functions are called
    """Of an id and a word in each row of a group."""

    type = JSON()
    inherit_cache = True


class each_pair(GenericFunction[Any]):  # noqa: N801 -- as SQL functions are called
    """A row for each pair in a cell."""

    inherit_cache = True


class has_pair(GenericFunction[bool]):  # noqa: N801 -- likewise
    """Whether an id is in a cell, whatever its word."""

    type = Boolean()
    inherit_cache = True


class word_of(GenericFunction[str]):  # noqa: N801 -- likewise
    """The word of an id in a cell, if there is any."""

    type = Text()
    inherit_cache = True


def taken_apart(cell: ColumnElement[Any]) -> tuple[FromClause, Any, Any]:
    """Rows of it, and the id and the word in them."""
    rows = func.each_pair(cell).table_valued(column("key", Text), column("value", Text))
    return rows, cast(rows.c.key, Uuid), rows.c.value


@compiles(gathered_pairs, "sqlite")
def _gathered_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_group_object({compiler.process(element.clauses, **options)})"


@compiles(each_pair, "sqlite")
def _each_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(gathered_pairs, "postgresql")
def _gathered_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    key, value = (compiler.process(each, **options) for each in element.clauses)
    return f"json_object_agg(CAST({key} AS TEXT), {value})"


@compiles(each_pair, "postgresql")
def _each_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_each_text({compiler.process(element.clauses, **options)})"


@compiles(has_pair, "sqlite")
def _has_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"(json_type({_at_sqlite(element, compiler, **options)}) IS NOT NULL)"


@compiles(word_of, "sqlite")
def _word_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_extract({_at_sqlite(element, compiler, **options)})"


def _at_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    cell, key = (compiler.process(each, **options) for each in element.clauses)
    return f"{cell}, '$.\"' || {key} || '\"'"


@compiles(has_pair, "postgresql")
def _has_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    cell, key = (compiler.process(each, **options) for each in element.clauses)
    return f"(({cell} -> CAST({key} AS TEXT)) IS NOT NULL)"


@compiles(word_of, "postgresql")
def _word_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    cell, key = (compiler.process(each, **options) for each in element.clauses)
    return f"({cell} ->> CAST({key} AS TEXT))"
