"""A vault knows whether the passphrase that opens it is weak, judges each once, and says so once a month."""

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.common import clock
from app.common.errors import UserError
from app.context import Change, Context
from app.demo.run import PASSPHRASE as PUBLIC
from app.services.office import settings
from app.settings.memory import DEMO, PASSPHRASE
from app.storage import vault as vaults
from app.storage.backups import rotate
from app.storage.secrets import keys
from app.vaults import judging, opening
from tests.vault_templates import PASSPHRASE as STRONG

APP = Path(__file__).resolve().parents[2] / "app"
WEAK = "Gemeinde Steinen"
NOON = datetime(2026, 11, 23, 12)


def _made_earlier(folder: Path, passphrase: str = WEAK) -> None:
    """A vault of the time before passphrases were judged."""
    vault, _code = vaults.create(folder, passphrase, keys.FLOOR)
    vault.close()


@pytest.fixture
def weak(tmp_path: Path) -> Path:
    _made_earlier(tmp_path / "alt")
    return tmp_path / "alt"


@pytest.mark.parametrize("open_it", [opening.open_with_passphrase, opening.open_with_secret])
def test_a_weak_passphrase_still_opens_and_is_said_once_a_month(
    weak: Path, open_it: Callable[[Path, str], Context]
) -> None:
    said = []
    for days in (0, 1, 29, 30, 31, 60, -400):
        with clock.standing_at(NOON + timedelta(days=days)):
            context = open_it(weak, WEAK)
            said.append(judging.reminder(context))
            assert judging.reminder(context) is None, "not twice"
            context.close()
    assert [bool(one) for one in said] == [True, False, False, True, False, True, True]
    assert said[0] is not None
    assert said[0].can_change
    assert "zu schwach" in said[0].text


def test_each_passphrase_is_judged_once(weak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    estimate = judging.estimate
    monkeypatch.setattr(judging, "estimate", lambda text, known: (judged.append(text), estimate(text, known))[1])
    for _ in range(3):
        opening.open_with_passphrase(weak, WEAK).close()
    assert judged == [WEAK]
    context = opening.open_with_passphrase(weak, WEAK)
    context._vault, _code = rotate.rotate(context._vault, WEAK, Change(STRONG), strength=keys.FLOOR)
    assert judging.reminder(context) is None, "it was another one that was judged"
    context.close()
    context = opening.open_with_passphrase(weak, STRONG)
    assert judging.reminder(context) is None
    context.close()
    assert judged == [WEAK, STRONG]


def test_her_own_names_make_a_passphrase_weak(tmp_path: Path) -> None:
    text = "Wolkenkuckucksheimer Zwirbelkranz Bergermann"
    _made_earlier(tmp_path / "alt", text)
    context = opening.open_with_passphrase(tmp_path / "alt", text)
    assert not context.read(settings.read, PASSPHRASE).weak
    office = context.read(settings.office)
    named = replace(office, person="Rahel Bergermann", name="Wolkenkuckucksheimer Zwirbelkranz e. V.")
    context.write("Büro", settings.save_office, named)
    with pytest.raises(UserError, match="Wörtern und Namen"):
        context.change_secrets(text, Change(text))
    context.close()


def test_a_new_vault_takes_no_weak_one_and_leaves_nothing(tmp_path: Path) -> None:
    for text in ("Quartiersbuch", "Passwort1234", WEAK, "abcdefghijkl", "quartier2026", PUBLIC):
        with pytest.raises(UserError, match="fünf zufälligen Wörter"):
            opening.create(tmp_path / "neu", text, keys.FLOOR)
    assert list(tmp_path.iterdir()) == []


def test_the_demo_alone_publishes_its_passphrase_and_says_so(tmp_path: Path) -> None:
    assert PUBLIC == "Quartier-Demo-2026"
    context, _code = opening.create_demo(tmp_path / "demo", PUBLIC, keys.FLOOR)
    context.remember(DEMO, {"seed": 1})
    said = judging.reminder(context)
    context.close()
    assert said is not None
    assert not said.can_change
    assert "Demo-Tresor" in said.text
    calling = {
        file.relative_to(APP).as_posix()
        for file in APP.rglob("*.py")
        if "create_demo" in (text := file.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute | ast.Name)
        and "create_demo" in (getattr(node, "attr", ""), getattr(node, "id", ""))
    }
    assert calling == {"demo/run.py"}


def test_what_makes_a_vault_or_changes_its_passphrase_judges_first() -> None:
    """Of the rooms above the storage, only these call what sets a passphrase without judging it."""
    setting = {"create", "change_passphrase", "seal", "rotate"}
    found = set()
    for file in (APP / "context.py", *(APP / "vaults").glob("*.py")):
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            called = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
            sets = any(
                isinstance(one, ast.Attribute)
                and one.attr in setting
                and getattr(one.value, "id", "") in ("vaults", "keys", "rotate")
                for one in called
            )
            judges = any(getattr(one, "id", "") == "check_passphrase" for one in called)
            if sets and not judges:
                found.add(function.name)
    assert found == {"_created"}, "`create` judges before `_created`"


def test_a_place_that_can_only_be_read_is_opened_without_a_word(weak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = opening.open_with_passphrase(weak, WEAK)
    monkeypatch.setattr(context._vault, "read_only", True)
    judging.note_strength(context, WEAK)
    assert judging.reminder(context) is None
    monkeypatch.undo()
    context.close()
