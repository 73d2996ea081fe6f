"""`run.py sbom`: the bill of materials names all that is locked for running, and is what CycloneDX asks for."""

import json
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion

from app.commands import licences
from tests import sbom


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A bill as it is written for somebody."""
    out = tmp_path_factory.mktemp("stückliste") / "sbom.json"
    assert sbom.main(["--out", str(out)]) == 0
    return out.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def bill(written: str) -> dict[str, Any]:
    return dict(json.loads(written))


def _names(bill: dict[str, Any], kind: str) -> set[str]:
    return {component["name"] for component in bill["components"] if component["type"] == kind}


def test_it_is_what_cyclonedx_asks_for(written: str, bill: dict[str, Any]) -> None:
    from cyclonedx.validation.json import JsonStrictValidator  # compiles whole grammars: seconds of every collection

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    broken = written.replace('"CycloneDX"', '"Stückliste"')
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(broken) is not None


def test_all_that_runs_is_listed_and_nothing_of_the_development(bill: dict[str, Any]) -> None:
    names = _names(bill, "library")
    assert names == {package.name for package in sbom.locked(sbom.ROOT / "requirements.lock")}
    assert {name.lower().replace("_", "-") for name in licences.shipped()} <= names
    assert names & {"pytest", "mypy", "ruff", "cyclonedx-python-lib"} == set()
    assert _names(bill, "file") == {what for what, _licence, _path in licences.FILES}


def test_each_package_has_its_version_licence_and_the_checksums_of_the_lock(bill: dict[str, Any]) -> None:
    locked = {package.name: package for package in sbom.locked(sbom.ROOT / "requirements.lock")}
    for component in (one for one in bill["components"] if one["type"] == "library"):
        package = locked[component["name"]]
        (files,) = component["externalReferences"]
        assert component["version"] == package.version
        assert component["purl"] == f"pkg:pypi/{package.name}@{package.version}"
        assert component["licenses"], package.name
        assert {one["content"] for one in files["hashes"]} == set(package.sums)


def test_it_tells_what_needs_what(bill: dict[str, Any]) -> None:
    needs = {one["ref"].partition("@")[0]: one.get("dependsOn", []) for one in bill["dependencies"]}
    direct = {ref.partition("@")[0] for ref in needs["quartiersbuch"]}
    assert {"pkg:pypi/pyside6-essentials", "pkg:pypi/sqlcipher3"} <= direct
    assert any(ref.startswith("pkg:pypi/shiboken6@") for ref in needs["pkg:pypi/pyside6-essentials"])
    reached, waiting = set(), [bill["metadata"]["component"]["bom-ref"]]
    by_reference = {one["ref"]: one.get("dependsOn", []) for one in bill["dependencies"]}
    while waiting:
        reached.add(reference := waiting.pop())
        waiting += [one for one in by_reference[reference] if one not in reached]
    assert {component["bom-ref"] for component in bill["components"]} <= reached


def test_the_same_program_has_the_same_number(bill: dict[str, Any]) -> None:
    again = json.loads(sbom.as_json(sbom.bill(sbom.locked(sbom.ROOT / "requirements.lock"))))
    assert again["serialNumber"] == bill["serialNumber"]


def test_where_it_can_not_be_written_there_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sbom.main(["--out", str(tmp_path / "fehlt" / "sbom.json")]) != 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
