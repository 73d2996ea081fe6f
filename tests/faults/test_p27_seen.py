"""What she saw stands in the trail, whatever happens between showing and writing; and nothing takes it back."""

import errno
import os
import random
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from unittest import mock

import pytest

from app.common import clock, german
from app.common.errors import NoSpace
from app.common.paths import state_folder
from app.common.sentences import TrailWords
from app.context import Chain, Change
from app.figures.document.report import Note
from app.figures.periods import parse
from app.models import AuditKind
from app.papers.reports import MONTHLY, REPORTS
from app.services.lists import ListQuery
from app.services.privacy import trail
from app.storage.backups import backup
from app.storage.integrity import spool
from app.storage.secrets import keys
from tests.faults import work
from tests.faults.children import Child, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled, raw
from tests.faults.trails import audit_finding, put_back, work_on


def test_what_was_shown_is_on_disk_whatever_comes_after(vault: Filled, figure: Figure, rounds: Rounds) -> None:
    """A process opens records, also beside a write that never ends, and is killed: each record that it showed has its line."""
    chance, shown = random.Random(27), list[int]()
    for cycle in range(cycles := rounds(6, 200)):
        with Child(work.keep_showing, vault.folder, vault.key, 10_000 * (cycle + 1), bool(cycle % 2)) as child:
            shown.append(child.hear())
            shown += child.kill_after(chance.uniform(0, 0.03))
    with opened(vault.folder, vault.key) as context:
        noted = {line.record_id for line in context.audit(kinds=[AuditKind.READ], limit=1_000_000)}
        assert [record for record in shown if record not in noted] == []
        assert context.check_trail().troubles == ()
        assert context.check_trail().remarks == ()
    assert not list(vault.folder.glob("*.spool"))
    figure((cycles, "Mal zwischen Zeigen und Schreiben beendet"), (len(shown), "Einträge geöffnet"), (0, "ohne Zeile"))


def test_a_line_written_late_tells_both_moments(vault: Filled) -> None:
    seen = clock.now() - timedelta(hours=3)
    with Child(work.show_at, vault.folder, vault.key, seen) as child:
        assert child.all_it_says() == ["shown"]
    with opened(vault.folder, vault.key) as context:
        line = context.audit(record_id=77)[0]
        assert (line.at, line.text) == (seen, "Personenakte")
        assert line.written is not None
        assert line.written > seen
        assert context.check_trail() == Chain(context.check_trail().lines, ())


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in the folder can be written, also for who may do everything."""
    access = os.access

    def answer(path: Path, mode: int) -> bool:
        return not (Path(path).is_relative_to(folder) and mode == os.W_OK) and access(path, mode)

    with mock.patch.object(os, "access", answer):
        yield


def test_reading_in_a_read_only_place_is_taken_over_later(vault: Filled, tmp_path: Path) -> None:
    copy = tmp_path / "Kopie"
    shutil.copytree(vault.folder, copy)
    with read_only(copy), opened(copy, vault.key) as context:
        assert context.read_only
        context.shown(5, TrailWords("Personenakte"))
    assert len(list(state_folder().glob("*.spool"))) == 1
    with opened(vault.folder, vault.key) as context:
        assert [line.text for line in context.audit(record_id=5, kinds=[AuditKind.READ])] == ["Personenakte"]
        assert context.check_trail().troubles == ()
    assert not list(state_folder().glob("*.spool"))


def test_what_was_shown_is_taken_over_after_a_change_of_the_data_key(vault: Filled) -> None:
    copy = vault.folder.parent / "Kopie"
    shutil.copytree(vault.folder, copy)
    with opened(vault.folder, vault.key) as context:
        context.change_secrets(vault.passphrase, Change("Eine ganz andere Passphrase 17"))
        key = context._vault.key
    with read_only(copy), opened(copy, vault.key) as context:
        context.shown(6, TrailWords("Fallakte"))
    with opened(vault.folder, key) as context:
        assert [line.text for line in context.audit(record_id=6)] == ["Fallakte"]
        assert "spool" not in [finding.area for finding in context.notices]


def test_a_spool_that_nobody_of_hers_wrote_steers_nothing(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        vault_id = keys.read_envelope(vault.folder).vault_id
    fake = vault.folder / f"protokoll-{vault_id[:12]}-0123456789abcdef.spool"
    fake.write_bytes(b"\x00\x00\x00\x40" + b"x" * 500)
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["spool"]
    assert fake.with_suffix(".unlesbar").stat().st_size == 504
    with opened(vault.folder, vault.key) as context:
        assert context.notices == []


def test_nothing_is_shown_where_no_line_can_be_written(vault: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(vault.folder, vault.key) as context:
        monkeypatch.setattr(spool.Spool, "_begin", _full)
        with pytest.raises(NoSpace):
            context.shown(5, TrailWords("Personenakte"))
        monkeypatch.undo()
        context.shown(6, TrailWords("Personenakte"))
        context.write_notes()
        assert [line.record_id for line in context.audit(kinds=[AuditKind.READ])] == [6]


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no space")


@pytest.mark.parametrize(("back", "remarked"), [(timedelta(days=400), 1), (timedelta(hours=1), 0)])
def test_a_clock_set_back_is_remarked(vault: Filled, back: timedelta, remarked: int) -> None:
    with opened(vault.folder, vault.key) as context:
        with clock.standing_at(clock.now() - back):
            context.note(AuditKind.READ, 5, TrailWords("Personenakte"))
        chain = context.check_trail()
        assert chain.troubles == ()
        assert len(chain.remarks) == remarked
        assert audit_finding(context)[0] == ("warning" if remarked else "ok")


def test_opening_a_record_costs_one_small_write(vault: Filled, figure: Figure) -> None:
    """Counted, and measured without a limit: the machine of the test may be busy."""
    with opened(vault.folder, vault.key) as context:
        context.shown(1, TrailWords("Personenakte"))
        seconds = []
        for number in range(20):
            begin = time.perf_counter()
            context.shown(number, TrailWords("Personenakte"))
            seconds.append(time.perf_counter() - begin)
        (file,) = vault.folder.glob("*.spool")
        assert file.stat().st_size == 16 * 1024, "it is written in the room that is there"
    figure((round(1000 * sorted(seconds)[10], 2), "ms je Zeile (Median)"))


def test_a_restore_carries_over_what_it_replaces(vault: Filled) -> None:
    """The lines stay with their numbers and hashes, are no lost steps, and no number is given out again."""
    made = backup.create_backup(vault.folder, vault.key).path
    (kept,) = raw(vault, "SELECT max(id) FROM audit")[0]
    with opened(vault.folder, vault.key) as context:
        work_on(context)
        context.shown(4711, TrailWords("Personenakte"))
        newest = context.write("Person gespeichert", work.add_person, "Nach der Sicherung")
        step = context.steps(1)[0].id
    replaced = raw(vault, "SELECT * FROM audit ORDER BY id")
    backup.restore_backup(made, vault.folder, vault.key)
    with opened(vault.folder, vault.key) as context:
        assert context.notices == []
        assert raw(vault, "SELECT * FROM audit ORDER BY id")[: len(replaced)] == replaced
        assert context.audit(kinds=[AuditKind.RESTORE])[0].text == f"carried:{kept + 1}-{len(replaced)}"
        assert context.check_trail() == Chain(context.check_trail().lines, ())
        assert context.write("Person gespeichert", work.add_person, "Neu") > newest
        assert context.steps(1)[0].id > step
        raw(vault, "DELETE FROM journal_step WHERE id = (SELECT max(id) FROM journal_step)")
        assert len(context.check_trail().troubles) == 1, "a step that was lost afterwards is told"


def test_a_restore_of_another_trail_says_how_far_the_replaced_one_had_come(vault: Filled) -> None:
    made = backup.create_backup(vault.folder, vault.key).path
    put_back(vault, [])
    with opened(vault.folder, vault.key) as context:
        work_on(context)
    lines, digest = raw(vault, "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")[0]
    backup.restore_backup(made, vault.folder, vault.key)
    with opened(vault.folder, vault.key) as context:
        assert context.audit(kinds=[AuditKind.RESTORE])[0].text == f"replaced:{lines} {digest}"
        assert context.check_trail().troubles == ()


def test_a_restore_over_a_file_that_cannot_be_read_tells_what_the_seal_knows(vault: Filled) -> None:
    made = backup.create_backup(vault.folder, vault.key).path
    with opened(vault.folder, vault.key) as context:
        work_on(context)
    lines, digest = raw(vault, "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")[0]
    vault.database.write_bytes(b"x" * 8192)
    backup.restore_backup(made, vault.folder, vault.key)
    with opened(vault.folder, vault.key) as context:
        assert context.audit(kinds=[AuditKind.RESTORE])[0].text == f"replaced:{lines} {digest}"


def test_a_whole_folder_put_back_with_its_seal_shows(vault: Filled, tmp_path: Path) -> None:
    """The last mark lies outside as well; in another folder the same copy is nobody's business."""
    copy = tmp_path / "gestern"
    shutil.copytree(vault.folder, copy)
    with opened(vault.folder, vault.key) as context:
        work_on(context)
    shutil.rmtree(vault.folder)
    shutil.copytree(copy, vault.folder)
    for expected in (["seal"], []):
        with opened(vault.folder, vault.key) as context:
            assert [finding.area for finding in context.notices] == expected
    with opened(copy, vault.key) as context:
        assert context.notices == []


def test_the_end_of_the_chain_stands_on_the_monatsblatt(vault: Filled) -> None:
    """In small print, and the line is found by what stands there, unless the chain was made anew."""
    with opened(vault.folder, vault.key) as context:
        work_on(context)
        end = context.read(trail.head)
        assert end is not None
        report = context.read(REPORTS[MONTHLY], parse("2026-10"))
        assert report.blocks[-1] == Note(f"Protokoll bis Zeile {german.number(end.line)}, Prüfwert {end.digits}")
        assert context.read(trail.ids, ListQuery(text=end.digits)) == [end.line]
        raw(vault, "UPDATE audit SET hash = 'x' || hash")
        assert context.read(trail.ids, ListQuery(text=end.digits)) == []
