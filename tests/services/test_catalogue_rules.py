"""Her lists of values: where a new entry goes, what its key becomes, which spans of years there are, and what is in use."""

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Catalogue, CatalogueEntry, Organisation
from app.services import catalogues
from app.services.actors import organisations


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def added(session: Session, catalogue: Catalogue, label: str) -> CatalogueEntry:
    entry = catalogues.new(session, catalogue)
    entry.label = label
    return session.get_one(CatalogueEntry, catalogues.save_entry(session, entry))


def keys(session: Session, catalogue: Catalogue, *, active_only: bool = True) -> list[str]:
    return [entry.key for entry in catalogues.entries(session, catalogue, active_only)]


def test_the_first_lists_and_their_keys(session: Session) -> None:
    """Keys are stored, and some are known to the program: renaming a value changes its label only."""
    assert keys(session, Catalogue.AGE_GROUP) == ["0-5", "6-13", "14-17", "18-26", "27-59", "60-74", "75-"]
    assert keys(session, Catalogue.UNDERSTANDING) == [
        "deutsch",
        "einfache_sprache",
        "dolmetscher_in",
        "ehrenamtliche_sprachmittlung",
        "familie",
        "app",
    ]
    assert keys(session, Catalogue.ORGANISATION_KIND) == [
        "verein",
        "kirche_religionsgemeinschaft",
        "schule_kita",
        "wohlfahrtsverband",
        "verwaltung_offentlicher_dienst",
        "polizei",
        "gewerbe",
        "wohnungswirtschaft",
        "initiative",
        "migrantenorganisation",
        "privatperson",
    ]


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_a_new_entry_stands_at_the_end_of_its_own_list(session: Session, catalogue: Catalogue) -> None:
    label = "100–101" if catalogue is Catalogue.AGE_GROUP else "Neues Wort"
    before = catalogues.entries(session, catalogue)
    entry = added(session, catalogue, label)
    assert entry.position == len(before)
    assert entry.key == ("100-101" if catalogue is Catalogue.AGE_GROUP else "neues_wort")
    assert [e.id for e in catalogues.entries(session, catalogue)] == [*(e.id for e in before), entry.id]
    assert catalogues.labels(session)[entry.id] == label


def test_in_an_empty_list_it_is_the_first(session: Session) -> None:
    for entry in catalogues.entries(session, Catalogue.ACTIVITY, active_only=False):
        session.delete(entry)
    session.flush()
    assert catalogues.new(session, Catalogue.ACTIVITY).position == 0


@pytest.mark.parametrize(
    ("label", "span"),
    [
        ("0–5", (0, 5)),
        ("6-13", (6, 13)),
        (" 14 – 17 ", (14, 17)),
        ("18–18", (18, 18)),
        ("75+", (75, None)),
        ("75 –", (75, None)),
        ("007-08", (7, 8)),
    ],
)
def test_spans_of_years(session: Session, label: str, span: tuple[int, int | None]) -> None:
    assert catalogues.span(added(session, Catalogue.AGE_GROUP, label)) == span


@pytest.mark.parametrize("label", ["Kinder", "6", "–5", "6–x", "6+x", "٣–٥", "6–1٣", "13–6", "+", "6.5–7"])
def test_what_is_no_span_of_years(session: Session, label: str) -> None:
    with pytest.raises(UserError, match="Altersgruppe"):
        added(session, Catalogue.AGE_GROUP, label)


@pytest.mark.parametrize("label", ["", "  ", "\n"])
def test_an_entry_needs_a_label(session: Session, label: str) -> None:
    with pytest.raises(UserError, match="Bezeichnung"):
        added(session, Catalogue.TOPIC, label)


def test_a_renamed_entry_keeps_its_key(session: Session) -> None:
    entry = catalogues.entries(session, Catalogue.UNDERSTANDING)[4]
    entry.label = " Kind  übersetzt "
    catalogues.save_entry(session, entry)
    assert (entry.key, entry.label) == ("familie", "Kind übersetzt")


@pytest.mark.parametrize(("place", "order"), [(0, "cabd"), (1, "acbd"), (2, "abcd"), (3, "abdc"), (9, "abdc")])
def test_moving_puts_an_entry_at_its_place(session: Session, place: int, order: str) -> None:
    for entry in catalogues.entries(session, Catalogue.ACTIVITY, active_only=False):
        session.delete(entry)
    session.flush()
    made = {label: added(session, Catalogue.ACTIVITY, label) for label in "abcd"}
    catalogues.deactivate(session, made["b"].id)
    catalogues.move(session, made["c"].id, place)
    assert "".join(e.label for e in catalogues.entries(session, Catalogue.ACTIVITY, active_only=False)) == order
    assert "".join(e.label for e in catalogues.entries(session, Catalogue.ACTIVITY)) == order.replace("b", "")
    catalogues.activate(session, made["b"].id)
    assert "".join(e.label for e in catalogues.entries(session, Catalogue.ACTIVITY)) == order


def test_what_is_in_use_is_deactivated_and_what_is_not_goes(session: Session) -> None:
    used, unused = catalogues.entries(session, Catalogue.ORGANISATION_KIND)[:2]
    organisations.save(session, Organisation(name="V", kind_id=used.id))
    assert (catalogues.in_use(session, used.id), catalogues.in_use(session, unused.id)) == (True, False)
    assert (catalogues.remove(session, used.id), catalogues.remove(session, unused.id)) == (False, True)
    left = keys(session, Catalogue.ORGANISATION_KIND, active_only=False)
    assert (used.key in left, unused.key in left) == (True, False)
    assert used.key not in keys(session, Catalogue.ORGANISATION_KIND)
