"""The pages of money: booking from where it belongs, steps, the fund that is not there before she switches it on."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.context import Context
from app.models import ApplicationStatus, BookingKind, DonationStatus, FundDecider, VoteChoice
from app.services.lists import ListQuery
from app.services.money import application_steps, applications, bookings, budgets, donations, fund
from app.services.money.fund import Limit
from app.services.office import settings
from app.settings.money import MONEY, MoneyRules
from app.views.language import i18n
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.money.application_step_dialog import ApplicationStepDialog
from app.views.pages.money.booking_dialog import BookingDialog
from app.views.pages.money.booking_page import BookingDetail
from app.views.pages.money.bookings_panel import BookingsPanel, EventMoneyPanel
from app.views.pages.money.budget_page import BudgetDetail
from app.views.pages.money.donation_page import DonationDetail
from app.views.pages.money.donation_step_dialog import DonationStepDialog
from app.views.pages.money.today_card import MoneyCard
from app.views.pages.money.votes_panel import VotesDialog, VotesPanel
from app.views.preferences.dialog import PreferencesDialog
from app.views.shared.forms.form import Form
from app.views.shared.lists.list_page import ListPage
from tests.contract.samples import sample
from tests.money_samples import accepted, application, book, budget, donation, fund_of
from tests.views.windows import MakeWindow


@pytest.fixture
def window(qapp: QApplication, make_window: MakeWindow) -> MainWindow:
    i18n.install(qapp, "de")
    made: MainWindow = make_window()
    made.resize(1440, 900)
    return made


def opened(window: MainWindow, key: str, record: int) -> Any:
    window.window_context.go(Location(key, record))
    page = window.stack.page
    assert isinstance(page, ListPage)
    return page.detail


def answering(window: MainWindow, *answers: Callable[[Any], bool]) -> None:
    window.window_context.ask.answers = list(answers)  # type: ignore[attr-defined]


def typed(key: str, text: str, dialog: Any) -> None:
    field = dialog.form.field(key)
    field.editor.setText(text)
    field.finish()


def chosen(form: Form, key: str, value: object) -> None:
    """As if she had chosen it."""
    form.field(key).set_value(value)
    form.field(key).changed.emit()


def _book(dialog: BookingDialog, amount: str = "12,50") -> bool:
    typed("what", "Blumenerde", dialog)
    typed("amount", amount, dialog)
    dialog.save()
    return not dialog.isVisible() and dialog.booking_id is not None


def test_a_budget_is_booked_on_and_says_what_is_left(context: Context, window: MainWindow) -> None:
    made = context.write("Budget", budget, "100.00")
    detail: BudgetDetail = opened(window, "budgets", made)
    panel = detail.findChild(BookingsPanel)
    assert panel is not None
    answering(window, _book)
    panel.book()
    (booked,) = context.read(bookings.rows, context.read(bookings.ids, ListQuery()))
    assert (booked.budget_id, booked.amount, booked.number) == (made, Decimal("12.50"), "K-2026-001")
    assert [fact.text for fact in detail.head.facts if "Rest" in fact.text] == ["Rest 87,50\u00a0€ von 100,00\u00a0€"]
    assert panel.sums.text().endswith("= Rest 87,50\u00a0€")


def test_an_event_is_booked_on_from_its_own_tab(context: Context, window: MainWindow) -> None:
    event = context.write("Fest", lambda session: sample(session, "event", "Sommerfest"))
    detail = opened(window, "events", event)
    panel = next(panel for panel in detail.findChildren(EventMoneyPanel))
    detail.tabs.setCurrentWidget(panel)
    answering(window, _book)
    panel.book()
    assert [row.event_id for row in context.read(bookings.listed, ListQuery(), 5)] == [event]
    assert "12,50" in panel.sums.text()


@pytest.mark.parametrize(
    ("amount", "sentence"),
    [("12,505", "zwei Stellen"), ("1.000.000.000", "zu groß"), ("viel", "kein Betrag"), ("0", "über 0,00")],
)
def test_a_bad_amount_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, context: Context, window: MainWindow, amount: str, sentence: str
) -> None:
    made = context.write("Budget", budget)
    booking = context.read(partial(bookings.new, budget_id=made))
    dialog = BookingDialog(window.window_context, booking, "", window)
    qtbot.addWidget(dialog)
    assert not _book(dialog, amount)
    said = dialog.form.notice.text.text() + " ".join(filter(None, (_hint(field) for field in dialog.form.fields)))
    assert sentence in said
    assert dialog.form.field("what").value() == "Blumenerde"
    assert context.read(bookings.count) == 0


def _hint(field: Any) -> str:
    hint = field.own_hint()
    return hint.text if hint is not None else ""


def test_a_closed_budget_says_so_and_is_opened_again(context: Context, window: MainWindow) -> None:
    made = context.write("Budget", budget)
    detail: BudgetDetail = opened(window, "budgets", made)
    detail.toggle_closed()
    assert context.read(budgets.load, made).closed_on is not None
    assert detail.close_button.text() == "Wieder öffnen"
    typed("name", "Anders", detail)
    assert not detail.save()
    assert "abgeschlossen" in detail.form.notice.text.text()
    assert detail.form.field("name").value() == "Anders"
    detail.form.discard()
    detail.toggle_closed()
    assert context.read(budgets.load, made).closed_on is None


def test_a_donation_goes_on_and_is_booked(context: Context, window: MainWindow) -> None:
    made = context.write("Budget", budget, "10.00")
    given = context.write("Spende", donation, budget_id=made)
    detail: DonationDetail = opened(window, "donations", given)
    assert detail._book not in detail.commands()

    def accept(dialog: DonationStepDialog) -> bool:
        chosen(dialog.form, "status", DonationStatus.ACCEPTED)
        assert dialog.form.council.isHidden(), "the meeting is over"
        dialog.save()
        return True

    answering(window, accept)
    detail.step()
    assert context.read(donations.load, given).status is DonationStatus.ACCEPTED
    assert detail._book in detail.commands()
    detail.book()
    assert context.read(budgets.sums_of, made).remaining == Decimal("510.00")
    detail.thank()
    assert context.read(donations.load, given).thanked_on is not None


def test_an_application_is_voted_on_and_granted(context: Context, window: MainWindow) -> None:
    made = context.write("Antrag", lambda session: application(session, fund_of(session), "900.00"))
    detail = opened(window, "applications", made)
    panel = detail.findChild(VotesPanel)

    def vote(dialog: VotesDialog) -> bool:
        rows = dialog.form.field("ballots")
        for member in ("Mieterbeirat", "Schule"):
            rows.add()
            part = rows.rows[-1].parts["member"]
            part.editor.setText(member)
            part.finish()
        dialog.save()
        return True

    def grant(dialog: ApplicationStepDialog) -> bool:
        assert dialog.form.field("status").value() is ApplicationStatus.GRANTED
        assert dialog.form.field("decider").value() is FundDecider.COMMITTEE
        typed("granted", "800", dialog)
        dialog.save()
        return True

    answering(window, vote, grant)
    panel.enter()
    assert [one.choice for one in context.read(application_steps.votes, made)] == [VoteChoice.YES] * 2
    detail.step()
    kept = context.read(applications.load, made)
    assert (kept.status, kept.granted) == (ApplicationStatus.GRANTED, Decimal("800.00"))


def test_an_application_decided_by_nobody_says_who_has_to(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    made = context.write("Antrag", lambda session: application(session, fund_of(session)))
    dialog = ApplicationStepDialog(window.window_context, context.read(applications.load, made), window)
    qtbot.addWidget(dialog)
    chosen(dialog.form, "status", ApplicationStatus.GRANTED)
    chosen(dialog.form, "decider", None)
    dialog.save()
    assert "entscheidet nach den Regeln: Quartiersmanagement" in dialog.form.notice.text.text()
    assert dialog.form.field("granted").value() == Decimal("400.00")
    assert context.read(applications.load, made).status is ApplicationStatus.IDEA


def _switch_on(session: Session) -> None:
    settings.save_within(session, MONEY, MoneyRules(fund=True))


def test_the_fund_is_not_there_before_it_is_switched_on(context: Context, window: MainWindow) -> None:
    action = window.commands.by_key["page:applications"]
    lines = window.side._model

    def shown() -> tuple[bool, bool]:
        return action.isVisible(), "applications" in [getattr(line, "key", "") for line in lines.lines]

    assert shown() == (False, False)
    context.write("Eingeschaltet", _switch_on)
    assert shown() == (True, True)
    context.undo()
    assert shown() == (False, False)


def test_the_form_of_a_booking_knows_the_fund_once_it_is_there(context: Context, window: MainWindow) -> None:
    made = context.write("Gebucht", book, None, "1.00")
    detail: BookingDetail = opened(window, "bookings", made)
    field = detail.form.field("application_id")
    assert field.isHidden()
    context.write("Eingeschaltet", _switch_on)
    detail.show_record(made)
    assert not field.isHidden()


def test_an_advance_is_not_paid_from_another(context: Context, window: MainWindow) -> None:
    made = context.write("Gebucht", book, None, "1.00")
    detail: BookingDetail = opened(window, "bookings", made)
    assert not detail.form.field("advance_id").isHidden()
    chosen(detail.form, "booking_kind", BookingKind.ADVANCE)
    assert detail.form.field("advance_id").isHidden()
    detail.form.discard()


def test_switch_and_rules_are_saved_in_one_step(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    dialog = PreferencesDialog(window.window_context, "money")
    qtbot.addWidget(dialog)
    form = dialog.sections["money"].form
    chosen(form, "fund", True)
    rows = form.field("rules")
    assert len(rows.rows) == 3
    part = rows.rows[0].parts["up_to"]
    part.editor.setText("300")
    part.finish()
    assert dialog.save()
    assert context.read(fund.is_shown)
    first, *_ = context.read(fund.rules, date(2099, 1, 1))
    assert first == Limit(Decimal("300.00"), FundDecider.MANAGER)
    context.undo()
    assert not context.read(fund.is_shown)
    assert context.read(fund.first_days) == []


def test_today_tells_what_runs_out_and_what_waits(context: Context, window: MainWindow) -> None:
    card = MoneyCard(window.window_context, window)
    assert card.build() is None, "nothing to tell"
    context.write("Budget", lambda session: book(session, budget(session, "100.00"), "95.00"))
    context.write("Spenden", lambda session: (donation(session), accepted(session)))
    built = card.build()
    assert built is not None
    said = " ".join(label.text() for label in built.findChildren(QLabel))
    assert "Rest 5,00" in said
    assert "500,00\u00a0€, Sitzung offen" in said
