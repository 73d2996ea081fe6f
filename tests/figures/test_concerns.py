"""Concerns as they stood: the numbers of a past period stay, whatever happens afterwards, and no word of one is printed."""

import random
import zipfile
from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import pairwise

import pytest
from quarter import Quarter
from sqlalchemy import select
from sqlalchemy.orm import Session
from test_reports_of_periods import text_of

from app.common import clock
from app.context import Context
from app.figures.areas.concerns import _STAGES, count_concerns
from app.figures.concern_history import Standing, standings
from app.figures.monthly import monthly_sheet
from app.figures.periods import parse
from app.figures.protection.contributions import Contributions
from app.figures.protection.protect import median, rate, stages
from app.figures.protection.thresholds import Reason, Thresholds
from app.figures.yearly import yearly_report
from app.models import Concern, ConcernStatus, Organisation, Person, Told
from app.reports.render_pdf import render_pdf
from app.reports.render_xlsx import render_xlsx
from app.services.concerns import concerns, forwardings, steps

LIMITS = Thresholds()
OCTOBER, NOVEMBER, DECEMBER = (parse(f"2026-{month}") for month in (10, 11, 12))
TODAY = datetime(2026, 12, 20, 9)


@pytest.fixture
def person(session: Session) -> Person:
    return Quarter(session).people(1)[0]


@pytest.fixture
def office(session: Session) -> Organisation:
    return Quarter(session).actor("Bauamt", "Verwaltung/öffentlicher Dienst")


@pytest.fixture(autouse=True)
def now() -> object:
    with clock.standing_at(TODAY):
        yield


def received(session: Session, on: date, reporter: Person | None = None) -> int:
    person_id = reporter.id if reporter else None
    return concerns.save(session, Concern(number="", subject="Bank", received_on=on, reporter_id=person_id))


def of_month(session: Session, month: str) -> Standing:
    (found,) = standings(session, parse(month))
    return found


class TestAsItStood:
    def test_each_month_shows_the_state_at_its_end(
        self, session: Session, person: Person, office: Organisation
    ) -> None:
        concern = received(session, date(2026, 9, 20), person)
        letter = forwardings.forward(session, concern, office.id, date(2026, 9, 28))
        forwardings.answer(session, letter.id, "Ja", ConcernStatus.SOLVED, date(2026, 10, 30))
        steps.tell(session, [concern], Told.PHONE, date(2026, 11, 3))
        stood = {month: of_month(session, f"2026-{month}") for month in ("09", "10", "11")}
        assert [each.status.value for each in stood.values()] == ["forwarded", "solved", "told"]
        assert [(each.open, each.owed) for each in stood.values()] == [(True, False), (True, True), (False, False)]
        assert [each.result_on for each in stood.values()] == [None, date(2026, 10, 30), date(2026, 10, 30)]
        assert [each.told_on for each in stood.values()] == [None, None, date(2026, 11, 3)]
        assert [each.sent_to for each in stood.values()] == [((office.id, None),), (), ()]
        assert standings(session, parse("2026-08")) == []

    def test_what_is_opened_again_was_done_before(self, session: Session) -> None:
        concern = received(session, date(2026, 10, 1))
        steps.settle(session, concern, ConcernStatus.SOLVED, date(2026, 10, 5), "Ja")
        steps.tell(session, [concern], Told.NOTICE_BOARD, date(2026, 10, 6))
        steps.set_status(session, concern, ConcernStatus.IN_PROGRESS, date(2026, 11, 2))
        october, november = of_month(session, "2026-10"), of_month(session, "2026-11")
        assert (october.open, october.told_on, october.result) == (False, date(2026, 10, 6), ConcernStatus.SOLVED)
        assert (november.open, november.told_on, november.result) == (True, None, None)

    def test_a_deadline_that_was_kept_later_was_missed_then(self, session: Session, person: Person) -> None:
        concern = received(session, date(2026, 10, 5), person)
        steps.acknowledge(session, [concern], date(2026, 10, 6))
        assert of_month(session, "2026-10").overdue
        steps.answer_for_now(session, [concern], date(2026, 11, 2))
        assert [of_month(session, f"2026-{month}").overdue for month in (10, 11)] == [True, False]

    def test_a_reminder_later_does_not_take_back_that_it_was_due(self, session: Session, office: Organisation) -> None:
        concern = received(session, date(2026, 10, 1))
        letter = forwardings.forward(session, concern, office.id, date(2026, 10, 2))
        forwardings.remind(session, [letter.id], date(2026, 12, 18))
        assert [of_month(session, f"2026-{month}").overdue for month in (10, 11, 12)] == [True, True, False]

    def test_a_running_month_counts_what_is_due_until_today(self, session: Session, person: Person) -> None:
        received(session, date(2026, 12, 18), person)
        assert not of_month(session, "2026-12").overdue

    def test_the_trash_is_not_counted(self, session: Session) -> None:
        session.get_one(Concern, received(session, date(2026, 10, 1))).deleted_at = datetime(2026, 12, 1)
        session.flush()
        assert standings(session, OCTOBER) == []

    def test_today_it_is_what_the_records_say(self, session: Session, person: Person, office: Organisation) -> None:
        """Random steps on random days: the state at the end is the one that is stored."""
        chance = random.Random(7)
        for place in range(40):
            concern = received(session, date(2026, 9, 1) + timedelta(days=place), person if place % 2 else None)
            session.get_one(Concern, concern).department_id = office.id
            for _ in range(chance.randrange(6)):
                kept = session.get_one(Concern, concern)
                day = kept.received_on + timedelta(days=chance.randrange(40))
                if kept.status in concerns.SETTLED and chance.random() < 0.7:
                    steps.tell(session, [concern], Told.PHONE, day)
                    continue
                status = chance.choice([status for status in ConcernStatus if status not in concerns.DONE])
                steps.set_status(session, concern, status, day, "weil")
        found = {each.status for each in standings(session, DECEMBER)}
        stored = list(session.scalars(select(Concern.status).order_by(Concern.id)))
        assert [each.status for each in standings(session, DECEMBER)] == stored
        assert [each.told_on for each in standings(session, DECEMBER)] == list(
            session.scalars(select(Concern.told_on).order_by(Concern.id))
        )
        assert len(found) > 4

    def test_earlier_months_never_change(self, filled: Session) -> None:
        before = {month: standings(filled, parse(f"2026-{month}")) for month in ("03", "06", "09")}
        for concern in filled.scalars(select(Concern)).all():
            if concern.status in concerns.SETTLED:
                steps.tell(filled, [concern.id], Told.LETTER, date(2026, 11, 20))
            elif concern.status in concerns.UNDER_WAY:
                steps.settle(filled, concern.id, ConcernStatus.SOLVED, date(2026, 11, 20), "Ja")
        assert {month: standings(filled, parse(f"2026-{month}")) for month in before} == before


def test_no_word_of_a_concern_is_printed(session: Session, person: Person, office: Organisation) -> None:
    marker = "Zyxgeheim"
    for place in range(30):
        concern = received(session, date(2026, 10, 1 + place % 20), None if place % 2 else person)
        kept = session.get_one(Concern, concern)
        kept.subject = kept.text = kept.place = kept.answer = marker
        letter = forwardings.forward(session, concern, office.id, date(2026, 10, 22))
        letter.department = marker
        forwardings.promise(session, letter.id, marker, marker, None, date(2026, 10, 23))
        forwardings.answer(session, letter.id, marker, ConcernStatus.NOT_RESPONSIBLE, date(2026, 10, 24))
        concerns.save(session, kept)
    private = Quarter(session).actor(marker, "Privatperson")
    gone = Quarter(session).actor(f"{marker} Amt")
    for department in (private, gone):
        for _ in range(12):
            forwardings.forward(session, received(session, date(2026, 10, 2)), department.id, date(2026, 10, 4))
    gone.deleted_at = datetime(2026, 12, 1)
    session.flush()
    for report in (monthly_sheet(session, OCTOBER), yearly_report(session, parse("2026"))):
        text, _pages = text_of(render_pdf(report))
        with zipfile.ZipFile(BytesIO(render_xlsx(report))) as book:
            sheets = b"".join(book.read(name) for name in book.namelist())
        assert "Bauamt" in text
        assert "andere Stellen" in text
        assert marker not in text
        assert marker.encode() not in sheets


def voices(count: int, first: int = 0, each: int = 1) -> Contributions:
    return Contributions(dict.fromkeys(range(first, first + count), each))


class TestProtection:
    @pytest.mark.parametrize(
        ("part", "rest", "value", "reason"),
        [
            (15, 5, 75, None),
            (14, 5, None, Reason.BASE),
            (16, 4, None, Reason.FEW),
            (4, 16, None, Reason.FEW),
            (20, 0, None, Reason.FEW),
        ],
    )
    def test_a_percentage_needs_twenty_and_five_on_both_sides(
        self, part: int, rest: int, value: int | None, reason: Reason | None
    ) -> None:
        found = rate(voices(part), voices(rest, 100), LIMITS)
        assert (found.value, found.reason) == (value, reason)

    def test_a_median_needs_five_and_nobody_with_most_of_it(self) -> None:
        assert median([(who, 10 * who) for who in range(5)], LIMITS).value == 20
        assert median([(who, 10 * who) for who in range(4)], LIMITS).reason is Reason.BASE
        assert median([(max(who - 6, 0), who) for who in range(11)], LIMITS).reason is Reason.DOMINANT

    def test_no_difference_of_stages_names_anybody(self) -> None:
        """Every pair of shown stages of which one is part of the other leaves none or at least five voices between them."""
        chance = random.Random(3)
        shown = 0
        for _ in range(300):
            sizes = sorted((chance.randrange(31) for _ in range(5)), reverse=True)
            values = [figure.value for figure in stages([voices(size) for size in sizes], LIMITS)]
            kept = [value for value in values if value is not None]
            shown += len(kept)
            assert all(first - second >= 5 for first, second in pairwise(kept))
            assert all(value >= 5 for value in kept)
        assert shown > 500

    @pytest.mark.parametrize("told_on", [None, OCTOBER.last])
    @pytest.mark.parametrize("result", [None, ConcernStatus.SOLVED])
    @pytest.mark.parametrize(
        "steps", [set(), {ConcernStatus.CHECKED}, {ConcernStatus.CHECKED, ConcernStatus.FORWARDED}]
    )
    def test_each_stage_is_part_of_the_one_before(
        self, steps: set[ConcernStatus], result: ConcernStatus | None, told_on: date | None
    ) -> None:
        """Also where it was settled without an office, and where one was told before there was a result."""
        taken = {ConcernStatus.RECEIVED, *steps, *([result] if result else [])}
        standing = Standing(
            voice=1,
            received_on=OCTOBER.first,
            category_id=None,
            praise=False,
            status=ConcernStatus.RECEIVED,
            steps=frozenset(taken),
            result=result,
            result_on=told_on,
            told_on=told_on,
            answerable=True,
            overdue=False,
            sent_to=(),
        )
        reached = [reaches(standing) for _stage, reaches in _STAGES]
        assert reached == sorted(reached, reverse=True)

    def test_who_brought_several_is_one_voice(self, session: Session, person: Person) -> None:
        for _ in range(9):
            received(session, date(2026, 10, 1), person)
        assert len({each.voice for each in count_concerns(session, OCTOBER).all}) == 1
        for block in monthly_sheet(session, OCTOBER).tables():
            if getattr(block, "key", "") == "concern_lights":
                assert block.cell(block.rows[0], 0) == "–"  # type: ignore[union-attr]
                break
        else:
            pytest.fail("no line of concerns")


def test_the_overdue_ones_of_today_are_those_of_the_list(years: Context) -> None:
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        listed = years.read(concerns.count_state, "overdue")
        counted = sum(each.overdue for each in years.read(standings, NOVEMBER))
    assert counted == listed > 4
