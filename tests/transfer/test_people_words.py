"""Every heading by which a column of a list of people is understood, and every way a cell may be written."""

from datetime import date

import pytest
from app.transfer.people_columns import PersonRow, field_of, understand

from app.transfer import people_columns

TODAY = date(2026, 11, 23)
HEADINGS = {
    "family_name": "Nachname Familienname Name Zuname Last-Name Lastname Surname Family_Name",
    "given_name": "Vorname Vornamen Rufname First-Name Firstname Given_Name",
    "native_name": "Name-in-eigener-Schrift Eigene_Schrift Originalname Native-Name",
    "street": "Straße STRASSE Straße-und-Hausnummer Straße-und-Nr. Straße/Nr. Straße,Hausnummer Adresse Anschrift "
    "Street Address",
    "house_number": "Hausnummer Hausnr. Nr.",
    "postcode": "PLZ Postleitzahl ZIP Postcode",
    "city": "Ort Wohnort Stadt City Town",
    "phone": "Telefon Tel. Telefonnummer Festnetz Telefon(privat) Phone",
    "mobile": "Mobil Handy Mobiltelefon Handynummer Mobilnummer Mobile",
    "email": "E-Mail Email Mail E-Mail-Adresse Emailadresse",
    "birth_year": "Geburtsjahr Jahrgang Year-of-birth Birth_Year",
    "birth_date": "Geburtsdatum Geburtstag geboren geboren_am geb. Geb.-Datum Date-of-Birth Birthday",
    "languages": "Sprache Sprachen Muttersprache Language Languages",
    "origin": "Herkunft Herkunftsland Country-of-Origin",
    "note": "Notiz Notizen Bemerkung Bemerkungen Anmerkung Anmerkungen Kommentar Note Notes",
}
WORDS = [(field, word) for field, words in HEADINGS.items() for word in words.split()]


def person(**cells: str) -> tuple[PersonRow, list[str]]:
    row, doubts = understand(2, cells.items(), TODAY)
    return row, [str(doubt) for doubt in doubts]


@pytest.mark.parametrize(("field", "heading"), WORDS)
def test_a_heading_names_its_field(field: str, heading: str) -> None:
    assert field_of(heading) == field
    assert field_of(f"  {heading.upper()} : ") == field


def test_the_program_knows_these_headings_and_no_others() -> None:
    plain = {people_columns._NO_LETTER.sub(" ", people_columns.fold(word)).strip(): field for field, word in WORDS}
    assert plain == people_columns._FIELD_OF


@pytest.mark.parametrize("heading", ["", "  ", "Religion", "Vor", "Nachname 2", "Telefon dienstlich", "-"])
def test_what_is_no_heading(heading: str) -> None:
    assert field_of(heading) is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("24.12.1980", date(1980, 12, 24)),
        ("4.2.1980", date(1980, 2, 4)),
        ("24/12/1980", date(1980, 12, 24)),
        ("24-12-1980", date(1980, 12, 24)),
        ("1980-12-24", date(1980, 12, 24)),
        ("1.1.1900", date(1900, 1, 1)),
        ("23.11.2026", TODAY),
        ("29.2.2024", date(2024, 2, 29)),
    ],
)
@pytest.mark.parametrize("field", ["birth_date", "birth_year"])
def test_days_of_birth(field: str, cell: str, day: date) -> None:
    row, doubts = person(**{field: cell})
    assert (row.birth_date, row.birth_year, row.note, doubts) == (day, day.year, "", [])


@pytest.mark.parametrize(
    "cell", ["31.12.1899", "24.11.2026", "30.2.1980", "29.2.2023", "24.12.80", "Weihnachten", "1980-13-01", "0.1.1980"]
)
def test_what_is_no_day_of_birth(cell: str) -> None:
    row, doubts = person(birth_date=cell, note="alt")
    assert (row.birth_date, row.birth_year) == (None, None)
    assert (row.note, doubts) == (f"alt\nGeburtsdatum: {cell}", ["Geburtsdatum"])


@pytest.mark.parametrize("cell", ["1900", "2026", "1980"])
@pytest.mark.parametrize("field", ["birth_date", "birth_year"])
def test_years_of_birth(field: str, cell: str) -> None:
    row, doubts = person(**{field: cell})
    assert (row.birth_year, row.birth_date, row.note, doubts) == (int(cell), None, "", [])


@pytest.mark.parametrize("cell", ["1899", "2027", "80", "19800", "ca. 1980", "0000"])
def test_what_is_no_year_of_birth(cell: str) -> None:
    row, doubts = person(birth_year=cell)
    assert (row.birth_year, row.note, doubts) == (None, f"Geburtsjahr: {cell}", ["Geburtsjahr"])


def test_a_date_decides_the_year() -> None:
    assert person(birth_date="1.2.1980", birth_year="1981")[0].birth_year == 1980
    assert person(birth_year="1981", birth_date="1.2.1980")[0].birth_year == 1980


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("Türkisch", ("tr",)),
        ("TÜRKISCH, deutsch", ("tr", "de")),
        ("Türkisch;Deutsch/Englisch+Ukrainisch und Arabisch", ("tr", "de", "en", "uk", "ar")),
        ("tr", ("tr",)),
        ("DE , de", ("de",)),
        (",", ()),
    ],
)
def test_languages(cell: str, codes: tuple[str, ...]) -> None:
    row, doubts = person(languages=cell)
    assert (row.languages, row.note, doubts) == (codes, "", [])


def test_a_language_that_is_not_known_is_kept_in_the_note_beside_those_that_are() -> None:
    row, doubts = person(languages="Elbisch, Deutsch")
    assert (row.languages, row.note, doubts) == (("de",), "Sprache: Elbisch, Deutsch", ["Sprache"])


@pytest.mark.parametrize(
    ("cell", "code"), [("Türkei", "TR"), ("ukraine", "UA"), ("tr", "TR"), ("DE", "DE"), ("Syrien", "SY")]
)
def test_countries(cell: str, code: str) -> None:
    row, doubts = person(origin=cell)
    assert (row.origin, row.note, doubts) == (code, "", [])


def test_a_country_that_is_not_known_stays_in_the_note() -> None:
    row, doubts = person(origin="Mittelerde")
    assert (row.origin, row.note, doubts) == (None, "Herkunft: Mittelerde", ["Herkunft"])


@pytest.mark.parametrize(
    ("cells", "street"),
    [
        ({"street": "Webergasse", "house_number": "3a"}, "Webergasse 3a"),
        ({"house_number": "3a", "street": "Webergasse"}, "Webergasse 3a"),
        ({"street": "Webergasse"}, "Webergasse"),
        ({"house_number": "3a"}, "3a"),
        ({"street": "Webergasse", "house_number": " "}, "Webergasse"),
    ],
)
def test_street_and_number(cells: dict[str, str], street: str) -> None:
    assert person(**cells)[0].street == street


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ({"family_name": "Yılmaz, Ayşe"}, ("Yılmaz", "Ayşe")),
        ({"family_name": "Yılmaz , Ayşe, Fatma"}, ("Yılmaz", "Ayşe, Fatma")),
        ({"family_name": "Yılmaz, jun.", "given_name": "Ayşe"}, ("Yılmaz, jun.", "Ayşe")),
        ({"family_name": "Yılmaz"}, ("Yılmaz", "")),
        ({"given_name": "Ayşe"}, ("", "Ayşe")),
    ],
)
def test_names(cells: dict[str, str], names: tuple[str, str]) -> None:
    row, _doubts = person(**cells)
    assert (row.family_name, row.given_name) == names


def test_notes_keep_their_lines_and_cells_are_cleaned() -> None:
    assert person(note="  erste  Zeile \n\n zweite\t\n")[0].note == "erste Zeile\n\nzweite"
    assert person(city=" Steinen \n Baden ", email="")[0] == PersonRow(2, city="Steinen Baden")
