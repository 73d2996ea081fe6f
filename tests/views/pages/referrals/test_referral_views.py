"""Referrals and notices in the window: steps by keys, tabs of case, person and organisation, the red field at the head."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from windows import MakeWindow

from app.common import clock
from app.context import Context
from app.models import Kind, Organisation, Person, Referral, ReferralStatus
from app.services.actors import organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.office import settings as stored
from app.services.people import persons
from app.services.referrals import notices, referrals
from app.settings.deadlines import FOLLOWING_UP
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.referrals.notice_page import NoticeDetail
from app.views.pages.referrals.panels import NoticeDialog, NoticesPanel, ReferralsPanel
from app.views.pages.referrals.referral_page import ReferralPage
from app.views.pages.referrals.step_dialog import ReferralStepDialog
from app.views.preferences.deadlines import DeadlineSection
from app.views.shared.forms.fields.base import Field
from app.views.shared.records.referring import ReferralDialog
from app.views.shared.widgets import Badge

S = ReferralStatus
NAME = "Quittenbaumer"


def _plant(session: Session) -> dict[str, int]:
    day = clock.today() - timedelta(days=40)
    person = persons.save(session, Person(given_name="Amira", family_name=NAME))
    case = cases.save(session, cases.new(session, person))
    club = organisations.save(session, Organisation(name="Caritas"))
    sent = {"number": "", "proposed_on": day, "since": day}
    first = referrals.save(session, Referral(about_id=case, organisation_id=club, **sent))
    second = referrals.save(session, Referral(about_id=person, recipient="Schuldnerberatung", **sent))
    notice = notices.new(session, case)
    notice.authority, notice.subject, notice.received_on = "Jobcenter", "Aufhebung", clock.today() - timedelta(days=10)
    decided = notices.save(session, notice)
    return {"person": person, "case": case, "club": club, "first": first, "second": second, "notice": decided}


@pytest.fixture
def ids(context: Context) -> dict[str, int]:
    return context.write("Verweise", _plant)


@pytest.fixture
def window(qapp: QApplication, ids: dict[str, int], make_window: MakeWindow) -> MainWindow:
    assert ids
    i18n.install(qapp, "de")
    made = make_window()
    made.resize(1440, 900)
    return made


def _page(window: MainWindow) -> ReferralPage:
    window.go(Location("referrals"))
    page = window.stack.page
    assert isinstance(page, ReferralPage)
    page.show_filtered({})
    return page


def _type(field: Field, value: object) -> None:
    """As she does it."""
    field.set_value(value)
    field.changed.emit()


def _status(context: Context, referral_id: int) -> ReferralStatus:
    return context.read(referrals.load, referral_id).status


def test_the_list_takes_further_by_a_key_and_asks_what_can_follow(
    context: Context, window: MainWindow, ids: dict[str, int], ask: ScriptedAsk
) -> None:
    page = _page(window)
    offered = []

    def consent(dialog: ReferralStepDialog) -> bool:
        offered.append(list(dialog.form.status._values))
        assert not dialog.form.appointment.isVisible()
        return dialog.save()

    ask.answers.append(consent)
    page.table.select(ids["first"])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert offered == [[S.CONSENTED, S.REFUSED]]
    assert _status(context, ids["first"]) is S.CONSENTED


def test_a_card_goes_by_keys_and_a_jump_is_refused_in_a_sentence(
    qtbot: QtBot, context: Context, window: MainWindow, ids: dict[str, int], ask: ScriptedAsk
) -> None:
    page = _page(window)
    page.show_view("board")
    qtbot.waitUntil(lambda: all(column.complete for column in page.board.columns))
    cards = page.board.columns[0].cards
    cards.setFocus()
    cards.stand_on(0)
    (first, *_rest) = page.board.columns[0].model.ids
    QTest.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert _status(context, first) is S.CONSENTED
    other = ids["first"] if first == ids["second"] else ids["second"]
    page.board.take_to([other], S.ARRIVED)
    assert _status(context, other) is S.PROPOSED
    assert "Einwilligung" in ask.asked[-1][2]


def test_a_refusal_needs_its_reason_and_keeps_what_was_typed(
    context: Context, window: MainWindow, ids: dict[str, int]
) -> None:
    (row,) = context.read(referrals.rows, [ids["first"]])
    dialog = ReferralStepDialog(window.window_context, row, S.REFUSED, window)
    assert dialog.form.reason.label == "Warum abgelehnt?"
    dialog.save()
    assert dialog.form.notice.isVisibleTo(dialog)
    _type(dialog.form.reason, "Aufnahmestopp")
    dialog.save()
    assert context.read(referrals.load, ids["first"]).reason == "Aufnahmestopp"


@pytest.mark.parametrize(
    ("place", "wanted"), [("person", {"first", "second"}), ("case", {"first"}), ("club", {"first"})]
)
def test_tabs_show_what_belongs_to_a_record(
    window: MainWindow, ids: dict[str, int], place: str, wanted: set[str]
) -> None:
    panel = ReferralsPanel(window.window_context, "organisation" if place == "club" else "about")
    found = panel.found(ids[place])
    assert {row.id for row in found} == {ids[name] for name in wanted}
    window.window_context.discreet.set(True)
    assert not any(NAME in text for row in found for text in panel.line(row).texts)
    window.window_context.discreet.set(False)
    told = " ".join(text for row in found for text in panel.line(row).texts)
    assert (NAME in told) == (place == "club")


def test_from_a_case_a_referral_and_a_notice_begin_with_it(
    window: MainWindow, ids: dict[str, int], ask: ScriptedAsk
) -> None:
    def refer(dialog: ReferralDialog) -> bool:
        _type(dialog.form.field("recipient"), "Tafel")
        return dialog.save()

    def decide(dialog: NoticeDialog) -> bool:
        _type(dialog.form.field("authority"), "Familienkasse")
        return dialog.save()

    sent, decided = ReferralsPanel(window.window_context, "about"), NoticesPanel(window.window_context)
    for panel, answer in ((sent, refer), (decided, decide)):
        panel.record_id = ids["case"]
        ask.answers.append(answer)
        panel.begin()
    assert {row.recipient for row in sent.found(ids["case"])} == {"Caritas", "Tafel"}
    assert {row.authority for row in decided.found(ids["case"])} == {"Jobcenter", "Familienkasse"}


def test_the_form_says_until_when_while_a_day_is_typed(window: MainWindow, ids: dict[str, int]) -> None:
    window.window_context.open(Kind.NOTICE, ids["notice"])
    detail = window.findChild(NoticeDetail)
    _type(detail.form.received, date(2026, 3, 3))
    assert detail.form.term.text() == "Widerspruch bis Dienstag, 7. April 2026"
    detail.form.discard()


def test_the_term_stands_in_red_at_the_head_until_an_objection_is_noted(
    context: Context, window: MainWindow, ids: dict[str, int]
) -> None:
    window.window_context.open(Kind.CASE, ids["case"])

    def red() -> list[str]:
        page = window.stack.page
        return [badge.accessibleName() for badge in page.detail.head.findChildren(Badge) if badge.isVisible()]

    assert red() == ["Frist"]
    window.window_context.open(Kind.NOTICE, ids["notice"])
    detail = window.findChild(NoticeDetail)
    assert detail.object_button.isEnabled()
    detail.note_objection()
    assert not detail.object_button.isEnabled()
    assert context.read(notices.ids, ListQuery(filters={"state": "objected"})) == [ids["notice"]]
    window.window_context.open(Kind.CASE, ids["case"])
    assert red() == []


def test_the_days_of_silence_are_a_setting(context: Context, window: MainWindow) -> None:
    section = DeadlineSection(window.window_context)
    section.load()
    _type(section.form.field("ask_after"), 60)
    context.write("Fristen", section.save)
    assert context.read(stored.read, FOLLOWING_UP).ask_after == 60
    assert context.read(referrals.ids, ListQuery(filters={"status": "silent"})) == []
