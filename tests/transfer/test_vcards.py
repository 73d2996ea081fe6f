"""Address books in vCard 2.1, 3.0 and 4.0 become rows; neither pictures nor nests nor crooked lines take time."""

import time
from datetime import date
from pathlib import Path

import pytest

from app.common.errors import UserError
from app.common.kinds import Kind
from app.models import AddressKind, NameKind, NumberKind, Salutation
from app.transfer.columns.rows import FurtherAddress, FurtherName, FurtherNumber, OrganisationRow, PersonRow
from app.transfer.columns.understanding import Understood, understand
from app.transfer.reading import Format, read_source
from app.transfer.reading.content_lines import ContentLine, Dropped, content_lines


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def understood(folder: Path, text: str | bytes, kind: Kind = Kind.PERSON) -> Understood:
    path = folder / "kontakte.vcf"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    table = read_source(path)
    assert table.found.format is Format.VCARD
    return understand(kind, table)


def person(folder: Path, *lines: str, version: str = "3.0") -> PersonRow:
    (record,) = understood(folder, card(*lines, version=version)).records
    assert isinstance(record, PersonRow)
    return record


def told(found: Understood) -> list[str]:
    return [str(problem.text) for problem in found.problems]


def test_an_old_telephone_writes_quoted_printable(tmp_path: Path) -> None:
    record = person(
        tmp_path,
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. J=C3=B6rg =",
        "M=C3=BCller",
        "TEL;CELL;PREF:0151 23456789",
        "TEL;HOME:07627 12345",
        "TEL;WORK;FAX:07627 12346",
        "ADR;HOME:;;Rebweg 4;Steinen;;79585;Deutschland",
        version="2.1",
    )
    assert (record.family_name, record.given_name, record.name_title) == ("Müller", "Jörg", "Dr.")
    assert (record.mobile, record.phone, record.note) == ("0151 23456789", "07627 12345", "")
    assert record.numbers == (FurtherNumber(NumberKind.FAX, "07627 12346"),)
    assert (record.street, record.postcode, record.city) == ("Rebweg 4", "79585", "Steinen")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_umlauts_of_an_address_book(tmp_path: Path, encoding: str) -> None:
    (record,) = understood(tmp_path, card("N:Müller;Jörg;;;").encode(encoding)).records
    assert record[1:3] == ("Müller", "Jörg")


def test_everything_that_a_card_of_today_can_say(tmp_path: Path) -> None:
    record = person(
        tmp_path,
        "PRODID:-//Quartiersbuch//DE",
        "FN;ALTID=1:Dr. Anna von der Heide",
        "FN;ALTID=1:Анна",
        "N;SORT-AS=Heide:von der Heide;Anna;Petrowna;Dr.;",
        "X-MAIDENNAME:Groß",
        "NICKNAME;TYPE=x-also:Anni",
        "NICKNAME:Änne",
        "BDAY:19850312",
        "DEATHDATE:20200101",
        "GRAMGENDER:feminine",
        "TEL;TYPE=home,voice:07627 12345",
        "item1.TEL;TYPE=voice;PREF=1:07627 54321",
        "item1.X-ABLABEL:bei Angehörigen",
        "EMAIL:anna@example.org",
        "EMAIL;TYPE=work:heide@example.org",
        "ADR;TYPE=home:;;Rebweg 4;Steinen;;79585;",
        "item2.ADR;PREF=1:;bei Otto;Weg\\, 7;Lörrach;;79539;",
        "item2.X-ABLABEL:bei Angehörigen",
        "LANG;PREF=1:fa-AF",
        "LANG;PREF=2:de",
        "item3.ORG:Sportverein",
        "item3.TITLE:Vorstand",
        "CATEGORIES:eins,zwei",
        "NOTE:eins\\nzwei\\, drei",
        version="4.0",
    )
    assert record == PersonRow(
        1, "Heide", "Anna", "Анна", 1985, date(1985, 3, 12), None, "07627 12345", "", "anna@example.org",
        "Rebweg 4", "79585", "Steinen", "eins\nzwei, drei\nAkteur und Funktion: Sportverein (Vorstand)", ("fa_AF", "de"),
        name_title="Dr.", particle="von der", patronymic="Petrowna", birth_name="Groß", salutation=Salutation.MS,
        names=(FurtherName(NameKind.ALSO, "Anni"), FurtherName(NameKind.CALLED, "Änne")),
        numbers=(
            FurtherNumber(NumberKind.RELATIVE, "07627 54321", preferred=True),
            FurtherNumber(NumberKind.WORK_MAIL, "heide@example.org"),
        ),
        addresses=(FurtherAddress(AddressKind.CARE_OF, "bei Otto", "Weg, 7", "79539", "Lörrach", preferred=True),),
        died_on=date(2020, 1, 1),
        tags=("eins", "zwei"),
    )  # fmt: skip


def test_an_organisation_is_told_from_a_person(tmp_path: Path) -> None:
    cards = card("KIND:org", "FN:TuS Steinen", "ORG:TuS Steinen", "NICKNAME:TuS", "TEL;TYPE=work:07627 12345",
                 "URL:https://example.org", "ADR;TYPE=work:;;Weg 1;Steinen;;79585;", version="4.0")  # fmt: skip
    (record,) = understood(tmp_path, cards, Kind.ORGANISATION).records
    assert record == OrganisationRow(
        1, "TuS Steinen", "TuS", "", "07627 12345", "", "https://example.org", "Weg 1", "79585", "Steinen"
    )
    both = understood(tmp_path, cards + card("N:Moser;Eva;;;"))
    assert [one.line for one in both.records] == [11]
    assert [faulty.line for faulty in both.faulty] == [1]


def test_a_name_in_one_piece_is_cut(tmp_path: Path) -> None:
    assert person(tmp_path, "FN:Anna von der Heide")[1:3] == ("von der Heide", "Anna")


def test_labels_of_her_own_stay_beside_their_number(tmp_path: Path) -> None:
    assert person(tmp_path, "N:A;B", "item1.TEL:07627 12345", "item1.X-ABLabel:Oma").phone == "07627 12345 (Oma)"
    assert person(tmp_path, "N:A;B", "item1.TEL:07627 12345", "item1.X-ABLabel:_$!<Home>!$_").phone == "07627 12345"


def test_what_is_not_taken_over_is_told(tmp_path: Path) -> None:
    found = understood(tmp_path, card("N:A;B", "PHOTO;ENCODING=b:AAAA", " BBBB", "X-SKYPE:a", "no property"))
    assert told(found) == [
        "Ein Bild wird nicht übernommen.",
        "Eine Zeile gehört zu keiner Angabe oder ist zu lang und wird nicht übernommen.",
        "Nicht übernommen werden die Angaben X-SKYPE.",
    ]


def test_a_card_without_its_end_is_kept_and_told(tmp_path: Path) -> None:
    found = understood(tmp_path, "BEGIN:VCARD\nN:A;B\n")
    assert [record[1] for record in found.records] == ["A"]
    assert "kein Ende" in told(found)[0]


def test_cards_inside_of_a_card_are_cards(tmp_path: Path) -> None:
    nest = "".join(f"BEGIN:VCARD\nN:A{number};B\n" for number in range(3000)) + "END:VCARD\n" * 3000
    found = understood(tmp_path, nest)
    assert [record[1] for record in found.records] == [f"A{number}" for number in range(3000)]


def test_a_file_without_cards_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="keine Visitenkarte"):
        understood(tmp_path, "BEGIN:VCARDS\n")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("PHOTO;ENCODING=b:" + "\r\n ".join(["A" * 74] * 70_000), id="picture of 5 MB"),
        pytest.param("NOTE:" + "\r\n ".join(["A" * 74] * 70_000), id="note of 5 MB"),
        pytest.param("TEL;TYPE=" + "," * 50_000, id="commas"),
        pytest.param("TEL" + ";" * 50_000, id="semicolons"),
        pytest.param('TEL;A="' + 'x"' * 20_000 + ":1", id="quotes"),
        pytest.param("NOTE;QUOTED-PRINTABLE:" + "=\r\n".join(["A" * 74] * 70_000), id="soft breaks"),
    ],
)
def test_no_line_takes_time(tmp_path: Path, line: str) -> None:
    start = time.process_time()
    assert person(tmp_path, "N:A;B", line).family_name == "A"
    assert time.process_time() - start < 2


def test_lines_are_unfolded_and_cut() -> None:
    text = 'item1.TEL;TYPE="cell,voice";PREF=1;X="a:b^nc":0151\r\n  23\r\n\r\nnothing\r\nKEY;B:AA\r\n BB\r\nNOTE:a\\;b\\\\n'
    assert list(content_lines(text)) == [
        ContentLine(1, "TEL", "0151 23", "item1", frozenset(["cell", "voice"]), {"PREF": "1", "X": "a:b\nc"}),
        Dropped(4, is_picture=False),
        Dropped(5, is_picture=True),
        ContentLine(7, "NOTE", "a\\;b\\\\n"),
    ]
    assert ContentLine(1, "NOTE", "a\\;b\\\\n\\nc").text == "a;b\\n\nc"
    assert ContentLine(1, "N", "a\\;b;c,d;e\\,f").parts == ["a;b", "c d", "e,f"]
    assert ContentLine(1, "CATEGORIES", "a,b\\,c").listed == ["a", "b,c"]
