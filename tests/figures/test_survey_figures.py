"""The chapter *Stimmungsbild*: the latest wave closed in a period, shares from the least number of sheets on, with intervals."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.areas.surveys import CHAPTER, SAFETY, SAFETY_WAVES, SHEETS, count_surveys, questions_table, waves_table
from app.figures.indicators import Comparison, Counted
from app.figures.periods import parse
from app.figures.protection import protect
from app.figures.protection.thresholds import Reason, Thresholds
from app.models import Pictogram, Survey, Topic
from app.reports.model import KeyFigures, Table, Text
from app.services.surveys import questions, sheets, surveys

LIMITS = Thresholds()


def a_wave(session: Session, name: str, closed: date | None, answers: Sequence[str], begun: date | None = None) -> int:
    with clock.standing_at(datetime(2026, 1, 2)):
        wave = surveys.save(session, Survey(name=name, begun_on=begun or date(2026, 1, 2)))
        for each in answers:
            sheets.enter(session, wave, each)
        session.get_one(Survey, wave).closed_on = closed
        session.flush()
    return wave


def comparing(session: Session, period: str) -> Comparison:
    asked = parse(period)
    return Comparison(Counted(session, asked, LIMITS), Counted(session, asked.previous(), LIMITS), date(2027, 1, 4))


@pytest.mark.parametrize(
    ("hits", "answered", "shown"),
    [(10, 20, (50, 30, 70)), (0, 20, (0, 0, 16)), (20, 20, (100, 84, 100)), (19, 19, None), (0, 0, None)],
)
def test_shares_are_shown_from_twenty_sheets_on(hits: int, answered: int, shown: tuple[int, int, int] | None) -> None:
    found = protect.opinion(hits, answered, LIMITS)
    assert tuple(each.value for each in found) == (shown or (None,) * 3)
    assert {each.reason for each in found} == {None if shown else Reason.BASE}


def test_the_wave_of_a_period_is_the_last_that_was_closed_in_it(session: Session) -> None:
    a_wave(session, "A", date(2026, 3, 31), ["44444444"] * 20, date(2026, 1, 1))
    a_wave(session, "B", date(2026, 6, 30), ["11111111"] * 25, date(2026, 4, 1))
    a_wave(session, "C", None, ["44444444"] * 30, date(2026, 5, 1))
    found = {
        period: comparing(session, period).now.of(count_surveys) for period in ("2026-Q1", "2026-Q2", "2026-Q3", "2026")
    }
    assert [each.latest and each.latest.name for each in found.values()] == ["A", "B", None, "B"]
    assert [len(each.waves) for each in found.values()] == [1, 2, 2, 2]
    year = comparing(session, "2026")
    assert (SHEETS.figure(year.now).value, SAFETY.figure(year.now).value) == (25, 0)
    assert [row.label for row in waves_table(year, Topic.SAFETY, SAFETY_WAVES).rows] == ["A", "B"]


def test_n_stands_beside_a_share_that_is_not_shown(session: Session) -> None:
    a_wave(session, "A", date(2026, 3, 31), ["44440000"] * 19)
    table = questions_table(comparing(session, "2026"))
    assert table is not None
    assert [[table.cell(row, column) for column in range(4)] for row in table.rows[::4]] == [
        ["–", "–", "–", "19"],
        ["–", "–", "–", "0"],
    ]


def test_a_question_that_was_not_asked_before_has_nothing_in_brackets(session: Session) -> None:
    a_wave(session, "A", date(2026, 3, 31), ["44444444"] * 20, date(2026, 1, 1))
    second = surveys.save(session, Survey(name="B", begun_on=date(2026, 4, 1)))
    questions.add(session, second, "Es ist leise.", Topic.OTHER, Pictogram.NOISE)
    for _ in range(20):
        sheets.enter(session, second, "444444441")
    surveys.close(session, [second])
    session.get_one(Survey, second).closed_on = date(2026, 6, 1)
    session.flush()
    table = questions_table(comparing(session, "2026"))
    assert table is not None
    assert [table.cell(table.rows[-1], column) for column in range(8)] == [
        "0 %",
        "0 %",
        "16 %",
        "20",
        "(–)",
        "(–)",
        "(–)",
        "(0)",
    ]


def test_without_a_closed_wave_a_sentence_stands_there(session: Session) -> None:
    a_wave(session, "A", None, ["44444444"] * 20)
    of = comparing(session, "2026")
    assert [type(block) for block in CHAPTER.blocks(of)] == [Text]
    assert CHAPTER.recorded is not None
    assert not CHAPTER.recorded(of.now)


def test_two_waves_of_one_name_are_told_apart(session: Session) -> None:
    a_wave(session, "Herbst", date(2026, 3, 31), ["44444444"] * 20, date(2026, 1, 1))
    a_wave(session, "Herbst", date(2026, 6, 30), ["44444444"] * 20, date(2026, 4, 1))
    blocks = list(CHAPTER.blocks(comparing(session, "2026")))
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [row.label for row in tables[1].rows] == ["Herbst (01.2026)", "Herbst (04.2026)"]
    assert isinstance(blocks[0], KeyFigures)
