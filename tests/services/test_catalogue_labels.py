"""An entry of a value list is a word of the program's own until somebody renames it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.models import Catalogue, CatalogueEntry
from app.services import catalogues
from app.services.actors import organisations
from app.services.lists import ListQuery
from app.services.records import table_of


def entry_called(session: Session, catalogue: Catalogue, label: str) -> CatalogueEntry:
    return next(entry for entry in catalogues.entries(session, catalogue) if entry.label == label)


def rename(session: Session, entry: CatalogueEntry, label: str) -> CatalogueEntry:
    entry.label = label
    catalogues.save_entry(session, entry)
    return entry


def all_ways(session: Session, entry: CatalogueEntry) -> list[str | None]:
    table = table_of(CatalogueEntry).alias("some")
    in_select = session.scalar(select(catalogues.label_in(table)).where(table.c.id == entry.id))
    return [catalogues.label_of(entry), catalogues.labels(session)[entry.id], in_select]


@pytest.mark.parametrize("catalogue", Catalogue)
def test_every_first_entry_is_ours(session: Session, catalogue: Catalogue) -> None:
    for entry in catalogues.entries(session, catalogue):
        for label in all_ways(session, entry):
            assert isinstance(label, Sentence)
            assert label == entry.label


@pytest.mark.parametrize("label", ["Sprechzimmer", "Telefon", "Aufgabe", "{0}", "a\x1fb"])
def test_a_renamed_entry_is_hers_even_if_it_is_called_like_another(session: Session, label: str) -> None:
    entry = rename(session, entry_called(session, Catalogue.CHANNEL, "Büro"), label)
    for shown in all_ways(session, entry):
        assert not isinstance(shown, Sentence)
        assert shown == entry.label


def test_an_entry_that_got_its_first_name_back_is_ours_again(session: Session) -> None:
    entry = rename(session, entry_called(session, Catalogue.CHANNEL, "Büro"), "Sprechzimmer")
    assert all(isinstance(label, Sentence) for label in all_ways(session, rename(session, entry, "Büro")))


def test_her_own_entry_is_hers_even_if_another_list_of_ours_has_it(session: Session) -> None:
    rename(session, catalogues.new(session, Catalogue.TOPIC), "Telefon")
    entry = entry_called(session, Catalogue.TOPIC, "Telefon")
    assert all(not isinstance(label, Sentence) for label in all_ways(session, entry))


def test_a_list_says_which_labels_are_ours(session: Session) -> None:
    kinds = catalogues.entries(session, Catalogue.ORGANISATION_KIND)
    rename(session, kinds[1], "Verein oder so")
    for kind in (kinds[0], kinds[1], None):
        one = organisations.new(session)
        one.name, one.kind_id = f"Akteur {kind and kind.id}", kind and kind.id
        organisations.save(session, one)
    rows = organisations.rows(session, organisations.ids(session, ListQuery(), None))
    assert [(row.kind, isinstance(row.kind, Sentence)) for row in sorted(rows, key=lambda row: row.kind)] == [
        ("", False),
        ("Verein", True),
        ("Verein oder so", False),
    ]
