"""Sums of logged time, kept with the entries they are of."""

from sqlalchemy import Column, Date, String, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import Minutes

time_total = table_of_an_organisation(
    "time_total",
    Column("of", String(8), primary_key=True),  # tutor, student, task or course
    Column("whom", Uuid, primary_key=True),
    Column("on", Date, primary_key=True),
    Column("activity", String(20), primary_key=True),
    Column("spent", Minutes, nullable=False),
)
