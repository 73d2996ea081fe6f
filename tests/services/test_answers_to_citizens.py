"""What the citizen is told: a text with places, and what is noted when it goes out. Nothing of a case or a talk is in it."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Concern, ConcernStatus, ContactEntry, Kind, LetterTemplate, Organisation, Person, Told
from app.services import recipients
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.concerns import answers, concerns, steps
from app.services.concerns.answers import Occasion
from app.services.office import letter_templates, placeholders
from app.services.people import persons

DAY = date(2026, 3, 2)
MARKER = "Quittenmus"


@pytest.fixture
def reporter(session: Session) -> int:
    return persons.save(session, Person(family_name="Amiri", given_name="Soraya", note=MARKER))


@pytest.fixture
def concern(session: Session, reporter: int) -> int:
    office = organisations.save(session, Organisation(name="Bauamt"))
    made = Concern(number="", subject="Lampe", received_on=DAY, reporter_id=reporter, department_id=office)
    return concerns.save(session, made)


@pytest.mark.parametrize("occasion", Occasion)
def test_every_template_is_filled_and_says_what_is_not_known(
    session: Session, concern: int, occasion: Occasion
) -> None:
    found = answers.written(session, concern, str(occasion))
    assert found.subject == "Ihr Anliegen A-2026-001: Lampe"
    assert "02.03.2026" in found.text
    assert placeholders.unknown(found.text) == []
    assert found.missing == ({placeholders.RESULT} if "[Ergebnis?]" in found.text else frozenset())


def test_what_fits_the_state_is_proposed(session: Session, concern: int) -> None:
    def usual() -> Occasion:
        return answers.usual(concerns.load(session, concern))

    assert usual() is Occasion.RECEIVED
    steps.acknowledge(session, [concern], DAY)
    assert usual() is Occasion.INTERIM
    for status, occasion in (
        (ConcernStatus.UNSOLVABLE, Occasion.UNSOLVABLE),
        (ConcernStatus.NOT_RESPONSIBLE, Occasion.NOT_RESPONSIBLE),
        (ConcernStatus.SOLVED, Occasion.SOLVED),
    ):
        steps.take(session, concern, status, DAY, "So ist es.")
        assert usual() is occasion
    assert "So ist es." in answers.written(session, concern, str(usual())).text


def test_what_goes_out_is_noted(session: Session, concern: int) -> None:
    answers.sent(session, concern, Occasion.RECEIVED, Told.MAIL, DAY)
    assert concerns.load(session, concern).acknowledged_on == DAY
    answers.sent(session, concern, Occasion.INTERIM, Told.MAIL, DAY)
    assert concerns.load(session, concern).interim_on == DAY
    with pytest.raises(UserError, match="noch kein Ergebnis"):
        answers.sent(session, concern, Occasion.SOLVED, Told.MAIL, DAY)
    steps.take(session, concern, ConcernStatus.SOLVED, DAY, "Neu.")
    answers.sent(session, concern, Occasion.SOLVED, Told.MAIL, DAY)
    kept = concerns.load(session, concern)
    assert (kept.status, kept.told_how, kept.told_on) == (ConcernStatus.TOLD, Told.MAIL, DAY)


def test_her_own_templates_have_the_places_too(session: Session, concern: int) -> None:
    own = LetterTemplate(name="Kurz", body="{Anrede}\n\nNummer {nummer}, liegt bei {Stelle}.", position=0)
    key = f"own:{letter_templates.save(session, own)}"
    assert (key, "Kurz") in answers.templates(session)
    assert answers.written(session, concern, key).text == "Nummer A-2026-001, liegt bei Bauamt."
    answers.sent(session, concern, key, Told.LETTER, DAY)
    assert concerns.load(session, concern).interim_on == DAY


def test_nobody_is_written_to_about_an_anonymous_one(session: Session) -> None:
    made = concerns.save(session, Concern(number="", subject="Lampe", received_on=DAY))
    with pytest.raises(UserError, match="anonym"):
        answers.sent(session, made, Occasion.RECEIVED, Told.LETTER, DAY)


def test_no_word_of_a_case_or_a_talk_gets_into_an_answer(session: Session, concern: int, reporter: int) -> None:
    case = cases.new(session, reporter)
    case.occasion = case.goal = MARKER
    case_id = cases.save(session, case)
    for about in (case_id, reporter, concern):
        talk: ContactEntry = contacts.new(session, about)
        talk.summary = MARKER
        contacts.save_entry(session, talk)
    texts = [answers.written(session, concern, key) for key, _name in answers.templates(session)]
    assert all(MARKER not in f"{one.subject} {one.text}" for one in texts)
    assert recipients.takes_letters(Kind.PERSON)
