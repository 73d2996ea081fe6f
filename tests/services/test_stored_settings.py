"""Settings of the vault that another version wrote, or something else."""

import json
from dataclasses import asdict, replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.figures.frame import frame
from app.models import Meta, Setting
from app.papers import letterhead
from app.services.office import settings, stationery
from app.services.worktime import stopwatch
from app.settings.memory import COPIES, PAPER_OPTIONS, SHARED_PLACE
from app.settings.office import LabelSheet, LabelSheets, Office, Stationery
from app.settings.rules import PROTECTION, Protection
from app.settings.spec import StoredIn
from app.settings.worktime import CAPACITY, Capacity

SHEET = LabelSheet("own-1", "Mein Bogen", 2, 3, 90, 60, 10, 20, 95, 65)


def store(session: Session, key: str, value: object) -> None:
    session.merge(Setting(key=key, value=value if isinstance(value, str) else json.dumps(value)))
    session.flush()


def stored(session: Session, key: str) -> object:
    kept = session.get(Setting, key)
    assert kept is not None
    return json.loads(kept.value)


def test_what_a_newer_version_added_raises_nowhere_and_stays(session: Session) -> None:
    store(session, "office", {"person": "Maria Muster", "pronoun": "sie"})
    store(session, "stationery", {"accent": "#1F4E8C", "watermark": True})
    store(session, "protection", [{"valid_from": "2026-01-01", "persons": 7, "sensitive": 12, "base": 30, "k": 9}])
    store(
        session,
        "label_sheets",
        {"own": [{**asdict(SHEET), "corner": 3}, {"key": "half"}, {"key": []}], "off": ["70x37", 4]},
    )
    assert settings.office(session) == Office(person="Maria Muster")
    assert stationery.stationery(session) == Stationery("#1F4E8C")
    assert stationery.label_sheets(session) == LabelSheets((SHEET,), ("70x37",))
    assert settings.protections(session) == [Protection(date(2026, 1, 1), 7, 12, 30)]
    settings.save_office(session, Office(person="Anna Muster"))
    settings.save_protection(session, Protection(date(2026, 1, 1), 8, 12, 30))
    stationery.save_sheet(session, replace(SHEET, title="Neuer Name"))
    office, rules = stored(session, "office"), stored(session, "protection")
    assert isinstance(office, dict)
    assert (office["person"], office["pronoun"]) == ("Anna Muster", "sie")
    assert isinstance(rules, list)
    assert (rules[0]["persons"], rules[0]["k"]) == (8, 9)
    sheets = stored(session, "label_sheets")
    assert isinstance(sheets, dict)
    assert (sheets["own"][0]["title"], sheets["own"][0]["corner"]) == ("Neuer Name", 3)
    assert sheets["own"][1:] == [{"key": "half"}, {"key": []}]


@pytest.mark.parametrize("text", ["", "{", "null", "7", '"x"', "[[]]", '{"persons": "viel"}', "[1]"])
def test_what_cannot_be_read_counts_as_the_default(session: Session, text: str) -> None:
    for key in (
        "office",
        "stationery",
        "logo",
        "label_sheets",
        "protection",
        "deadlines",
        "capacity",
        "running_clock",
        "gazette",
    ):
        store(session, key, text)
    for key in ("copies", "shared_folder", "paper.letter"):
        session.merge(Meta(key=f"remembered:{key}", value=text))
    session.flush()
    assert settings.office(session) == Office()
    assert stationery.stationery(session) == Stationery()
    assert stationery.logo(session) == b""
    assert stationery.label_sheets(session) == LabelSheets()
    assert settings.protections(session) == [Protection()]
    assert settings.read(session, CAPACITY) == Capacity()
    assert stopwatch.running(session) is None
    assert settings.read(session, COPIES) == COPIES.make()
    assert letterhead.every_format(session)
    assert frame(session).limits.persons == 5


def test_limits_that_are_stored_and_protect_nothing_are_not_used(session: Session) -> None:
    store(session, "protection", [{"valid_from": "2026-01-01", "persons": 1, "sensitive": 0, "base": -3, "mean": 1}])
    limits = frame(session).limits
    assert (limits.persons, limits.sensitive, limits.base, limits.mean) == (5, 10, 20, 5)
    store(session, "protection", [{"valid_from": "2026-01-01", "persons": 12, "sensitive": 3}])
    assert (frame(session).limits.persons, frame(session).limits.sensitive) == (12, 12)


def test_the_limits_agreed_are_those_of_the_reports(session: Session) -> None:
    settings.save_protection(session, Protection(date(2026, 1, 1), 6, 11, 25, 9))
    limits = frame(session).limits
    assert (limits.persons, limits.sensitive, limits.base, limits.mean) == (6, 11, 25, 9)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Protection(persons=1), "mindestens 2"),
        (Protection(persons=11, sensitive=10), "mindestens 2"),
        (Protection(base=1), "Grundlage für Anteile in Prozent.* zwischen 2 und 1000"),
        (Protection(mean=1001), "Grundlage für Mittelwerte.* zwischen 2 und 1000"),
        (Protection(sensitive=101), "zwischen 2 und 100"),
    ],
)
def test_limits_out_of_bounds_are_refused(session: Session, rule: Protection, words: str) -> None:
    with pytest.raises(UserError, match=words):
        settings.save_protection(session, rule)
    assert not settings.is_set(session, PROTECTION)


def test_what_is_remembered_stays_outside_the_settings(session: Session) -> None:
    settings.write(session, SHARED_PLACE, "OneDrive")
    settings.write(session, PAPER_OPTIONS.of("letter"), {"large": True})
    settings.write(session, PAPER_OPTIONS.of("100%_x"), {"large": False})
    assert SHARED_PLACE.stored_in is StoredIn.MEMORY
    assert session.get(Setting, "shared_folder") is None
    assert settings.read(session, SHARED_PLACE) == "OneDrive"
    assert settings.names(session, PAPER_OPTIONS) == ["100%_x", "letter"]
    settings.forget(session, SHARED_PLACE)
    settings.forget(session, SHARED_PLACE)
    assert settings.read(session, SHARED_PLACE) == ""
