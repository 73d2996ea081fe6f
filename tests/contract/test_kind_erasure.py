"""Erasing a person: a word is planted wherever the models let a row hang on one, and no page of the file holds it after."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from app.common import buglog
from app.common.buglog import log_file
from app.common.paths import settings_file, state_folder
from app.common.sentences import TrailWords
from app.context import Context
from app.models import Event, Kind, Person, Task, graph
from app.models.bookkeeping import SealedBy
from app.models.columns import OnErasure
from app.models.driver import driver
from app.services import drafts, search, trash
from app.services.events import events, participations
from app.services.office import documents, tags
from app.services.office import settings as stored
from app.services.people import persons
from app.services.records import kind_of, table_of
from app.settings.memory import PAPER_OPTIONS
from app.storage.backups import archive
from app.storage.integrity import hot_journal
from app.views.settings import Settings
from tests.contract.columns import is_text
from tests.contract.planting import (
    BEFORE,
    KEEPS,
    WORD,
    hang,
    hang_forgetful,
    is_home,
    of_a_person,
    plant,
    target,
    telling_of,
    typed,
)
from tests.contract.points import point
from tests.contract.samples import MOMENT, parts_of_kind, sample
from tests.faults.pages_of import readable
from tests.views.windows import MakeWindow, settle


def _pages(context: Context, word: str) -> list[int]:
    return readable(context.vault / "data.db", context._vault.key, word)


def _tables_that_hang_on_a_person() -> Iterator[Table]:
    """Every table with typed texts whose rows lead to a person, over however many rows between."""
    reached, pending = set(), [table_of(Person), graph.RECORD]
    while pending:
        table = pending.pop()
        for column in graph.references(table):
            if column.table not in reached:
                reached.add(column.table)
                pending.append(column.table)
    yield from (table for table in reached if typed(table))


@point("erasure")
def test_no_page_of_the_file_holds_a_word_of_an_erased_person(context: Context) -> None:
    doomed = context.write("Angelegt", plant)
    for record in doomed:
        context.write("Früher anders", _once_called, record)
    assert _pages(context, WORD)
    assert _pages(context, BEFORE)
    planted = context.read(lambda session: {table.name for table in graph.tables() if _holds(session, table)})
    assert planted >= {table.name for table in _tables_that_hang_on_a_person()} - _only_beside()
    context.write("Weg", trash.trash, doomed)
    context.write("Endgültig gelöscht", trash.purge, doomed)
    left = context.read(lambda session: {table.name for table in graph.tables() if _holds(session, table)})
    assert left == set()
    assert _pages(context, WORD) == []
    assert _pages(context, BEFORE) == []
    assert _pages(context, KEEPS) != [], "what is kept with a reason is still there"
    assert context.read(search.find, WORD) == []
    assert [finding for finding in context.check() if finding.severity not in ("ok",)] == []


def _only_beside() -> set[str]:
    """Halves of records that refer to others by what stays, and their parts: they belong to nobody who is erased here."""
    beside = {column.table.name for column in graph.referring(OnErasure.STAYS)} - {"person"}
    parts = {column.table.name for column in graph.referring(OnErasure.GOES)} - beside
    return beside | {name for name in parts if _owners(name) <= beside}


def _owners(name: str) -> set[str]:
    """The tables of whose records a row is a part."""
    owners = (graph.target_of(column) for column in graph.referring(OnErasure.GOES) if column.table.name == name)
    return {owner.name for owner in owners if owner is not None}


def _holds(session: Session, table: Table) -> bool:
    texts = [column for column in table.columns if is_text(column)]
    if not texts:
        return False
    found = session.execute(table.select())
    return any(WORD in str(row) or BEFORE in str(row) for row in found)


def _once_called(session: Session, record: int) -> None:
    """Every typed text of the record's own rows was another one for a while; no legal hold keeps it."""
    for table in (graph.RECORD, *graph.halves()):
        names = [column for column in typed(table) if not column.unique]
        for word in (BEFORE, WORD):
            if names:
                session.execute(update(table).where(table.c.id == record).values(dict.fromkeys(names, word)))
    session.execute(update(graph.RECORD).where(graph.RECORD.c.id == record).values(hold_reason=""))


@point("erasure")
def test_no_page_holds_what_once_hung_on_an_erased_person(context: Context) -> None:
    person, other = context.write(
        "Angelegt", lambda session: [sample(session, Kind.PERSON, who) for who in (WORD, "B")]
    )
    context.write("Daran gehängt", _hang_everything, person)
    context.write("Woanders hin", _hang_elsewhere, person, other)
    assert _pages(context, WORD)
    assert _pages(context, BEFORE)
    context.write("Endgültig gelöscht", trash.purge, [person])
    left = context.read(lambda session: {table.name for table in graph.tables() if _holds(session, table)})
    assert left == set()
    assert _pages(context, WORD) == []
    assert _pages(context, BEFORE) == []
    assert [finding for finding in context.check() if finding.severity not in ("ok",)] == []


def _hang_everything(session: Session, person: int) -> None:
    """A row of every kind that refers to a person, by each of its columns, and a part of every sort on it."""
    for column in of_a_person():
        kind = graph.kinds_by_table()[column.table.name]
        record = sample(session, kind, WORD, **telling_of(column, person))
        for owner in parts_of_kind(kind):
            hang(session, owner, record, kept=WORD)
    doomed = {person: Kind.PERSON}
    for home in (column for column in table_of(Person).columns if is_home(column)):
        place = sample(session, graph.kinds_by_table()[target(home).name], WORD)
        doomed[place] = graph.kinds_by_table()[target(home).name]
        session.execute(update(table_of(Person)).where(table_of(Person).c.id == person).values({home: place}))
    hang_forgetful(session, doomed)


def _hang_elsewhere(session: Session, person: int, other: int) -> None:
    """Nothing leads to the person any more: records are about another and say something else, the rest leads nowhere."""
    for column in of_a_person():
        half = column.table
        for record in session.scalars(select(half.c.id).where(column == person)).all():
            for owner in parts_of_kind(graph.kinds_by_table()[half.name]):
                session.execute(owner.table.delete().where(owner == record))
            session.execute(update(half).where(half.c.id == record).values({column: other, **_other_words(half)}))
            session.execute(update(graph.RECORD).where(graph.RECORD.c.id == record).values(_other_words(graph.RECORD)))
    for column in graph.referring(OnErasure.FORGETS):
        session.execute(update(column.table).values({column: None}))
    for home in (column for column in table_of(Person).columns if is_home(column)):
        session.execute(update(table_of(Person)).where(table_of(Person).c.id == person).values({home: None}))
    tags.drop_unused(session)


def _other_words(table: Table) -> dict[str, str]:
    return {column.name: "" if column.name == "hold_reason" else KEEPS for column in typed(table) if not column.unique}


@point("erasure")
def test_names_typed_without_a_record_and_drafts_of_new_ones_go(context: Context) -> None:
    person = context.write(
        "Angelegt", lambda session: persons.save(session, Person(family_name=WORD, given_name=BEFORE))
    )
    fest = context.write("Fest", lambda session: events.save(session, Event(name="Fest", starts_at=MOMENT)))
    for name in (f"{BEFORE} {WORD}", f"{BEFORE} Anders"):
        context.write("Da", participations.walk_in, fest, name)
    removed = context.write("Da", participations.walk_in, fest, f"{WORD}, {BEFORE}")
    context.write("Doch nicht", participations.remove, removed)
    context.save_draft("task:new", {"what": WORD, "about_id": person})
    context.save_draft("task:new2", {"what": KEEPS, "about_id": person + 1000})
    context.save_draft(f"transfer:{fest}", {"walk_ins": [f"{BEFORE} {WORD}", KEEPS], "typing": ""})
    context.write("Endgültig gelöscht", trash.purge, [person])
    assert _pages(context, WORD) == []
    kept = {draft.key: draft.payload for draft in context.read(drafts.all_drafts)}
    assert kept.keys() == {"task:new2", f"transfer:{fest}"}
    assert kept[f"transfer:{fest}"]["walk_ins"] == [KEEPS]
    names = [row.name for row in context.read(participations.attendance, fest)]
    assert sorted(names) == sorted([participations.NAMELESS, f"{BEFORE} Anders"]), "another is not forgotten with her"


@point("erasure")
def test_what_did_not_touch_the_erased_can_still_be_turned_back(context: Context) -> None:
    club = context.write("Verein", lambda session: sample(session, Kind.ORGANISATION, KEEPS))
    document = context.write("Brief", documents.attach, club, "Brief.txt", b"Brief")
    person = context.write("Angelegt", lambda session: sample(session, Kind.PERSON, WORD))
    context.write("Brief weg", documents.remove, document)
    context.write("Endgültig gelöscht", trash.purge, [person])
    sealed = {step.name: step.sealed for step in context.steps() if step.sealed is not SealedBy.BEGINNING}
    touched = dict.fromkeys(("Angelegt", "Endgültig gelöscht"), SealedBy.ERASURE)
    assert sealed == {"Verein": None, "Brief": None, "Brief weg": None} | touched
    turned = context.undo()
    assert turned is not None
    assert turned.name == "Brief weg"
    assert context.read(documents.content, document) == b"Brief"
    assert [finding for finding in context.check() if finding.severity not in ("ok",)] == []
    assert context.read(lambda session: [*hot_journal.differences(driver(session).execute)]) == []


@point("erasure")
def test_nothing_else_that_is_written_holds_a_word_of_the_erased(context: Context, tmp_path: Path) -> None:
    """A backup made afterwards, what papers remember, the settings, what the program keeps of an account, and its log."""
    doomed = context.write("Angelegt", plant)
    person = context.write(
        "Angelegt", lambda session: persons.save(session, Person(family_name=WORD, given_name=BEFORE))
    )
    remembered = PAPER_OPTIONS.of("list")
    context.remember(remembered, {"heading": f"Für {BEFORE} {WORD}", "large": True})
    for record in doomed:
        context.shown(record, TrailWords("Personenakte"))
    buglog.note(buglog.describe(ValueError(WORD)))
    before, doomed = context.backup(), [*doomed, person]
    context.write("Endgültig gelöscht", trash.purge, doomed)
    after = context.backup()
    assert _pages_of_backup(context, before.path, tmp_path)
    assert _pages_of_backup(context, after.path, tmp_path) == []
    assert context.read(stored.read, remembered)["large"] is True
    assert list(state_folder().iterdir()), "there is something to look at"
    assert _files_with_a_word(state_folder(), settings_file().parent, log_file().parent) == []


def _files_with_a_word(*places: Path) -> list[Path]:
    words = [word.encode(coding) for word in (WORD, BEFORE) for coding in ("utf-8", "utf-16-le")]
    files = {path for place in places for path in place.rglob("*") if path.is_file()}
    return [path for path in files if any(word in path.read_bytes() for word in words)]


@point("erasure")
def test_a_window_that_showed_the_erased_remembers_nothing_of_them(
    context: Context, make_window: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    doomed = context.write("Angelegt", plant)
    window = make_window()
    for kind, record in {context.read(kind_of, record): record for record in doomed}.items():
        window.window_context.open(kind, record)
        settle(window.window_context.work)
    window.run("palette")
    window.close()
    settings.flush()
    context.write("Endgültig gelöscht", trash.purge, doomed)
    assert _pages(context, WORD) == []
    assert (tmp_path / "fenster.ini").stat().st_size > 0
    assert _files_with_a_word(tmp_path, state_folder(), settings_file().parent) == []


def _pages_of_backup(context: Context, made: Path, place: Path) -> list[int]:
    unpacked = place / f"{made.stem}.db"
    with archive.opened(made) as packed:
        packed.unpack(context._vault.key, unpacked, lambda _share: None)
    return [page for word in (WORD, BEFORE) for page in readable(unpacked, context._vault.key, word)]


@point("erasure")
def test_a_form_that_began_with_her_and_says_so_only_by_its_reference_goes(context: Context) -> None:
    person, other = context.write("Zwei", lambda session: [sample(session, Kind.PERSON, who) for who in (WORD, "B")])
    for number, about in enumerate((person, other)):
        context.save_draft(f"task:new{number}", {"what": KEEPS} | drafts.begun_with(Task(about_id=about)))
        context.save_draft(f"household:new{number}", {"name": KEEPS} | drafts.begun_with(Task(about_id=about)))
    assert drafts.begun_with(Task()) == {}
    assert drafts.begun_with(object()) == {}
    context.write("Endgültig gelöscht", trash.purge, [person])
    assert {draft.key for draft in context.read(drafts.all_drafts)} == {"task:new1", "household:new1"}
