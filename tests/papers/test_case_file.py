"""Fallakte: complete it tells everything but confidential notes; pseudonymised it names nobody on file."""

import io
import re
from datetime import date, datetime

import pikepdf
import pypdfium2
import pytest
from sqlalchemy.orm import Session

from app.context import Context
from app.models import (
    Case,
    CaseProfessional,
    CaseStatus,
    ConfidentialNote,
    ContactEntry,
    Document,
    Goal,
    GoalReview,
    Organisation,
    Person,
    Task,
)
from app.papers.case_file import CASE_FILE
from app.papers.print_job import PrintJob
from app.services.casework import cases, involved, plans

NAMES = (
    ("Kovačević", "Ana-Marija"),
    ("O’Neill", "Seán"),
    ("Großmüller", "Jörg"),
    ("Nguyễn", "Hồng"),
    ("Коваленко", "Олена"),
    ("التميمي", "عبد"),
    ("ገብረመድህን", "ሰላም"),
    ("van Zwiebelhuber", "Ürsül"),
)
DAY = date(2026, 3, 2)
_LONG = 4
"""Letters of a name that hardly come together by themselves where lines are joined."""
SECRET = "Quittenmus im Keller"


def _fill(session: Session) -> int:
    people = [Person(family_name=family, given_name=given) for family, given in NAMES]
    everybody = "; ".join(f"{given} {family}, {family.upper()}s Kind" for family, given in NAMES)
    office = Organisation(name=f"Praxis {NAMES[2][0]}")
    session.add_all([*people, office])
    session.flush()
    case = Case(number="F-2026-900", person_id=people[0].id, opened_on=DAY, occasion=everybody, goal=everybody)
    session.add(case)
    session.flush()
    involved.add(session, case.id, people[1].id, f"Freund von {NAMES[0][0]}")
    body = CaseProfessional(case_id=case.id, organisation_id=office.id, contact_id=people[2].id, task=everybody)
    goal = Goal(case_id=case.id, words=everybody, indicator=everybody, set_on=DAY)
    session.add_all([body, goal])
    session.flush()
    plans.add_measure(session, goal.id, everybody, NAMES[3][0], DAY)
    for number, score in enumerate((-2, 0, 1)):
        day = date(2026, 3 + number, 3)
        plans.save_review(session, GoalReview(goal_id=goal.id, score=score, reviewed_on=day, remark=everybody))
    cases.set_status(session, case.id, CaseStatus.PLANNING, date(2026, 3, 5), everybody)
    contact = ContactEntry(record_id=case.id, person_id=people[0].id, at=datetime(2026, 4, 1, 10), summary=everybody)
    session.add_all([contact, Task(what=everybody, about_id=case.id, due_on=date(2026, 12, 1))])
    session.add(Document(record_id=case.id, name=f"{NAMES[0][0]}.pdf", size=0, sha256="", added_at=contact.at))
    session.flush()
    session.add(ConfidentialNote(contact_id=contact.id, text=SECRET))
    session.flush()
    return case.id


@pytest.fixture
def case_id(context: Context) -> int:
    return context.write("Fall", _fill)


def _text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def _letters(text: str) -> str:
    """Without the hyphens and ends of lines, which part words."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def test_pseudonymised_it_names_nobody_on_file(context: Context, case_id: int) -> None:
    made = PrintJob(CASE_FILE, case_id).pdf(context, {})
    whole = _text(made.data)
    text = _letters(whole)
    assert "klientin" in text
    assert "person1" in text
    words = [word for name in NAMES for part in name for word in part.replace("-", " ").split() if word != "van"]
    assert [word for word in words if len(word) >= _LONG and _letters(word) in text] == []
    assert [word for word in words if re.search(rf"\b{word}\b", whole, re.IGNORECASE)] == []
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        raw = f"{pdf.docinfo.Title}" + "".join(str(one.get("/Alt", "")) for one in pdf.objects if _is_figure(one))
    assert [word for word in words if word.casefold() in raw.casefold()] == []


def _is_figure(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"


def test_complete_it_tells_everything_but_confidential_notes(context: Context, case_id: int) -> None:
    text = _text(PrintJob(CASE_FILE, case_id).pdf(context, {"pseudonymised": False}).data)
    for word in ("Kovačević", "Großmüller", "F-2026-900", "vertrauliche Notiz vorhanden", "Nächster Schritt"):
        assert word in text
    assert SECRET not in text
