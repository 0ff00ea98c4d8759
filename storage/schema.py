"""The schema in one go: what migrations arrive at, for tests and a first demo."""

from sqlalchemy import Engine, insert, inspect

from core.kernel.actor import INSTALLATION
from storage.database import owners_engine
from storage.protection import protections
from storage.tables import metadata
from storage.tables.organisation import organisation

FIRST_ROW = {
    "id": INSTALLATION,
    "name": "Installation",
    "zone": "UTC",
    "currency": "XXX",
    "date_order": "dmy",
    "policies": {},
    "people_version": "",
}


def create_schema(engine: Engine) -> None:
    """Every table, and the organisation that stands for the installation.

    Where they are there already nothing happens.
    """
    owner = owners_engine(engine.url)
    try:
        with owner.begin() as connection:
            if inspect(connection).has_table(organisation.name):
                return
            metadata.create_all(connection, checkfirst=False)
            connection.execute(insert(organisation), FIRST_ROW)
            for statement in protections(connection.dialect.name):
                connection.exec_driver_sql(statement)
    finally:
        owner.dispose()
