"""The audit trail: a line that was changed or taken out shows, and an erased person is not in it."""

from pathlib import Path

import pytest

from app import context as contexts
from app.common.errors import WrongSecret
from app.context import Context
from app.models import AuditKind
from app.services import trash
from app.services.events import events
from app.services.lists import ListQuery
from tests.faults import work
from tests.faults.children import opened
from tests.faults.conftest import Call
from tests.faults.filled import MARKERS, PEOPLE, Filled, raw


def _audit_finding(context: Context) -> tuple[str, str]:
    (finding,) = (found for found in context.check() if found.area == "audit")
    return finding.severity, finding.text


def test_logins_changes_and_what_was_looked_at_stand_in_it(vault: Filled) -> None:
    with pytest.raises(WrongSecret):
        contexts.open_with_passphrase(vault.folder, "Das ist sie nicht")
    context = contexts.open_with_passphrase(vault.folder, vault.passphrase)
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


@pytest.mark.parametrize(
    "tampering",
    [
        "DELETE FROM audit WHERE id = 2",
        "DELETE FROM audit WHERE id = 1",
        "UPDATE audit SET record_id = 7 WHERE id = 2",
        "UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE id = 3",
        "UPDATE audit SET text = '' WHERE kind = 'login'",
        "DELETE FROM audit",
        "DELETE FROM journal_step WHERE id = 2",
    ],
)
def test_what_was_taken_out_or_changed_shows(vault: Filled, tampering: str) -> None:
    raw(vault, tampering)
    with opened(vault.folder, vault.key) as context:
        severity = _audit_finding(context)[0]
        assert severity == "error" or [finding.area for finding in context.notices] == ["seal"]


def test_lines_taken_from_the_end_show_in_the_seal(vault: Filled) -> None:
    raw(vault, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["seal"]


def test_while_the_vault_is_open_too(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        raw(vault, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
        assert _audit_finding(context) == ("error", "Am Ende des Protokolls fehlen Zeilen.")


def test_erasing_a_person_keeps_the_chain_without_the_person(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id = context.write("Person gespeichert", work.add_person, "Rosalinde Weggegangen")
        context.note(AuditKind.READ, person_id)
        context.write("Endgültig gelöscht", trash.purge, [person_id])
        assert _audit_finding(context)[0] == "ok"
        assert [line.kind for line in context.audit(record_id=person_id)] == [AuditKind.READ]
    texts = raw(vault, "SELECT text FROM audit")
    assert "Rosalinde" not in str(texts)
    assert not any(marker in str(texts) for marker in MARKERS)


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
