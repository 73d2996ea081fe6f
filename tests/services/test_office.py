"""Documents, tags, catalogues, drafts, tasks."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.context import Context
from app.models import Catalogue, CatalogueEntry, Organisation, Person, Priority, Task
from app.services import catalogues, drafts, trash
from app.services.actors import organisations
from app.services.lists import ListQuery
from app.services.office import documents, tags, tasks
from app.services.people import persons


@pytest.fixture
def olena(session: Session) -> int:
    return persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))


@pytest.mark.parametrize(
    ("name", "kept", "kind"),
    [
        ("C:\\Users\\x\\Bescheid.pdf", "Bescheid.pdf", "application/pdf"),
        ("/etc/../passwd", "passwd", "application/octet-stream"),
        ("\n", "Dokument", "application/octet-stream"),
    ],
)
def test_a_document_keeps_its_bytes_and_only_the_last_part_of_its_name(
    session: Session, olena: int, name: str, kept: str, kind: str
) -> None:
    data = bytes(range(256))
    document_id = documents.attach(session, olena, name, data)
    [row] = documents.of_record(session, olena)
    assert (row.name, row.media_type, row.size) == (kept, kind, 256)
    assert documents.content(session, document_id) == data


def test_equal_files_are_stored_once_and_undo_brings_one_back(context: Context) -> None:
    olena = context.write("A", persons.save, Person(family_name="A"))
    first = context.write("B", documents.attach, olena, "a.txt", b"gleich")
    second = context.write("C", documents.attach, olena, "b.txt", b"gleich")
    context.write("D", documents.remove, first)
    assert context.read(documents.content, second) == b"gleich"
    with pytest.raises(UserError):
        context.read(documents.content, first)
    context.undo()
    assert context.read(documents.content, first) == b"gleich"


def test_an_empty_or_huge_file_is_refused(session: Session, olena: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGEST", 3)
    for data in (b"", b"1234"):
        with pytest.raises(UserError):
            documents.attach(session, olena, "x", data)


def test_tags_are_shared_folded_and_vanish_unused(session: Session, olena: int) -> None:
    other = persons.save(session, Person(family_name="B"))
    tags.set_tags(session, olena, ["Chor", "Garten"])
    tags.retag(session, [olena, other], ["CHOR"], [])
    assert tags.by_record(session, [olena, other]) == {olena: ("Chor", "Garten"), other: ("Chor",)}
    tags.retag(session, [olena, other], [], ["chor"])
    assert [(row.name, row.records) for row in tags.everything(session)] == [("Garten", 1)]
    garden = tags.everything(session)[0].id
    tags.rename(session, garden, "Beet")
    assert tags.of_record(session, olena) == ("Beet",)
    tags.set_tags(session, olena, ["Beet", "Chor"])
    with pytest.raises(UserError):
        tags.rename(session, garden, "chor")


def test_the_defaults_are_complete_and_installed_once(session: Session) -> None:
    catalogues.install_defaults(session)
    for catalogue in Catalogue:
        labels = [entry.label for entry in catalogues.entries(session, catalogue)]
        assert tuple(labels) == catalogues.DEFAULTS[catalogue]
    spans = [catalogues.span(entry) for entry in catalogues.entries(session, Catalogue.AGE_GROUP)]
    assert spans == [(0, 5), (6, 13), (14, 17), (18, 26), (27, 59), (60, 74), (75, None)]


def test_an_entry_in_use_is_deactivated_never_deleted(session: Session) -> None:
    used, unused, *_ = catalogues.entries(session, Catalogue.ORGANISATION_KIND)
    organisations.save(session, Organisation(name="A", kind_id=used.id))
    assert not catalogues.remove(session, used.id)
    assert catalogues.remove(session, unused.id)
    shown = [entry.id for entry in catalogues.entries(session, Catalogue.ORGANISATION_KIND)]
    assert used.id not in shown
    assert used.id in [
        entry.id for entry in catalogues.entries(session, Catalogue.ORGANISATION_KIND, active_only=False)
    ]
    catalogues.activate(session, used.id)
    assert catalogues.entries(session, Catalogue.ORGANISATION_KIND)[0].id == used.id


def test_entries_are_added_moved_and_renamed(session: Session) -> None:
    entry = catalogues.new(session, Catalogue.CHANNEL)
    entry.label = " Brief "
    made = catalogues.save_entry(session, entry)
    catalogues.move(session, made, 0)
    first = catalogues.entries(session, Catalogue.CHANNEL)[0]
    assert (first.id, first.label) == (made, "Brief")
    with pytest.raises(UserError):
        catalogues.save_entry(session, CatalogueEntry(catalogue=Catalogue.CHANNEL, key="", label=" "))


@pytest.mark.parametrize("label", ["alt", "12", "9–3", "a-b", "1-x"])
def test_an_age_group_is_a_span(session: Session, label: str) -> None:
    with pytest.raises(UserError):
        catalogues.save_entry(session, CatalogueEntry(catalogue=Catalogue.AGE_GROUP, key="", label=label))


def test_drafts_are_kept_by_form(context: Context) -> None:
    context.save_draft("person:new", {"family_name": "Ärmel\x00\ud800", "note": ""})
    context.save_draft("person:new", {"family_name": "Ärmel\ud800"})
    kept = context.read(drafts.load_draft, "person:new")
    assert kept is not None
    assert kept.payload == {"family_name": "Ärmel\ud800"}
    assert [draft.key for draft in context.read(drafts.all_drafts)] == ["person:new"]
    context.drop_draft("person:new")
    assert context.read(drafts.load_draft, "person:new") is None


def test_tasks_are_found_by_what_they_are_about(session: Session, olena: int) -> None:
    task_id = tasks.save(session, Task(what="anrufen", about_id=olena, due_on=date(2026, 11, 22)))
    other = tasks.save(session, Task(what="Koffer packen", priority=Priority.HIGH))

    def ids(text: str = "", **filters: str) -> list[int]:
        return tasks.ids(session, ListQuery(text=text, filters=filters))

    assert ids("olen") == ids(about=str(olena)) == [task_id]
    assert ids("ko") == [task_id, other]
    assert ids(priority="high") == ids(state="undated") == [other]
    [row] = tasks.about(session, olena)
    assert (row.about, tasks.load(session, task_id).what) == ("Kovalenko, Olena", "anrufen")
    assert tasks.ids(session, ListQuery(sort=(("due_on", True), ("about", False)))) == [task_id, other]
    trash.trash(session, [olena])
    found = tasks.warnings(session, Task(what="x", about_id=olena, due_on=date(2020, 1, 1)))
    assert [warning.field for warning in found] == ["due_on", "about_id"]
    with pytest.raises(UserError):
        tasks.save(session, Task(what=" "))
