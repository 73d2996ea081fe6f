"""A case as one text: it opens with what was agreed last and what is next."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.models import ChildProtection, ContactEntry, Goal, Person, ProtectionStep, Task
from app.services.casework import cases, involved, plans, protection, reading
from app.services.people import persons

DAY = date(2026, 3, 2)


@pytest.fixture
def case_id(session: Session) -> int:
    client = persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))
    case = cases.new(session, client)
    case.opened_on, case.occasion = DAY, "Wohnung zu klein"
    return cases.save(session, case)


def _told(session: Session, case_id: int) -> dict[str, list[tuple[str, str]]]:
    story = reading.story(session, case_id)
    return {str(part.title): [(str(line.lead), line.text) for line in part.lines] for part in story.parts}


def test_a_new_case_tells_what_it_is_and_has_no_empty_part(session: Session, case_id: int) -> None:
    told = _told(session, case_id)
    assert list(told) == ["Der Fall", "Verlauf"]
    assert ("Anlass", "Wohnung zu klein") in told["Der Fall"]


def test_it_opens_with_the_last_agreement_and_the_next_step(session: Session, case_id: int) -> None:
    for month, said in ((4, "Antrag besprochen"), (6, "Kommt am Montag wieder"), (5, "Unterlagen gesichtet")):
        session.add(ContactEntry(record_id=case_id, at=datetime(2026, month, 1, 10), minutes=20, summary=said))
    goal = plans.save_goal(session, Goal(case_id=case_id, words="Wohnung", set_on=DAY))
    plans.add_measure(session, goal, "Bewerben", "Klient/in", date(2026, 7, 1))
    session.add(Task(what="Vermieter anrufen", about_id=case_id, due_on=date(2026, 6, 20)))
    session.flush()
    told = _told(session, case_id)
    assert told["Zuletzt und als Nächstes"] == [
        ("Zuletzt am 01.06.2026", "Kommt am Montag wieder"),
        ("Nächster Schritt bis 01.07.2026", "Bewerben (Klient/in)"),
        ("Zu tun bis 20.06.2026", "Vermieter anrufen"),
    ]
    said = [text for _, text in told["Verlauf"] if text]
    assert said == ["Antrag besprochen", "Unterlagen gesichtet", "Kommt am Montag wieder"]


def test_without_names_it_says_what_everybody_is(session: Session, case_id: int) -> None:
    son = persons.save(session, Person(family_name="Kovalenko", given_name="Danylo"))
    involved.add(session, case_id, son, "Sohn von Olena")
    story = reading.story(session, case_id, pseudonymised=True)
    assert (story.client, story.persons) == ("[Klient/in]", 0)
    (part,) = (part for part in story.parts if part.title == "Beteiligte")
    assert part.lines[0].text == "[Person 1] (Sohn von [Klient/in])"


def test_the_steps_where_a_child_is_in_danger_are_part_of_it(session: Session, case_id: int) -> None:
    taken = {"case_id": case_id, "taken_on": DAY, "step": ProtectionStep.PARENTS}
    protection.save(session, ChildProtection(who="Olena", text="Kovalenko kommt nicht", left_out=True, **taken))
    assert _told(session, case_id)["Kinderschutz"] == [
        ("02.03.2026 · Gespräch mit den Eltern · unterblieben", "Kovalenko kommt nicht (Olena)")
    ]
    story = reading.story(session, case_id, pseudonymised=True)
    (part,) = (part for part in story.parts if part.title == "Kinderschutz")
    assert part.lines[0].text == "[Klient/in] kommt nicht ([Klient/in])"
