"""Promise 9: a backup counts only once it was restored: under load and under kills none that opens empty or halved."""

import time
from pathlib import Path
from threading import Thread

from app.models import Case, Person
from app.storage.backups import backup
from tests.faults import work
from tests.faults.children import Child, moments, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import PEOPLE, Filled, content


def _restored_people(made: Path, vault: Filled, place: Path) -> int:
    """Restore a backup into a fresh folder with nothing but the passphrase; whole pairs of person and case only."""
    backup.restore_backup(made, place, vault.passphrase)
    with opened(place, vault.key) as context:
        assert [finding.text for finding in context.check() if finding.severity != "ok"] == []
        people = context.read(lambda session: session.query(Person).count())
        assert context.read(lambda session: session.query(Case).count()) == people
        return people


def test_made_while_somebody_writes(vault: Filled, tmp_path: Path, rounds: Rounds, figure: Figure) -> None:
    count = rounds(4, 15)
    with Child(work.write_pairs, vault.folder, vault.key) as child:
        made = []
        for number in range(count):
            child.hear()
            made.append(backup.create_backup(vault.folder, vault.key, _folder(tmp_path / str(number))))
        child.kill()
    found = [_restored_people(info.path, vault, tmp_path / f"neu-{number}") for number, info in enumerate(made)]
    assert found == sorted(found)
    assert found[0] >= PEOPLE
    figure((count, "Sicherungen unter Last"), (len(found), "zurückgespielt und durchgesehen"))


def test_made_in_the_window_while_she_goes_on_saving(
    vault: Filled, tmp_path: Path, rounds: Rounds, figure: Figure
) -> None:
    """As in the program itself: one thread backs up, another one saves, and nobody is refused."""
    made: list[backup.BackupInfo] = []
    saved = 0
    with opened(vault.folder, vault.key) as context:
        thread = Thread(target=lambda: made.extend(context.backup(tmp_path) for _ in range(rounds(4, 15))))
        thread.start()
        while thread.is_alive():
            context.write("Fall angelegt", work.add_pair, f"Paar {saved}")
            saved += 1
        thread.join()
        assert {finding.severity for finding in context.check()} == {"ok"}
    found = [_restored_people(info.path, vault, tmp_path / f"neu-{number}") for number, info in enumerate(made)]
    assert found == sorted(found)
    assert PEOPLE <= found[0] <= found[-1] <= PEOPLE + saved
    figure((len(made), "Sicherungen beim Arbeiten im Fenster"), (saved, "Einträge währenddessen"), (0, "abgewiesen"))


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _uncut(vault: Filled) -> float:
    """Seconds that a backup takes."""
    with Child(work.back_up, vault.folder, vault.key) as child:
        assert child.hear() == "begun"
        start = time.monotonic()
        child.hear()
        return time.monotonic() - start


def test_killed_while_backing_up(vault: Filled, tmp_path: Path, rounds: Rounds, figure: Figure) -> None:
    cycles, restored = rounds(8, 60), 0
    longest = _uncut(vault.copy_to(tmp_path / "gemessen"))
    for number, moment in enumerate(moments(cycles, 2 * longest, seed=9)):
        with Child(work.back_up, vault.folder, vault.key) as child:
            assert child.hear() == "begun"
            told = [made for made in child.kill_after(moment) if made != "begun"]
        found = backup.list_backups(vault.folder / backup.FOLDER)
        assert {info.path for info in found} >= set(told)
        assert [info.problem for info in found if info.problem] == []
        for info in found:
            place = tmp_path / f"neu-{number}"
            backup.restore_backup(info.path, place, vault.key)
            with opened(place, vault.key) as context:
                assert len(content(context).people) > 0
            restored += 1
            info.path.unlink()
        with opened(vault.folder, vault.key):
            pass
        assert not list(vault.folder.rglob(".*"))
    figure(
        (cycles, "Abbrüche beim Sichern in eine Datei"),
        (restored, "Sicherungen gefunden und zurückgespielt"),
        (0, "halbe"),
    )
