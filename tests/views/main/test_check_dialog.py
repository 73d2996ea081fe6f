"""What a check has found, shown with what it means and what helps; what was odd at opening, told over the window."""

import random
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from windows import MakeWindow, settle

from app.context import Context, Finding
from app.storage.integrity import check, opening_checks
from app.vaults import opening
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.main.maintenance.check_dialog import AREAS, CheckDialog
from app.views.window_context import Notice
from app.views.work import Work
from tests.conftest import PASSPHRASE
from tests.faults import damage


def _texts(dialog: CheckDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_every_area_that_is_looked_at_has_its_meaning() -> None:
    looked = {area for area, _text, _look in check._LOOKS} | {"backups", "side_file", "seal", "recovery_code", "lock"}
    assert looked == set(AREAS)
    assert all(area().meaning for area in AREAS.values())


@pytest.mark.usefixtures("look")
def test_the_worst_comes_first_and_only_what_helps_is_offered(qtbot: object) -> None:
    findings = [
        Finding("audit", "ok", "fein"),
        Finding("seal", "warning", "älter"),
        Finding("pages", "error", "kaputt"),
    ]
    dialog = CheckDialog(findings)
    qtbot.addWidget(dialog)  # type: ignore[attr-defined]
    assert list(dialog.buttons) == ["salvage", "restore", "backup_to"]
    told = _texts(dialog)
    assert told.index("kaputt") < told.index("älter") < told.index("fein")
    assert "beschädigt" in told.splitlines()[0]
    dialog.buttons["salvage"].click()  # type: ignore[attr-defined]
    assert dialog.wanted == "salvage"
    reading = CheckDialog(findings, can_write=False)
    qtbot.addWidget(reading)  # type: ignore[attr-defined]
    assert not reading.buttons


def test_a_sound_vault_is_told_in_passing(make_window: MakeWindow, work: Work, ask: ScriptedAsk) -> None:
    window = make_window()
    told: list[Notice] = []
    window.window_context.noticed.connect(told.append)
    window.run("check")
    settle(work)
    (notice,) = told
    assert "in Ordnung" in notice.text
    ask.answers = [False]
    notice.buttons[0][1]()
    assert ask.asked[-1][2] == "CheckDialog"


@pytest.mark.parametrize("wanted", ["salvage", "restore"])
def test_damage_is_shown_and_leads_on(
    make_window: MakeWindow, context: Context, work: Work, ask: ScriptedAsk, wanted: str
) -> None:
    window = make_window()
    settle(work)
    salvages: list[bool] = []
    restores: list[str] = []
    window.salvage_wanted.connect(lambda: salvages.append(True))
    window.restore_wanted.connect(restores.append)
    newest = context.last_backup()
    assert newest is not None
    database = context.vault / "data.db"
    content = bytearray(database.read_bytes())
    content[-2000] ^= 1
    database.write_bytes(content)

    def choose(dialog: CheckDialog) -> bool:
        assert "Im Tresor ist etwas beschädigt" in _texts(dialog)
        dialog.buttons[wanted].click()  # type: ignore[attr-defined]
        return bool(dialog.wanted)

    ask.answers = [choose]
    window.run("check")
    settle(work)
    assert (salvages, restores) == (([True], []) if wanted == "salvage" else ([], [str(newest.path)]))
    content[-2000] ^= 1
    database.write_bytes(content)


def test_an_older_copy_that_was_put_back_is_told_over_the_window(
    vault_folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    older = tmp_path / "data.db"
    shutil.copy(vault_folder / "data.db", older)
    first = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    first.save_draft("x", {})
    first.close()
    shutil.copy(older, vault_folder / "data.db")
    window = request.getfixturevalue("make_window")()
    settle(request.getfixturevalue("work"))
    ask = request.getfixturevalue("ask")
    assert window.banner.findings.isVisible()
    assert "älter" in window.banner.findings.text.text()

    def read(dialog: CheckDialog) -> bool:
        assert "vergleichen" in _texts(dialog)
        assert list(dialog.buttons) == ["restore", "backup_to"]
        return False

    ask.answers = [read]
    window.banner.findings.button.click()
    assert not ask.answers


def test_nothing_is_said_on_most_days(make_window: MakeWindow, work: Work) -> None:
    window = make_window()
    settle(work)
    assert not window.banner.findings.isVisible()


@pytest.mark.usefixtures("look")
def test_it_is_told_in_english_too(qapp: object, qtbot: object) -> None:
    (finding,) = opening_checks.code_findings(unseen=True)
    i18n.install(qapp, "en")  # type: ignore[arg-type]
    try:
        dialog = CheckDialog([finding])
        qtbot.addWidget(dialog)  # type: ignore[attr-defined]
        assert finding.text not in _texts(dialog)
    finally:
        i18n.install(qapp, "de")  # type: ignore[arg-type]


def test_random_damage_always_finds_words(vault_folder: Path, qtbot: object) -> None:
    chance = random.Random(11)
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    for _ in range(5):
        whole = (vault_folder / "data.db").read_bytes()
        damage.flip(vault_folder / "data.db", chance)
        dialog = CheckDialog(context.check())
        qtbot.addWidget(dialog)  # type: ignore[attr-defined]
        assert dialog.buttons
        (vault_folder / "data.db").write_bytes(whole)
    context.close()
