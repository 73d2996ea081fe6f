"""Every heading by which a column is understood, and every way a cell may be written."""

from datetime import date, datetime

import pytest

from app.common import clock
from app.common.kinds import Kind
from app.models import LanguageLevel, NumberKind, Salutation
from app.transfer.columns.headings import meaning, plain
from app.transfer.columns.proposing import propose
from app.transfer.columns.rows import FurtherAddress, FurtherNumber, OrganisationRow, PersonRow
from app.transfer.columns.spoken import languages_in, words_for
from app.transfer.columns.understanding import Options, understand
from app.transfer.kinds.imported import ImportedKind
from app.transfer.kinds.people.description import PEOPLE
from app.transfer.kinds.registry import IMPORTED
from app.transfer.reading import Found, RawTable, Row

TODAY = date(2026, 11, 23)


def table(header: list[str], *rows: list[str]) -> RawTable:
    return RawTable(tuple(header), [Row(line, list(cells)) for line, cells in enumerate(rows, 2)], Found(heading_row=1))


def read(header: list[str], *rows: list[str], **options: bool) -> tuple[list[PersonRow], list[tuple[int, str]]]:
    """People in the rows, and the hints about them."""
    with clock.standing_at(datetime(2026, 11, 23, 9)):
        found = understand(Kind.PERSON, table(header, *rows), None, Options(**options))
    return list(found.records), [(problem.line, str(problem.text)) for problem in found.problems]  # type: ignore[arg-type]


def person(**cells: str) -> tuple[PersonRow, list[str]]:
    """The person of one row whose columns are mapped by hand."""
    if not set(cells) & PEOPLE.name_fields:
        cells["family_name"] = "Muster"
    keys = dict(enumerate(cells))
    with clock.standing_at(datetime(2026, 11, 23, 9)):
        found = understand(Kind.PERSON, table(list(keys.values()), list(cells.values())), keys)
    (record,) = found.records
    assert isinstance(record, PersonRow)
    return record, [str(problem.text) for problem in found.problems if problem.line == 2]


# Headings

HEADINGS = {
    "family_name": "Nachname Familienname Zuname Last-Name Lastname Surname Family_Name",
    "given_name": "Vorname Vornamen First-Name Firstname Given_Name",
    "name": "Name",
    "family_first": "Name,Vorname Nachname/Vorname Nachname,Vorname",
    "full_name": "Full-Name Vor-und-Nachname Vorname-Nachname",
    "native_name": "Name-in-eigener-Schrift Eigene_Schrift Originalname Native-Name",
    "street": "Straße STRASSE Straße-und-Hausnummer Straße-und-Nr. Straße/Nr. Straße,Hausnummer Str. Strasse Straße-&-Nr.",
    "address": "Adresse Anschrift Address Wohnanschrift",
    "house_number": "Hausnummer Hausnr. Nr. Haus-Nr.",
    "postcode": "PLZ Postleitzahl ZIP Postcode",
    "city": "Ort Wohnort Stadt City Town",
    "place": "PLZ/Ort PLZ,Ort PLZ-Ort Postleitzahl/Ort PLZ-und-Ort",
    "phone": "Telefon Tel. Telefonnummer Festnetz Telefon(privat) Phone Telefon-Nr. Tel.-Nr. TelefonNr Telefon-1",
    "mobile": "Mobil Handy Mobiltelefon Handynummer Mobilnummer Mobile Handy-Nr. Handy-Nummer Mobil-Nr.",
    "work_phone": "Telefon-dienstlich Telefon-geschäftlich Telefon-geschaeftlich Business-Phone",
    "fax": "Fax Telefax Fax-Nr.",
    "email": "E-Mail Email Mail E-Mail-Adresse Emailadresse Mailadresse eMail E-Mail-2-Adresse",
    "birth_year": "Geburtsjahr Jahrgang Year-of-birth Birth_Year",
    "birth_date": "Geburtsdatum Geburtstag geboren geboren_am geb. Geb.-Datum Date-of-Birth Birthday Geb.",
    "languages": "Sprache Sprachen Muttersprache Language Languages",
    "tags": "Schlagwörter Kategorien Categories",
    "origin": "Herkunft Herkunftsland Country-of-Origin",
    "note": "Notiz Notizen Bemerkung Bemerkungen Anmerkung Anmerkungen Kommentar Note Notes",
}
WORDS = [(field, word) for field, words in HEADINGS.items() for word in words.split()]


@pytest.mark.parametrize(("field", "heading"), WORDS)
def test_a_heading_names_its_field(field: str, heading: str) -> None:
    assert meaning(Kind.PERSON, heading) == field
    assert meaning(Kind.PERSON, f"  {heading.upper()} : ") == field


@pytest.mark.parametrize("heading", ["", "  ", "Religion", "Vor", "Nachname 2", "-", "Vertraulichkeit"])
def test_what_is_no_heading(heading: str) -> None:
    assert meaning(Kind.PERSON, heading) is None


each_kind = pytest.mark.parametrize("listed", IMPORTED, ids=lambda one: one.kind)


@each_kind
def test_every_word_stands_for_a_field_and_every_cell_is_taken_by_one(listed: ImportedKind) -> None:
    keys = {field.key for field in listed.fields}
    assert set(listed.headings) - keys <= {"name"}
    assert set(listed.takes) <= keys
    assert len(set(listed.labels.values())) == len(listed.fields)
    assert listed.name_fields


@each_kind
def test_a_heading_means_one_thing(listed: ImportedKind) -> None:
    said = [word for names in listed.headings.values() for word in names.split("|")]
    assert sorted(word for word in set(said) if said.count(word) > 1) == []
    assert all(word == plain(word) for word in said)


@pytest.mark.parametrize(
    ("header", "proposed"),
    [
        (["Name", "Vorname"], ["family_name", "given_name"]),
        (["Name", "Ort"], ["full_name", "city"]),
        (["Name", "Given Name", "Family Name"], ["full_name", "given_name", "family_name"]),
        (["Nachname", "Rufname"], ["family_name", "given_name"]),
        (["Nachname", "Vorname", "Rufname"], ["family_name", "given_name", "called_name"]),
        (["Name, Vorname", "Adresse", "PLZ", "Ort"], ["family_first", "street", "postcode", "city"]),
        (["Nachname", "Adresse"], ["family_name", "address"]),
        (["Nachname", "Handy", "Mobil"], ["family_name", "mobile", "mobile"]),
        (["Nachname", "Ort privat", "Ort", "Sprache"], ["family_name", "city", None, None]),
        (["Nachname", "Phone 1 - Type", "Phone 1 - Value"], ["family_name", None, "phone"]),
        (["Nachname", "Nachname"], ["family_name", None]),
        (["Nachname", "Home Address", "Home Street"], ["family_name", None, "street"]),
        (["Nachname", "Mobiltelefon 2", "Telefon 3", "Ort 2"], ["family_name", "mobile", "phone", None]),
        (["Mieter", "Straße, Hausnr.", "PLZ Ort"], ["full_name", "street", "place"]),
    ],
)
def test_columns_are_proposed_by_those_beside_them(header: list[str], proposed: list[str | None]) -> None:
    found = propose(Kind.PERSON, table(header))
    assert [found.get(place) for place in range(len(header))] == proposed


def test_without_headings_the_cells_tell() -> None:
    raw = RawTable(
        ("",) * 6,
        [
            Row(1, ["Müller", "Eva", "79585", "Steinen", "0151 23456789", "12.03.1985"]),
            Row(2, ["Maier", "Jörg", "79539", "Lörrach", "", "01.02.1990"]),
        ],
        Found(heading_row=0),
    )
    assert propose(Kind.PERSON, raw) == {
        0: "family_name",
        1: "given_name",
        2: "postcode",
        3: "city",
        4: "mobile",
        5: "birth_date",
    }


def test_a_mapping_by_hand_comes_before_every_guess() -> None:
    found = understand(
        Kind.PERSON, table(["a", "b", "Nachname"], ["Eva", "Müller", "x"]), {0: "given_name", 1: "family_name"}
    )
    assert [(r.family_name, r.given_name) for r in found.records] == [("Müller", "Eva")]  # type: ignore[union-attr]
    assert found.columns == (("a", "given_name"), ("b", "family_name"))
    assert ["Nachname" in problem.text for problem in found.problems] == [True]


# Days


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
        ("24.12.80", date(1980, 12, 24)),
        ("1.2.31", date(1931, 2, 1)),
        ("1.2.26", date(2026, 2, 1)),
        ("24.11.26", date(1926, 11, 24)),
        ("12.03.1985 00:00:00", date(1985, 3, 12)),
        ("1985-03-12T00:00:00Z", date(1985, 3, 12)),
        ("19850312", date(1985, 3, 12)),
        ("12031985", date(1985, 3, 12)),
        ("12. März 1985", date(1985, 3, 12)),
        ("12-Mar-1985", date(1985, 3, 12)),
        ("March 12, 1985", date(1985, 3, 12)),
        ("geb. 12.03.1985", date(1985, 3, 12)),
        ("*12.3.1985", date(1985, 3, 12)),
        ("31118", date(1985, 3, 12)),
        ("12/25/1985", date(1985, 12, 25)),
    ],
)
@pytest.mark.parametrize("field", ["birth_date", "birth_year"])
def test_days_of_birth(field: str, cell: str, day: date) -> None:
    row, hints = person(**{field: cell})
    assert (row.birth_date, row.birth_year, row.note, hints) == (day, day.year, "", [])


@pytest.mark.parametrize(
    "cell",
    ["31.12.1899", "24.11.2026", "30.2.1980", "29.2.2023", "Weihnachten", "1980-13-01", "0.1.1980", "gestern", "KW 50"],
)
def test_what_is_no_day_of_birth(cell: str) -> None:
    row, hints = person(birth_date=cell, note="alt")
    assert (row.birth_date, row.birth_year) == (None, None)
    assert row.note == f"alt\nGeburtsdatum: {cell}"
    assert hints == ["Geburtsdatum nicht verstanden; der Eintrag steht jetzt in der Notiz."]


@pytest.mark.parametrize(("cell", "year"), [("1900", 1900), ("2026", 2026), ("00.00.1985", 1985), ("1985-00-00", 1985)])
@pytest.mark.parametrize("field", ["birth_date", "birth_year"])
def test_years_of_birth(field: str, cell: str, year: int) -> None:
    row, hints = person(**{field: cell})
    assert (row.birth_year, row.birth_date, row.note, hints) == (year, None, "", [])


@pytest.mark.parametrize("cell", ["1899", "2027", "80", "ca. 1980", "0000"])
def test_what_is_no_year_of_birth(cell: str) -> None:
    row, hints = person(birth_year=cell)
    assert (row.birth_year, row.note, len(hints)) == (None, f"Geburtsjahr: {cell}", 1)


def test_a_date_decides_the_year() -> None:
    assert person(birth_date="1.2.1980", birth_year="1981")[0].birth_year == 1980
    assert person(birth_year="1981", birth_date="1.2.1980")[0].birth_year == 1980


def born(*cells: str, **options: bool) -> tuple[list[date | None], str]:
    records, hints = read(["Nachname", "Geburtsdatum"], *(["A", cell] for cell in cells), **options)
    return [record.birth_date for record in records], " ".join(text for _line, text in hints)


def test_one_cell_shows_that_the_month_of_a_column_stands_first() -> None:
    days, told = born("03/04/1985", "03/25/1985")
    assert days == [date(1985, 3, 4), date(1985, 3, 25)]
    assert "Der Monat steht zuerst" in told


def test_one_cell_shows_that_the_day_of_a_column_stands_first() -> None:
    assert born("03/04/1985", "25/03/1985")[0] == [date(1985, 4, 3), date(1985, 3, 25)]


def test_a_column_that_contradicts_itself_is_doubted_where_it_is_not_certain() -> None:
    days, told = born("03/04/1985", "25/03/1985", "03/25/1985", "05/05/1985")
    assert days == [None, date(1985, 3, 25), date(1985, 3, 25), date(1985, 5, 5)]
    assert "Tag und Monat sind nicht sicher" in told


def test_a_column_that_shows_no_order_is_told_and_may_be_said() -> None:
    days, told = born("03/04/1985")
    assert days == [date(1985, 4, 3)]
    assert "ist nicht zu sehen" in told
    assert born("03/04/1985", day_first=False)[0] == [date(1985, 3, 4)]


# Languages and countries


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("Türkisch", ("tr",)),
        ("TÜRKISCH, deutsch", ("tr", "de")),
        ("Türkisch;Deutsch/Englisch+Ukrainisch und Arabisch", ("tr", "de", "en", "uk", "ar")),
        ("tr", ("tr",)),
        ("DE , de", ("de",)),
        (",", ()),
        ("Farsi", ("fa",)),
        ("Dari, Deutsch", ("fa_AF", "de")),
        ("Kurmandschi, Türkisch", ("ku", "tr")),
    ],
)
def test_languages(cell: str, codes: tuple[str, ...]) -> None:
    row, hints = person(languages=cell)
    assert (row.languages, row.levels, row.note, hints) == (codes, (), "", [])


def test_a_language_may_have_its_level() -> None:
    row, hints = person(languages="Deutsch B1, Arabisch (Muttersprache), Englisch")
    assert (row.languages, hints) == (("de", "ar", "en"), [])
    assert row.levels == (LanguageLevel.B1, LanguageLevel.NATIVE, LanguageLevel.UNKNOWN)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        *(("prs", "fa_AF"), ("kmr", "ku"), ("fas", "fa"), ("deu", "de"), ("GER", "de"), ("ckb", "ckb")),
        *(("Arabic", "ar"), ("german", "de"), ("Persian", "fa"), ("Dt.", "de"), ("türk.", "tr"), ("Kurmancî.", "ku")),
        *(("Persisch (Dari)", "fa_AF"), ("Dari (Persisch)", "fa_AF"), ("Kurdisch Sorani", "ckb")),
        *(("kurdisch-Kurmandschi", "ku"), ("Arabisch (syrisch)", "ar"), ("Serbokroatisch (Bosnisch)", "bs")),
        ("Norwegisch (Bokmål)", "nb"),
    ],
)
def test_a_language_may_be_told_by_a_code_in_english_shortened_or_within_another(cell: str, code: str) -> None:
    row, hints = person(languages=cell)
    assert (row.languages, row.note, hints) == ((code,), "", [])


def test_two_languages_of_which_none_holds_the_other_are_not_made_one() -> None:
    row, hints = person(languages="Deutsch (Englisch)")
    assert (row.languages, row.note, len(hints)) == ((), "Sprachen: Deutsch (Englisch)", 1)


@pytest.mark.parametrize(
    ("tag", "code"), [("de-DE", "de"), ("prs", "fa_AF"), ("fa-AF", "fa_AF"), ("ku-Latn", "ku"), ("zh-Hans-CN", "zh")]
)
def test_the_country_and_script_of_a_tag_make_no_other_language(tag: str, code: str) -> None:
    assert languages_in(words_for(tag))[0] == (code,)


@pytest.mark.parametrize(
    ("cell", "level"),
    [
        *(
            ("B1 Deutsch", LanguageLevel.B1),
            ("Deutsch Niveau B1", LanguageLevel.B1),
            ("Deutsch B1.1", LanguageLevel.B1),
        ),
        *(("C1-Niveau Deutsch", LanguageLevel.C1), ("Deutsch: A2+", LanguageLevel.A2)),
        *(("Muttersprache Deutsch", LanguageLevel.NATIVE), ("Deutsch als Muttersprache", LanguageLevel.NATIVE)),
    ],
)
def test_a_level_may_stand_before_and_behind_its_language(cell: str, level: LanguageLevel) -> None:
    row, hints = person(languages=cell)
    assert (row.languages, row.levels, row.note, hints) == (("de",), (level,), "", [])


@pytest.mark.parametrize(
    "cell", ["etwas Deutsch", "Deutsch (gut)", "Deutsch sehr gut", "Deutsch A2-B1", "Deutsch A1/A2"]
)
def test_how_well_a_language_is_spoken_is_kept_in_the_note_where_it_is_no_level(cell: str) -> None:
    row, hints = person(languages=cell)
    assert (row.languages, row.note, len(hints)) == (("de",), f"Sprachen: {cell}", 1)


def test_no_language_is_none() -> None:
    row, _hints = person(languages="kein Deutsch")
    assert (row.languages, row.note) == ((), "Sprachen: kein Deutsch")


def test_a_language_that_is_not_known_is_kept_in_the_note_beside_those_that_are() -> None:
    row, hints = person(languages="Elbisch, Deutsch")
    assert (row.languages, row.note, len(hints)) == (("de",), "Sprachen: Elbisch, Deutsch", 1)


@pytest.mark.parametrize(
    ("cell", "code"),
    [("Türkei", "TR"), ("ukraine", "UA"), ("tr", "TR"), ("DE", "DE"), ("Syrien", "SY"), ("Syria", "SY"), ("SYR", "SY")],
)
def test_countries(cell: str, code: str) -> None:
    row, hints = person(origin=cell)
    assert (row.origin, row.note, hints) == (code, "", [])


def test_a_country_that_is_not_known_stays_in_the_note() -> None:
    row, _hints = person(origin="Mittelerde")
    assert (row.origin, row.note) == (None, "Herkunftsland: Mittelerde")


# Addresses


@pytest.mark.parametrize(
    ("cells", "street"),
    [
        ({"street": "Webergasse", "house_number": "3a"}, "Webergasse 3a"),
        ({"house_number": "3a", "street": "Webergasse"}, "Webergasse 3a"),
        ({"street": "Webergasse"}, "Webergasse"),
        ({"house_number": "3a"}, "3a"),
        ({"street": "Webergasse", "house_number": " "}, "Webergasse"),
        ({"street": "Hofgasse", "house_number": "05. Jul"}, "Hofgasse 5-7"),
        ({"street": "Hofgasse", "house_number": "2026-07-05"}, "Hofgasse 5-7"),
    ],
)
def test_street_and_number(cells: dict[str, str], street: str) -> None:
    assert person(**cells)[0].street == street


@pytest.mark.parametrize(
    ("field", "cell", "address"),
    [
        ("place", "79585 Steinen", ("", "79585", "Steinen")),
        ("place", "D-79585 Bad Bellingen", ("", "79585", "Bad Bellingen")),
        ("place", "Steinen", ("", "", "Steinen")),
        ("place", "79585", ("", "79585", "")),
        ("address", "Rebweg 4, 79585 Steinen", ("Rebweg 4", "79585", "Steinen")),
        ("address", "Rebweg 4\n79585 Steinen", ("Rebweg 4", "79585", "Steinen")),
        ("address", "Rebweg 4a 79585 Steinen", ("Rebweg 4a", "79585", "Steinen")),
        ("address", "Rebweg 4", ("Rebweg 4", "", "")),
        ("address", "bei Huber, Rebweg 4, 79585 Steinen", ("bei Huber, Rebweg 4", "79585", "Steinen")),
    ],
)
def test_addresses_in_one_cell(field: str, cell: str, address: tuple[str, str, str]) -> None:
    row, _hints = person(**{field: cell})
    assert (row.street, row.postcode, row.city) == address


def test_an_address_that_is_told_twice_is_kept_where_it_says_something_else() -> None:
    same, _hints = person(address="Rebweg 4, 79585 Steinen", street="Rebweg 4", postcode="79585", city="Steinen")
    assert (same.street, same.postcode, same.city, same.note) == ("Rebweg 4", "79585", "Steinen", "")
    other, (hint,) = person(address="Bergweg 7, 79585 Steinen", street="Rebweg 4")
    assert (other.street, other.note) == ("Rebweg 4", "ganze Anschrift: Bergweg 7, 79585 Steinen")
    assert "zwei Anschriften" in hint


def test_a_lost_nought_of_a_postcode_is_given_back_among_those_of_five_digits_and_told() -> None:
    records, hints = read(["Nachname", "PLZ"], ["A", "79585"], ["B", "79539"], ["C", "1067"])
    assert [record.postcode for record in records] == ["79585", "79539", "01067"]
    assert [line for line, text in hints if "Null ist ergänzt" in text] == [4]
    records, hints = read(["Nachname", "PLZ"], ["A", "4051"])
    assert records[0].postcode == "4051"
    assert [line for line, text in hints if "vier Ziffern" in text] == [2]


def test_a_further_address_in_four_lines_is_taken_as_it_is() -> None:
    row, _hints = person(post_address="bei Otto\nWeg, 7\n79539\nLörrach")
    assert [one[1:5] for one in row.addresses] == [("bei Otto", "Weg, 7", "79539", "Lörrach")]
    assert isinstance(row.addresses[0], FurtherAddress)


# Numbers and mails


def numbers(**cells: str) -> tuple[str, str, str, list[FurtherNumber]]:
    row, _hints = person(**cells)
    return row.phone, row.mobile, row.email, list(row.numbers)


def test_several_numbers_in_one_cell_are_several_numbers() -> None:
    assert numbers(phone="07627 12345 / 0151 23456789") == ("07627 12345", "0151 23456789", "", [])
    assert numbers(phone="07627 12345; 07627 54321 (Tom)") == (
        "07627 12345", "", "", [FurtherNumber(NumberKind.HOME, "07627 54321 (Tom)")],
    )  # fmt: skip
    assert numbers(phone="07627/910010") == ("07627/910010", "", "", [])
    assert numbers(phone="07627 12345 Fax")[3] == [FurtherNumber(NumberKind.FAX, "07627 12345 Fax")]
    assert numbers(phone="nur abends") == ("nur abends", "", "", [])


def test_the_same_number_is_kept_once() -> None:
    assert numbers(phone="07627 12345", mobile="+49 7627 12345") == ("07627 12345", "", "", [])
    assert numbers(email="a@example.org", work_email="A@example.org") == ("", "", "a@example.org", [])


def test_mails_of_one_cell() -> None:
    assert numbers(email="a@example.org; b@example.org") == (
        "", "", "a@example.org", [FurtherNumber(NumberKind.MAIL, "b@example.org")],
    )  # fmt: skip
    assert numbers(email="a@example.org (privat)")[2] == "a@example.org (privat)"


def test_a_second_column_of_numbers_fills_the_first_or_follows_it() -> None:
    header = ["Nachname", "Handy", "Mobil"]
    records, hints = read(header, ["A", "", "0151 12345678"], ["B", "0151 1111111", "0160 2222222"])
    assert [record.mobile for record in records] == ["0151 12345678", "0151 1111111"]
    assert records[1].numbers == (FurtherNumber(NumberKind.MOBILE, "0160 2222222"),)
    assert hints == []


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("4,91512E+11", "gerundet"),
        ("4.91512e+11", "gerundet"),
        ("1512345678", "die Null"),
        ("4915123456789", "das Plus"),
        ("#NV", "Fehler von Excel"),
    ],
)
def test_what_excel_did_to_a_number_is_told_and_never_repaired_in_silence(cell: str, said: str) -> None:
    row, (hint,) = person(mobile=cell)
    assert said in hint
    assert cell in (row.mobile, row.note.removeprefix("Mobil: ")) or cell == "#NV"


def test_null_is_nothing_but_a_name() -> None:
    records, hints = read(["Nachname", "Vorname", "Ort"], ["NULL", "Eva", "NULL"], ["A", "B", "NULL"])
    assert [(record.family_name, record.city) for record in records] == [("NULL", ""), ("A", "")]
    assert [text for _line, text in hints] == ["In der Spalte „Ort“ gelten 2 Zellen mit „NULL“ als leer."]


@pytest.mark.parametrize("listed", IMPORTED, ids=lambda listed: str(listed.kind))
@pytest.mark.parametrize(
    "cell", ["-", "–", "—", "?", "...", " / ", "k.A.", "k. A.", "keine Angabe", "n/a", "NaN", "#NV"]
)
def test_what_fills_an_empty_cell_is_in_no_field_told_as_a_value(listed: ImportedKind, cell: str) -> None:
    fields = [field.key for field in listed.fields if field.key not in ("note", "offers", "name", "family_name")]
    name = "name" if "name" in listed.labels else "family_name"
    mapping = dict(enumerate([name, *fields]))
    found = understand(listed.kind, table([*mapping.values()], ["Müller", *[cell] * len(fields)]), mapping)
    empty = understand(listed.kind, table([*mapping.values()], ["Müller", *[""] * len(fields)]), mapping)
    assert found.records == empty.records


def test_what_fills_an_empty_cell_is_no_name_and_told_where_it_is_a_word() -> None:
    records, hints = read(["Nachname", "Vorname", "Ort"], ["A", "-", "k.A."], ["B", "NULL", ""], ["-", "?", "Steinen"])
    assert [(record.family_name, record.given_name, record.city) for record in records] == [
        ("A", "", ""),
        ("B", "", ""),
    ]
    assert hints == [
        (1, "In der Spalte „Ort“ gilt eine Zelle mit „k.A.“ als leer."),
        (1, "In der Spalte „Vorname“ gilt eine Zelle mit „NULL“ als leer."),
        (4, "Die Zeile hat keinen Namen und wird nicht übernommen."),
    ]


def test_a_word_for_nothing_may_be_a_name_and_stays_in_texts() -> None:
    row, hints = person(family_name="Keiner", given_name="Unbekannt", note="k.A.", city="Nan")
    assert (row.family_name, row.given_name, row.note, row.city, hints) == ("Keiner", "Unbekannt", "k.A.", "Nan", [])


def test_a_number_is_no_name() -> None:
    found = understand(Kind.PERSON, table(["Name", "Ort"], ["Moser, Eva", "Steinen"], ["Summe", ""], ["12", ""]))
    assert [one.line for one in found.faulty] == [4]


@pytest.mark.parametrize("cell", ["0/0/00", "0.0.00", "00.00.0000", "0000-00-00"])
def test_noughts_are_no_day_of_birth(cell: str) -> None:
    row, hints = person(birth_date=cell)
    assert (row.birth_date, row.birth_year, row.note, hints) == (None, None, "", [])


@pytest.mark.parametrize(
    ("cell", "number", "read_as"),
    [
        *(("05. Jul", "5-7", "Tag-Monat"), ("05.07.2026", "5-7", "Tag-Monat"), ("2026-07-05", "5-7", "Tag-Monat")),
        *(("7-May", "5-7", "Monat-Tag"), ("Mai 32", "5-32", "Monat-Jahr")),
    ],
)
def test_a_house_number_of_which_excel_made_a_day(cell: str, number: str, read_as: str) -> None:
    row, (hint,) = person(street="Hofgasse", house_number=cell)
    assert (row.street, read_as in hint) == (f"Hofgasse {number}", True)


# Names


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ({"family_name": "Yılmaz, Ayşe"}, ("Yılmaz", "Ayşe")),
        ({"family_name": "Yılmaz , Ayşe, Fatma"}, ("Yılmaz", "Ayşe, Fatma")),
        ({"family_name": "Yılmaz, jun.", "given_name": "Ayşe"}, ("Yılmaz, jun.", "Ayşe")),
        ({"family_name": "Yılmaz"}, ("Yılmaz", "")),
        ({"given_name": "Ayşe"}, ("", "Ayşe")),
        ({"full_name": "Anna von der Heide"}, ("von der Heide", "Anna")),
        ({"full_name": "Heide, Anna"}, ("Heide", "Anna")),
        ({"family_first": "von der Heide Anna"}, ("von der Heide", "Anna")),
        ({"family_first": "Heide Anna Maria"}, ("Heide", "Anna Maria")),
        ({"family_first": "Heide, Anna"}, ("Heide", "Anna")),
        ({"full_name": "Anna Heide", "given_name": "Anna", "family_name": "Heide"}, ("Heide", "Anna")),
        ({"given_name": "Anna", "middle_name": "Maria", "family_name": "Heide"}, ("Heide", "Anna Maria")),
        ({"full_name": "Karl-Heinz Müller jun."}, ("Müller jun.", "Karl-Heinz")),
        ({"full_name": "MÜLLER Jörg"}, ("MÜLLER", "Jörg")),
        ({"full_name": "VON DER HEIDE Anna Maria"}, ("VON DER HEIDE", "Anna Maria")),
        ({"full_name": "Jörg MÜLLER"}, ("MÜLLER", "Jörg")),
        ({"full_name": "JÖRG MÜLLER"}, ("MÜLLER", "JÖRG")),
    ],
)
def test_names(cells: dict[str, str], names: tuple[str, str]) -> None:
    row, hints = person(**cells)
    assert (row.family_name, row.given_name, row.note, hints) == (*names, "", [])


@pytest.mark.parametrize("name", ["Familie Yılmaz", "Fam. Yılmaz", "Ehepaar Yılmaz"])
def test_the_name_of_a_family_is_no_given_name_and_told(name: str) -> None:
    row, hints = person(full_name=name)
    assert (row.family_name, row.given_name, row.note) == ("Yılmaz", "", f"ganzer Name: {name}")
    assert hints == ["Der Name steht für mehrere Personen; bitte die einzelnen eintragen."]


def test_a_whole_name_begins_with_salutation_and_title() -> None:
    row, _hints = person(full_name="Frau Prof. Dr. Anna Heide")
    assert (row.salutation, row.name_title, row.given_name, row.family_name) == (
        Salutation.MS, "Prof. Dr.", "Anna", "Heide",
    )  # fmt: skip


def test_a_second_name_that_says_something_else_is_kept() -> None:
    row, hints = person(family_name="Heide", full_name="Anna Groß")
    assert (row.family_name, row.note, len(hints)) == ("Heide", "ganzer Name: Anna Groß", 1)


def test_notes_keep_their_lines_and_cells_are_cleaned() -> None:
    assert person(note="  erste  Zeile \n\n zweite\t\n")[0].note == "erste Zeile\n\nzweite"
    assert person(city=" Steinen \n Baden ", email="")[0] == PersonRow(2, "Muster", city="Steinen Baden")


def test_surplus_cells_are_kept_in_the_note_and_told() -> None:
    (record,), hints = read(["Nachname", "E-Mail"], ["A", "a@example.org", " b@example.org", ""])
    assert (record.email, record.note) == ("a@example.org", "überzählig: b@example.org")
    assert [line for line, _text in hints] == [2]


# Organisations


def test_an_organisation_keeps_what_has_no_field_in_its_note() -> None:
    header = ["Verein", "Art", "Ansprechpartnerin", "Telefon", "Mobil", "E-Mail", "Webseite", "Adresse", "Religion"]
    cells = [
        "TuS",
        "Verein",
        "Eva Moser",
        "07627 12345 / 07627 54321",
        "0151 23456789",
        "a@example.org",
        "www.example.org",
    ]
    found = understand(Kind.ORGANISATION, table(header, [*cells, "Weg 1, 79585 Steinen", "x"], ["", "Verein"]))
    assert found.records == (
        OrganisationRow(
            2, "TuS", "", "Verein", "07627 12345", "a@example.org", "www.example.org", "Weg 1", "79585", "Steinen",
            note="Ansprechperson: Eva Moser\nTelefon: 07627 54321\nTelefon: 0151 23456789",
        ),
    )  # fmt: skip
    assert [(faulty.line, faulty.cells) for faulty in found.faulty] == [(3, ("", "Verein"))]
    assert any("Religion" in problem.text for problem in found.problems)
