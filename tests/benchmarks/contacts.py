"""Saving an entry (person, topic, indexes, journal), and the first paint of the timeline of somebody with 5,000 of them.

Floors of saving: a bare insert into the same encrypted file, and the same rows by plain statements; of the paint 50 ms.
"""

import os
import statistics
import tempfile
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Catalogue, ContactEntry, Person
from app.models.casework import contact_person, contact_topic
from app.services import bulk, catalogues
from app.services.casework import writing
from app.services.people import persons
from app.storage.secrets import keys
from app.vaults import opening
from app.views.ask import ScriptedAsk
from app.views.settings import Settings
from app.views.shared.records.contacts.panel import TimelinePanel
from app.views.theme import Look, dress
from app.views.window_context import WindowContext
from app.views.work import Work
from tests.benchmarks import floors
from tests.benchmarks.floors import Rows
from tests.benchmarks.measuring import Measure, milliseconds
from tests.benchmarks.saving import connection_of_writes
from tests.vault_templates import PASSPHRASE

_ENTRIES = 5_000
_ROUNDS = 40
_PAINTS = 9
_SIZE = (900, 820)
_FIRST = 50.0
"""Milliseconds."""
_BARE, _GOAL = "bloßes INSERT in dieselbe Datei", 4.0
_SUMMARY = "Bescheid gemeinsam gelesen, Antrag auf Wohngeld ausgefüllt und die fehlenden Unterlagen besprochen."
_FROM = datetime(2020, 1, 1, 9)


def measure() -> list[Measure]:
    """Medians in milliseconds."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(folder / "look.ini")
        Look(application, settings)  # type: ignore[arg-type]
        context, _code = opening.create(folder / "tresor", PASSPHRASE, keys.FLOOR)
        person, other, topic = context.write("Gespräche", _plant)
        work = Work()
        window_context = WindowContext(context, work, ScriptedAsk(), settings, ())
        try:
            painted = statistics.median(_first_paint(window_context, person) for _ in range(_PAINTS))
            bare, ours, plain = _saving(context, person, other, topic)
        finally:
            work.stop()
            context.close()
    return [
        Measure("Eintrag sichern", _BARE, bare, ours, _GOAL),
        Measure("Eintrag sichern", floors.PLAIN, plain, ours, floors.GOAL),
        Measure("Verlauf mit 5.000 Einträgen, erstes Bild", "50 ms", _FIRST, painted, 1.0),
    ]


def _plant(session: Session) -> tuple[int, int, int]:
    person, other = (persons.save(session, Person(family_name=name, given_name="Rana")) for name in ("Haddad", "Aziz"))
    topic = catalogues.entries(session, Catalogue.TOPIC)[0].id
    rows = (
        {
            "record_id": person,
            "person_id": person,
            "at": _FROM + timedelta(hours=7 * number),
            "minutes": 20,
            "summary": _SUMMARY,
        }
        for number in range(_ENTRIES)
    )
    ids = bulk.insert_records(session, ContactEntry, rows)
    bulk.insert_rows(session, contact_topic, ("contact_id", "entry_id"), ((entry, topic) for entry in ids))
    bulk.insert_rows(session, contact_person, ("contact_id", "person_id"), ((entry, other) for entry in ids[::3]))
    return person, other, topic


def _first_paint(window_context: WindowContext, person: int) -> float:
    panel = TimelinePanel(window_context)
    panel.resize(*_SIZE)
    dress(panel)
    panel.show()
    QApplication.processEvents()
    begin = time.perf_counter()
    panel.show_record(person)
    panel.repaint()
    QApplication.processEvents()
    taken = (time.perf_counter() - begin) * 1000
    assert panel.timeline._model.items
    panel.close()
    panel.deleteLater()
    QApplication.processEvents()
    return taken


def _saving(context: Context, person: int, other: int, topic: int) -> tuple[float, float, float]:
    """Medians of the bare insert, of a save, and of its rows once more, in turns.

    A page of an index is divided by every other row of a table that grows in its middle: in every other round the rows are
    written twice, so that this does not always fall to the same one.
    """
    raw = connection_of_writes(context)
    raw.execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, record_id, person_id, at, minutes, summary)")
    found: list[tuple[float, float, float]] = []
    for number in range(_ROUNDS + 3):
        bare = milliseconds(lambda: _insert(raw, person))
        wanted = context.read(writing.begin, person)
        wanted.topics, wanted.others = [topic], [other]
        wanted.entry.minutes, wanted.entry.summary = 20, f"{_SUMMARY} {number}"
        ours = milliseconds(partial(context.write, "Eintrag gesichert", writing.save, wanted))
        rows = _rows_of_the_last(raw)
        plain = milliseconds(partial(floors.write, raw, rows))
        if number % 2:
            floors.write(raw, _rows_of_the_last(raw))
        found.append((bare, ours, plain))
    raw.execute("DROP TABLE floor")
    bare, ours, plain = (statistics.median(column) for column in zip(*found[3:], strict=True))
    return bare, ours, plain


def _insert(raw: Any, person: int) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(
        "INSERT INTO floor(record_id, person_id, at, minutes, summary) VALUES (?, ?, ?, ?, ?)",
        (person, person, "2026-11-23 09:00:00.000000", 20, _SUMMARY),
    )
    raw.execute("COMMIT")


def _rows_of_the_last(raw: Any) -> list[Rows]:
    """What the last save has written, under the next keys; what triggers do beside it comes by itself."""
    step, entry, line = (
        floors.rows_of(raw, table, newest=1).under_next_keys() for table in ("journal_step", "contact_entry", "audit")
    )
    links = (_links(raw, table, entry.values[0][0]) for table in ("contact_topic", "contact_person"))
    return [step, entry, *links, line]


def _links(raw: Any, table: str, entry: int) -> Rows:
    cursor = raw.execute(f"SELECT * FROM {table} WHERE contact_id = ?", (entry - 1,))
    names = tuple(column[0] for column in cursor.description)
    return Rows(table, names, [(entry, *row[1:]) for row in cursor.fetchall()])
