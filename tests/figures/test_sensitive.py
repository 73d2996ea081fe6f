"""What a definition says about its protection is what happens: seven persons of one origin, language, topic or dwelling."""

from datetime import date, datetime

import pytest
from quarter import Quarter
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.contents import DEFINITIONS
from app.figures.periods import parse
from app.figures.yearly import yearly_report
from app.models import Housing, Person
from app.reports.model import Table

FROM_TEN = [key for key, definition in DEFINITIONS.items() if "Geschützt ab 10 Personen." in definition.text]
COUNTS = {"SY": 30, "UA": 12, "IT": 7}
LANGUAGES = dict(zip(COUNTS, ("ar", "uk", "it"), strict=True))
HOUSINGS = dict(zip(COUNTS, (Housing.FOLLOW_UP, Housing.RENTED, Housing.OWNED), strict=True))
TOPICS = dict(zip(COUNTS, ("Aufenthalt/Asyl", "Schulden", "Gesundheit"), strict=True))
CHANNELS = dict(zip(COUNTS, ("Büro", "Telefon", "Video"), strict=True))
OF_REFERRALS = ("arrival_organisations", "arrival_topics")
"""Looked at by `test_referral_figures.py`: there the others of a group count as well."""
FEW = {
    "origins": "IT",
    "languages": "it",
    "housing": "owned",
    "topics": "gesundheit",
    "channels": "video",
    "resident_ages": "0-5",
}


@pytest.fixture
def tables(session: Session) -> dict[str, Table]:
    quarter = Quarter(session)
    with clock.standing_at(datetime(2026, 9, 1)):
        for origin, count in COUNTS.items():
            people: list[Person] = quarter.people(count, origin=origin, birth_year=2022 if count == 7 else 1980)
            quarter.speak(people, LANGUAGES[origin])
            quarter.household(HOUSINGS[origin], people)
            channel = quarter.channel(CHANNELS[origin])
            for person in people:
                case = quarter.case(person, date(2026, 9, 30))
                at = datetime(2026, 10, 5, 10)
                quarter.contact(case.id, at, topics=(TOPICS[origin],), channel_id=channel)
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        report = yearly_report(session, parse("2026"))
    return {table.key: table for table in report.tables() if isinstance(table, Table)}


def test_seven_are_shown_or_folded_as_the_definition_says(tables: dict[str, Table]) -> None:
    assert ["languages", "origins", "housing", "topics", *OF_REFERRALS] == FROM_TEN
    for key, few in FEW.items():
        rows = {row.key: row.figures[0].value for row in tables[key].rows}
        assert (few in rows) == (key not in FROM_TEN), key
        assert rows.get("~others", 19) == 19
    assert tables["channels"].rows[-1].figures[0].value == 7
