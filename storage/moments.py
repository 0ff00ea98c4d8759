"""Functions of instants that databases spell differently."""

from typing import Any

from sqlalchemy import Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from storage.types import UtcDateTime


class month_start(GenericFunction[Any]):  # noqa: N801 -- as SQL functions are called
    """Where the month of an instant begins, in UTC."""

    type = UtcDateTime()
    inherit_cache = True


class month_after(GenericFunction[Any]):  # noqa: N801 -- as SQL functions are called
    type = UtcDateTime()
    inherit_cache = True


class seconds_of(GenericFunction[int]):  # noqa: N801 -- as SQL functions are called
    """Whole seconds since 1970."""

    type = Integer()
    inherit_cache = True


_MIDNIGHT = "%Y-%m-01 00:00:00.000000"


@compiles(month_start, "sqlite")
def _month_start_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return f"strftime('{_MIDNIGHT}', {at})"


@compiles(month_after, "sqlite")
def _month_after_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return f"strftime('{_MIDNIGHT}', {at}, 'start of month', '+1 month')"


@compiles(seconds_of, "sqlite")
def _seconds_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return f"CAST(strftime('%s', {at}) AS INTEGER)"


@compiles(month_start, "postgresql")
def _month_start_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return f"date_trunc('month', {at})"  # connections are in UTC


@compiles(month_after, "postgresql")
def _month_after_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return f"(date_trunc('month', {at}) + interval '1 month')"


@compiles(seconds_of, "postgresql")
def _seconds_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return f"CAST(floor(extract(epoch FROM {at})) AS BIGINT)"
