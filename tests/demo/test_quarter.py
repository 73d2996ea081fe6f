"""The demo quarter: believable, dated, and the same for the same seed."""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.demo import run
from app.demo.build import Summary, build
from app.demo.housing import VISITS
from app.demo.names import ORIGINS
from app.demo.places import ORGANISATIONS, TOWN_HALL
from app.demo.run import PASSPHRASE, VAULT
from app.figures.monthly import monthly_sheet
from app.figures.periods import parse
from app.figures.yearly import yearly_report
from app.models import (
    Affiliation,
    Case,
    CaseStatus,
    ConfidentialNote,
    ContactEntry,
    Document,
    Event,
    EventStatus,
    Kind,
    Participation,
    ParticipationStatus,
    Person,
    PersonLanguage,
    Record,
    StatusChange,
    Task,
)
from app.models.casework import contact_person
from app.reports.render_pdf import ReportOptions, render_pdf, render_report
from app.services.casework import cases
from app.services.events import events, participations
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.worktime import capacity
from app.storage.secrets import keys
from app.vaults import opening
from tests import page_use

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def quarter(
    demo_template: tuple[Path, Summary], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Context, Summary]]:
    """The quarter as described, opened once for this file."""
    template, summary = demo_template
    folder = tmp_path_factory.mktemp("quarter") / VAULT
    shutil.copytree(template, folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    yield context, summary
    context.close()


def _all(context: Context, *columns: Any) -> list[Any]:
    return context.read(lambda session: list(session.execute(select(*columns)).all()))


def test_amounts(quarter: tuple[Context, Summary]) -> None:
    _context, summary = quarter
    assert summary.records[Kind.HOUSEHOLD] == pytest.approx(160, rel=0.1)
    assert summary.records[Kind.ORGANISATION] == len(ORGANISATIONS) + len(TOWN_HALL) == 95
    assert summary.records[Kind.CASE] == 110
    assert summary.records[Kind.EVENT] + summary.records[Kind.SERIES] == pytest.approx(150, rel=0.1)
    assert summary.records[Kind.CONCERN] == 110
    assert summary.records[Kind.TASK] == pytest.approx(140, rel=0.1)
    assert summary.contacts == 1500 + VISITS
    assert summary.participations == pytest.approx(2400, rel=0.1)
    assert summary.heads > 1000


def test_residents_are_420_and_of_many_origins(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    rows = _all(context, Person.is_resident, Person.origin, Person.native_name, Person.is_volunteer)
    residents = [row for row in rows if row.is_resident]
    assert len(residents) == 420
    assert len({row.origin for row in residents}) >= 10
    scripts = {unicodedata.name(row.native_name[0]).split(" ")[0] for row in residents if row.native_name}
    assert scripts >= {"ARABIC", "CYRILLIC", "ETHIOPIC"}
    assert 15 <= sum(row.is_volunteer for row in residents) <= 60
    assert len(set(_all(context, PersonLanguage.code))) >= 10


def test_no_number_could_be_somebodys(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    numbers = {number for row in _all(context, Person.phone, Person.mobile) for number in row if number}
    invented = re.compile(r"07627 000\d{4}|0171 39200\d\d|0176 040690\d\d")
    assert [number for number in numbers if not invented.fullmatch(number)] == []
    mails = {mail for (mail,) in _all(context, Person.email) if mail}
    assert all(re.fullmatch(r"[a-z.’-]+@example\.org", mail) for mail in mails)


def test_everything_is_dated_within_the_two_years(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    start, end = datetime(2024, 11, 22), datetime(2026, 11, 22, 23)
    for (entered,) in _all(context, Record.created_at) + _all(context, ContactEntry.at):
        assert start <= entered <= end
    assert len({entered.date() for (entered,) in _all(context, Record.created_at)}) > 200
    months = {(opened.year, opened.month) for (opened,) in _all(context, Case.opened_on)}
    assert len(months) >= 22


def test_nothing_happens_before_its_record_was_there(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter

    def early(session: Session) -> int:
        joined = select(func.count()).select_from(ContactEntry).join(Record, Record.id == ContactEntry.record_id)
        return session.scalar(joined.where(func.date(ContactEntry.at) < func.date(Record.created_at))) or 0

    assert context.read(early) == 0


def test_statuses_and_kinds_of_everything(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    assert len({status for (status,) in _all(context, Case.status)}) >= 6
    assert {EventStatus.CANCELLED, EventStatus.CONFIRMED, EventStatus.HELD} <= {
        status for (status,) in _all(context, Event.status)
    }
    assert {status for (status,) in _all(context, Participation.status)} == set(ParticipationStatus)
    assert sum(walk_in for (walk_in,) in _all(context, Participation.walk_in)) > 100
    assert (
        20
        < len([entry for entry, record in _all(context, ContactEntry.id, ContactEntry.record_id) if not record])
        < 200
    )
    assert 20 < len(_all(context, contact_person.c.person_id)) < 400
    notes = [text for (text,) in _all(context, ConfidentialNote.text)]
    assert 50 < len(notes) < 400
    assert len(_all(context, Affiliation.id)) > 60
    assert len(_all(context, Document.id)) > 15
    assert len(_all(context, StatusChange.id)) > 300
    assert all(name for (name,) in _all(context, ContactEntry.summary))


def test_closed_cases_have_reason_and_day(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    for status, closed_on, reason in _all(context, Case.status, Case.closed_on, Case.close_reason_id):
        assert (status is CaseStatus.CLOSED) == (closed_on is not None) == (reason is not None)


def test_morning_has_something_to_do(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        for state in ("due", "overdue", "coming"):
            assert context.read(tasks.LISTING.count, {"state": state}), state
        fortnight = ListQuery(filters={"when": "fortnight"}, sort=(("starts_at", False),))
        (first,) = context.read(events.rows, context.read(events.ids, fortnight, 1))
        assert first.starts_at.date() < TODAY + timedelta(days=7)
        assert context.read(events.LISTING.count, {"attendance": "open"})
        assert context.read(cases.LISTING.count, {"status": "silent"})
        hours = context.read(capacity.of_month, TODAY)
    assert hours is not None
    assert 0.3 < hours.total / hours.target < 1.3
    done = [done_at for (done_at,) in _all(context, Task.done_at) if done_at]
    assert len(done) > 60


def test_vault_is_whole_and_undo_begins_anew(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    assert {finding.severity for finding in context.check()} == {"ok"}
    assert context.undo_step() is None
    assert context.undo() is None


def test_same_seed_makes_the_same_quarter(tmp_path: Path) -> None:
    def titles(name: str, seed: int) -> list[Any]:
        context, _code = opening.create_demo(tmp_path / name, PASSPHRASE, keys.FLOOR)
        build(context, seed=seed, residents=60)
        found = _all(context, Record.title, Record.created_at) + _all(context, ContactEntry.summary, ContactEntry.at)
        context.close()
        return found

    assert titles("a", 3) == titles("b", 3) != titles("c", 4)


@pytest.mark.parametrize(("residents", "day"), [(1, date(2026, 1, 1)), (7, date(2024, 2, 29)), (25, date(2027, 7, 15))])
def test_small_quarters_and_other_days(context: Context, residents: int, day: date) -> None:
    summary = build(context, residents=residents, today=day)
    with clock.standing_at(datetime.combine(day, datetime.min.time())):
        assert summary.records[Kind.CASE] <= residents
    (count,) = _all(context, func.count(Person.id).filter(Person.is_resident))[0]
    assert count == residents


def test_shares_of_origins_make_a_whole() -> None:
    assert sum(origin.share for origin in ORIGINS) == pytest.approx(1)


def test_list_of_the_demo_shows_names_in_their_own_scripts(quarter: tuple[Context, Summary]) -> None:
    context, _summary = quarter
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        event_id = context.read(run._most_colourful_event)
        names = context.read(participations.attendance_names, event_id)
        event = context.read(lambda session: session.get_one(Event, event_id))
    assert event.starts_at.date() - TODAY < timedelta(days=60)
    assert len(names) >= 12
    assert run._colours(names)[0] >= 3


def test_the_pages_of_its_reports_are_filled(quarter: tuple[Context, Summary]) -> None:
    context, _ = quarter
    with clock.standing_at(datetime.combine(TODAY, datetime.min.time())):
        reports = [context.read(yearly_report, parse(period)) for period in ("2025", "2026", "2026-Q3")]
        reports.append(context.read(monthly_sheet, parse("2026-10")))
    for report in reports:
        assert page_use.too_empty(render_pdf(report)) == [], report.period
    assert page_use.too_empty(render_report(reports[1], ReportOptions(large=True))) == []
