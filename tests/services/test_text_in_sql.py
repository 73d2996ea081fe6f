"""Texts without a stored key are compared and sorted in the file as everywhere else: by letters, not by bytes."""

import pytest
from sqlalchemy import literal, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from app.common.text import fold, sort_key
from app.models import EventSeries, Household, Kind, Organisation
from app.services.actors import organisations
from app.services.events import series
from app.services.kinds import service_of
from app.services.lists import ListQuery, by_text, same_text
from app.services.people import households

_TEXTS = (
    "Zell",
    "Émile-Zola-Platz",
    "Eimeldingen",
    "Şişli",
    "Saal",
    "Öflingen",
    "Ofen",
    "ßteinen",
    "Übungsraum",
    "",
    "ärmel",
)


def test_texts_stand_in_the_order_of_all_sort_keys(session: Session) -> None:
    for text in _TEXTS:
        series.save(session, EventSeries(name=text or "ohne", place=text))
    ids = series.ids(session, ListQuery(sort=(("place", False),)))
    assert [row.place for row in series.rows(session, ids)] == sorted(_TEXTS, key=sort_key)


@pytest.mark.parametrize("kind", Kind)
def test_no_list_sorts_texts_as_sqlite_does(kind: Kind) -> None:
    listing = service_of(kind).LISTING
    for name, column in listing.sorts.items():
        assert "lower(" not in str(select(column).compile(dialect=sqlite.dialect())), name


@pytest.mark.parametrize("text", _TEXTS)
def test_the_file_folds_as_the_program_does(session: Session, text: str) -> None:
    assert session.scalar(select(by_text(literal(text)))) == sort_key(text)
    assert session.scalar(select(same_text(literal(text), text.upper()))) == (fold(text.upper()) == fold(text))
    assert session.scalar(select(by_text(literal(None)))) is None


@pytest.mark.parametrize(
    ("known", "typed"), [("Übungsgruppe", "übungsgruppe"), ("özdemir", "ÖZDEMIR "), ("Éva", "Eva")]
)
def test_the_same_name_is_noticed_whatever_letter_it_begins_with(session: Session, known: str, typed: str) -> None:
    group = series.save(session, EventSeries(name=known))
    home = households.save(session, Household(name=known, street="Öchslestraße 3"))
    club = organisations.save(session, Organisation(name=known))
    assert [one.record_id for one in series.warnings(session, EventSeries(name=typed))] == [group]
    same = Household(name=typed, street="öchslestrasse 3")
    assert [one.record_id for one in households.warnings(session, same)] == [home]
    assert [one.record_id for one in organisations.warnings(session, Organisation(name=typed))] == [club]
    assert households.warnings(session, Household(name=typed, street="Öchslestraße 4")) == []
    assert series.warnings(session, EventSeries(name="Ubung")) == []
