"""A paper in the hands of residents speaks their language, whichever of those of letters it is; every other one says why."""

import io
import re

import pikepdf
import pypdfium2
import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.cldr import PLAIN_GERMAN
from app.context import Context
from app.papers import foreign
from app.papers.attendance import ATTENDANCE, BADGES
from app.papers.letters import LETTER
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.reports.forms.phrases import GERMAN, LETTERS
from app.reports.forms.sheet_phrases import SHEET_LANGUAGES, SHEETS, head_words, page_words, privacy_notice
from tests.reports.heard import in_a_wrong_language
from tests.reports.tagged import problems
from tests.shares import Shares

Ids = dict[str, int]
OTHERS = [code for code in LETTERS if code not in ("de", PLAIN_GERMAN)]


CUT = re.compile(r"\w ?…")


def _has_language(paper: Paper) -> bool:
    return any(option.name == "language" for option in paper.options)


SPEAKING = [paper for paper in PAPERS if _has_language(paper)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.name))
def test_has_a_language_or_says_why_not(paper: Paper) -> None:
    assert _has_language(paper) is not bool(paper.one_language)


def test_the_languages_are_those_of_letters() -> None:
    assert set(SHEETS) == set(LETTERS) == {code for code, _ in SHEET_LANGUAGES}
    for code, words in SHEETS.items():
        assert all(word.strip() for word in words), code
        assert "{organiser}" in words.privacy
        assert {"13", "6", "4"} <= set(re.findall(r"\d+", words.privacy)), "the legal bases"
    assert privacy_notice("Die Gemeinde").startswith("Datenschutzhinweis (Art. 13 DSGVO): Die Gemeinde verarbeitet")


@pytest.mark.parametrize("paper", SPEAKING, ids=lambda p: str(p.name))
def test_offers_all_of_them(context: Context, quarter: Ids, paper: Paper) -> None:
    assert quarter
    job = PrintJob(paper, context.read(paper.example))
    offered = next(option for option in context.read(job.options) if option.name == "language")
    assert offered.choices == SHEET_LANGUAGES
    assert offered.default == "de"


@pytest.mark.parametrize("paper", SPEAKING, ids=lambda p: str(p.name))
def test_is_tagged_and_read_out_right_in_any_of_them(
    context: Context, quarter: Ids, paper: Paper, shares: Shares
) -> None:
    """Each paper with a share of the languages, in print of both sizes; nothing is cut in large print."""
    assert quarter
    context.write("Gelesen", _all_read)
    job = PrintJob(paper, context.read(paper.example))
    for language in shares.of(OTHERS, paper.name):
        for large in (False, True):
            data = job.pdf(context, {"language": language, "large": large}).data
            assert problems(data) == [], language
            assert in_a_wrong_language(data) == set(), language
            with pypdfium2.PdfDocument(data) as pdf:
                text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
            assert not (large and CUT.search(text)), language


def _all_read(session: Session) -> None:
    texts = [(one.subject, one.language) for one in foreign.everything(session)]
    foreign.check(session, texts, "Probe", clock.today())


def _made(context: Context, job: PrintJob, **values: object) -> tuple[str, str]:
    """Language and text of a paper."""
    data = job.pdf(context, values).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        language = str(pdf.Root.Lang)
    with pypdfium2.PdfDocument(data) as pdf:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    return language, re.sub(r"[\u200e\u200f]", "", text)


@pytest.mark.parametrize("language", OTHERS)
def test_an_attendance_list_is_all_in_its_language(context: Context, quarter: Ids, language: str) -> None:
    said, text = _made(context, PrintJob(ATTENDANCE, quarter["event"]), language=language, blank_rows=60)
    words = SHEETS[language]
    assert said == language
    for word in (*head_words(language), words.when, words.where, words.organiser, words.number):
        assert all(part in text for part in word.split()), word
    assert page_words(language).split()[0] in text
    for german in ("Wann", "Datenschutzhinweis", "Seite ", "Veranstalter ", " Uhr", "Dienstag"):
        assert german not in text
    assert GERMAN.signature in text, "the head says it in German, too, for the office"


def test_an_attendance_list_in_plain_german_is_german_in_other_words(context: Context, quarter: Ids) -> None:
    said, text = _made(context, PrintJob(ATTENDANCE, quarter["event"]), language=PLAIN_GERMAN, blank_rows=60)
    assert said == PLAIN_GERMAN
    assert SHEETS[PLAIN_GERMAN].organiser in text
    assert "Sie müssen nicht unterschreiben." in " ".join(text.split())
    assert "Die Gemeinde Steinen schreibt" in " ".join(text.split())


@pytest.mark.parametrize("language", OTHERS)
def test_a_badge_names_the_role_in_its_language(context: Context, quarter: Ids, language: str) -> None:
    said, text = _made(context, PrintJob(BADGES, quarter["event"]), language=language, roles=True)
    assert said == language
    assert all(part in text for part in SHEETS[language].volunteer.split())
    assert "Ehrenamt" not in text


@pytest.mark.parametrize("language", OTHERS)
def test_running_heads_of_a_letter_are_in_its_language(context: Context, quarter: Ids, language: str) -> None:
    job = PrintJob(LETTER, context.read(LETTER.example))
    assert quarter
    data = job.pdf(context, {"language": language, "body": "Text und Text. " * 900}).data
    with pypdfium2.PdfDocument(data) as pdf:
        assert len(pdf) > 1
        later = pdf[1].get_textpage().get_text_bounded()
    assert all(part in later for part in LETTERS[language].subject.split())
    assert not re.search(r"\d\d\.\d\d\.\d{4}|Seite \d", later)
