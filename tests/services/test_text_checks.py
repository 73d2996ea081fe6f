"""Who has read what papers say in other languages: kept with the text of that day, and only where there is a name and a day."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.services.office import text_checks
from app.services.office.text_checks import Checked

DAY = date(2026, 3, 12)
RECEIPT = ("receipt", "ar")


def test_a_text_that_has_changed_is_unread_again(session: Session) -> None:
    text_checks.record(session, *RECEIPT, "alt", "Amira H.", DAY)
    assert text_checks.checked(session, *RECEIPT, "alt") == Checked("Amira H.", DAY)
    assert text_checks.checked(session, *RECEIPT, "neu") is None
    assert text_checks.checked(session, "receipt", "tr", "alt") is None
    text_checks.record(session, *RECEIPT, "neu", "Samir", DAY)
    assert text_checks.checked(session, *RECEIPT, "neu") == Checked("Samir", DAY)
    assert text_checks.checked(session, *RECEIPT, "alt") is None, "there is one check of each text"


def test_it_can_be_taken_back(session: Session) -> None:
    text_checks.record(session, *RECEIPT, "alt", "Amira H.", DAY)
    text_checks.take_back(session, *RECEIPT)
    text_checks.take_back(session, *RECEIPT)
    assert text_checks.checked(session, *RECEIPT, "alt") is None


@pytest.mark.parametrize(
    ("by", "on", "missing"), [("  ", DAY, "wer"), ("Amira", None, "wann"), ("Amira", timedelta(days=1), "Zukunft")]
)
def test_what_is_missing_is_said(session: Session, by: str, on: date | timedelta | None, missing: str) -> None:
    day = clock.today() + on if isinstance(on, timedelta) else on
    with pytest.raises(UserError, match=missing):
        text_checks.record(session, *RECEIPT, "alt", by, day)
    assert text_checks.checked(session, *RECEIPT, "alt") is None
