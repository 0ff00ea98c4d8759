"""Finds every report under core.reporting.reports; a new file is a new report."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from core.reporting import reports as package
from core.reporting.measures import Report


@cache
def reports() -> Mapping[str, Report]:
    """By name, in the order of the files."""
    found = {
        thing.name: thing
        for module in iter_modules(package.__path__)
        for thing in vars(import_module(f"{package.__name__}.{module.name}")).values()
        if isinstance(thing, Report)
    }
    return dict(sorted(found.items()))
