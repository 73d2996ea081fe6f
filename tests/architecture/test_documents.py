"""What the documents for users and developers name is there."""

import argparse
import re
import shlex
import tomllib
from pathlib import Path

import pytest

import run
from app import __version__, models
from app.commands.parser import make_parser
from app.common.kinds import Kind
from app.models import Record
from tests import checks

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md")
_CALL = re.compile(r"(?:python3 run\.py|(?:\.venv/bin/)?quartiersbuch) ([a-z0-9]+)\b")
_PATH = re.compile(r"`((?:app|tests|resources)/[\w/.-]*)`")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_that_is_named_exists(name: str) -> None:
    (commands,) = (
        action.choices for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    named = set(_CALL.findall(text_of(name)))
    assert named - set(commands) - set(run.TOOLS) == set()
    assert named != set()


def test_users_need_two_commands() -> None:
    section = text_of("README.md").partition("## Zwei Befehle\n")[2].partition("\n## ")[0]
    assert re.findall(r"^    (\S.*?)  +# ", section, re.M) == ["python3 run.py", "python3 run.py test"]


def test_every_file_that_is_named_exists() -> None:
    named = _PATH.findall(text_of("CONTRIBUTING.md"))
    assert [path for path in named if not (ROOT / path).exists() and path != "app/resources"] == []
    assert len(named) > 20


def test_every_room_of_the_program_is_named() -> None:
    rooms = {f"app/{path.parent.name}/" for path in (ROOT / "app").glob("*/__init__.py")}
    assert rooms - set(_PATH.findall(text_of("CONTRIBUTING.md"))) == set()


def glossary() -> list[str]:
    """The names in the column of code, without those in plain words."""
    rows = re.findall(
        r"^\| [^|]+ \| ([^|]+) \| [^|]+ \|$", text_of("CONTRIBUTING.md").partition("## Glossary")[2], re.M
    )
    return [name for row in rows for name in re.findall(r"`([\w.]+)`", row)]


@pytest.mark.parametrize("name", glossary())
def test_the_glossary_names_what_is_in_the_models(name: str) -> None:
    found: object = models
    for part in name.split("."):
        found = getattr(found, part)
    assert found is not None


def test_every_kind_of_record_stands_in_the_glossary() -> None:
    classes = {mapper.polymorphic_identity: mapper.class_.__name__ for mapper in Record.__mapper__.self_and_descendants}
    assert {classes[kind] for kind in Kind} - set(glossary()) == set()


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    assert project["version"] == __version__
    assert __version__ in re.findall(r"^## \[.*$", text_of("CHANGELOG.md"), re.M)[0]


def test_the_hooks_before_a_commit_are_the_static_checks() -> None:
    hooks = [shlex.split(line) for line in re.findall(r"entry: (.+)", text_of(".pre-commit-config.yaml"))]
    called = [[Path(words[0]).name, *(word for word in words[1:] if word != "--force-exclude")] for words in hooks]
    wanted = [
        [Path(words[0]).name, *(word for word in words[1:] if word not in (".", "--check"))]
        for _title, words in checks.STATIC_CHECKS
    ]
    assert [words[-2:] for words in called] == [words[-2:] for words in wanted]
    assert "http" not in text_of(".pre-commit-config.yaml")
