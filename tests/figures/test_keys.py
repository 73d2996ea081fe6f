"""Rows and columns go by keys: whatever she calls things, what is compared stays the same."""

from datetime import datetime

import pytest
from as_text import keys_of
from quarter import Quarter, entry
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.figures.areas.actors import count_actors
from app.figures.areas.casework import count_casework
from app.figures.categories import OTHERS, TOTAL, Category
from app.figures.monthly import monthly_sheet
from app.figures.periods import parse
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure
from app.figures.protection.protect import Breakdown, Group
from app.figures.protection.thresholds import Reason, Thresholds
from app.figures.protection.unprotected import invented
from app.figures.yearly import yearly_report
from app.models import Catalogue, CatalogueEntry
from app.reports.model import Column, Report, Row, Table
from app.services import catalogues

LIMITS = Thresholds()
OCTOBER = parse("2026-10")


def rename(session: Session, catalogue: Catalogue, old: str, new: str) -> None:
    found = entry(session, catalogue, old)
    found.label = new
    catalogues.save_entry(session, found)


def rename_everything(session: Session) -> None:
    """Another label for every entry, so that even their alphabetical order is turned round."""
    for number, found in enumerate(session.scalars(select(CatalogueEntry).order_by(CatalogueEntry.id))):
        found.label = f"Anders {999 - number}"
        catalogues.save_entry(session, found)


def tables_of(report: Report) -> dict[str, Table]:
    return {table.key: table for table in report.tables() if isinstance(table, Table)}


def topics(session: Session, period: str) -> Breakdown:
    groups = [Group(topic, (who,)) for topic, who in count_casework(session, parse(period)).topics]
    return protect.fold(groups, [Measure.PERSONS], LIMITS)


def test_renamed_entries_change_labels_and_nothing_else(filled: Session) -> None:
    before = tables_of(yearly_report(filled, parse("2026"))), tables_of(monthly_sheet(filled, OCTOBER))
    rename_everything(filled)
    after = tables_of(yearly_report(filled, parse("2026"))), tables_of(monthly_sheet(filled, OCTOBER))
    for old_tables, new_tables in zip(before, after, strict=True):
        for old, new in zip(old_tables.values(), new_tables.values(), strict=True):
            assert keys_of(new) == keys_of(old)
            assert [row.figures for row in new.rows] == [row.figures for row in old.rows]
    assert after[0]["topics"].rows[0].label.startswith("Anders ")
    assert before[0]["topics"].rows[0].label == "Schulden"


def test_a_topic_renamed_between_two_periods_is_found_in_the_earlier_one(filled: Session) -> None:
    before = topics(filled, "2025")
    rename(filled, Catalogue.TOPIC, "Schulden", "Geld und Schulden")
    now = topics(filled, "2026")
    (line,) = (line for line in now.rows if line.category.label == "Geld und Schulden")
    assert [old.category.label for old in before.rows if old.category.key == line.category.key] == ["Schulden"]
    assert before.of(line.category.key) == before.rows[0].figures


def test_a_row_that_was_folded_is_withheld_and_not_zero(filled: Session) -> None:
    before = topics(filled, "2025")
    assert OTHERS.key in [line.category.key for line in before.rows]
    for key in ("gesundheit", "gibt_es_nicht"):
        (figure,) = before.of(key)
        assert (figure.value, figure.reason) == (None, Reason.FOLDED)
    assert before.of(TOTAL.key) == before.total.figures


def test_a_new_entry_with_the_name_of_a_renamed_one_is_another_row(session: Session) -> None:
    quarter = Quarter(session)
    first, second = quarter.people(2)
    quarter.contact(first.id, datetime(2026, 10, 2), topics=("Schulden",))
    rename(session, Catalogue.TOPIC, "Schulden", "Überschuldung")
    young = catalogues.new(session, Catalogue.TOPIC)
    young.label = "Schulden"
    young_id = catalogues.save_entry(session, young)
    quarter.contact(second.id, datetime(2026, 10, 2), topics=("Schulden",))
    counted = count_casework(session, OCTOBER).topics
    assert [(topic.key, topic.label, who.persons) for topic, who in counted] == [
        ("schulden", "Überschuldung", 1),
        (f"schulden~{young_id}", "Schulden", 1),
    ]


def test_two_entries_of_one_name_are_two_rows(session: Session) -> None:
    quarter = Quarter(session)
    for name, kind in (("A", "Verein"), ("B", "Polizei"), ("C", "Verein")):
        quarter.actor(name, kind)
    rename(session, Catalogue.ORGANISATION_KIND, "Polizei", "Verein")
    counted = count_actors(session, parse("2027")).by_kind
    assert [(kind.key, kind.label, count) for kind, count in counted] == [
        ("verein", "Verein", 2),
        ("polizei", "Verein", 1),
    ]


def test_the_catalogues_own_rest_is_known_by_its_key(filled: Session) -> None:
    rename(filled, Catalogue.TOPIC, "Sonstiges", "Alles andere")
    rest = [topic for topic, _ in count_casework(filled, parse("2026")).topics if topic.rest]
    assert rest == [Category("sonstiges", "Alles andere", rest=True)]


def test_a_table_refuses_two_rows_or_columns_of_one_key() -> None:
    one = (invented(1),)
    Table("t", "T", "T", "L", (Column("n", "Zahl"),), (Row("a", "a", one), Row("b", "a", one)))
    with pytest.raises(ValueError, match="table t"):
        Table("t", "T", "T", "L", (Column("n", "Zahl"),), (Row("a", "a", one), Row("a", "b", one)))
    with pytest.raises(ValueError, match="table t"):
        Table("t", "T", "T", "L", (Column("n", "Zahl"), Column("n", "Anteil")), (Row("a", "a", one * 2),))


def test_keys_of_the_program_are_no_keys_of_a_catalogue(session: Session) -> None:
    """She may call an entry as she likes; total, rest and nothing stated keep rows of their own."""
    made = catalogues.new(session, Catalogue.TOPIC)
    made.label = TOTAL.key
    saved = session.get_one(CatalogueEntry, catalogues.save_entry(session, made))
    assert (saved.label, saved.key) == (TOTAL.key, "total")
    whole = protect.fold([Group(Category("a", "a"), (Contributions.of_persons(range(9)),))], [Measure.PERSONS], LIMITS)
    assert whole.total.category == TOTAL
