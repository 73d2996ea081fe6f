"""Concerns of the demo quarter: in every state, on every way, and believable beside the events and the calendar."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from dateutil.easter import easter
from sqlalchemy import select

from app.common import clock
from app.common.school_holidays import school_holiday
from app.common.working_days import WorkingDays, public_holidays
from app.context import Context
from app.demo.build import TODAY
from app.demo.concerns import _join, _Story
from app.demo.matters import DONATION, MATTERS, POINTS, benefit
from app.demo.places import TOWN_HALL
from app.demo.programme import COURSES, SINGLES
from app.demo.run import PASSPHRASE, VAULT
from app.models import (
    Building,
    BuildingUse,
    Concern,
    ConcernNature,
    ConcernStatus,
    Event,
    Forwarding,
    LegalGround,
    Medium,
    Occupancy,
    OfficialText,
    Organisation,
    Record,
    RecordLink,
    StatusChange,
    Task,
    Told,
)
from app.services.concerns import concerns
from app.services.lists import ListQuery
from app.vaults import opening

PHONED = "Am Telefon geklärt"
AUDIENCE = {each.name: each.audience for each in (*COURSES, *SINGLES)}


@pytest.fixture(scope="module")
def quarter(demo_template: tuple[Path, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    folder = tmp_path_factory.mktemp("quarter") / VAULT
    shutil.copytree(demo_template[0], folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    yield context
    context.close()


def _all(context: Context, entity: Any) -> list[Any]:
    return context.read(lambda session: list(session.scalars(select(entity))))


def test_every_state_nature_category_and_way(quarter: Context) -> None:
    found = _all(quarter, Concern)
    taken = {change.status for change in _all(quarter, StatusChange) if change.record_id in {one.id for one in found}}
    assert taken == {status.value for status in ConcernStatus}
    assert {one.nature for one in found} == set(ConcernNature)
    assert {one.status for one in found} >= {
        ConcernStatus.RECEIVED,
        ConcernStatus.FORWARDED,
        ConcernStatus.IN_PROGRESS,
        ConcernStatus.SOLVED,
        ConcernStatus.TOLD,
        ConcernStatus.CLOSED,
    }
    assert len({one.category_id for one in found}) == 10
    assert 15 < sum(one.reporter_id is None for one in found) < 60
    assert sum(one.joined_to_id is not None for one in found) >= 3
    assert sum(one.supporters > 0 for one in found) > 20
    assert 5 < sum(one.may_quote for one in found) < 60
    assert sum(one.event_id is not None for one in found) > 5
    assert {one.told_how for one in found} > {Told.PHONE, Told.IN_PERSON, Told.NOTICE_BOARD, Told.NOT_POSSIBLE}


def test_about_half_is_solved_by_phone(quarter: Context) -> None:
    settled = [one for one in _all(quarter, Concern) if one.settled_on]
    assert sum(one.answer.startswith(PHONED) for one in settled) == pytest.approx(len(settled) / 2, rel=0.25)


def test_the_morning_finds_each_thing_that_waits(quarter: Context) -> None:
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        for state in ("new", "overdue", "owed", "waiting", "done"):
            assert quarter.read(concerns.count_state, state) > 0, state


def test_nobody_was_forgotten_for_months(quarter: Context) -> None:
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        late = quarter.read(concerns.ids, ListQuery(filters={"status": "overdue"}))
        owed = quarter.read(concerns.ids, ListQuery(filters={"status": "owed"}))
    waiting = {one.subject: one.received_on for one in _all(quarter, Concern) if one.id in {*late, *owed}}
    assert {subject: day for subject, day in waiting.items() if TODAY - day > timedelta(days=120)} == {}


def test_they_go_to_offices_and_come_back(quarter: Context) -> None:
    ways = _all(quarter, Forwarding)
    assert sum(way.answered_on is not None for way in ways) > 10
    assert sum(way.answered_on is None for way in ways) > 3
    assert sum(way.reminders for way in ways) > 5
    assert sum(way.promise != "" for way in ways) > 2
    named = {way.concern_id for way in ways if way.with_name}
    assert {one.id for one in _all(quarter, Concern) if one.id in named and not one.may_name} == set()
    assert len({way.department for way in ways}) > 4


def test_nothing_happens_on_a_day_without_work_or_in_the_future(quarter: Context) -> None:
    days = [day for one in _all(quarter, Concern) for day in (one.settled_on, one.told_on, one.closed_on) if day]
    assert max(days) <= TODAY
    assert [day for day in days if not WorkingDays().is_working_day(day)] == []


def test_a_wish_leads_to_an_event_that_comes_after_it(quarter: Context) -> None:
    events = {event.id: event for event in _all(quarter, Event)}
    said = {one.id: one for one in _all(quarter, Concern)}
    links = [link for link in _all(quarter, RecordLink) if link.from_id in said and link.to_id in events]
    assert len(links) > 2
    for link in links:
        assert events[link.to_id].starts_at.date() > said[link.from_id].settled_on
    assert {matter.leads_to for matter in MATTERS} - {""} <= AUDIENCE.keys()


def test_points_promises_and_texts_for_the_offices(quarter: Context) -> None:
    offices = {one.id: one.short_name for one in _all(quarter, Organisation)}
    points = [
        task for task in _all(quarter, Task) if task.discuss_with_id and not task.promised_by and not task.done_at
    ]
    assert {offices[task.discuss_with_id] for task in points} == POINTS.keys()
    assert sum(task.promised_by != "" and task.done_at is None for task in _all(quarter, Task)) >= 2
    assert {one.short for one in TOWN_HALL} <= set(offices.values())
    texts = _all(quarter, OfficialText)
    assert Counter(text.medium for text in texts) == {Medium.GAZETTE: 4, Medium.COUNCIL: 2}
    assert {text.done_on is None for text in texts} == {True, False}
    assert all(text.day for text in texts)


def test_a_donation_waits_for_the_council(quarter: Context) -> None:
    (donation,) = [one for one in _all(quarter, Concern) if one.subject == DONATION.subject]
    assert donation.status is ConcernStatus.IN_PROGRESS
    (paper,) = [text for text in _all(quarter, OfficialText) if text.about_id == donation.id]
    assert paper.done_on is None
    assert paper.day > TODAY
    assert [task.what for task in _all(quarter, Task) if task.about_id == donation.id]


def test_benefits_are_called_as_on_their_day(quarter: Context) -> None:
    assert (benefit(date(2026, 6, 30)), benefit(date(2026, 7, 1))) == ("Bürgergeld", "Grundsicherungsgeld")
    for one in _all(quarter, Concern):
        for name in ("Bürgergeld", "Grundsicherungsgeld"):
            assert name not in one.subject or name == benefit(one.received_on)
    (jobcenter,) = [one for one in _all(quarter, Organisation) if one.short_name == "Jobcenter"]
    assert jobcenter.offers.startswith(benefit(TODAY))
    titles = {record.title for record in _all(quarter, Record)}
    assert not any("{" in title for title in titles)


def test_events_keep_the_calendar(quarter: Context) -> None:
    events = _all(quarter, Event)
    for event in events:
        day = event.starts_at.date()
        assert day not in public_holidays(day.year), event.name
        if AUDIENCE[event.name] in ("children", "youth", "families") and "Ferien" not in event.name:
            assert school_holiday(day) is None, (event.name, day)
    for event in events:
        if event.name == "Kinderfasnacht im Hof":
            assert event.starts_at.date() == easter(event.starts_at.year) - timedelta(days=51)
    self_run = [event for event in events if event.note.startswith("Läuft selbständig")]
    assert len(self_run) == pytest.approx(len(events) / 3, rel=0.15)


def test_the_lodgings_rest_on_limited_admissions(quarter: Context) -> None:
    lodgings = {one.id for one in _all(quarter, Building) if one.use is BuildingUse.FOLLOW_UP}
    stays = [one for one in _all(quarter, Occupancy) if one.building_id in lodgings and one.until is None]
    assert len(stays) > 10
    assert {one.ground for one in stays} == {LegalGround.ADMISSION}
    assert sum(one.admitted_until is not None for one in stays) > 0.7 * len(stays)


@pytest.mark.parametrize(("days", "joined"), [(0, True), (2, True), (3, False), (-1, False)])
def test_nobody_joins_a_concern_that_comes_later(days: int, joined: bool) -> None:
    """A stand is later than the day on which something was first said."""
    letter, other = MATTERS[:2]
    stories = [_Story(letter, TODAY, "letter", 0, None, "Telefon")]
    stories += [
        _Story(other, TODAY + timedelta(days), "phone", 1, None, "Telefon", steps=[(0, print)]) for _ in range(18)
    ]
    _join(stories, Random(1))
    assert (len(stories[1].steps) > 1) is joined
