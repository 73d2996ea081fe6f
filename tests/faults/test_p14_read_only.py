"""Promise 14: a place where nothing can be written is opened for reading. Tried without the rights of the superuser."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import windows, work
from tests.faults.children import Child
from tests.faults.conftest import Figure
from tests.faults.filled import PEOPLE, Filled, hashes


@pytest.fixture
def read_only(filled_template: Filled) -> Iterator[Filled]:
    """A vault that everybody may read and nobody may write, in a folder that everybody reaches."""
    place = Path(tempfile.mkdtemp(prefix="quartier-"))
    vault = filled_template.copy_to(place / "tresor")
    for path in (place, vault.folder, *vault.folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield vault
    for path in (place, vault.folder):
        path.chmod(0o755)
    shutil.rmtree(place)


def _heard(job: object, vault: Filled) -> list[object]:
    with Child(work.as_nobody, job, vault.folder, vault.key) as child:  # type: ignore[arg-type]
        return child.all_it_says()


def test_it_can_be_read_searched_and_checked(read_only: Filled) -> None:
    before = hashes(read_only.folder)
    assert _heard(work.read_everything, read_only) == [True, PEOPLE, ["ok"], []]
    assert hashes(read_only.folder) == before


def test_writing_is_refused_in_a_sentence(read_only: Filled) -> None:
    before = hashes(read_only.folder)
    (told,) = _heard(work.try_to_write, read_only)
    assert told == "UserError: Die Datei ist nur zum Lesen geöffnet. Es wurde nichts geändert."
    assert hashes(read_only.folder) == before


def test_a_backup_elsewhere_works(read_only: Filled, tmp_path: Path) -> None:
    with Child(work.back_up_to_own_place, read_only.folder, read_only.key) as child:
        assert child.all_it_says() == [PEOPLE]
    assert not list(tmp_path.iterdir())


def test_a_crash_that_can_not_be_cleared_up_there_is_a_sentence(read_only: Filled) -> None:
    for path in (read_only.folder, *read_only.folder.rglob("*")):
        path.chmod(0o755)
    with Child(work.stop_within_a_commit, read_only.folder, read_only.key) as child:
        assert child.hear() == "halfway"
        child.kill()
    for path in (*read_only.folder.rglob("*"), read_only.folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (told,) = _heard(work.read_everything, read_only)
    assert str(told).startswith("NoPermission: ")
    assert "beschreibbaren Ort" in str(told)


def test_the_window_says_so_and_offers_nothing_that_writes(read_only: Filled, figure: Figure) -> None:
    before = hashes(read_only.folder)
    with Child(windows.read_only_window, read_only.folder, read_only.key) as child:
        told, offered, typed_into = child.all_it_says()
    assert "Nur zum Lesen geöffnet" in told
    assert "ändern lässt sich nichts" in told
    assert {"Suchen", "In allem suchen", "Tresor prüfen", "Sperren"} & set(offered)
    writing = {
        "Neu", "Sichern", "Neue Person", "Neuer Fall", "Neue Aufgabe", "Neuer Eintrag", "Neue Veranstaltung", "Löschen",
        "Status ändern", "Fall anlegen", "Anhängen", "Erledigt", "Vom Papier übertragen", "Rückgängig", "Wiederholen",
        "Passphrase ändern", "Sicherung jetzt anlegen", "Personen aus Tabelle übernehmen", "Papierkorb leeren", "Da",
    }  # fmt: skip
    assert writing & set(offered) == set()
    assert typed_into == []
    assert hashes(read_only.folder) == before
    figure((len(offered), "Befehle und Knöpfe in allen Seiten angesehen"), (0, "die schreiben"))
