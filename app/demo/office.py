"""Tasks, documents, and her own office."""

import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.world import World
from app.models import Priority, Task
from app.services.office import documents, saved_searches, settings, tasks
from app.services.office.saved_searches import SavedList
from app.settings.memory import DEMO
from app.settings.office import Office

"""Key of the setting by which a demo vault is recognised."""
TASKS = 120
_OPEN_DAYS = (-24, -11, -6, -3, -1, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 16, 20, 24, 30, 41)
"""When open tasks are due, in days from today."""

_ABOUT_CASES = (
    "Bescheid nachfragen",
    "Rückruf wegen Termin",
    "Unterlagen vom Jobcenter anfordern",
    "Dolmetscher/in für den Arzttermin anfragen",
    "Wohnberechtigungsschein: Stand erfragen",
    "Frist für den Widerspruch",
    "Kita-Platz: noch einmal anrufen",
    "Begleitung zur Ausländerbehörde",
    "Ratenzahlung prüfen",
    "Bewerbung durchsehen",
)
_ABOUT_ACTORS = (
    "Raumzusage schriftlich einholen",
    "Jahresgespräch vereinbaren",
    "Neuen Flyer vorbeibringen",
    "Danke sagen für die Spende",
    "Verteiler aktualisieren",
)
_ABOUT_EVENTS = (
    "Aushang drucken und aufhängen",
    "Teilnehmerliste drucken",
    "Helferplan fertig machen",
    "Einkauf: Kaffee, Tee, Obst",
    "Presse einladen",
    "Sprachmittlung anfragen",
)
_ALONE = (
    "Monatsblatt für den Bürgermeister schreiben",
    "Stundenzettel abgeben",
    "Supervision vorbereiten",
    "Schaukasten neu bestücken",
    "Kasse abrechnen",
)
_SEARCHES = (
    ("people", "mit Dolmetschen", SavedList(filters={"interpreter": "1"})),
    (
        "occupancies",
        "Einweisungen, die enden",
        SavedList(filters={"when": "ending"}, sort=(("admitted_until", False),)),
    ),
)
"""Page, name, and what the list shows."""
_PAPERS = (
    ("Protokoll Absprache.txt", "Protokoll\n\nAnwesend: Quartiersmanagement, Vertretung der Einrichtung\n1. Räume bis zum Sommer zugesagt.\n2. Gemeinsamer Aushang.\n3. Nächstes Treffen in sechs Wochen.\n"),
    ("Angebot Kühlwagen.txt", "Angebot\n\nKühlwagen für ein Wochenende, Lieferung und Abholung inbegriffen: 180 €.\n"),
    ("Ideen der Kinder.txt", "Ideen aus der Spielplatz-Werkstatt\n\n- Kletterbaum\n- Wasser zum Matschen\n- Bank im Schatten für die Großeltern\n"),
    ("Materialliste.csv", "Was;Anzahl\nBierbänke;24\nTische;12\nPavillon;3\nVerlängerung 25 m;4\n"),
    ("Bescheid Zusammenfassung.txt", "Leistung bewilligt für sechs Monate. Frist für Rückfragen notiert.\n"),
    ("Checkliste Unterlagen.txt", "Noch zu besorgen:\n[ ] Mietvertrag\n[x] Ausweis\n[ ] Kontoauszüge der letzten drei Monate\n"),
)  # fmt: skip


def mark(world: World) -> None:
    """Say whose office this is, and that everything in it is invented."""
    world.context.write(Sentence("Büro eingerichtet"), _write_office, world)


def make_office(world: World) -> None:
    """Tasks done, overdue, due and coming; some papers."""
    rng = world.dice("office")
    world.context.write(Sentence("Aufgaben eingetragen"), _write_tasks, world, rng)
    world.context.write(Sentence("Dokumente abgelegt"), _write_documents, world, rng)
    world.context.write(Sentence("Suchen gemerkt"), _write_searches)


def _write_office(session: Session, world: World) -> None:
    settings.write(session, DEMO, {"seed": world.seed, "today": world.today.isoformat(), "residents": world.size})
    office = Office(
        person="Quartiersmanagerin (Demo)",
        street="Köchlinhof 1",
        phone="07627 0000000",
        email="quartier@example.org",
    )
    settings.save_office(session, office)


def _write_tasks(session: Session, world: World, rng: random.Random) -> None:
    for days in _OPEN_DAYS * round(world.amount(10) / 10 or 1):
        entered = min(datetime.combine(world.today + timedelta(days=days - 9), time(9)), _this_morning(world))
        with clock.standing_at(entered):
            tasks.save(session, _task(world, rng, days, high=rng.random() < 0.2))
    for _ in range(max(1, world.amount(TASKS) - len(_OPEN_DAYS))):
        days = -rng.randrange(5, (world.today - world.start).days - 20)
        day = world.today + timedelta(days=days)
        with clock.standing_at(datetime.combine(day - timedelta(days=rng.randint(2, 15)), time(11))):
            task_id = tasks.save(session, _task(world, rng, days, high=rng.random() < 0.1))
        with clock.standing_at(datetime.combine(day + timedelta(days=rng.choice((-1, 0, 0, 0, 1, 3))), time(15))):
            tasks.done(session, [task_id])


def _this_morning(world: World) -> datetime:
    return datetime.combine(world.today, time(8, 30))


def _task(world: World, rng: random.Random, days: int, high: bool) -> Task:
    subjects = [
        (_ABOUT_CASES, world.cases),
        (_ABOUT_ACTORS, [actor.id for actor in world.actors]),
        (_ABOUT_EVENTS, world.coming_events if days > -20 else []),
        (_ALONE, []),
    ]
    words, records = rng.choices(subjects, (5, 2, 3, 2))[0]
    return Task(
        what=rng.choice(words),
        due_on=world.today + timedelta(days=days),
        priority=Priority.HIGH if high else Priority.NORMAL,
        about_id=rng.choice(records) if records else None,
    )


def _write_documents(session: Session, world: World, rng: random.Random) -> None:
    for record_id, (name, text) in _attachments(world, rng):
        at = world.moment(rng, world.start + timedelta(days=60), world.today)
        with clock.standing_at(at):
            documents.attach(session, record_id, name, text.encode())


def _write_searches(session: Session) -> None:
    for page, name, what in _SEARCHES:
        saved_searches.keep(session, page, name, what)


def _attachments(world: World, rng: random.Random) -> Iterator[tuple[int, tuple[str, str]]]:
    for actor in rng.sample(world.actors, min(9, len(world.actors))):
        yield actor.id, rng.choice(_PAPERS[:2])
    for event_id in world.coming_events[:3]:
        yield event_id, rng.choice(_PAPERS[2:4])
    for case_id in rng.sample(world.cases, min(12, len(world.cases))):
        yield case_id, rng.choice(_PAPERS[4:])
