"""What *Heute* tells of money: budgets that are nearly used up, and donations that wait for the Gemeinderat."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.services.money.budgets import BudgetRow
from app.services.money.donations import DonationRow
from app.views.language import written
from app.views.pages.money.budget_page import LOW_BUDGETS
from app.views.pages.money.donation_page import WAITING
from app.views.shared import dates
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _low(_window_context: WindowContext, budget: BudgetRow) -> Line:
    rest = written.money(budget.remaining)
    note = _tr("Today", "überzogen: {rest}") if budget.remaining < 0 else _tr("Today", "Rest {rest}")
    return Line(note.format(rest=rest), f"{budget.name} {budget.year}")


def _waiting(_window_context: WindowContext, donation: DonationRow) -> Line:
    amount = written.money(donation.amount)
    if donation.council_on is None:
        return Line(_tr("Today", "{amount}, Sitzung offen").format(amount=amount), donation.what)
    note = _tr("Today", "{amount}, Sitzung {day}")
    return Line(note.format(amount=amount, day=dates.in_words(donation.council_on)), donation.what)


class MoneyCard(ListCard):
    """What runs out first, then what nobody may spend yet."""

    title = str(QT_TRANSLATE_NOOP("Today", "Mittel gehen zur Neige"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            LOW_BUDGETS,
            sort=(("remaining", False),),
            line=_low,
            counted=lambda number: _tr("Today", "%n Budget(s)", None, number),
        ),
        Part(
            WAITING,
            sort=(("council", False), ("received", False)),
            line=_waiting,
            counted=lambda number: _tr("Today", "%n Spende(n) vor dem Gemeinderat", None, number),
        ),
    )


CARD = MoneyCard
