"""Open concerns that say the same as what is being typed: found by their words, and nothing else."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.models import Building, Concern, ConcernStatus, Told
from app.services import trash
from app.services.concerns import concerns, similar, steps
from app.services.concerns.similar import Typed
from app.services.places import buildings
from tests.benchmarks.planted_concerns import plant_concerns

DAY = date(2026, 3, 2)


@pytest.fixture
def session(passing_session: Session) -> Session:
    return passing_session


def said(session: Session, subject: str, text: str = "", **more: object) -> int:
    concern = concerns.new(session)
    concern.subject, concern.text, concern.received_on = subject, text, DAY
    for name, value in more.items():
        setattr(concern, name, value)
    return concerns.save(session, concern)


def like(session: Session, text: str, **more: object) -> list[int]:
    return similar.read(session).like(Typed(text, **more))  # type: ignore[arg-type]


@pytest.fixture
def lamp(session: Session) -> int:
    said(session, "Die Mülltonnen am Bahnhof sind immer voll")
    said(session, "Wunsch: eine Schaukel für den Spielplatz")
    return said(session, "Die Straßenlaterne vor Haus 3 ist kaputt", "Abends sieht man nichts.")


@pytest.mark.parametrize(
    "typed",
    [
        "Straßenlaterne kaputt",
        "Strassenlaterne",
        "Laterne geht nicht, Haus",
        "STRASSENLATERNE KAPUTT",
        "Straßenlatrene kaputt",
        "Straßenlater",
    ],
)
def test_the_same_is_found_in_other_words_and_spellings(session: Session, lamp: int, typed: str) -> None:
    assert like(session, typed) == [lamp]


@pytest.mark.parametrize("typed", ["", "die", "ist", "Hundekot auf dem Gehweg", "12345", "%_'\"", "🙂"])
def test_something_else_is_not(session: Session, lamp: int, typed: str) -> None:
    assert lamp not in like(session, typed)


def test_the_same_place_comes_first(session: Session, lamp: int) -> None:
    other = said(session, "Die Straßenlaterne vor Haus 9 ist kaputt", place="Bahnhof")
    assert like(session, "Straßenlaterne kaputt", place="bahnhof")[0] == other
    building = buildings.save(session, Building(name="Haus 3", street="Köchlinstraße 3"))
    kept = concerns.load(session, lamp)
    kept.building_id = building
    concerns.save(session, kept)
    assert like(session, "Straßenlaterne kaputt", building_id=building)[0] == lamp


def test_what_is_done_joined_or_in_the_trash_is_not_offered(session: Session, lamp: int) -> None:
    second = said(session, "Straßenlaterne kaputt")
    steps.join(session, lamp, [second])
    assert like(session, "Straßenlaterne kaputt") == [lamp]
    steps.settle(session, lamp, ConcernStatus.SOLVED, DAY, "Sie leuchtet wieder.")
    assert like(session, "Straßenlaterne kaputt") == [lamp]
    steps.tell(session, [lamp], Told.PHONE, DAY)
    assert like(session, "Straßenlaterne kaputt") == []
    third = said(session, "Straßenlaterne kaputt")
    trash.trash(session, [third])
    assert like(session, "Straßenlaterne kaputt") == []


def test_one_is_not_like_itself(session: Session, lamp: int) -> None:
    assert similar.read(session).like(Typed("Straßenlaterne kaputt"), besides=(lamp,)) == []


def test_a_key_looks_only_at_words_that_are_new(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was compared at the key before is known at the next one: this is what makes a key cost less than a frame."""
    plant_concerns(session, 200)
    opened = similar.read(session)
    looked: list[str] = []
    look_for = similar.OpenConcerns._look_for

    def counted(self: similar.OpenConcerns, word: str) -> dict[int, float]:
        looked.append(word)
        return look_for(self, word)

    monkeypatch.setattr(similar.OpenConcerns, "_look_for", counted)
    for typed in ("Straßenlaterne k", "Straßenlaterne ka", "Straßenlaterne kap", "Straßenlaterne kaputt"):
        assert len(opened.like(Typed(typed))) <= similar.MOST
    assert looked.count("strassenlaterne") == 1
    assert len(looked) == len(set(looked))


def test_a_subject_is_compared_with_concerns_without_one(session: Session) -> None:
    session.add(Concern(number="A-1", subject="", received_on=DAY))
    session.flush()
    assert like(session, "Straßenlaterne") == []
