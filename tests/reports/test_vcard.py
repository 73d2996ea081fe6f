"""Cards as vCard 4.0: the lines of the standard, and nothing that somebody typed ever becomes one."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common.cards import Card, Nickname, Place, Reach
from app.reports.vcard import vcard

WHOLE = Card(
    uid="urn:uuid:1",
    name="Dr. Anna von der Heide",
    family="von der Heide",
    given="Anna",
    additional="Petrivna",
    title="Dr.",
    sort_as="Heide",
    native_name="Анна",
    birth_name="Klein",
    nicknames=(Nickname("Anni", "called"),),
    birth=date(1985, 4, 2),
    died_on=date(2025, 1, 3),
    gender="feminine",
    phones=(Reach("07627 1", ("home", "voice")), Reach("0151 2", ("voice",), "bei Angehörigen", preferred=True)),
    mails=(Reach("a@example.org"),),
    places=(Place("Am Bach 2; Hof", "79585", "Steinen", "Familie Ott", ("home",)),),
    website="https://example.org",
    languages=("fa_AF", "de"),
    works_for=(("SV Steinen", "Kasse"), ("Caritas", "")),
    tags=("Garten, Hof", "Fest"),
    note="eins\nzwei; drei",
    changed_at=datetime(2026, 11, 2, 3, 4, 5),
)


def lines(card: Card) -> list[str]:
    """Unfolded."""
    return vcard(card).decode("utf-8").replace("\r\n ", "").split("\r\n")


def test_all_that_a_card_can_tell() -> None:
    assert lines(WHOLE) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "PRODID:-//Quartiersbuch//DE",
        "UID:urn:uuid:1",
        "KIND:individual",
        "FN;ALTID=1:Dr. Anna von der Heide",
        "FN;ALTID=1:Анна",
        "N;SORT-AS=Heide:von der Heide;Anna;Petrivna;Dr.;",
        "X-MAIDENNAME:Klein",
        "NICKNAME;TYPE=x-called:Anni",
        "BDAY:19850402",
        "DEATHDATE:20250103",
        "GRAMGENDER:feminine",
        "TEL;TYPE=home,voice:07627 1",
        "item1.TEL;TYPE=voice;PREF=1:0151 2",
        "item1.X-ABLABEL:bei Angehörigen",
        "EMAIL:a@example.org",
        r"ADR;TYPE=home:;Familie Ott;Am Bach 2\; Hof;Steinen;;79585;",
        "LANG;PREF=1:fa-AF",
        "LANG;PREF=2:de",
        "item2.ORG:SV Steinen",
        "item2.TITLE:Kasse",
        "ORG:Caritas",
        "URL:https://example.org",
        r"CATEGORIES:Garten\, Hof,Fest",
        r"NOTE:eins\nzwei\; drei",
        "REV:20261102T030405",
        "END:VCARD",
        "",
    ]


def test_an_organisation_is_no_person() -> None:
    found = lines(Card(uid="urn:uuid:2", name="SV Steinen", is_organisation=True))
    assert found[4:7] == ["KIND:org", "FN:SV Steinen", "ORG:SV Steinen"]
    assert not any(line.startswith("N:") for line in found)


@pytest.mark.parametrize(("birth", "line"), [(1985, "BDAY:1985"), (None, ""), (date(1985, 12, 1), "BDAY:19851201")])
def test_a_birthday_is_a_day_or_a_year(birth: date | int | None, line: str) -> None:
    card = Card(uid="urn:uuid:2", name="Amina", birth=birth)
    assert [one for one in lines(card) if one.startswith("BDAY")] == ([line] if line else [])


@given(st.text(max_size=200))
def test_whatever_was_typed_stays_in_its_line(text: str) -> None:
    """Neither a line of its own nor another property comes of it, and no line is too long or cut within a character."""
    places = (Place(text, text, text, text, ("home",), text),)
    phones = (Reach(text, ("home",), text),)
    typed = {"name": "A" + text, "family": text, "sort_as": text, "native_name": text, "note": text, "website": text}
    card = replace(WHOLE, **typed, places=places, phones=phones, tags=(text,), works_for=((text, text),))
    written = vcard(card)
    pieces = written.split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode("utf-8") is not None for piece in pieces)
    begins = [line.partition(":")[0].partition(";")[0] for line in lines(card)]
    assert {one.rpartition(".")[2] for one in begins if one} <= {
        *("BEGIN", "VERSION", "PRODID", "UID", "KIND", "FN", "N", "X-MAIDENNAME", "NICKNAME", "BDAY", "DEATHDATE"),
        *("GRAMGENDER", "TEL", "X-ABLABEL", "EMAIL", "ADR", "LANG", "ORG", "TITLE", "URL", "CATEGORIES", "NOTE"),
        *("REV", "END"),
    }
    assert (begins.count("BEGIN"), begins.count("END"), "\n" in written.decode().replace("\r\n", "")) == (1, 1, False)
