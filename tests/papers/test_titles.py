"""What a paper calls itself: what it is and of which day, of what event unless that names somebody on file."""

import io
import re

import pikepdf
import pytest
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Event, Kind
from app.papers.attendance import ATTENDANCE, BADGES
from app.papers.letters import LETTER, Recipient
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.reports.forms.phrases import LETTERS
from app.services.people.named import names_somebody

Ids = dict[str, int]
UNDATED = {"Musterseiten", "Probedruck eines Etikettenbogens"}
DATED = re.compile(r"[A-ZÄÖÜ]\w+.*(,? \d\d\.\d\d\.\d{4}| \d{4})")


def title(context: Context, job: PrintJob, **values: object) -> str:
    with pikepdf.open(io.BytesIO(job.pdf(context, values).data)) as pdf:
        return str(pdf.docinfo.Title)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.name))
def test_every_paper_says_what_it_is_and_of_when(context: Context, quarter: Ids, paper: Paper) -> None:
    assert quarter
    found = title(context, PrintJob(paper, context.read(paper.example)))
    assert found in UNDATED or DATED.fullmatch(found)


@pytest.mark.parametrize("paper", [ATTENDANCE, BADGES], ids=lambda paper: str(paper.name))
def test_an_event_is_named_unless_its_name_is_somebodys(context: Context, quarter: Ids, paper: Paper) -> None:
    job = PrintJob(paper, quarter["event"])
    assert title(context, job) == f"{paper.title} Nähcafé, 24.11.2026"
    context.write("Umbenannt", rename, quarter["event"])
    assert title(context, job) == f"{paper.title}, 24.11.2026"


def rename(session: Session, event_id: int) -> None:
    session.get_one(Event, event_id).name = "Geburtstag von Frau KOVAC"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Nähcafé", False),
        ("Haushaltskurs", False),
        ("Haushalt planen", False),
        ("Kovač", True),
        ("Irmas Fest", False),
        ("Für Irma!", True),
        ("…", True),
        ("Wort " * 3, False),
    ],
)
def test_names_of_people_are_found_in_any_spelling(context: Context, quarter: Ids, text: str, named: bool) -> None:
    assert quarter
    assert context.read(names_somebody, text) is named


@pytest.mark.parametrize("language", LETTERS)
def test_a_letter_has_the_words_of_its_language(context: Context, quarter: Ids, language: str) -> None:
    job = PrintJob(LETTER, Recipient(Kind.PERSON, quarter["marija"]))
    data = context.read(lambda session: job._read(session, {"language": language}, 0)[0].data)
    words = LETTERS[language]
    assert data.language == language
    assert data.closing == words.closing
    assert data.paragraphs == (words.to_person.format(names="Marija Kovač"),)
    assert dict(data.envelope.info)[words.date] == data.date
    assert bool(re.fullmatch(r"\d\d\.\d\d\.\d{4}", data.date)) is (language == "de"), "also on the running heads"


def test_her_own_words_stay_whatever_the_language(context: Context, quarter: Ids) -> None:
    job = PrintJob(LETTER, Recipient(Kind.PERSON, quarter["marija"]))
    typed = {"language": "en", "salutation": "Hallo,", "closing": "Bis bald"}
    data = context.read(lambda session: job._read(session, typed, 0)[0].data)
    assert (data.paragraphs, data.closing) == (("Hallo,",), "Bis bald")
