"""The lines that the program writes into the audit trail, word for word: they are stored, translated and searched."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from app.common import clock
from app.common.errors import WrongSecret
from app.common.sentences import TrailWords
from app.context import UNASKED, Change, Context
from app.models import AuditKind, Case, Event, Kind, Person, Task
from app.services import trash
from app.services.kinds import service_of
from app.services.people import persons
from app.services.secrecy.content import content_of
from app.services.secrecy.gate import Outgoing
from app.services.secrecy.receivers import OwnUse
from app.storage.backups.archive import Reason
from app.storage.integrity import audit
from app.storage.integrity.audit import Entry
from app.storage.integrity.seal import Mark
from app.storage.secrets import keys
from app.transfer.columns.rows import PersonRow
from app.transfer.people_import import import_people
from app.vaults import opening, restoring
from tests.vault_templates import PASSPHRASE

Line = tuple[AuditKind, str]
NOON = datetime(2026, 10, 31, 12)


@dataclass(frozen=True)
class Act:
    """Something that leaves lines in the trail: what is done, and the lines in their order."""

    do: Callable[[Context], object]
    lines: tuple[Line, ...]


def _person(context: Context) -> int:
    return context.write("Person gesichert", persons.save, Person(family_name="A"))


def _leaves(context: Context, way: AuditKind, record: int | None, words: str, outgoing: Outgoing = UNASKED) -> None:
    with context.leaving(way, record, TrailWords(words), outgoing):
        """It leaves."""


def _erased(context: Context) -> None:
    one, other = _person(context), _person(context)
    context.write("Aufgabe", service_of(Kind.TASK).save, Task(what="B", about_id=one))
    context.write("Endgültig gelöscht", trash.purge, [one, other])


def _imported(context: Context) -> None:
    rows = [PersonRow(line, f"N{line}") for line in (2, 3)]
    context.write("Personen importiert", import_people, rows)
    context.write("Personen importiert", import_people, [*rows, PersonRow(4, "N4")])


def _copied(context: Context) -> None:
    elsewhere = context.vault.parent / "anderswo"
    elsewhere.mkdir()
    context.backup(elsewhere)


def _turned(context: Context) -> None:
    _person(context)
    context.undo()
    context.redo()


def _tried(context: Context) -> None:
    with pytest.raises(WrongSecret):
        context.change_secrets("Das ist sie nicht", Change())
    context.change_secrets(PASSPHRASE, Change())


CHANGE = (AuditKind.CHANGE, "")
ACTS = {
    "a change": Act(_person, (CHANGE,)),
    "undo and redo": Act(_turned, (CHANGE,) * 3),
    "nothing changed": Act(lambda context: context.write("Nichts", persons.count), ()),
    "an erasure": Act(_erased, (*(CHANGE,) * 3, (AuditKind.ERASURE, "Person: 2, Aufgabe: 1"))),
    "an import": Act(_imported, ((AuditKind.IMPORT, "Person: 2"), (AuditKind.IMPORT, "Person: 1"))),
    "a backup": Act(lambda context: context.backup(), ((AuditKind.BACKUP, "im Tresor"),)),
    "a copy elsewhere": Act(_copied, ((AuditKind.BACKUP, "an anderem Ort"),)),
    "a new passphrase": Act(
        lambda context: context.change_secrets(PASSPHRASE, Change("Noch ein anderer Satz fürs Rosenbeet")),
        ((AuditKind.KEYS, "Neue Passphrase, neuer Wiederherstellungscode"),),
    ),
    "a new code": Act(
        lambda context: context.change_secrets(PASSPHRASE, Change()),
        ((AuditKind.KEYS, "Neuer Wiederherstellungscode"),),
    ),
    "a failed proof": Act(_tried, ((AuditKind.KEYS, "Neuer Wiederherstellungscode"), (AuditKind.FAILED_LOGIN, ""))),
    "a look": Act(
        lambda context: context.note(AuditKind.READ, 7, TrailWords("Personenakte")), ((AuditKind.READ, "Personenakte"),)
    ),
    "a print": Act(
        lambda context: _leaves(context, AuditKind.PRINT, _person(context), "brief"),
        (CHANGE, (AuditKind.PRINT, "brief")),
    ),
    "a file": Act(
        lambda context: _leaves(context, AuditKind.EXPORT, None, "liste"),
        ((AuditKind.EXPORT, "liste"),),
    ),
}


def _lines(context: Context, after: int = 0) -> list[Line]:
    return [(line.kind, line.text) for line in reversed(context.audit()) if line.id > after]


@pytest.mark.parametrize("name", ACTS)
def test_what_an_act_leaves_in_the_trail(context: Context, name: str) -> None:
    before = context.audit(limit=1)[0].id
    with clock.standing_at(NOON):
        ACTS[name].do(context)
    assert _lines(context, before) == list(ACTS[name].lines)


def test_what_leaves_of_a_case_is_a_release(context: Context) -> None:
    person = _person(context)
    case = context.write("Fall", service_of(Kind.CASE).save, Case(number="", person_id=person, opened_on=NOON.date()))
    event = context.write("Fest", service_of(Kind.EVENT).save, Event(name="Fest", starts_at=NOON))
    before = context.audit(limit=1)[0].id
    for record in (case, person, event, None, 999):
        for way in (AuditKind.PRINT, AuditKind.EXPORT):
            content = context.read(content_of, [record] if record else [])
            _leaves(context, way, record, "x", Outgoing(content, OwnUse()))
    kinds = [kind for kind, _text in _lines(context, before)]
    assert kinds == [AuditKind.RELEASE] * 2 + [AuditKind.PRINT, AuditKind.EXPORT] * 4


def test_how_she_logs_in(tmp_path: Path) -> None:
    opened, code = opening.create(tmp_path / "neu", PASSPHRASE, keys.FLOOR)
    assert _lines(opened) == [(AuditKind.LOGIN, "Neuer Tresor"), CHANGE]
    opened.close()
    with pytest.raises(WrongSecret):
        opening.open_with_passphrase(tmp_path / "neu", "Das ist sie nicht")
    for unlock, secret in ((opening.open_with_passphrase, PASSPHRASE), (opening.open_with_recovery, code)):
        unlock(tmp_path / "neu", secret).close()
    with closing(opening.open_with_secret(tmp_path / "neu", PASSPHRASE)) as again:
        assert _lines(again, 2) == [
            (AuditKind.FAILED_LOGIN, ""),
            (AuditKind.LOGIN, "Passphrase"),
            (AuditKind.LOGIN, "Wiederherstellungscode"),
            (AuditKind.LOGIN, "Passphrase"),
        ]


def test_a_restore_and_a_missing_seal(context: Context) -> None:
    folder, made = context.vault, context.backup()
    context.close()
    (folder / "generation.seal").unlink()
    with closing(opening.open_with_passphrase(folder, PASSPHRASE)) as again:
        assert _lines(again)[-2:] == [
            (AuditKind.WARNING, "„generation.seal“ fehlte: Ob die Datei die neueste ist, war nicht zu erkennen."),
            (AuditKind.LOGIN, "Passphrase"),
        ]
    assert restoring.restore(made.path, folder, PASSPHRASE).saved is not None
    with closing(opening.open_with_passphrase(folder, PASSPHRASE)) as again:
        assert _lines(again)[-2:] == [(AuditKind.RESTORE, "carried:4-6"), (AuditKind.LOGIN, "Passphrase")]
        assert again.backups()[0].reason is Reason.RESTORE


KINDS = {
    "login": "Anmeldung",
    "failed_login": "Fehlgeschlagene Anmeldung",
    "read": "Einsicht",
    "change": "Änderung",
    "import": "Übernahme",
    "erasure": "Endgültige Löschung",
    "export": "Ausgabe in eine Datei",
    "print": "Druck",
    "release": "Weitergabe",
    "backup": "Sicherung",
    "restore": "Wiederherstellung",
    "keys": "Schlüssel",
    "warning": "Warnung",
}


def test_kinds_of_lines_have_their_words() -> None:
    assert {kind.value: str(kind.label) for kind in AuditKind} == KINDS


# What is wrong with a trail


class Trail:
    """A trail in memory, with one line for each number."""

    def __init__(self, lines: int) -> None:
        self.base = sqlite3.connect(":memory:")
        self.base.execute("CREATE TABLE audit(id, at, kind, record_id, step_id, text, hash)")
        self.base.execute("CREATE TABLE journal_step(id)")
        self.base.execute("CREATE TABLE meta(key, value)")
        self.base.execute("INSERT INTO meta VALUES ('generation', '9')")
        self.end = audit.append(self.base.execute, [Entry(AuditKind.READ, at=NOON) for _ in range(lines)])

    def troubles(self, mark: Mark | None = None) -> list[str]:
        return [str(trouble) for trouble in audit.look_through(self.base.execute, mark).troubles]


MISSING = "Vor Zeile {} des Protokolls (31.10.2026, 12:00) fehl"
CHANGED = "Zeile {} des Protokolls (31.10.2026, 12:00) passt nicht zur Zeile davor: Eine von beiden wurde verändert oder vertauscht."


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE audit SET text = text", []),
        ("UPDATE audit SET text = 'x' WHERE id = 3", [CHANGED.format(3)]),
        ("UPDATE audit SET hash = 'x' WHERE id = 3", [CHANGED.format(3), CHANGED.format(4)]),
        ("DELETE FROM audit WHERE id = 3", [MISSING.format(4) + "t eine Zeile."]),
        ("DELETE FROM audit WHERE id IN (3, 4)", [MISSING.format(5) + "en 2 Zeilen."]),
        ("DELETE FROM audit WHERE id = 1", [MISSING.format(2) + "t eine Zeile."]),
        ("UPDATE audit SET at = 'x' WHERE id = 2", [CHANGED.format(2).replace("31.10.2026, 12:00", "ohne Zeitangabe")]),
        (
            "UPDATE audit SET step_id = 5 WHERE id = 9",
            [CHANGED.format(9), "Einen Schritt des Verlaufs, der im Protokoll steht, gibt es nicht mehr."],
        ),
        (
            "UPDATE audit SET step_id = 5, text = 'x' WHERE id IN (8, 9)",
            [
                CHANGED.format(8),
                CHANGED.format(9),
                "2 Schritte des Verlaufs, die im Protokoll stehen, gibt es nicht mehr.",
            ],
        ),
        ("UPDATE audit SET text = 'x' WHERE id <= 5", [CHANGED.format(n) for n in range(1, 6)]),
        (
            "UPDATE audit SET text = 'x' WHERE id <= 6",
            [*(CHANGED.format(n) for n in range(1, 6)), "Das Protokoll stimmt an einer weiteren Stelle nicht."],
        ),
        (
            "UPDATE audit SET text = 'x' WHERE id <= 7",
            [*(CHANGED.format(n) for n in range(1, 6)), "Das Protokoll stimmt an 2 weiteren Stellen nicht."],
        ),
    ],
)
def test_what_is_wrong_with_a_trail_is_said(damage: str, said: list[str]) -> None:
    trail = Trail(9)
    trail.base.execute(damage)
    assert trail.troubles() == said


def test_lines_taken_from_the_end_show_in_the_seal() -> None:
    trail = Trail(9)
    mark = Mark(9, *trail.end)
    assert trail.troubles(mark) == trail.troubles(Mark(9)) == []
    assert audit.reached(trail.base.execute, mark) == mark
    trail.base.execute("DELETE FROM audit WHERE id = 9")
    assert trail.troubles(mark) == ["Am Ende des Protokolls fehlen Zeilen."]
    assert audit.reached(trail.base.execute, mark) == Mark(9)
    assert audit.reached(trail.base.execute, None) == Mark(9)


def test_progress_is_told_every_5000_lines() -> None:
    told: list[tuple[int, int]] = []
    trail = Trail(10_001)
    chain = audit.look_through(trail.base.execute, None, lambda done, of, _what: told.append((done, of)))
    assert (chain.lines, chain.troubles) == (10_001, ())
    assert told == [(5000, 10_001), (10_000, 10_001)]
