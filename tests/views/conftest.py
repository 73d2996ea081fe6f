"""A window on a vault of its own: what the tests of pages and dialogs stand on."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from app.context import Context
from app.models import (
    Affiliation,
    Area,
    Case,
    Event,
    EventSeries,
    Household,
    Organisation,
    Person,
    PersonLanguage,
    Task,
)
from app.services import search
from app.views import i18n
from app.views.ask import ScriptedAsk
from app.views.desk import Desk
from app.views.main.window import MainWindow
from app.views.pages import PAGES
from app.views.settings import Settings
from app.views.theme import Look
from app.views.work import Work


def one_of_each(session: Session) -> dict[str, int]:
    """A small quarter: one record of every kind, tied together. Ids by kind."""
    household = Household(name="Kovalenko", street="Köchlinstraße 3", postcode="79585", city="Steinen")
    series = EventSeries(name="Nähcafé", area=Area.ENCOUNTER, place="Quartiersraum", rhythm="freitags")
    organisation = Organisation(name="SV Steinen", phone="07627 0000 50")
    session.add_all([household, series, organisation])
    session.flush()
    person = Person(
        family_name="Kovalenko",
        given_name="Olena",
        native_name="Олена Коваленко",
        household_id=household.id,
        languages=[PersonLanguage(code="uk"), PersonLanguage(code="de")],
    )
    session.add(person)
    session.flush()
    case = Case(number="F-2026-001", person_id=person.id, opened_on=date(2026, 3, 2), occasion="Wohnungssuche")
    event = Event(name="Nähcafé", series_id=series.id, starts_at=datetime(2026, 12, 4, 15), place="Quartiersraum")
    session.add_all([case, event])
    session.add(Affiliation(organisation_id=organisation.id, person_id=person.id, function="Jugendleitung"))
    session.flush()
    task = Task(what="Jobcenter anrufen", due_on=date(2026, 11, 20), about_id=case.id)
    session.add(task)
    session.flush()
    records = (person, household, case, organisation, event, series, task)
    return {str(record.kind): record.id for record in records}


@pytest.fixture
def filled(context: Context) -> dict[str, int]:
    """The vault of `context` with one record of every kind; their ids by kind."""
    return context.write("Probe", one_of_each)


@pytest.fixture
def ask() -> ScriptedAsk:
    """Answers of dialogs, to be filled by the test."""
    return ScriptedAsk()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "fenster.ini")


@pytest.fixture
def desk(qapp: QApplication, context: Context, ask: ScriptedAsk, settings: Settings) -> Iterator[Desk]:
    """A desk without a window, for dialogs."""
    i18n.install(qapp, "de")
    work = Work()
    made = Desk(context, work, ask, settings, ())
    yield made
    work.stop()
    made.bus.close()


@pytest.fixture
def window_in(
    qapp: QApplication, context: Context, ask: ScriptedAsk, settings: Settings
) -> Iterator[Callable[[str], MainWindow]]:
    """Makes the main window in a language; everything is taken down afterwards."""
    work = Work()
    made: list[MainWindow] = []

    def make(language: str = "de") -> MainWindow:
        i18n.install(qapp, language)
        look = Look(qapp, settings)

        def find(text: str, limit: int) -> Any:
            return context.read(search.find, text, limit)

        window = MainWindow(context, work, ask, settings, look, PAGES, find=find)
        window.begin(None)
        made.append(window)
        return window

    yield make
    work.stop()
    for window in made:
        window.close()
        window.deleteLater()
    i18n.install(qapp, "de")


@pytest.fixture
def window(window_in: Callable[[str], MainWindow]) -> MainWindow:
    """The main window in German."""
    return window_in("de")
