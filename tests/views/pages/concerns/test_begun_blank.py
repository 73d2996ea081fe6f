"""A concern that comes up in a talk begins blank: nothing of what stands under secrecy gets into it."""

from datetime import date

import pytest

from app.context import Context
from app.models import Case, Kind, Person
from app.services.casework import cases
from app.services.people import persons
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from tests.views.windows import settle

MARKER = "Quittenmus"


@pytest.fixture
def records(context: Context) -> dict[str, int]:
    def made(session: object) -> dict[str, int]:
        person = persons.save(session, Person(family_name=MARKER, note=MARKER))  # type: ignore[arg-type]
        case = Case(number="", person_id=person, opened_on=date(2026, 3, 2), occasion=MARKER, goal=MARKER)
        return {"people": person, "cases": cases.save(session, case)}  # type: ignore[arg-type]

    return context.write("Probe", made)


@pytest.mark.parametrize("page", ["people", "cases"])
def test_from_a_person_and_a_case_it_begins_blank(window: MainWindow, records: dict[str, int], page: str) -> None:
    window.go(Location(page, records[page]))
    settle(window.window_context.work)
    here = window.stack.page
    assert isinstance(here, ListPage)
    (begin,) = [action for action in here.actions_here() if action.text() == "Anliegen aufnehmen"]
    begin.trigger()
    settle(window.window_context.work)
    there = window.stack.page
    assert isinstance(there, ListPage)
    assert there.spec.kinds == (Kind.CONCERN,)
    assert isinstance(there.detail, RecordDetail)
    assert there.detail.record_id is None
    plain = [field.plain() for field in there.detail.form.fields]
    assert MARKER not in str(plain)
    assert there.detail.form.field("reporter_id").value() is None
