"""Plain data for every printed form, with given texts wherever a person types. One entry per form."""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import samples

from app.papers.registry import PAPERS
from app.reports.charts.scores import ScoreChart, ScoreLine
from app.reports.forms.appointment_slip import Slip, SlipText
from app.reports.forms.attendance import AttendanceList
from app.reports.forms.badges import Badge, NameBadges
from app.reports.forms.board_notice import BoardNotice, SaidAndDone
from app.reports.forms.case_file import CaseFile, CaseFilePart
from app.reports.forms.consent import ConsentForm
from app.reports.forms.consent_phrases import PHOTO_PURPOSES, PURPOSES
from app.reports.forms.council_paper import CouncilPaper
from app.reports.forms.envelopes import Envelopes
from app.reports.forms.fact_sheet import FactSheet
from app.reports.forms.fill_sheet import FillColumn, FillGrid, FillSheet
from app.reports.forms.form import Form
from app.reports.forms.forwarding import ForwardingLetter
from app.reports.forms.help_plan import HelpPlan, PlanGoal, PlanStep, PlanText
from app.reports.forms.hours_sheet import HoursSheet, SheetDay
from app.reports.forms.labels import AddressLabels
from app.reports.forms.letter import Letter
from app.reports.forms.lodging import LodgingSheet
from app.reports.forms.printed_list import ListColumn, PrintedList
from app.reports.forms.project_sheet import ProjectSheet, SheetRows
from app.reports.forms.protection_sheet import ProtectionPart, ProtectionSheet
from app.reports.forms.questionnaire_sheet import AskedQuestion, Questionnaire
from app.reports.forms.receipt import Receipt, ReceiptText
from app.reports.forms.recovery_sheet import RecoverySheet
from app.reports.forms.referral_letter import ReferralLetter
from app.reports.forms.release import ReleaseForm, ReleaseText
from app.reports.forms.release_phrases import SCOPES
from app.reports.forms.serial_letters import SerialLetters
from app.reports.forms.sheet_tables import SheetTable, day, money, number, words
from app.reports.forms.signing import Signing
from app.reports.forms.specimen import Specimen
from app.reports.forms.survey_phrases import SURVEYS
from app.reports.forms.usage_report import UsageReport
from app.reports.model import Heading, Link, Network, Node, Publisher, Report, TextTable
from app.reports.pdf.sheets.letter import Envelope, Sender

CODE = "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8"


def _attendance(texts: Sequence[str]) -> AttendanceList:
    one = " ".join(texts)
    return AttendanceList(one, one, one, one, tuple(texts), one, one, tuple(texts))


def _labels(texts: Sequence[str]) -> AddressLabels:
    return AddressLabels(tuple((text, *texts[:4]) for text in texts), " ".join(texts))


def _envelopes(texts: Sequence[str]) -> Envelopes:
    return Envelopes(tuple((text, *texts[:4]) for text in texts), " ".join(texts))


def _badges(texts: Sequence[str]) -> NameBadges:
    return NameBadges(tuple(Badge(text, text) for text in texts), " ".join(texts))


def _letter(texts: Sequence[str]) -> Letter:
    one, several = " ".join(texts), tuple(texts)
    envelope = Envelope(several, several, tuple((text, text) for text in texts))
    return Letter(Sender(one, one, several, several), envelope, one, several, one, one, several)


def _serial_letters(texts: Sequence[str]) -> SerialLetters:
    return SerialLetters((_letter(texts), _letter(texts[:1])))


def _list(texts: Sequence[str]) -> PrintedList:
    one = " ".join(texts)
    columns = (ListColumn(texts[0] if texts else ""), ListColumn("Zahl", True), ListColumn("Text"))
    rows = tuple((text, "12", one) for text in texts)
    return PrintedList(one, columns, rows, one, one, one, date(2026, 11, 23), one)


def _lodging(texts: Sequence[str]) -> LodgingSheet:
    one = " ".join(texts)
    columns = (words(texts[0] if texts else "Was"), number("Zahl"), day("Tag"))
    rows = tuple((text, 3, date(2026, 11, 23)) for text in texts)
    grid = SheetTable("Tabelle", one, columns, rows, nothing=one, note=one)
    return LodgingSheet("Unterbringungsblatt", "November 2026", "30.11.2026", one, date(2026, 12, 1), (grid,), one)


def _hours(texts: Sequence[str]) -> HoursSheet:
    one = " ".join(texts)
    days = tuple(
        SheetDay(date(2026, 11, 2) + timedelta(place), text, 240, (90, 61)) for place, text in enumerate(texts)
    )
    facts = tuple((text, text) for text in texts)
    day = date(2026, 12, 1)
    return HoursSheet("Stundenblatt", "November 2026", one, one, day, (one[:200], "Sozialarbeit"), days, facts, one)


def _money_table(texts: Sequence[str], name: str) -> SheetTable:
    one = " ".join(texts)
    columns = (words(texts[0] if texts else "Was"), day("Tag"), money("Betrag"))
    rows = tuple((text, date(2026, 11, 23), Decimal("12.50")) for text in texts)
    total = (("Gesamt", "", 12 * Decimal("1.00")),) if rows else ()
    return SheetTable(name, one, columns, (*rows, *total), nothing=one, note=one, total=bool(rows))


def _usage(texts: Sequence[str]) -> UsageReport:
    one = " ".join(texts)
    tables = _money_table(texts, "Summen"), _money_table(texts, one), _money_table((), "Leer")
    return UsageReport("2026", "30.11.2026", one, date(2026, 12, 1), tables, note=one)


def _project(texts: Sequence[str]) -> ProjectSheet:
    one, pairs = " ".join(texts), tuple((text, text) for text in texts)
    table = SheetRows(one, ("Posten", "geplant"), pairs, numbers=(1,), total=("Zusammen", "1,00 €"))
    return ProjectSheet(one, pairs, pairs, (table,), one, one)


def _case_file(texts: Sequence[str]) -> CaseFile:
    one, lines = " ".join(texts), tuple((text, text) for text in texts)
    scores = ScoreChart(one, (ScoreLine(one, ((date(2026, 3, 2), -1), (date(2026, 9, 1), 2))),))
    parts = (CaseFilePart(one, lines), CaseFilePart("Hilfeplan", lines), CaseFilePart("Leer", ()))
    return CaseFile("F-2026-001", one, parts, scores, "Hilfeplan", one, one)


def _slip(texts: Sequence[str]) -> Slip:
    one = " ".join(texts)
    written = (SlipText("de", one), SlipText("ar", one))
    return Slip("09:00", "10:00", one, one, True, True, tuple(texts), one, written)


def _release(texts: Sequence[str]) -> ReleaseForm:
    one = " ".join(texts)
    written = (ReleaseText("de", one), ReleaseText("ar", one), ReleaseText("ti"))
    scopes = SCOPES if texts else ()
    return ReleaseForm(one, one, one, "social_worker", one, "both", scopes, one, one, 6, one, one, written, Signing())


def _consent(texts: Sequence[str]) -> ConsentForm:
    one = " ".join(texts)
    signing = Signing(young=True, young_from=14)
    return ConsentForm(one, one, one, one, (*PURPOSES, *PHOTO_PURPOSES), one, ("de", "ar", "ti"), signing)


def _plan(texts: Sequence[str]) -> HelpPlan:
    one = " ".join(texts)
    goals = (*(PlanGoal(text, text, _steps(text)) for text in (*texts, one)), PlanGoal(one, "", ()))
    written = (PlanText("ar", one, one, goals), PlanText("de", one, "", goals), PlanText("ti", one, one, ()))
    return HelpPlan(one, tuple(texts), one, written)


def _steps(text: str) -> tuple[PlanStep, PlanStep]:
    return PlanStep(text, text, text, ""), PlanStep(text, "", "", text)


def _facts(texts: Sequence[str]) -> FactSheet:
    one, several = " ".join(texts), tuple(texts)
    pairs = tuple((text, text) for text in texts)
    tables, signatures = (_money_table(texts, "Abrechnung"),), ((one, ("Ort, Datum", "Unterschrift")),)
    return FactSheet("Vorschussblatt", one, pairs, one, one, several, tables, several, signatures)


def _forwarding(texts: Sequence[str]) -> ForwardingLetter:
    one, several, pairs = " ".join(texts), tuple(texts), tuple((text, text) for text in texts)
    return ForwardingLetter(_letter(texts), pairs, one, several, several, one, one, one, one)


def _referral(texts: Sequence[str]) -> ReferralLetter:
    one, pairs = " ".join(texts), tuple((text, text) for text in texts)
    return ReferralLetter(_letter(texts), pairs, tuple(texts), one, one)


def _protection(texts: Sequence[str]) -> ProtectionSheet:
    one, entries = " ".join(texts), tuple((text, text) for text in texts)
    return ProtectionSheet(one, (ProtectionPart(one, entries), ProtectionPart("Offen", ())), one, one)


def _receipt(texts: Sequence[str]) -> Receipt:
    one = " ".join(texts)
    return Receipt(one, one, False, tuple(texts), one, (ReceiptText("ar", one, one), ReceiptText("de", one)))


def _notice(texts: Sequence[str]) -> BoardNotice:
    one = " ".join(texts)
    return BoardNotice(one, tuple(SaidAndDone(text, text) for text in texts), one, one, "de", ("ar", "tr"))


def _fill_sheet(texts: Sequence[str]) -> FillSheet:
    one = " ".join(texts)
    columns = (FillColumn(one[:200], 2), FillColumn("da", 1, box=True), FillColumn("Notiz", 2, blank=True))
    grids = (
        FillGrid(one, columns, tuple((text,) for text in texts), 2, one),
        FillGrid("Leer", columns, (), nothing=one),
    )
    return FillSheet("Rundruf", one, one, date(2026, 11, 23), grids, note=one)


def _council(texts: Sequence[str]) -> CouncilPaper:
    one = " ".join(texts)
    return CouncilPaper(one, tuple((text, text) for text in texts), "\n\n".join(texts), one, one, one, one)


def _questionnaire(texts: Sequence[str]) -> Questionnaire:
    one = " ".join(texts)
    asked = (*texts, SURVEYS["de"].heard)
    questions = tuple(AskedQuestion("heard", text, "megaphone") for text in asked[: len(texts) + bool(texts)])
    return Questionnaire(one, questions, one, one, "de", ("ar", "tr"))


def _report(texts: Sequence[str]) -> Any:
    one = " ".join(texts)
    report = samples.report(text=one)
    table = TextTable(one, one, (one[:300], "B"), tuple((text, text) for text in texts), (0.5, 0.5))
    nodes = tuple(Node(f"{number}", f"{number} {text}"[:4000], text[:4000]) for number, text in enumerate(texts))
    links = tuple(Link(first.key, second.key, 2) for first, second in pairwise(nodes))
    blocks = (*report.blocks, *samples.every_chart().blocks, Heading(1, one), table, Network("N", one, nodes, links))
    publisher = Publisher(one, one)
    return dataclasses.replace(report, title=one, subtitle=one, publisher=publisher, blocks=blocks)


EXAMPLES: dict[type, Callable[[Sequence[str]], Any]] = {
    AttendanceList: _attendance,
    AddressLabels: _labels,
    Envelopes: _envelopes,
    SerialLetters: _serial_letters,
    NameBadges: _badges,
    Letter: _letter,
    PrintedList: _list,
    LodgingSheet: _lodging,
    HoursSheet: _hours,
    UsageReport: _usage,
    FactSheet: _facts,
    ProjectSheet: _project,
    CaseFile: _case_file,
    Slip: _slip,
    ReleaseForm: _release,
    ConsentForm: _consent,
    HelpPlan: _plan,
    ForwardingLetter: _forwarding,
    ReferralLetter: _referral,
    ProtectionSheet: _protection,
    Receipt: _receipt,
    BoardNotice: _notice,
    FillSheet: _fill_sheet,
    CouncilPaper: _council,
    Questionnaire: _questionnaire,
    Report: _report,
    RecoverySheet: lambda texts: RecoverySheet(CODE, *[" ".join(texts)] * 4),
    Specimen: lambda _texts: Specimen(),
}
"""By the class of its data."""
FORMS = tuple(dict.fromkeys(paper.drawing for paper in PAPERS))
"""Every printed form, each once."""


def example(form: Form, *texts: str) -> Any:
    """Data for a form with these texts."""
    return EXAMPLES[form.data](texts)
