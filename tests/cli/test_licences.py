"""The list of licences is complete and up to date."""

import tomllib

import pytest

from app.commands import licences
from tests.cli.conftest import Call


def test_every_shipped_package_stands_in_the_file_with_its_version() -> None:
    lines = [line for line in licences.listed().splitlines() if line.startswith("| ")]
    written = licences.LIST.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line not in written] == []
    assert [line for line in lines if "| ? |" in line] == []


def test_it_knows_what_is_shipped_and_what_is_not() -> None:
    names = {name.lower() for name in licences.shipped()}
    assert {"pyside6_essentials", "sqlcipher3", "cryptography", "pillow", "uharfbuzz"} <= names
    assert names.isdisjoint({"pytest", "mypy", "ruff", "hypothesis"})


def test_every_named_licence_text_is_there() -> None:
    for _what, _licence, path in licences.FILES:
        assert (licences.RESOURCES.parent / path).is_file()


def test_its_own_licence_is_declared_and_there() -> None:
    root = licences.RESOURCES.parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == licences.OWN == "GPL-3.0-or-later"
    (file,) = project["license-files"]
    first, second, *_text = (root / file).read_text(encoding="utf-8").split("\n")
    assert (first.strip(), second.strip()) == ("GNU GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007")


def test_it_is_printed(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("licences") == 0
    assert capsys.readouterr().out == licences.listed()
