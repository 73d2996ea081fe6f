"""The one search field."""

from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common.text import sort_key
from app.models import Event, EventSeries, Household, Kind, Organisation, Person, Task
from app.services import search, trash
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.events import events, series
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import households, persons

ANY_TEXT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)


def titles(session: Session, text: str) -> list[str]:
    return [hit.title for hit in search.find(session, text)]


def person(session: Session, family: str, given: str = "", **more: object) -> int:
    return persons.save(session, Person(family_name=family, given_name=given, **more))


def test_titles_come_first_then_words_then_parts(session: Session) -> None:
    for family, first in [("Zimmermann", "Anna"), ("Annaberg", ""), ("Hannappel", "")]:
        person(session, family, first)
    assert titles(session, "anna") == ["Annaberg", "Zimmermann, Anna", "Hannappel"]
    assert titles(session, "an") == ["Annaberg"]
    assert titles(session, "zimm an") == ["Zimmermann, Anna"]
    assert titles(session, "mermann an") == ["Zimmermann, Anna"]
    assert titles(session, "") == titles(session, " \n") == titles(session, "xyz") == []


def test_every_kind_is_found_with_a_subtitle_that_says_no_more_than_it_may(session: Session) -> None:
    client = person(session, "Nadel", "Olena", birth_year=1985, street="Köchlinstr. 3")
    hidden = person(session, "Nadel", "Taras", street="Geheimgasse 5", address_block=True)
    home = households.save(session, Household(name="Nadel", street="Köchlinstr. 3"))
    club = Organisation(name="Nadelverein", city="Steinen")
    organisations.save(session, club)
    case = cases.new(session, client)
    case.occasion, case.opened_on = "Nadel verloren", date(2026, 1, 2)
    case_id = cases.save(session, case)
    events.save(session, Event(name="Nadelcafé", place="Saal", starts_at=datetime(2026, 11, 24, 15)))
    series.save(session, EventSeries(name="Nadelcafé", rhythm="jeden Dienstag"))
    tasks.save(session, Task(what="Nadel kaufen", due_on=date(2026, 11, 24)))
    hits = {(hit.kind, hit.title): hit for hit in search.find(session, "nadel")}
    shown = {(kind.value, title): hit.subtitle for (kind, title), hit in hits.items()}
    assert shown == {
        ("person", "Nadel, Olena"): "geb. 1985 · Köchlinstr. 3",
        ("person", "Nadel, Taras"): "",
        ("household", "Haushalt Nadel"): "0 Personen · Köchlinstr. 3",
        ("organisation", "Nadelverein"): "Steinen",
        ("case", "F-2026-001"): "Anfrage · seit 02.01.2026",
        ("event", "Nadelcafé"): "24.11.2026, 15:00 · Saal",
        ("series", "Nadelcafé"): "Reihe · jeden Dienstag",
        ("task", "Nadel kaufen"): "fällig am 24.11.2026",
    }
    assert hits[Kind.CASE, "F-2026-001"].id == case_id
    assert {hidden, home} <= {hit.id for hit in hits.values()}
    assert titles(session, "geheimgasse") == []


def test_contacts_lead_to_their_record_and_notes_are_never_searched(session: Session) -> None:
    client = person(session, "Kovalenko")
    entry = contacts.new(session, client)
    entry.summary = "Kündigung besprochen"
    contacts.save_entry(session, entry, note_text="Geheimwort")
    assert titles(session, "kündi") == ["Kovalenko"]
    assert titles(session, "geheimwort") == []


def test_the_trash_is_not_searched(session: Session) -> None:
    gone = person(session, "Kovalenko", phone="07627 910010")
    trash.trash(session, [gone])
    session.flush()
    assert (
        titles(session, "ko") == titles(session, "koval") == titles(session, "valen") == titles(session, "910010") == []
    )
    trash.restore(session, [gone])
    assert titles(session, "ko") == titles(session, "07627/910010") == ["Kovalenko"]


def test_what_is_changed_is_found_at_once(session: Session) -> None:
    known = person(session, "Kovalenko")
    loaded = persons.load(session, known)
    loaded.family_name = "Brandt"
    persons.save(session, loaded)
    assert titles(session, "koval") == []
    assert titles(session, "brandt") == ["Brandt"]


@ANY_TEXT
@given(text=st.text(max_size=40) | st.text(alphabet="\"*^()-+:{}äß' aNDORT\x00\ud800", max_size=30))
def test_any_text_may_be_typed(session: Session, text: str) -> None:
    assert isinstance(search.find(session, text), list)
    assert isinstance(persons.ids(session, ListQuery(text=text)), list)
    assert isinstance(cases.ids(session, ListQuery(text=text)), list)


@ANY_TEXT
@given(name=st.text(alphabet=st.characters(categories=["L", "N"]), min_size=3, max_size=12))
def test_a_name_is_found_by_its_own_letters(session: Session, name: str) -> None:
    with session.begin_nested() as inner:
        made = person(session, name)
        if sort_key(name):
            assert made in [hit.id for hit in search.find(session, name)]
        inner.rollback()


@pytest.mark.parametrize("typed", ["AND", "OR", "NOT", "NEAR(", 'x" OR "y', "search_text:a", "^a", "a*b"])
def test_operators_are_only_letters(session: Session, typed: str) -> None:
    person(session, "Kovalenko", "Olena")
    assert titles(session, typed) == []
