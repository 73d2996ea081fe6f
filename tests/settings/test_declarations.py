"""Every declared setting keeps what a declaration promises."""

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

import app.settings
from app.settings import safety
from app.settings.groups import DatedGroup, SettingGroup
from app.settings.listing import SETTINGS, specs_of
from app.settings.spec import SettingFamily, SettingSpec, StoredIn

SPECS = [spec for declared in SETTINGS for spec in specs_of(declared)]
GROUPS = [declared for declared in SETTINGS if isinstance(declared, SettingGroup)]
DATED = [declared for declared in SETTINGS if isinstance(declared, DatedGroup)]
NONSENSE = (None, 7, -1.5, "viel", "", [], ["x", 3], {}, {"x": 1}, True, 10**400, "1" * 5000)
APP = Path(__file__).resolve().parents[2] / "app"


def _declared() -> Iterator[tuple[str, object]]:
    for module in iter_modules(app.settings.__path__):
        for name, value in vars(import_module(f"app.settings.{module.name}")).items():
            if isinstance(value, SettingSpec | SettingGroup | DatedGroup | SettingFamily):
                yield name, value


def test_every_declaration_is_listed_once() -> None:
    assert [name for name, value in _declared() if value not in SETTINGS] == []
    names = [spec.key for spec in SPECS]
    assert len(names) == len(set(names))


def test_every_declaration_is_used() -> None:
    files = (path for path in APP.rglob("*.py") if path.relative_to(APP).parts[0] != "settings")
    words = {word for path in files for word in re.findall(r"[A-Z_]+", path.read_text(encoding="utf-8"))}
    assert {name for name, _ in _declared()} - words == set()


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.key)
def test_a_declaration_is_whole(spec: SettingSpec[Any]) -> None:
    assert spec.label
    assert spec.label == spec.label.strip()
    assert spec.default is None or spec.accepts(spec.default)
    assert all(spec.accepts(value) for value in spec.offered)
    if spec.kind in (int, float):
        assert spec.least is not None
        assert spec.most is not None
        assert spec.least < spec.most


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.key)
def test_nothing_that_is_stored_raises_or_leaves_the_bounds(spec: SettingSpec[Any]) -> None:
    for stored in NONSENSE:
        value = spec.read(stored)
        assert value == spec.default or spec.accepts(value), stored
        assert spec.read(spec.plain(value)) == value, stored


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec.least is not None], ids=lambda spec: spec.key)
def test_bounds_are_included_and_what_lies_beyond_is_the_default(spec: SettingSpec[Any]) -> None:
    for bound, beyond in ((spec.least, -1), (spec.most, 1)):
        assert spec.read(bound) == bound
        assert spec.read(bound + beyond) == spec.default
        with pytest.raises(ValueError, match=spec.key):
            spec.plain(bound + beyond)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.key)
def test_a_group_passes_over_what_it_does_not_know_and_keeps_it(group: SettingGroup[Any]) -> None:
    for stored in NONSENSE:
        assert group.read(stored) == group.make()
    stored = {"from_the_future": [1, 2]}
    assert group.read(stored) == group.make()
    kept = group.plain(group.make(), stored)
    assert isinstance(kept, dict)
    assert kept["from_the_future"] == [1, 2]
    assert group.read(kept) == group.make()


@pytest.mark.parametrize("dated", DATED, ids=lambda dated: dated.key)
def test_versions_that_are_not_understood_are_passed_over_and_kept(dated: DatedGroup[Any]) -> None:
    usual = dated.group.make()
    for stored in (*NONSENSE, [{"valid_from": "gestern"}], [{"valid_from": 3}, 4, "x"]):
        assert dated.read(stored) == [usual]
    strange = {"valid_from": "0. Mai", "x": 1}
    same_day = {"valid_from": usual.valid_from.isoformat(), "from_the_future": True}
    kept = dated.plain(usual, [strange, same_day])
    assert isinstance(kept, list)
    assert kept[0] == strange
    assert kept[1]["from_the_future"] is True
    later = replace(usual, valid_from=usual.valid_from.replace(year=2030))
    assert dated.read(dated.plain(later, kept)) == [usual, later]
    assert dated.read(dated.plain(later, None)) == [usual, later]


SAFETY = [
    spec for declared in vars(safety).values() if isinstance(declared, SettingSpec) for spec in specs_of(declared)
]


@pytest.mark.parametrize("spec", SAFETY, ids=lambda spec: spec.key)
def test_what_keeps_her_safe_says_which_value_protects_least(spec: SettingSpec[Any]) -> None:
    """Whoever can write into the file of this computer gets no further than that, and switches nothing off."""
    assert spec.loosest is not None, "say it, or the vault stays open because somebody has written into a file"
    assert spec.accepts(spec.loosest)
    if spec.stored_in is StoredIn.COMPUTER:
        assert spec.loosest in (spec.least, spec.most)
        assert spec.least > 0
        for stored in (0, -1, spec.most + 1, "nie", None, *NONSENSE):
            assert spec.least <= spec.read(stored) <= spec.most


def test_what_is_bounded_for_her_safety_is_declared_among_it() -> None:
    assert {spec.key for spec in SPECS if spec.loosest is not None} == {spec.key for spec in SAFETY}
