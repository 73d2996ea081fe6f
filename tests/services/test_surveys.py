"""Waves of the survey: questions taken over and fixed by the first sheet, sheets as digits, shares compared."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Pictogram, Survey, Topic
from app.services import trash
from app.services.lists import ListQuery
from app.services.surveys import questions, results, sheets, surveys
from app.services.surveys.results import Change, Share
from app.services.surveys.standard import STANDARD


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 30, 9)):
        yield


def a_wave(session: Session, **more: object) -> int:
    return surveys.save(session, Survey(**{"name": "Herbst 2026", "begun_on": date(2026, 10, 5), **more}))


def texts(session: Session, survey_id: int) -> list[str]:
    return [row.text for row in questions.of_survey(session, survey_id)]


def test_a_new_wave_is_called_after_the_season_and_begins_today(session: Session) -> None:
    wave = surveys.new(session)
    assert (wave.name, wave.begun_on) == ("Herbst 2026", date(2026, 11, 30))


def test_the_first_wave_has_the_eight_questions_the_next_those_of_the_last(session: Session) -> None:
    first = a_wave(session)
    assert texts(session, first) == [one.text for one in STANDARD]
    questions.remove(session, questions.of_survey(session, first)[0].id)
    questions.add(session, first, "Der Spielplatz ist schön.", Topic.OTHER, Pictogram.CHILD)
    second = a_wave(session, name="Frühjahr 2027", begun_on=date(2027, 4, 1))
    assert texts(session, second) == [*(one.text for one in STANDARD[1:]), "Der Spielplatz ist schön."]
    keys = [[row.key for row in questions.of_survey(session, wave)] for wave in (first, second)]
    assert keys[0] == keys[1], "they are compared with each other"
    surveys.save(session, surveys.load(session, second))
    assert len(texts(session, second)) == len(STANDARD), "saved once more it takes nothing over again"


def test_a_wave_in_the_trash_gives_no_questions(session: Session) -> None:
    gone = a_wave(session)
    questions.remove(session, questions.of_survey(session, gone)[0].id)
    trash.trash(session, [gone])
    assert len(texts(session, a_wave(session, name="Winter"))) == len(STANDARD)


@pytest.mark.parametrize(
    ("more", "said"), [({"name": " "}, "braucht einen Namen"), ({"begun_on": None}, "wann dieses Stimmungsbild")]
)
def test_a_wave_needs_a_name_and_a_first_day(session: Session, more: dict[str, object], said: str) -> None:
    with pytest.raises(UserError, match=said):
        a_wave(session, **more)


def test_a_name_that_is_there_and_odd_days_are_said(session: Session) -> None:
    a_wave(session)
    odd = Survey(name="herbst 2026", begun_on=date(2026, 10, 1), closed_on=date(2026, 9, 1))
    assert [(one.field, str(one.text)[:12]) for one in surveys.warnings(session, odd)] == [
        ("name", "Ein Stimmung"),
        ("closed_on", "Dieser Tag l"),
    ]
    later = Survey(name="x", begun_on=date(2026, 10, 1), closed_on=date(2027, 1, 1))
    assert [str(one.text) for one in surveys.warnings(session, later)] == ["Dieser Tag liegt in der Zukunft."]


def test_questions_are_added_changed_put_in_order_and_removed(session: Session) -> None:
    wave = a_wave(session)
    first, second, *_ = questions.of_survey(session, wave)
    questions.move(session, second.id, -1)
    assert [row.id for row in questions.of_survey(session, wave)][:2] == [second.id, first.id]
    questions.move(session, second.id, -5)
    questions.move(session, first.id, 99)
    assert questions.of_survey(session, wave)[-1].id == first.id
    questions.change(session, first.id, "  Hier ist es   still. ", Topic.OTHER, Pictogram.NOISE)
    changed = questions.of_survey(session, wave)[-1]
    assert (changed.text, changed.topic, changed.pictogram) == ("Hier ist es still.", Topic.OTHER, Pictogram.NOISE)


def test_another_text_is_another_question_and_the_old_text_the_old_one(session: Session) -> None:
    wave = a_wave(session)
    first = questions.of_survey(session, wave)[0]
    questions.change(session, first.id, first.text, Topic.OTHER, Pictogram.SUN)
    assert questions.of_survey(session, wave)[0].key == first.key
    questions.change(session, first.id, "Hier ist es still.", Topic.OTHER, Pictogram.SUN)
    assert questions.of_survey(session, wave)[0].key != first.key
    questions.change(session, first.id, first.text, Topic.SAFETY, Pictogram.SUN)
    assert questions.of_survey(session, wave)[0].key == first.key


@pytest.mark.parametrize(
    ("text", "said"), [("  ", "Bitte die Frage"), ("x" * 201, "201 Zeichen"), (STANDARD[0].text, "steht schon")]
)
def test_a_question_that_does_not_fit_is_refused(session: Session, text: str, said: str) -> None:
    wave = a_wave(session)
    with pytest.raises(UserError) as refused:
        questions.add(session, wave, text, Topic.OTHER, Pictogram.SUN)
    assert said in str(refused.value)


def test_more_questions_than_fit_are_refused(session: Session) -> None:
    wave = a_wave(session)
    for number in range(questions.MOST - len(STANDARD)):
        questions.add(session, wave, f"Frage {number}", Topic.OTHER, Pictogram.SUN)
    with pytest.raises(UserError, match="Mehr als"):
        questions.add(session, wave, "Noch eine", Topic.OTHER, Pictogram.SUN)


def test_once_a_sheet_came_back_questions_stay(session: Session) -> None:
    wave = a_wave(session)
    first = questions.of_survey(session, wave)[0]
    before = questions.of_survey(session, wave)
    sheet = sheets.enter(session, wave, "43210432")
    for change in (
        lambda: questions.add(session, wave, "Neu", Topic.OTHER, Pictogram.SUN),
        lambda: questions.change(session, first.id, "Neu", Topic.OTHER, Pictogram.SUN),
        lambda: questions.remove(session, first.id),
        lambda: questions.move(session, first.id, 1),
    ):
        with pytest.raises(UserError, match="ein neues Stimmungsbild beginnen"):
            change()
    assert questions.of_survey(session, wave) == before
    sheets.remove(session, sheet.id)
    questions.remove(session, first.id)


def test_sheets_are_digits_and_keep_their_numbers(session: Session) -> None:
    wave = a_wave(session)
    first, second = (sheets.enter(session, wave, typed) for typed in ("4321 0432", "11111111"))
    assert (first.number, second.number) == (1, 2)
    sheets.correct(session, first.id, "44444444")
    sheets.remove(session, second.id)
    assert sheets.enter(session, wave, "00000000").number == 2
    assert [(row.number, row.answers) for row in sheets.of_survey(session, wave)] == [(2, "00000000"), (1, "44444444")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4321543x", "„5“ ist keine Antwort"),
        ("4321 432", "7 von 8 Antworten"),
        ("432143214", "9 Antworten auf 8 Fragen"),
        ("", "0 von 8 Antworten"),
        ("٤٤٤٤٤٤٤٤", "ist keine Antwort"),
        ("-1111111", "„-“ ist keine Antwort"),
    ],
)
def test_answers_off_the_scale_are_refused_and_nothing_is_kept(session: Session, typed: str, said: str) -> None:
    wave = a_wave(session)
    sheet = sheets.enter(session, wave, "11111111")
    for work in (lambda: sheets.enter(session, wave, typed), lambda: sheets.correct(session, sheet.id, typed)):
        with pytest.raises(UserError) as refused:
            work()
        assert said in str(refused.value)
    assert [row.answers for row in sheets.of_survey(session, wave)] == ["11111111"]


def test_the_same_answers_twice_in_a_row_are_said(session: Session) -> None:
    wave = a_wave(session)
    said = [sheets.enter(session, wave, typed).same_as for typed in ("44444444", "44444444", "33333333", "44444444")]
    assert said == [None, 1, None, None]
    assert [row.same_as for row in sheets.of_survey(session, wave)] == [None, None, 1, None]


def test_a_closed_wave_takes_no_sheet_until_it_is_opened_again(session: Session) -> None:
    wave = a_wave(session)
    surveys.close(session, [wave])
    with pytest.raises(UserError, match="Wieder öffnen"):
        sheets.enter(session, wave, "44444444")
    surveys.close(session, [wave])
    assert surveys.load(session, wave).closed_on == date(2026, 11, 30)
    surveys.reopen(session, [wave])
    sheets.enter(session, wave, "44444444")
    assert [row.sheets for row in surveys.rows(session, [wave])] == [1]


def test_a_wave_without_questions_takes_no_sheet(session: Session) -> None:
    wave = a_wave(session)
    for row in questions.of_survey(session, wave):
        questions.remove(session, row.id)
    with pytest.raises(UserError, match="noch keine Fragen"):
        sheets.enter(session, wave, "4")


def test_what_is_gone_is_said(session: Session) -> None:
    for work in (
        lambda: sheets.correct(session, 99, "4"),
        lambda: sheets.remove(session, 99),
        lambda: questions.remove(session, 99),
    ):
        with pytest.raises(UserError, match="gibt es nicht mehr"):
            work()


def test_shares_count_the_upper_two_answers_of_those_given(session: Session) -> None:
    wave = a_wave(session)
    for typed in ("4" * 8, "3333" + "0000", "2222" + "4400", "1000" + "4321"):
        sheets.enter(session, wave, typed)
    found = results.waves(session)[0]
    assert [one.share for one in found.questions[:5]] == [Share(2, 4), *[Share(2, 3)] * 3, Share(3, 3)]
    assert found.topics == {Topic.SAFETY: Share(2, 4), Topic.WELLBEING: Share(2, 3)}, "half of the answers is no yes"
    assert found.sheets == 4


def test_a_change_is_what_chance_does_not_explain() -> None:
    assert results.change(Share(80, 100), Share(40, 100)) is Change.HIGHER
    assert results.change(Share(40, 100), Share(80, 100)) is Change.LOWER
    assert results.change(Share(52, 100), Share(48, 100)) is Change.UNCLEAR
    assert results.change(Share(0, 0), Share(48, 100)) is None


def test_waves_come_in_their_order_without_the_trash_and_closed_by_a_day(session: Session) -> None:
    later = a_wave(session, name="B", begun_on=date(2026, 10, 1), closed_on=date(2026, 11, 1))
    early = a_wave(session, name="A", begun_on=date(2026, 3, 1), closed_on=date(2026, 4, 1))
    running, gone = a_wave(session, name="C"), a_wave(session, name="D")
    trash.trash(session, [gone])
    assert [one.id for one in results.waves(session)] == [early, later, running]
    assert [one.id for one in results.waves(session, date(2026, 10, 31))] == [early]
    assert surveys.ids(session, ListQuery(filters={"state": "open"})) == [running]
    assert surveys.ids(session, ListQuery(filters={"state": "closed"}, sort=(("closed", False),))) == [early, later]
