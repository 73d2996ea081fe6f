"""The audit trail: what has to stand in it does, and whatever is done to it shows."""

import errno
import os
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from unittest import mock

import pytest

from app.common import clock, german
from app.common.errors import Cancelled, NoSpace, StorageError, WrongSecret
from app.common.paths import state_folder
from app.context import Chain, Change, Context
from app.figures.document.report import Note
from app.figures.periods import parse
from app.models import AuditKind
from app.papers.reports import MONTHLY, REPORTS
from app.services.events import events
from app.services.lists import ListQuery
from app.services.privacy import trail
from app.storage.backups import backup
from app.storage.database.engine import connect
from app.storage.integrity import audit, spool
from app.storage.secrets import keys
from app.vaults import opening
from tests.faults import work
from tests.faults.children import Child, opened
from tests.faults.conftest import Call, Figure, Rounds
from tests.faults.filled import MARKERS, PEOPLE, Filled, raw


def _audit_finding(context: Context) -> tuple[str, str]:
    (finding,) = (found for found in context.check() if found.area == "audit")
    return finding.severity, finding.text


def test_logins_changes_and_what_was_looked_at_stand_in_it(vault: Filled) -> None:
    with pytest.raises(WrongSecret):
        opening.open_with_passphrase(vault.folder, "Das ist sie nicht")
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    person_id = context.write("Person gespeichert", work.add_person, "Neu")
    context.note(AuditKind.READ, person_id)
    context.note(AuditKind.PRINT, text="Teilnehmerliste")
    lines = context.audit(limit=5)
    assert [line.kind for line in lines] == [
        AuditKind.PRINT,
        AuditKind.READ,
        AuditKind.CHANGE,
        AuditKind.LOGIN,
        AuditKind.FAILED_LOGIN,
    ]
    assert (lines[1].record_id, lines[0].text, lines[3].text) == (person_id, "Teilnehmerliste", "Passphrase")
    assert lines[2].step_id == context.steps(1)[0].id
    assert context.audit(record_id=person_id) == [lines[1]]
    assert context.audit(kinds=[AuditKind.READ, AuditKind.PRINT]) == lines[:2]
    assert _audit_finding(context)[0] == "ok"
    context.close()


def test_what_leaves_through_the_command_line_stands_in_it(vault: Filled, call: Call, tmp_path: Path) -> None:
    with opened(vault.folder, vault.key) as context:
        event_id = context.read(events.ids, ListQuery())[0]
    assert call("print", "teilnehmerliste", "--event", event_id, "--out", tmp_path / "x.pdf") == 0
    assert call("report", "monatsblatt", "--period", "2026-10", "--out", tmp_path) == 0
    assert call("list", "persons") == 0
    assert call("search", MARKERS[0]) == 0
    with opened(vault.folder, vault.key) as context:
        kinds = (AuditKind.PRINT, AuditKind.EXPORT, AuditKind.READ)
        lines = [(line.kind, line.record_id, line.text) for line in reversed(context.audit(kinds=kinds))]
    assert lines == [
        (AuditKind.EXPORT, event_id, "teilnehmerliste.pdf"),
        (AuditKind.EXPORT, None, "monatsblatt-2026-10.pdf"),
        (AuditKind.EXPORT, None, "monatsblatt-2026-10.xlsx"),
        (AuditKind.EXPORT, None, f"list:persons:{PEOPLE}"),
        (AuditKind.READ, None, "Suche"),
    ]


_SWAP = (
    "UPDATE audit SET id = -1 WHERE id = 2",
    "UPDATE audit SET id = 2 WHERE id = 3",
    "UPDATE audit SET id = 3 WHERE id = -1",
)


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        (["DELETE FROM audit WHERE id = 2"], "Vor Zeile 3 des Protokolls"),
        (["DELETE FROM audit WHERE id IN (2, 3, 4)"], "fehlen 3 Zeilen"),
        (["DELETE FROM audit WHERE id = 1"], "Vor Zeile 2 des Protokolls"),
        (
            ["DELETE FROM audit WHERE id = 2", "UPDATE audit SET id = id - 1 WHERE id > 2"],
            "passt nicht zur Zeile davor",
        ),
        (["UPDATE audit SET record_id = 7 WHERE id = 2"], "Zeile 2 des Protokolls"),
        (
            ["UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE id = 3"],
            "Zeile 3 des Protokolls (01.01.2020, 00:00)",
        ),
        (["UPDATE audit SET at = 'irgendwann' WHERE id = 3"], "ohne Zeitangabe"),
        (["UPDATE audit SET text = '' WHERE id = 4"], "Zeile 4 des Protokolls"),
        (["UPDATE audit SET kind = 'login' WHERE id = 3"], "Zeile 3 des Protokolls"),
        (_SWAP, "vertauscht"),
        (["DELETE FROM audit"], "Am Ende des Protokolls fehlen Zeilen."),
        (["DELETE FROM audit WHERE id > 3"], "Am Ende des Protokolls fehlen Zeilen."),
        (
            ["DELETE FROM journal_step WHERE id = 2"],
            "Einen Schritt des Verlaufs, der im Protokoll steht, gibt es nicht mehr.",
        ),
        (["UPDATE audit SET hash = ''"], "weiteren Stellen nicht"),
    ],
)
def test_what_was_taken_out_or_changed_is_named(vault: Filled, tampering: Sequence[str], told: str) -> None:
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
        for statement in tampering:
            raw(vault, statement)
        severity, text = _audit_findings(context)
        assert severity == "error"
        assert told in text
        assert told in " ".join(context.check_trail().troubles)
    with opened(vault.folder, vault.key) as context:
        severity, _text = _audit_findings(context)
        assert severity == "error" or [finding.area for finding in context.notices] == ["seal"]


def test_a_trail_put_back_as_it_was_shows(vault: Filled) -> None:
    """The trail of yesterday over that of today: its chain is whole, only its end is not the one that the seal knows."""
    yesterday = raw(vault, "SELECT * FROM audit ORDER BY id")
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
        _put_back(vault, yesterday)
        assert _audit_findings(context) == ("error", "Am Ende des Protokolls fehlen Zeilen.")
    _put_back(vault, yesterday)
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["seal"]


def test_a_trail_forged_from_a_line_on_shows(vault: Filled) -> None:
    """Somebody who knows how lines are chained changes one and chains all the others anew: the seal knows another end."""
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
        connection = connect(vault.database, vault.key)
        lines = connection.execute("SELECT at, kind, record_id, text, step_id FROM audit ORDER BY id").fetchall()
        connection.execute("DELETE FROM audit")
        forged = [
            audit.Entry(AuditKind(kind), record and 999, text, step, datetime.fromisoformat(at))
            for at, kind, record, text, step in lines
        ]
        audit.append(connection.execute, forged)
        connection.close()
        assert _audit_findings(context) == ("error", "Am Ende des Protokolls fehlen Zeilen.")


_OTHER = {
    "id": "1000",
    "at": "'1999-01-01 00:00:00.000000'",
    "kind": "'keys'",
    "record_id": "999",
    "step_id": "777",
    "text": "'x'",
    "hash": "'0'",
}


def test_no_single_value_can_be_changed(vault: Filled, figure: Figure) -> None:
    """Every column of every line, one after the other."""
    tried = 0
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
        whole = raw(vault, "SELECT * FROM audit ORDER BY id")
        for line in whole:
            for column, value in _OTHER.items():
                raw(vault, f"UPDATE audit SET {column} = {value} WHERE id = {line[0]}")
                assert context.check_trail().troubles != (), (line, column)
                _put_back(vault, whole)
                tried += 1
        assert context.check_trail().troubles == ()
    figure((tried, "Werte einzeln verändert"), (tried, "bemerkt"))


def test_no_lines_can_be_taken_out_or_put_in_another_order(vault: Filled, figure: Figure, rounds: Rounds) -> None:
    """Any lines gone, with the others numbered anew or not; any two in each other's place."""
    chance, cycles = random.Random(5), rounds(60, 600)
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
        whole = raw(vault, "SELECT * FROM audit ORDER BY id")
        for cycle in range(cycles):
            left = sorted(chance.sample(range(len(whole)), chance.randrange(len(whole))))
            if cycle % 3 == 0:
                left = list(range(len(whole)))
                one, other = chance.sample(left, 2)
                left[one], left[other] = left[other], left[one]
            renumbered = cycle % 3 != 1
            _put_back(
                vault,
                [
                    (number if renumbered else whole[place][0], *whole[place][1:])
                    for number, place in enumerate(left, 1)
                ],
            )
            assert context.check_trail().troubles != (), left
        _put_back(vault, whole)
        assert context.check_trail().troubles == ()
    figure((cycles, "Mal Zeilen entfernt oder vertauscht"), (cycles, "Mal bemerkt"))


def test_lines_taken_from_the_end_show_in_the_seal(vault: Filled) -> None:
    raw(vault, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["seal"]


def test_while_the_vault_is_open_too(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        raw(vault, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
        assert _audit_finding(context) == ("error", "Am Ende des Protokolls fehlen Zeilen.")


def test_an_untouched_trail_is_counted(vault: Filled, figure: Figure, rounds: Rounds) -> None:
    many = rounds(2000, 50_000)
    with opened(vault.folder, vault.key) as context:
        context._vault.units.note(*(audit.Entry(AuditKind.READ, number, "Fallakte") for number in range(many)))
        chain = context.check_trail()
        assert chain.troubles == ()
        assert chain.lines == len(context.audit(limit=2 * many)) > many
    figure((chain.lines, "Zeilen geprüft"), (0, "fehlen"))


def test_looking_through_can_be_stopped(vault: Filled) -> None:
    def stop(_done: int, _total: int, _what: str) -> None:
        raise Cancelled("Abgebrochen.")

    with opened(vault.folder, vault.key) as context:
        context._vault.units.note(*(audit.Entry(AuditKind.READ, number) for number in range(6000)))
        with pytest.raises(Cancelled):
            context.check_trail(stop)
        assert context.check_trail().troubles == ()


def _work_on(context: Context) -> None:
    """Some lines of every sort."""
    for number in range(4):
        person_id = context.write("Person gespeichert", work.add_person, f"Neu {number}")
        context.note(AuditKind.READ, person_id, "Personenakte")


def _put_back(vault: Filled, lines: Sequence[Sequence[object]]) -> None:
    connection = connect(vault.database, vault.key)
    connection.execute("DELETE FROM audit")
    connection.executemany("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)", lines)
    connection.close()


def _audit_findings(context: Context) -> tuple[str, str]:
    found = [finding for finding in context.check() if finding.area == "audit"]
    return found[0].severity, " ".join(finding.text for finding in found)


def test_what_is_noted_during_a_long_write_comes_after_it(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:

        def look_meanwhile(session: object) -> None:
            work.add_person(session, "Lang")  # type: ignore[arg-type]
            context.note(AuditKind.READ, 1)

        context.write_long("Übernahme", look_meanwhile)
        assert context.audit(limit=1)[0].kind is AuditKind.CHANGE
        context.save_draft("person:new", {})
        assert context.audit(limit=1)[0].kind is AuditKind.READ
        assert _audit_finding(context)[0] == "ok"


def test_what_is_noted_for_later_waits_for_the_next_write(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        before = context.check_trail().lines
        context.note_later(AuditKind.READ, 1, "Fallakte")
        assert context.check_trail().lines == before
        context.save_draft("person:new", {})
        assert context.check_trail().lines == before + 1
        context.note_later(AuditKind.READ, 2, "Fallakte")
        context.write_notes()
        assert context.check_trail().lines == before + 2
        context.note_later(AuditKind.READ, 3, "Fallakte")
    with opened(vault.folder, vault.key) as context:
        assert context.audit(record_id=3) != [], "closing writes what waits"


def test_imports_and_erasures_are_called_so(vault: Filled, call: Call, tmp_path: Path) -> None:
    people = tmp_path / "liste.csv"
    people.write_text("Nachname;Vorname\nNeumann;Erna\nAltmann;Emil\n", encoding="utf-8")
    assert call("import", "people", people) == 0
    with opened(vault.folder, vault.key) as context:
        assert [line.text for line in context.audit(kinds=[AuditKind.IMPORT])] == ["Person: 2"]
        context.undo()
        assert context.audit(limit=1)[0].kind is AuditKind.CHANGE


def test_a_file_that_could_not_be_written_is_not_noted(vault: Filled, tmp_path: Path) -> None:
    with opened(vault.folder, vault.key) as context:
        with pytest.raises(StorageError):
            context.hand_out(tmp_path / "gibt es nicht" / "x.pdf", b"x", "x.pdf")
        assert context.audit(kinds=[AuditKind.EXPORT]) == []
        context.hand_out(tmp_path / "x.pdf", b"x", "x.pdf", 1)
        assert [(line.text, line.record_id) for line in context.audit(kinds=[AuditKind.EXPORT])] == [("x.pdf", 1)]


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
        context.shown(5, "Personenakte")
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
        context.shown(6, "Fallakte")
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
            context.shown(5, "Personenakte")
        monkeypatch.undo()
        context.shown(6, "Personenakte")
        context.write_notes()
        assert [line.record_id for line in context.audit(kinds=[AuditKind.READ])] == [6]


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no space")


@pytest.mark.parametrize(("back", "remarked"), [(timedelta(days=400), 1), (timedelta(hours=1), 0)])
def test_a_clock_set_back_is_remarked(vault: Filled, back: timedelta, remarked: int) -> None:
    with opened(vault.folder, vault.key) as context:
        with clock.standing_at(clock.now() - back):
            context.note(AuditKind.READ, 5, "Personenakte")
        chain = context.check_trail()
        assert chain.troubles == ()
        assert len(chain.remarks) == remarked
        assert _audit_finding(context)[0] == ("warning" if remarked else "ok")


def test_opening_a_record_costs_one_small_write(vault: Filled, figure: Figure) -> None:
    """Counted, and measured without a limit: the machine of the test may be busy."""
    with opened(vault.folder, vault.key) as context:
        context.shown(1, "Personenakte")
        seconds = []
        for number in range(20):
            begin = time.perf_counter()
            context.shown(number, "Personenakte")
            seconds.append(time.perf_counter() - begin)
        (file,) = vault.folder.glob("*.spool")
        assert file.stat().st_size == 16 * 1024, "it is written in the room that is there"
    figure((round(1000 * sorted(seconds)[10], 2), "ms je Zeile (Median)"))


def test_a_restore_carries_over_what_it_replaces(vault: Filled) -> None:
    """The lines stay with their numbers and hashes, are no lost steps, and no number is given out again."""
    made = backup.create_backup(vault.folder, vault.key).path
    (kept,) = raw(vault, "SELECT max(id) FROM audit")[0]
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
        context.shown(4711, "Personenakte")
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
    _put_back(vault, [])
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
    lines, digest = raw(vault, "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")[0]
    backup.restore_backup(made, vault.folder, vault.key)
    with opened(vault.folder, vault.key) as context:
        assert context.audit(kinds=[AuditKind.RESTORE])[0].text == f"replaced:{lines} {digest}"
        assert context.check_trail().troubles == ()


def test_a_restore_over_a_file_that_cannot_be_read_tells_what_the_seal_knows(vault: Filled) -> None:
    made = backup.create_backup(vault.folder, vault.key).path
    with opened(vault.folder, vault.key) as context:
        _work_on(context)
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
        _work_on(context)
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
        _work_on(context)
        end = context.read(trail.head)
        assert end is not None
        report = context.read(REPORTS[MONTHLY], parse("2026-10"))
        assert report.blocks[-1] == Note(f"Protokoll bis Zeile {german.number(end.line)}, Prüfwert {end.digits}")
        assert context.read(trail.ids, ListQuery(text=end.digits)) == [end.line]
        raw(vault, "UPDATE audit SET hash = 'x' || hash")
        assert context.read(trail.ids, ListQuery(text=end.digits)) == []
