"""Finds every report under core.reporting.reports; a new file is a new report."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from core.reporting import reports as package
from core.reporting.measures import Report


@cache
def reports() -> Mapping[str, Report]:
    """By name, in the order of the files."""
    return found_in(package)


def found_in(folder: ModuleType) -> Mapping[str, Report]:
    found = {
        thing.name: thing
        for module in iter_modules(folder.__path__)
        for thing in vars(import_module(f"{folder.__name__}.{module.name}")).values()
        if isinstance(thing, Report)
    }
    return dict(sorted(found.items()))
