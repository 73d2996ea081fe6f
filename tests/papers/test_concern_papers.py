"""Papers about concerns: whom they name, what they promise, what is noted once they went out; nothing from under secrecy."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pikepdf
import pypdfium2
import pytest
from blocked_quarter import BLOCKED
from sqlalchemy import Text
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import NothingToPrint, UserError
from app.context import Context
from app.figures.periods import Period
from app.models import (
    Case,
    Concern,
    ConcernStatus,
    ConfidentialNote,
    ContactEntry,
    Dwelling,
    Medium,
    OfficialText,
    Person,
    PersonLanguage,
    Task,
    Told,
)
from app.papers.agenda import AGENDA, CALLS
from app.papers.board_notice import NOTICE
from app.papers.concern_receipt import RECEIPT
from app.papers.council_paper import COUNCIL_PAPER
from app.papers.forwarding import FORWARDING
from app.papers.paper import Paper
from app.papers.print_job import PrintedFile, PrintJob
from app.reports.forms.concern_phrases import NOTICES, RECEIPTS
from app.services.concerns import concerns, forwardings, official_texts, steps
from app.services.people import said_names
from tests.concern_samples import concern

Ids = dict[str, int]
MARKER = "Qwertzmarke"
TODAY = date(2026, 11, 30)
KEPT = {"number", *said_names.PARTS, "birth_name", "chosen_name", "name_fold"}
"""What such a paper may say where she wants names."""


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with clock.standing_at(at(TODAY)):
        yield


def at(day: date) -> datetime:
    return datetime.combine(day, time(9))


def made(context: Context, paper: Paper, about: Any, **values: Any) -> tuple[str, PrintedFile]:
    """The words of a paper with single blanks, and what was made."""
    file = PrintJob(paper, about).pdf(context, values)
    with pypdfium2.PdfDocument(file.data) as pdf:
        text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    return re.sub(r"\s+", " ", re.sub(r"[\u200e\u200f\x02]", "", text)), file


def pages(file: PrintedFile) -> int:
    with pikepdf.open(io.BytesIO(file.data)) as pdf:
        return len(pdf.pages)


def warned(file: PrintedFile) -> str:
    return " ".join(file.taken.warnings)


def default(context: Context, paper: Paper, about: Any, option: str) -> Any:
    return context.read(PrintJob(paper, about).prepared).defaults[option]


class TestForwarding:
    def test_goes_to_the_office_without_the_reporter_and_the_dwelling(self, context: Context, quarter: Ids) -> None:
        def move(session: Session) -> None:
            lamp = session.get(Concern, quarter["lamp"])
            assert lamp is not None
            lamp.dwelling_id = session.query(Dwelling.id).order_by(Dwelling.id).limit(1).scalar()
            lamp.supporters, lamp.text, lamp.place = 7, "Seit zwei Wochen dunkel.", "am Spielplatz"

        context.write("Wohnung", move)
        text, file = made(context, FORWARDING, quarter["lamp"], step="0")
        for word in ("Bauamt", "Eisenbahnstraße 31", "A-2026-001", "Die Lampe flackert", "Seit zwei Wochen dunkel."):
            assert word in text
        for word in ("Haus am Bach, am Spielplatz", "02.11.2026", "7 weitere Personen", "Antwort zu A-2026-001"):
            assert word in text
        assert "Whg. 1" not in text
        assert BLOCKED not in text
        assert warned(file) == ""

    def test_the_slip_stands_on_one_page_with_the_letter(self, context: Context, quarter: Ids) -> None:
        _, file = made(context, FORWARDING, quarter["lamp"], step="0")
        assert pages(file) == 1

    def test_the_name_goes_along_only_where_that_was_allowed(self, context: Context, quarter: Ids) -> None:
        def bring(session: Session, **values: Any) -> int:
            return concerns.save(session, concern("Bank fehlt", **values))

        asked = context.write("Anliegen", lambda session: bring(session, reporter_id=quarter["ivo"]))
        nobody = context.write("Anliegen", lambda session: bring(session, reporter_id=None, may_name=True))
        agreed = context.write("Anliegen", lambda session: bring(session, reporter_id=quarter["ivo"], may_name=True))
        blocked = context.write("Anliegen", lambda s: bring(s, reporter_id=quarter["blocked"], may_name=True))
        for one in (asked, nobody, agreed, blocked):
            context.write("weiter", forwardings.forward, one, quarter["office"], TODAY)
        for one, missing in ((asked, "zuerst fragen"), (nobody, "anonym"), (blocked, "Auskunftssperre")):
            with pytest.raises(UserError, match=missing):
                made(context, FORWARDING, one, with_name=True)
            assert "Ivo" not in made(context, FORWARDING, one)[0]
        text, file = made(context, FORWARDING, agreed, with_name=True)
        assert "Gemeldet von: Ivo Kovač" in text
        assert (file.taken.persons, warned(file)) == (1, ""), "the name that is meant to stand there is no surprise"
        assert "Ivo" not in made(context, FORWARDING, agreed)[0]

    def test_without_an_office_it_says_where_to_enter_one(self, context: Context, quarter: Ids) -> None:
        with pytest.raises(UserError, match="zuständig"):
            made(context, FORWARDING, quarter["bench"])

    def test_every_reminder_has_its_words_and_the_last_the_earlier_days(self, context: Context, quarter: Ids) -> None:
        forwarding = context.read(forwardings.of_concern, quarter["lamp"])[0].id
        assert default(context, FORWARDING, quarter["lamp"], "step") == "1", "it went out already"
        context.write("erinnert", forwardings.remind, [forwarding], date(2026, 11, 18))
        assert default(context, FORWARDING, quarter["lamp"], "step") == "2"
        context.write("erinnert", forwardings.remind, [forwarding], date(2026, 11, 25))
        texts = [made(context, FORWARDING, quarter["lamp"], step=step)[0] for step in ("0", "1", "2", "3")]
        assert len(set(texts)) == 4
        assert "03.11.2026: weitergeleitet" in texts[3]
        assert "25.11.2026: zuletzt erinnert (2 Erinnerungen)" in texts[3]
        assert all("zuletzt erinnert" not in text for text in texts[:3])

    def test_once_it_went_out_that_is_noted_once(self, context: Context, quarter: Ids) -> None:
        context.write("Stelle", self._lies_with, quarter["bench"], quarter["office"])
        assert context.write("ab", PrintJob(FORWARDING, quarter["bench"]).filed, {}) == 0, "it has a result already"
        new = context.write(
            "Anliegen", lambda s: concerns.save(s, concern("Neu", None, department_id=quarter["office"]))
        )
        job = PrintJob(FORWARDING, new)
        assert [context.write("ab", job.filed, {"step": "0"}) for _ in range(2)] == [1, 0]
        assert context.read(concerns.load, new).status is ConcernStatus.FORWARDED
        assert [context.write("ab", job.filed, {"step": "1"}) for _ in range(2)] == [1, 0]
        (row,) = context.read(forwardings.of_concern, new)
        assert (row.reminders, row.sent_on, row.reminded_on) == (1, TODAY, TODAY)
        context.undo()
        assert context.read(forwardings.of_concern, new)[0].reminders == 0

    @staticmethod
    def _lies_with(session: Session, concern_id: int, office_id: int) -> None:
        found = session.get(Concern, concern_id)
        assert found is not None
        found.department_id = office_id

    def test_names_in_what_she_typed_are_shown(self, context: Context, quarter: Ids) -> None:
        _, file = made(context, FORWARDING, quarter["lamp"], addition="Frau Bauer weiß mehr.")
        assert "Bauer" in warned(file)


class TestReceipt:
    @pytest.mark.parametrize("language", RECEIPTS)
    def test_is_all_in_its_language_on_half_a_page(self, context: Context, quarter: Ids, language: str) -> None:
        text, file = made(context, RECEIPT, quarter["lamp"], language=language, german=False)
        words = RECEIPTS[language]
        said = (words.title, words.number, words.next, words.passed_on, words.ask)
        assert all(part in text for one in said for part in one.split())
        assert "2026" in text
        assert (RECEIPTS["de"].passed_on[:20] in text) == (language == "de")
        assert pages(file) == 1
        below, file = made(context, RECEIPT, quarter["lamp"], language=language)
        assert "So geht es weiter" in below
        assert pages(file) == 1, "both halves of one page"

    def test_speaks_as_whoever_brought_it_and_names_nobody(self, context: Context, quarter: Ids) -> None:
        def speak(session: Session) -> None:
            for code in ("so", "ar", "en"):
                session.add(PersonLanguage(person_id=quarter["marija"], code=code))

        assert default(context, RECEIPT, quarter["bench"], "language") == "de"
        context.write("Sprachen", speak)
        assert default(context, RECEIPT, quarter["bench"], "language") == "ar", (
            "the first of the languages it is there in"
        )
        text, _ = made(context, RECEIPT, quarter["bench"])
        assert "Marija" not in text
        assert "Kovač" not in text

    def test_promises_a_day_only_as_long_as_that_is_to_come(self, context: Context, quarter: Ids) -> None:
        job = quarter["lamp"]
        by = context.read(concerns.load, job).interim_by
        assert by is not None
        with clock.standing_at(at(by)):
            assert f"Spätestens am {by:%d.%m.%Y}" in made(context, RECEIPT, job)[0]
        with clock.standing_at(at(by + timedelta(days=1))):
            assert "Spätestens" not in made(context, RECEIPT, job)[0]
        anonymous = context.write("Anliegen", lambda s: concerns.save(s, concern("Lärm", None)))
        text = made(context, RECEIPT, anonymous)[0]
        assert "Sie haben Ihren Namen nicht genannt." in text
        assert "Spätestens" not in text

    def test_whoever_has_it_knows_that_the_concern_arrived(self, context: Context, quarter: Ids) -> None:
        job = PrintJob(RECEIPT, quarter["lamp"])
        assert [context.write("ab", job.filed, {}) for _ in range(2)] == [1, 0]
        assert context.read(concerns.load, quarter["lamp"]).acknowledged_on == TODAY

    def test_says_which_texts_nobody_has_read(self, context: Context, quarter: Ids) -> None:
        _, file = made(context, RECEIPT, quarter["lamp"], language="ar")
        assert {(one.subject, one.language, one.checked) for one in file.foreign} == {
            ("receipt", "ar", None),
            ("letter", "ar", None),
        }
        assert made(context, RECEIPT, quarter["lamp"])[1].foreign == ()


class TestNotice:
    def _solved(self, session: Session, subject: str, answer: str = "Erledigt.", **values: Any) -> int:
        made = concerns.save(session, concern(subject, values.pop("reporter_id", None), may_quote=True, **values))
        steps.settle(session, made, ConcernStatus.SOLVED, date(2026, 11, 20), answer)
        return made

    def test_quotes_what_may_be_quoted_and_was_solved(self, context: Context, quarter: Ids) -> None:
        context.write(
            "a", lambda s: steps.settle(s, concerns.save(s, concern("Geheim", None)), ConcernStatus.SOLVED, TODAY, "Ja")
        )

        def unsolvable(session: Session) -> None:
            one = concerns.save(session, concern("Vergeblich", None, may_quote=True))
            steps.settle(session, one, ConcernStatus.UNSOLVABLE, TODAY, "Geht nicht.")
            steps.tell(session, [one], Told.PHONE, TODAY)

        context.write("b", unsolvable)
        text, file = made(context, NOTICE, None)
        assert "„Es fehlt eine Bank“" in text
        assert "Der Bauhof hat eine Bank aufgestellt." in text
        for word in ("Geheim", "Vergeblich", "Lampe", "A-2026", "Marija", "Kovač"):
            assert word not in text
        assert warned(file) == ""
        assert quarter["bench"]

    def test_stays_on_one_page_and_says_what_is_left_out(self, context: Context, quarter: Ids) -> None:
        for number in range(25):
            context.write("a", self._solved, f"Wunsch {number}", "Das haben wir gemacht und noch viel mehr. " * 3)
        for large in (False, True):
            text, file = made(context, NOTICE, None, large=large)
            assert pages(file) == 1
            shown = [number for number in range(25) if f"„Wunsch {number}“" in text]
            assert 1 < len(shown) < 25
            assert "Kein Platz mehr auf der Seite für:" in warned(file)
        assert quarter

    def test_of_a_period_and_of_some_concerns(self, context: Context, quarter: Ids) -> None:
        other = context.write("a", self._solved, "Neue Schaukel")
        assert "Schaukel" in made(context, NOTICE, Period(2026, 10, 3))[0]
        with pytest.raises(NothingToPrint, match="Zitat erlaubt"):
            made(context, NOTICE, Period(2025, 1, 12))
        for about, values in ((None, {"concerns": [str(other)]}), ((other,), {})):
            text, _ = made(context, NOTICE, about, **values)
            assert "Schaukel" in text
            assert "Bank" not in text
        with pytest.raises(NothingToPrint):
            made(context, NOTICE, (quarter["lamp"],))

    def test_names_and_dwellings_in_what_was_typed_are_shown(self, context: Context, quarter: Ids) -> None:
        dwelling = context.read(lambda session: session.query(Dwelling.id).order_by(Dwelling.id).limit(1).scalar())
        answer = "Frau Bauer aus Whg. 1 hat einen neuen Herd."
        context.write("a", self._solved, "Herd", answer, building_id=quarter["lodging"], dwelling_id=dwelling)
        _, file = made(context, NOTICE, None)
        assert "Bauer" in warned(file)
        assert "Wohnung, um die es ging: A-2026-003" in warned(file)

    @pytest.mark.parametrize("language", NOTICES)
    def test_headings_are_translated_and_what_was_typed_is_not(
        self, context: Context, quarter: Ids, language: str
    ) -> None:
        text, file = made(context, NOTICE, None, language=language, languages=["fr", "uk"])
        for words in (NOTICES[language], NOTICES["fr"], NOTICES["uk"]):
            assert all(part in text for one in words for part in one.split())
        assert "Bauhof" in text
        assert pages(file) == 1
        assert quarter

    def test_anonymous_ones_are_told_by_it_where_she_says_so(self, context: Context, quarter: Ids) -> None:
        anonymous = context.write("a", self._solved, "Schaukel")
        assert context.write("ab", PrintJob(NOTICE).filed, {}) == 0
        assert context.write("ab", PrintJob(NOTICE).filed, {"told": True}) == 1
        assert context.read(concerns.load, anonymous).told_how is Told.NOTICE_BOARD
        assert context.read(concerns.load, quarter["bench"]).told_how is None, "she has a name, and hears it herself"


class TestTalks:
    def test_records_that_name_somebody_are_called_by_what_they_are(self, context: Context, quarter: Ids) -> None:
        def note(session: Session) -> None:
            for about in ("marija", "case", "bench"):
                session.add(Task(what=f"Punkt {about}", about_id=quarter[about], discuss_with_id=quarter["office"]))

        context.write("Punkte", note)
        text, file = made(context, AGENDA, quarter["office"])
        assert "Besprechungsliste: Bauamt" in text
        assert "F-2026-001" in text
        assert "A-2026-002 Es fehlt eine Bank" in text
        assert "Kovač" not in text
        assert BLOCKED not in text
        named, _ = made(context, AGENDA, quarter["office"], names=True)
        assert "Kovač, Marija" in named
        assert "marija" in warned(file), "typed texts are shown to her"

    def test_open_promises_stand_below(self, context: Context, quarter: Ids) -> None:
        forwarding = context.read(forwardings.of_concern, quarter["lamp"])[0].id
        context.write("z", forwardings.promise, forwarding, "Neue Lampe", "Herr Kurz", date(2026, 12, 4), TODAY)
        text, _ = made(context, AGENDA, quarter["office"])
        assert "Frühere Zusagen" in text
        assert all(word in text for word in ("Neue Lampe", "Herr Kurz", "04.12.2026"))
        calls, _ = made(context, CALLS, quarter["office"])
        assert all(
            word in calls for word in ("A-2026-001", "Die Lampe flackert", "03.11.2026", "Neue Lampe, bis 04.12.2026")
        )
        assert BLOCKED not in calls

    def test_an_office_with_nothing_open(self, context: Context, quarter: Ids) -> None:
        for paper in (AGENDA, CALLS):
            with pytest.raises(NothingToPrint):
                made(context, paper, quarter["club"])


class TestCouncilPaper:
    def test_facts_costs_and_proposal(self, context: Context, quarter: Ids) -> None:
        values = {
            "heading": "Schaukel",
            "text": "Es fehlt eine.\n\nZweiter Absatz.",
            "proposal": "Der Rat beschließt.\nGern.",
        }
        day = date(2026, 12, 8)
        one = OfficialText(medium=Medium.COUNCIL, public=False, day=day, financial_effect="1.200 €", **values)
        text, file = made(context, COUNCIL_PAPER, context.write("v", official_texts.save, one))
        for word in (
            "Sitzungsvorlage: Schaukel",
            "nichtöffentlich",
            "Dienstag, 8. Dezember 2026",
            "1.200 €",
            "Zweiter Absatz.",
        ):
            assert word in text
        assert warned(file) == ""
        assert quarter

    def test_a_text_for_the_gazette_is_none(self, context: Context) -> None:
        one = context.write("t", official_texts.save, OfficialText(heading="Fest", medium=Medium.GAZETTE))
        with pytest.raises(UserError, match="Amtsblatt"):
            made(context, COUNCIL_PAPER, one)


def test_no_word_from_under_secrecy_reaches_any_of_them(context: Context, quarter: Ids) -> None:
    """What stands in a contact, a case, or a person's notes, of all that these papers could be about."""

    def mark(session: Session) -> None:
        for entity in (session.get(Person, quarter["marija"]), session.get(Case, quarter["case"])):
            assert entity is not None
            for column in entity.__table__.columns:
                if isinstance(column.type, Text) and column.name not in KEPT:
                    setattr(entity, column.name, MARKER)
        for record in ("marija", "case", "lamp", "office"):
            note = ConfidentialNote(text=MARKER)
            session.add(ContactEntry(record_id=quarter[record], at=clock.now(), summary=MARKER, note=note))
        for about in ("case", "marija", "lamp"):
            session.add(Task(what="Reden", note=MARKER, about_id=quarter[about], discuss_with_id=quarter["office"]))

    context.write("Marke", mark)
    abouts = (
        (FORWARDING, "lamp"), (RECEIPT, "lamp"), (RECEIPT, "bench"), (AGENDA, "office"), (CALLS, "office"),
        (COUNCIL_PAPER, "council"),
    )  # fmt: skip
    texts = [made(context, paper, quarter[name])[0] for paper, name in abouts]
    texts += [made(context, NOTICE, None)[0], made(context, AGENDA, quarter["office"], names=True)[0]]
    assert all(MARKER not in text for text in texts)
