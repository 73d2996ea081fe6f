"""The audit trail: what has to stand in it does, and whatever is done to it shows."""

import random
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from app.common.errors import Cancelled, StorageError, WrongSecret
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind
from app.services.events import events
from app.services.lists import ListQuery
from app.storage.database.engine import connect
from app.storage.integrity import audit
from app.vaults import opening
from tests.faults import work
from tests.faults.children import opened
from tests.faults.conftest import Call, Figure, Rounds
from tests.faults.filled import MARKERS, PEOPLE, Filled, raw
from tests.faults.trails import audit_finding, put_back, work_on
from tests.shares import Shares


def test_logins_changes_and_what_was_looked_at_stand_in_it(vault: Filled) -> None:
    with pytest.raises(WrongSecret):
        opening.open_with_passphrase(vault.folder, "Das ist sie nicht")
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    person_id = context.write("Person gespeichert", work.add_person, "Neu")
    context.note(AuditKind.READ, person_id)
    context.note(AuditKind.PRINT, text=TrailWords("Teilnehmerliste"))
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
    assert audit_finding(context)[0] == "ok"
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
        work_on(context)
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
        work_on(context)
        put_back(vault, yesterday)
        assert _audit_findings(context) == ("error", "Am Ende des Protokolls fehlen Zeilen.")
    put_back(vault, yesterday)
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["seal"]


def test_a_trail_forged_from_a_line_on_shows(vault: Filled) -> None:
    """Somebody who knows how lines are chained changes one and chains all the others anew: the seal knows another end."""
    with opened(vault.folder, vault.key) as context:
        work_on(context)
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


def test_no_single_value_can_be_changed(vault: Filled, figure: Figure, shares: Shares) -> None:
    """Some columns of each line, one after the other; with --long every column of every line."""
    tried, some = 0, Shares(shares.everything, size=2)
    with opened(vault.folder, vault.key) as context:
        work_on(context)
        whole = raw(vault, "SELECT * FROM audit ORDER BY id")
        for line in whole:
            for column, value in some.of(list(_OTHER.items()), f"Zeile {line[0]}"):
                raw(vault, f"UPDATE audit SET {column} = {value} WHERE id = {line[0]}")
                assert context.check_trail().troubles != (), (line, column)
                put_back(vault, whole)
                tried += 1
        assert context.check_trail().troubles == ()
    assert some.unmet(_OTHER.items()) == set()
    figure((tried, "Werte einzeln verändert"), (tried, "bemerkt"))


def test_no_lines_can_be_taken_out_or_put_in_another_order(vault: Filled, figure: Figure, rounds: Rounds) -> None:
    """Any lines gone, with the others numbered anew or not; any two in each other's place."""
    chance, cycles = random.Random(5), rounds(24, 600)
    with opened(vault.folder, vault.key) as context:
        work_on(context)
        whole = raw(vault, "SELECT * FROM audit ORDER BY id")
        for cycle in range(cycles):
            left = sorted(chance.sample(range(len(whole)), chance.randrange(len(whole))))
            if cycle % 3 == 0:
                left = list(range(len(whole)))
                one, other = chance.sample(left, 2)
                left[one], left[other] = left[other], left[one]
            renumbered = cycle % 3 != 1
            put_back(
                vault,
                [
                    (number if renumbered else whole[place][0], *whole[place][1:])
                    for number, place in enumerate(left, 1)
                ],
            )
            assert context.check_trail().troubles != (), left
        put_back(vault, whole)
        assert context.check_trail().troubles == ()
    figure((cycles, "Mal Zeilen entfernt oder vertauscht"), (cycles, "Mal bemerkt"))


def test_lines_taken_from_the_end_show_in_the_seal(vault: Filled) -> None:
    raw(vault, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["seal"]


def test_while_the_vault_is_open_too(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        raw(vault, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
        assert audit_finding(context) == ("error", "Am Ende des Protokolls fehlen Zeilen.")


def test_an_untouched_trail_is_counted(vault: Filled, figure: Figure, rounds: Rounds) -> None:
    many = rounds(2000, 50_000)
    with opened(vault.folder, vault.key) as context:
        context._vault.units.note(
            *(audit.Entry(AuditKind.READ, number, TrailWords("Fallakte")) for number in range(many))
        )
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
        assert audit_finding(context)[0] == "ok"


def test_what_is_noted_for_later_waits_for_the_next_write(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        before = context.check_trail().lines
        context.note_later(AuditKind.READ, 1, TrailWords("Fallakte"))
        assert context.check_trail().lines == before
        context.save_draft("person:new", {})
        assert context.check_trail().lines == before + 1
        context.note_later(AuditKind.READ, 2, TrailWords("Fallakte"))
        context.write_notes()
        assert context.check_trail().lines == before + 2
        context.note_later(AuditKind.READ, 3, TrailWords("Fallakte"))
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
            context.hand_out(tmp_path / "gibt es nicht" / "x.pdf", b"x", TrailWords("x.pdf"))
        assert context.audit(kinds=[AuditKind.EXPORT]) == []
        context.hand_out(tmp_path / "x.pdf", b"x", TrailWords("x.pdf"), 1)
        assert [(line.text, line.record_id) for line in context.audit(kinds=[AuditKind.EXPORT])] == [("x.pdf", 1)]
