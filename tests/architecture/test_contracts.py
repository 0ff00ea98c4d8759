"""Every import contract, broken on purpose, is seen to be broken."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("core", "bot", "adapters", "storage", "jobs")
BREAKS = {
    "core-is-pure": {"core/kernel/broken.py": "import sqlalchemy"},
    "bot-speaks-only-to-core": {"bot/broken.py": "import storage.database"},
    "drivers-and-driven-are-strangers": {"jobs/broken.py": "import adapters.console"},
    "storage-sees-core-only": {"storage/broken.py": "import bot.turn.router"},
    "slices": {"core/people/broken.py": "import core.messaging.replies.answer"},
    "tables-are-private": {"adapters/broken.py": "import storage.tables.people"},
    "acyclic": {
        "bot/one_way.py": "import bot.other_way",
        "bot/other_way.py": "import bot.one_way",
    },
}


def test_each_contract_notices_when_it_is_broken(tmp_path: Path):
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = settings["tool"]["importlinter"]["contracts"]
    assert {each["id"] for each in contracts} == set(BREAKS)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package,
            tmp_path / package,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for files in BREAKS.values():
        for file, line in files.items():
            (tmp_path / file).write_text(f"{line}\n")

    linter = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(  # noqa: S603 -- our own linter, on a copy of our own code
        [linter, "--no-cache"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    for each in contracts:
        assert f"{each['name']} BROKEN" in told.stdout, told.stdout + told.stderr
