"""The contract of a kind: what every record does, whatever it is, without a line of its own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import update

from app.cli import main
from app.commands.secret import VARIABLE
from app.context import Context
from app.models import Kind, Task, graph
from app.models.columns import TEXT, TextKind
from app.services import history, search, timeline, trash
from app.services.casework import contacts
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.office import documents, tags, tasks
from app.services.privacy import trail
from app.services.subtitles import subtitles
from app.views.discreet import Discreet
from app.views.language import i18n
from app.views.language.sentences import book_file, translated
from tests.conftest import PASSPHRASE
from tests.contract.changing import noting_tables
from tests.contract.points import point
from tests.contract.samples import linked, needed_of, part, parts_of_kind, sample

WORD = "Quittenmus"
OTHER = "Hagebutte"


@pytest.fixture
def record(context: Context, kind: Kind) -> int:
    """A saved record of the kind, with WORD in all its texts."""
    return context.write("Angelegt", sample, kind, WORD)


def _typed(kind: Kind) -> str:
    """The attribute of the kind's first typed text."""
    column = next(one for one in graph.half_of(kind).columns if one.info.get(TEXT) is TextKind.TYPED)
    return str(graph.entity_of(kind).__mapper__.get_property_by_column(column).key)


def _change(context: Context, kind: Kind, record: int, text: str) -> None:
    entity = context.read(service_of(kind).load, record)
    setattr(entity, _typed(kind), text)
    context.write("Geändert", service_of(kind).save, entity)


def _ids(context: Context, kind: Kind, **query: object) -> list[int]:
    return context.read(service_of(kind).ids, ListQuery(**query))  # type: ignore[arg-type]


@point("search")
def test_it_is_found_by_what_was_typed_and_says_what_it_is(context: Context, kind: Kind, record: int) -> None:
    hits = context.read(search.find, WORD)
    (hit,) = [hit for hit in hits if hit.id == record]
    assert (hit.kind, bool(hit.title)) == (kind, True)
    assert hit.subtitle == context.read(subtitles, [(record, kind)])[record]


@point("list")
def test_it_is_listed_filtered_and_sorted(context: Context, kind: Kind, record: int) -> None:
    service, listing = service_of(kind), service_of(kind).LISTING
    assert record in _ids(context, kind)
    assert record in _ids(context, kind, text=WORD)
    assert _ids(context, kind, text="Nirgendwo") == []
    assert [row.id for row in context.read(service.rows, [record])] == [record]
    assert context.read(service.count) == len(_ids(context, kind))
    for name in listing.sorts:
        for descending in (False, True):
            assert record in _ids(context, kind, sort=((name, descending),))
    assert {"tag"} <= set(listing.filters)
    assert listing.plain(context.read(service.rows, [record])[0])["id"] == record


@point("undo")
def test_it_is_opened_changed_undone_and_redone(context: Context, kind: Kind, record: int) -> None:
    service, name = service_of(kind), _typed(kind)
    before = getattr(context.read(service.load, record), name)
    _change(context, kind, record, OTHER)
    assert getattr(context.read(service.load, record), name) == OTHER
    context.undo()
    assert getattr(context.read(service.load, record), name) == before
    context.redo()
    assert getattr(context.read(service.load, record), name) == OTHER
    assert isinstance(context.read(service.warnings, context.read(service.load, record)), list)
    for _step in range(2):
        context.undo()
    assert _ids(context, kind, text=WORD) == []


@point("history")
@pytest.mark.parametrize("language", ["de", "en"])
def test_its_history_is_told_in_both_languages(
    context: Context, kind: Kind, record: int, language: str, qapp: object, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: i18n.install(qapp, "de"))
    i18n.install(qapp, language)
    _change(context, kind, record, OTHER)
    change = context.read(history.of_record, record)[0]
    assert (change.column, change.after) == (_typed(kind), OTHER)
    assert translated(change.field) == (change.field if language == "de" else _english()[change.field.template])
    context.write("Zurückgeholt", history.put_back, record, change)
    assert getattr(context.read(service_of(kind).load, record), _typed(kind)) == change.before


def _english() -> dict[str, str]:
    return dict(json.loads(book_file("en").read_text(encoding="utf-8")))


@point("tags")
def test_it_carries_tags_by_which_its_list_is_filtered(context: Context, kind: Kind, record: int) -> None:
    context.write("Schlagwort", tags.set_tags, record, [OTHER])
    (tag,) = context.read(tags.everything)
    assert context.read(tags.of_record, record) == (OTHER,)
    assert _ids(context, kind, filters={"tag": str(tag.id)}) == [record]


@point("tasks")
def test_tasks_are_about_it(context: Context, record: int) -> None:
    context.write("Aufgabe", tasks.save, Task(what=OTHER, about_id=record))
    assert [row.what for row in context.read(tasks.about, record)] == [OTHER]


@point("documents")
def test_documents_are_attached_to_it(context: Context, record: int) -> None:
    context.write("Dokument", documents.attach, record, "brief.txt", b"Text")
    assert [row.name for row in context.read(documents.of_record, record)] == ["brief.txt"]


@point("contacts")
def test_conversations_are_written_on_it_where_it_takes_them(context: Context, kind: Kind, record: int) -> None:
    entry = context.read(contacts.new, record)
    assert entry.area is graph.entity_of(kind).contact_area
    assert (entry.person_id is not None) is (kind in graph.kinds_of_one_person())
    assert (kind in graph.kinds_with_contacts()) is graph.entity_of(kind).takes_contacts
    entry.summary = OTHER
    context.write("Kontakt", contacts.save_entry, entry)
    assert record in [hit.id for hit in context.read(search.find, OTHER)]


@point("timeline")
def test_its_timeline_tells_what_hangs_on_it(context: Context, kind: Kind, record: int) -> None:
    context.write("Aufgabe", tasks.save, Task(what=OTHER, about_id=record))
    context.write("Dokument", documents.attach, record, "brief.txt", b"Text")
    context.write("Kontakt", contacts.save_entry, context.read(contacts.new, record))
    found = {item.kind for item in context.read(timeline.items, record)}
    assert {timeline.ItemKind.TASK, timeline.ItemKind.DOCUMENT, timeline.ItemKind.CONTACT} <= found
    for status in graph.entity_of(kind).statuses or ():
        assert timeline.status_label(kind, status.value) == status.label


@point("trash")
def test_it_goes_to_the_trash_and_comes_back(context: Context, kind: Kind, record: int) -> None:
    before = context.read(service_of(kind).count)
    context.write("Weg", trash.trash, [record])
    assert record not in _ids(context, kind)
    assert record not in [hit.id for hit in context.read(search.find, WORD)]
    assert context.read(service_of(kind).count) == before - 1
    assert record in [row.id for row in context.read(trash.listing)]
    context.write("Zurück", trash.restore, [record])
    assert record in _ids(context, kind)


@point("discreet")
def test_its_title_is_hidden_unless_it_names_nobody(kind: Kind, qapp: object) -> None:  # noqa: ARG001
    discreet = Discreet()
    discreet.set(True)
    hidden = discreet.title(kind, f"{WORD}, Anna") != f"{WORD}, Anna"
    assert hidden is (graph.entity_of(kind).naming is not graph.Naming.NOBODY)


@point("command line")
def test_the_command_line_lists_it(
    context: Context,
    kind: Kind,
    record: int,
    vault_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    title = context.read(subtitles, [(record, kind)]) and context.read(service_of(kind).load, record).title
    context.close()
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    assert main(["--vault", str(vault_folder), "list", kind.word]) == 0
    assert title in capsys.readouterr().out
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    assert main(["--vault", str(vault_folder), "list", kind.word, "--json"]) == 0
    assert f'"id": {record}' in capsys.readouterr().out


def _told_of(context: Context, record: int) -> int:
    """How many lines of the trail are about a record."""
    return len(context.read(trail.ids, ListQuery(filters={"record": str(record)})))


@point("audit")
def test_the_trail_tells_of_it_and_of_each_of_its_parts(context: Context, kind: Kind, record: int) -> None:
    before = _told_of(context, record)
    _change(context, kind, record, OTHER)
    told = _told_of(context, record)
    assert told == before + 1
    for owner in parts_of_kind(kind):
        name = owner.table.name
        told = _expect_lines(context, record, name, lambda session, at=owner: _made(session, at, record), told)


def _made(session: object, owner: object, record: int) -> int:
    return part(session, owner, record, OTHER)  # type: ignore[arg-type]


def _expect_lines(context: Context, record: int, table: str, make: Callable[..., int], before: int) -> int:
    """A line for whatever is made and for whatever goes again; returns how many lines there are then."""
    key = context.write("Teil angelegt", make)
    told = _told_of(context, record)
    assert told == before + 1, table
    mapped = next(one for one in graph.tables() if one.name == table)
    for nested in graph.parts_of(mapped):
        name = nested.table.name
        told = _expect_lines(context, record, name, lambda session, at=nested: _made(session, at, key), told)
    own = mapped.primary_key.columns[0]
    context.write("Teil gelöscht", lambda session: session.execute(mapped.delete().where(own == key)))
    left = _told_of(context, record)
    assert left == told + 1, f"{table}: deleted"
    return left


@point("audit")
def test_a_line_of_the_trail_names_the_record_of_a_part(context: Context, kind: Kind, record: int) -> None:
    for owner in parts_of_kind(kind):
        context.write("Teil", lambda session, at=owner: _made(session, at, record))
        (line,) = context.read(trail.rows, context.read(trail.ids, ListQuery(), 1))
        assert line.about is not None, owner
        assert record in {line.about.record_id} | _others(context, line.id, record), owner


def _others(context: Context, line: int, record: int) -> set[int]:
    """The record, where the line is found by it although another one is named first."""
    return {record} if line in context.read(trail.ids, ListQuery(filters={"record": str(record)})) else set()


@point("audit")
def test_every_page_hears_which_record_a_part_belongs_to(context: Context, kind: Kind, record: int) -> None:
    heard: list[frozenset[int]] = []
    context.listen(lambda changes: heard.append(changes.records))
    for owner in parts_of_kind(kind):
        context.write("Teil", lambda session, at=owner: _made(session, at, record))
        assert record in heard[-1], owner


@point("list")
def test_nothing_in_the_trash_is_joined_into_its_rows(context: Context, kind: Kind) -> None:
    """What it refers to lies in the trash: neither rows nor subtitles nor sorts nor the search show it."""
    half = graph.half_of(kind)
    linked: dict[str, int] = {}
    for column in half.columns:
        target = graph.target_of(column)
        if target is not None and not graph.is_second_half(column) and (graph.is_record(target)):
            other = graph.kinds_by_table().get(target.name, Kind.PERSON)
            linked[column.name] = context.write("Anderer", sample, other, WORD, **needed_of(column))
    record = context.write("Angelegt", sample, kind, OTHER, **linked)
    service = service_of(kind)
    context.write("Weg", trash.trash, list(linked.values()))
    (row,) = context.read(service.rows, [record])
    assert WORD not in str(row)
    assert WORD not in str(context.read(subtitles, [(record, kind)]))
    assert record not in _ids(context, kind, text=WORD)
    assert record not in [hit.id for hit in context.read(search.find, WORD)]
    assert WORD not in str(context.read(timeline.items, record))


@point("list")
def test_its_list_is_told_of_whatever_changes_its_rows(context: Context, kind: Kind) -> None:
    """Every column of every table that it reads gets another value; where a row of the list differs, it was told."""
    service = service_of(kind)
    record = context.write("Angelegt", linked, kind, WORD)
    changes: list[object] = []
    context.listen(changes.append)
    read: set[str] = set()
    with noting_tables(context, read):
        assert context.read(service.rows, [record])
    assert graph.half_of(kind).name in read
    for table in graph.journaled():
        for column in table.columns if table.name in read else ():
            if column.info.get(TEXT) not in (TextKind.TYPED, TextKind.DERIVED) or column.unique:
                continue
            before = context.read(service.rows, [record])
            changes.clear()
            context.write("Anders", lambda session, at=column: session.execute(update(at.table).values({at: OTHER})))
            if changes and context.read(service.rows, [record]) != before:
                assert service.LISTING.concerned(changes[-1]), column  # type: ignore[arg-type]
            if changes:
                context.undo()
