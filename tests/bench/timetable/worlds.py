"""A world of the tests, for figures that need no file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.database import owners_engine
from storage.schema import create_schema
from tests.world import World


@contextmanager
def new_world() -> Iterator[World]:
    with TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        engine = owners_engine(f"sqlite:///{template}")
        create_schema(engine)
        engine.dispose()
        world = World(template)
        try:
            yield world
        finally:
            world.close()
