"""How the house is built: small files, a core that never waits, rows with an owner."""

import ast
from pathlib import Path
from statistics import median

from bot.catalogue import load_commands
from bot.settings import Settings
from storage.tables import metadata

ROOT = Path(__file__).parents[2]
PACKAGES = ("core", "bot", "adapters", "storage", "jobs", "tests")


def test_core_never_waits():
    for file in (ROOT / "core").rglob("*.py"):
        waiting = [
            n for n in ast.walk(ast.parse(file.read_text())) if isinstance(n, ast.Await)
        ]
        assert waiting == [], file


def test_every_row_of_an_organisation_says_so_and_so_does_every_link():
    shared = {"account", "alert", "chat", "inbox", "lease", "organisation"}
    shared |= {"upload"}  # what a platform calls a file that is kept elsewhere
    shared |= {"search_words"}  # each has an entry, which says so
    for table in metadata.tables.values():
        if table.name in shared:
            continue
        assert "organisation_id" in table.primary_key.columns, table.name
        for link in table.foreign_key_constraints:
            assert "organisation_id" in link.column_keys, link.name


def test_whatever_an_organisation_is_asked_about_has_rows_linked_to_their_owner():
    """P70 and W9; what each role may do is code, and the same everywhere."""
    linked = {
        "role_grant": "person",
        "guardianship": "person",
        "session_person": "session",
        "register_entry": "session",
        "charge": "person",
        "payment": "person",
        "letter": "person",
        "task": "course",
        "membership": "class",
    }
    for name, owner in linked.items():
        links = metadata.tables[name].foreign_keys
        assert owner in {link.column.table.name for link in links}, name
    assert {"organisation", "outbox", "audit"} <= metadata.tables.keys()


def test_the_readme_names_every_setting():
    readme = (ROOT / "README.md").read_text()
    for name in Settings.model_fields:
        assert f"`DESK_{name.upper()}`" in readme, name


def test_the_readme_names_every_command():
    readme = (ROOT / "README.md").read_text()
    for command in load_commands().values():
        assert not command.menu or f"`/{command.name}`" in readme, command.name


def test_files_stay_small():
    lines = [
        len(file.read_text().splitlines())
        for package in PACKAGES
        for file in (ROOT / package).rglob("*.py")
        if file.parent.name != "versions"  # written by a program, as are the pins
        if file.name not in {"promised.py", "audited.py"}
    ]
    sizes = [size for size in lines if size]
    assert median(sizes) <= 80
    assert max(sizes) <= 500
