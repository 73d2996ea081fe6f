"""Days, times and numbers as the language of the window writes them, and understood again where they are typed."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.common import typed
from app.views.language import i18n, written
from app.views.shared import dates
from app.views.shared.forms.fields import DateField, NumberField

TODAY = date(2026, 11, 22)
DAYS = [date(2026, 1, 1) + timedelta(days=days) for days in range(365)]
_MIDDLE = date(2026, 7, 2)
FIRST = date(2026, 3, 9)


@pytest.fixture(params=["de", "en"])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> str:
    i18n.install(qapp, request.param)
    return str(request.param)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "de",
            [
                "09.03.2026", "09.03.", "03.2026", "März 2026", "Montag, 9. März 2026", "09.03.2026, 14:30", "1.234,5 h",
                "-0,25", "41\u00a0%",
            ],
        ),
        (
            "en",
            [
                "9 Mar 2026", "9 Mar", "Mar 2026", "March 2026", "Monday, 9 March 2026", "9 Mar 2026, 14:30", "1,234.5 h",
                "-0.25", "41%",
            ],
        ),
    ],
    indirect=["language"],
)  # fmt: skip
def test_each_language_has_its_own_forms(language: str, expected: list[str]) -> None:
    assert language == i18n.current()
    made = datetime(2026, 3, 9, 14, 30)
    day_forms = [form(FIRST) for form in (written.day, written.short_day, written.short_month, written.month)]
    rest = [written.day_time(made), written.hours(74070), written.number(-0.25, 2), written.percent(41.2)]
    assert [*day_forms, written.long_day(FIRST), *rest] == expected


@pytest.mark.usefixtures("language")
def test_nothing_is_written_as_nothing() -> None:
    forms = (written.day, written.short_day, written.short_month, written.month, written.long_day)
    assert {form(None) for form in forms} | {written.day_time(None), written.clock(None)} == {""}


@pytest.mark.usefixtures("language")
def test_every_day_is_understood_as_it_is_shown() -> None:
    forms = (written.day, written.short_day, written.long_day)
    shown = {form(day): day for day in DAYS for form in forms}
    assert {text: typed.day(text, _MIDDLE) for text in shown} == shown


@pytest.mark.usefixtures("language")
def test_what_a_date_field_shows_is_its_value() -> None:
    field = DateField("Tag", prefer="near")
    for day in DAYS:
        field.set_value(day)
        assert (field.editor.text(), field.value()) == (written.day(day), day)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("text", ["9.3.2026", "09.03.2026", "9 Mar 2026", "9/3/2026", "2026-03-09"])
def test_a_day_may_be_typed_in_either_language(text: str) -> None:
    field = DateField("Tag", prefer="near")
    field.editor.setText(text)
    field.tidy()
    assert (field.editor.text(), field.value()) == (written.day(FIRST), FIRST)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("number", [0, 0.25, 1234, 1234.5, -1234567.25])
def test_a_number_is_understood_as_it_is_shown(number: float) -> None:
    field = NumberField("Zahl", digits=2)
    field.set_value(number)
    assert field.value() == number
    assert typed.number(written.number(number, 2), written.decimal_mark()) == number


def test_a_drafted_number_is_the_same_in_the_other_language(qapp: QApplication) -> None:
    i18n.install(qapp, "de")
    field = NumberField("Zahl", digits=1)
    field.editor.setText("1.234,5")
    draft = field.plain()
    i18n.install(qapp, "en")
    field.set_plain(draft)
    assert (field.editor.text(), field.value()) == ("1,234.5", 1234.5)


def test_near_days_are_words_and_others_dates(qapp: QApplication) -> None:
    i18n.install(qapp, "en")
    moments = [
        datetime(2026, 11, 22, 14, 30),
        datetime(2026, 11, 21, 9),
        datetime(2026, 7, 5, 9),
        datetime(2025, 7, 5, 9),
    ]
    assert [dates.moment_in_words(one, TODAY) for one in moments] == [
        "today, 14:30",
        "yesterday, 09:00",
        "5 Jul",
        "5 Jul 2025",
    ]
    assert dates.exact(moments[0]) == "Sunday, 22 November 2026, 14:30"
