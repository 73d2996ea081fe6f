"""Numbers, hours and months as the language of the window writes them."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.views.language import i18n
from app.views.shared import dates, numbers


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "en")
    yield
    i18n.install(qapp, "de")


def test_german(qapp: QApplication) -> None:
    i18n.install(qapp, "de")
    assert numbers.number(1234567) == "1.234.567"
    assert numbers.number(-0.25, 2) == "-0,25"
    assert numbers.hours(74070) == "1.234,5 h"
    assert dates.month(date(2026, 3, 31)) == "März 2026"


@pytest.mark.usefixtures("english")
def test_english() -> None:
    assert numbers.hours(74070) == "1,234.5 h"
    assert dates.month(date(2026, 10, 1)) == "October 2026"
