"""README.md: every command that it shows is there, and takes what it is shown with."""

import re
import shlex
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import click
import pytest
from click.testing import CliRunner

from bot.cli import desk as operators
from bot.settings import Settings
from bot.understand.drafts import command_for
from bot.understand.reading import Action
from tests.bot.test_sentences_page import COMMANDS, SPEAKERS, read

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
LAUNCHER = re.compile(r"\./desk [a-zA-Z][^`\n]*?(?=`|  |$|\n)", re.MULTILINE)
OPTION = re.compile(r"`(--[a-z]+)(?: ([\w,]+))?`")
MODULE = re.compile(r"`python -m ([\w.]+)")
SETTING = re.compile(r"^\| `DESK_(\w+)`", re.MULTILINE)
SPOKEN = re.compile(r"“([^”]+)”")


def launcher() -> ModuleType:
    loader = SourceFileLoader("launcher", str(ROOT / "desk"))
    spec = spec_from_loader("launcher", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def shown() -> list[str]:
    found = {line.removeprefix("./desk ").strip() for line in LAUNCHER.findall(README)}
    return sorted(found - {"COMMAND --help"})


def rows() -> list[list[str]]:
    """Of the table of what people can say."""
    table = README.partition("| | in one's own words | commands |")[2]
    table = table.partition("\n\n")[0]
    lines = [
        line.strip("|").split(" | ") for line in table.splitlines() if "`/" in line
    ]
    return [[cell.strip() for cell in line] for line in lines]


@pytest.mark.parametrize("line", shown())
def test_a_command_of_the_operator_takes_what_it_is_shown_with(
    line: str, tmp_path: Path
):
    name, *words = shlex.split(line)
    desk = launcher()
    if name in desk.WITH_TOOLS:
        if name == "bench":
            assert all(find_spec(f"tests.bench.{word}") for word in words)
        return
    assert name in desk.OF_THE_DESK
    backup = tmp_path / "backup"
    backup.touch()
    given = [str(backup) if word == "FILE" else word for word in words]
    command: click.Command = operators.commands[name]
    while isinstance(command, click.Group):
        command = command.commands[given.pop(0)]
    if given:  # without words `init` would ask for them
        command.make_context(name, given)


@pytest.mark.parametrize("name", sorted(operators.commands))
def test_each_command_tells_more_of_itself(name: str):
    told = CliRunner().invoke(operators, [name, "--help"])

    assert told.exit_code == 0
    assert name in told.output


def test_what_looks_at_nothing_of_ours_runs_as_it_is_shown():
    understood = CliRunner().invoke(operators, ["explain", "taught Alice 4-5"])
    manifest = CliRunner().invoke(operators, ["slack-manifest"])

    assert understood.exit_code == 0, understood.output
    assert '"intent": "log_lesson"' in understood.output
    assert manifest.exit_code == 0
    assert "/desk" in manifest.output


def test_every_option_it_names_is_one():
    options = {
        option
        for command in operators.commands.values()
        for parameter in command.params
        for option in parameter.opts
    }

    named = {option for option, _ in OPTION.findall(README)}

    assert {"--fresh", "--port", "--only", "--jsonl"} & named
    assert named <= options


def test_every_module_it_runs_is_there():
    found = MODULE.findall(README)

    assert found
    assert [each for each in found if find_spec(each) is None] == []


def test_every_setting_is_told_of_and_no_other():
    assert {each.lower() for each in SETTING.findall(README)} == {
        *Settings.model_fields
    }


def test_every_command_of_the_chat_is_in_the_catalogue():
    known = {word for name, each in COMMANDS.items() for word in (name, *each.aliases)}
    told = {
        command.removeprefix("/")
        for row in rows()
        for command in re.findall(r"`(/\w+)`", row[-1])
    }

    assert len(told) > 50
    assert told <= known


@pytest.mark.parametrize("said", [s for row in rows() for s in SPOKEN.findall(row[1])])
def test_what_it_says_can_be_said_is_understood_of_somebody(said: str):
    readings = [read(section, said) for section in SPEAKERS]

    done = [each for each in readings if each.action is Action.DO]
    assert done
    assert all(command_for(each, COMMANDS) is not None for each in done)
