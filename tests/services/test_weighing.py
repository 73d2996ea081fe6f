"""Same person or not, from both sides: what speaks for it, and who stays apart however much they share."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.services.duplicates.spelling import sound
from app.services.duplicates.traits import Traits, of_organisation, of_person
from app.services.duplicates.weighing import Verdict, Weighing, weigh

BORN = date(1985, 3, 12)
HOUSE = [("Köchlinstraße 4", "79585", "Steinen")]
PHONE = ["07627 910010"]


def one(family: str, given: str, **more: Any) -> Traits:
    return of_person(family, given, **more)


def both(family: str, given: str, other: tuple[str, str], **shared: Any) -> Weighing:
    """Two with different names and everything else the same."""
    return weigh(one(family, given, **shared), one(*other, **shared))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (("Müller", "Jörg"), ("Mueller", "Joerg")),
        (("Müller", "Jörg"), ("MULLER", "JORG")),
        (("Müller", "Jörg"), ("Jörg", "Müller")),
        (("Kovalenko", "Yuliya"), ("Kowalenko", "Julia")),
        (("Schewtschenko", "Oxana"), ("Shevchenko", "Oksana")),
        (("Шевченко", "Юлія"), ("Schewtschenko", "Julia")),
        (("Yıldız", "Ayşe"), ("Yildiz", "Ayse")),
        (("Şahin", "Hüseyin"), ("Schahin", "Hussein")),
        (("Mohammad", "Ahmed"), ("Muhammed", "Ahmet")),
        (("von der Heide", "Anna"), ("Heide", "Anna")),
        (("Al-Sayed", "Ali"), ("Alsayed", "Ali")),
        (("Müller-Schmidt", "Anna"), ("Schmidt", "Anna")),
        (("Meier", "Anna Maria"), ("Meier", "Anna")),
        (("Dr. Meier", "Anna"), ("Meier", "Anna")),
    ],
)
def test_one_name_in_whatever_spelling_and_order(name: tuple[str, str], other: tuple[str, str]) -> None:
    assert both(*name, other, birth_date=BORN).verdict is Verdict.SAME
    assert weigh(one(*name, birth_date=BORN), one(*other, birth_date=date(1950, 1, 1))).verdict is Verdict.APART


@pytest.mark.parametrize("other", [("Kovalenk", "Olena"), ("Kovlaenko", "Olena"), ("Kovalenko", "Olenna")])
def test_a_slip_in_a_name(other: tuple[str, str]) -> None:
    assert both("Kovalenko", "Olena", other, birth_date=BORN).verdict is not Verdict.APART
    assert both("Kovalenko", "Olena", other, phones=PHONE).verdict is not Verdict.APART


@pytest.mark.parametrize(
    "other", ["Taras", "Mario", "Marie", "Tim", "Lina", "Hans-Peter", "Emma"], ids="called {}".format
)
@pytest.mark.parametrize("given", ["Maria", "Tom", "Lena", "Hans-Jörg", "Emil"])
def test_twins_siblings_and_spouses_are_two_whatever_they_share(given: str, other: str) -> None:
    alike = both("Vogt", given, ("Vogt", other), birth_date=BORN, phones=PHONE, mails=["a@b.de"], places=HOUSE)
    assert alike.verdict is Verdict.APART


def test_given_names_that_several_bear_are_two_names_however_alike() -> None:
    shared: dict[str, Any] = {"birth_date": BORN, "places": HOUSE}
    first, second = one("Vogt", "Hanna", **shared), one("Vogt", "Hannah", **shared)
    assert weigh(first, second).verdict is not Verdict.APART
    marie, marco = one("Vogt", "Marlon", **shared), one("Vogt", "Marlin", **shared)
    assert weigh(marie, marco).verdict is Verdict.MAYBE
    assert weigh(marie, marco, common={"marlon", "marlin"}).verdict is Verdict.APART


def test_father_and_son_of_one_name_are_two() -> None:
    shared: dict[str, Any] = {"phones": PHONE, "places": HOUSE, "mails": ["a@b.de"]}
    father = one("Yılmaz", "Ali", birth_year=1950, **shared)
    assert weigh(father, one("Yılmaz", "Ali", birth_date=date(1980, 5, 1), **shared)).verdict is Verdict.APART
    assert weigh(one("Yılmaz", "Ali", **shared), one("Yılmaz jun.", "Ali", **shared)).verdict is not Verdict.SAME
    assert weigh(one("Yılmaz sen.", "Ali", **shared), one("Yılmaz jun.", "Ali", **shared)).verdict is Verdict.APART
    in_one_house = weigh(one("Yılmaz", "Ali", places=HOUSE, birth_year=1950), one("Yılmaz", "Ali", places=HOUSE))
    assert in_one_house.verdict is Verdict.MAYBE


def test_namesakes_of_one_year_are_two() -> None:
    first = one("Diallo", "Mamadou", birth_date=date(1998, 2, 1), places=[("Bahnhofstraße 1", "", "")], phones=PHONE)
    other = one(
        "Diallo", "Mamadou", birth_date=date(1998, 11, 30), places=[("Bergweg 7", "", "")], phones=["07622 2222"]
    )
    assert weigh(first, other).verdict is Verdict.APART
    year = one("Diallo", "Mamadou", birth_year=1998, places=[("Bergweg 7", "", "")], phones=["07622 2222"])
    assert weigh(first, year).verdict is Verdict.APART


def test_whoever_is_related_to_somebody_is_somebody_else() -> None:
    shared: dict[str, Any] = {"places": HOUSE, "phones": PHONE}
    father, son = one("Yılmaz", "Ali", record_id=1, **shared), one("Yılmaz", "Ali", record_id=2, related=[1], **shared)
    assert weigh(father, son).verdict is weigh(son, father).verdict is Verdict.APART
    third = one("Yılmaz", "Ali", record_id=3, **shared)
    assert weigh(father, third).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("mine", "theirs", "reason"),
    [
        ({"birth_date": BORN}, {"birth_date": BORN}, "gleiches Geburtsdatum"),
        ({"birth_date": date(1985, 3, 12)}, {"birth_date": date(1985, 12, 3)}, "Geburtsdatum fast gleich"),
        ({"birth_date": date(1985, 3, 12)}, {"birth_date": date(1958, 3, 12)}, "Geburtsdatum fast gleich"),
        ({"birth_year": 1985}, {"birth_date": BORN}, "gleiches Geburtsjahr"),
        ({"birth_year": 1985}, {"birth_year": 1986}, "Geburtsjahr um eins verschieden"),
        ({"phones": ["+49 7627 910010"]}, {"phones": ["07627/910010"]}, "gleiche Telefonnummer"),
        ({"phones": ["0049 7627 910010"]}, {"phones": ["0 76 27 - 91 00 10"]}, "gleiche Telefonnummer"),
        ({"phones": ["0151 2345678"]}, {"phones": ["0160 2345678"]}, "andere Telefonnummer"),
        ({"mails": ["Olena@Example.org"]}, {"mails": ["olena@example.org"]}, "gleiche E-Mail-Adresse"),
        ({"places": HOUSE}, {"places": [("Köchlinstr. 4", "", "Steinen")]}, "gleiche Anschrift"),
        ({"places": HOUSE}, {"places": [("KOECHLINSTRASSE 4", "79585", "")]}, "gleiche Anschrift"),
        ({"places": [*HOUSE, ("Weg 1", "", "Lörrach")]}, {"places": HOUSE}, "gleiche Anschrift"),
        ({"household": 7}, {"household": 7}, "im selben Haushalt"),
        ({"related": [8]}, {"related": [8, 9]}, "gemeinsame Bezugspersonen"),
        ({}, {}, "alle Angaben gleich"),
    ],
)
def test_what_is_the_same_is_said(mine: dict[str, Any], theirs: dict[str, Any], reason: str) -> None:
    found = weigh(one("Kovalenko", "Olena", **mine), one("Kovalenko", "Olena", **theirs), namesakes=0)
    assert found.reasons[0] == "gleicher Name"
    assert reason in found.reasons
    assert found == weigh(one("Kovalenko", "Olena", **theirs), one("Kovalenko", "Olena", **mine), namesakes=0)


def test_a_landline_says_nothing_against_a_mobile_number() -> None:
    found = weigh(one("Kovalenko", "Olena", phones=PHONE), one("Kovalenko", "Olena", phones=["0151 2345678"]))
    assert found.reasons == ("gleicher Name",)


def test_who_married_is_known_by_day_and_house_or_by_number() -> None:
    maiden = one("Berger", "Anna", birth_date=BORN, places=HOUSE)
    assert weigh(maiden, one("Vogt", "Anna", birth_date=BORN, places=HOUSE)).verdict is Verdict.MAYBE
    assert weigh(maiden, one("Vogt", "Anna", birth_date=BORN)).verdict is Verdict.APART
    assert weigh(maiden, one("Vogt", "Anna", former=["Berger"], birth_date=BORN)).verdict is Verdict.SAME
    assert weigh(one("Berger", "Anna", phones=PHONE), one("Vogt", "Anna", phones=PHONE)).verdict is Verdict.MAYBE


def test_a_name_that_many_bear_says_less() -> None:
    rare, common = (weigh(one("Kaya", "Ali"), one("Kaya", "Ali", phones=PHONE), namesakes=many) for many in (0, 40))
    assert rare.score > 0.5 > common.score


def test_a_row_that_brings_nothing_new_is_the_same() -> None:
    assert both("Kaya", "Ali", ("Kaya", "Ali"), birth_year=1990, places=HOUSE).verdict is Verdict.SAME
    assert weigh(one("Kaya", "Ali"), one("Kaya", "Ali"), namesakes=0).verdict is Verdict.SAME
    assert weigh(one("Kaya", "Ali"), one("Kaya", "Ali"), namesakes=3).verdict is Verdict.MAYBE
    assert (
        weigh(one("Kaya", "Ali", birth_year=1990), one("Kaya", "Ali", birth_year=1990, phones=PHONE)).verdict
        is Verdict.MAYBE
    )


Club = Callable[..., Traits]


@pytest.mark.parametrize(
    ("name", "other", "verdict"),
    [
        (("Nähstube Wiesental e. V.",), ("Naehstube Wiesental",), Verdict.SAME),
        (("Turnverein Steinen gGmbH",), ("TURNVEREIN STEINEN",), Verdict.SAME),
        (("Arbeiterwohlfahrt Lörrach", "AWO"), ("AWO",), Verdict.SAME),
        (("Grundschule Nord",), ("Grundschule Süd",), Verdict.APART),
        (("Kita Sonnenschein",), ("Kita Sonnenblume",), Verdict.APART),
        (("TV 1885 Steinen",), ("TV 1887 Steinen",), Verdict.APART),
        (("Nähstube",), ("Suppenküche",), Verdict.APART),
        (("Förderverein Weberschule",), ("Weberschule",), Verdict.APART),
        (("Weberschule Steinen",), ("Weberschule",), Verdict.MAYBE),
    ],
)
def test_organisations_by_name(name: tuple[str, ...], other: tuple[str, ...], verdict: Verdict) -> None:
    found = weigh(of_organisation(*name, phones=PHONE), of_organisation(*other, phones=PHONE))
    assert found.verdict is verdict


def test_branches_in_two_towns_are_two() -> None:
    here, there = (of_organisation("Caritas", places=[("Weg 1", "", town)]) for town in ("Steinen", "Lörrach"))
    assert weigh(here, there).verdict is Verdict.APART
    assert weigh(here, of_organisation("Caritas", websites=["https://www.caritas.de/x"])).verdict is Verdict.MAYBE
    site = of_organisation("Caritas", websites=["http://caritas.de"])
    assert "gleiche Internetseite" in weigh(site, of_organisation("Caritas", websites=["caritas.de/kontakt"])).reasons


@pytest.mark.parametrize("typed", ["", " ", "…", "'", "-", "von", "🙂", "\u200f", "Dr.", "jun.", "A" * 5000])
def test_any_text_can_be_weighed(typed: str) -> None:
    for other in (one(typed, typed), one(typed, ""), one("", typed), one("Müller", "Jörg")):
        weigh(one(typed, typed, phones=[typed], mails=[typed], places=[(typed, typed, typed)]), other)
        weigh(of_organisation(typed, typed, websites=[typed]), of_organisation("Caritas", typed))
    assert isinstance(sound(typed), str)
