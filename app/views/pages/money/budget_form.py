"""The form of a budget: name and year, account number, what is planned."""

from collections.abc import Callable
from typing import Any

from app.models import BudgetKind
from app.services.money import fund
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.money import MoneyField
from app.views.shared.forms.fields.text import LineField, NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext

_CENTURY = 2000


class BudgetYearField(NumberField):
    """The year of a budget; two digits are one of this century."""

    def value(self) -> Any:
        text = self.editor.text().strip()
        if not (text.isascii() and text.isdecimal() and len(text) in (2, 4)):
            return None
        return int(text) + (_CENTURY if len(text) == 2 else 0)

    def show_value(self, value: Any) -> None:
        self.editor.setText("" if value is None else str(value))


class BudgetForm(Form):
    """A plain budget needs a name, its year, its account number and what is planned; everything else can wait."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("budget", window_context.settings, VaultDrafts(window_context.context))
        self._read = window_context.context.read
        self.beside(
            (LineField(self.tr("Name"), placeholder=self.tr("z. B. Quartiersarbeit")), "name"),
            (BudgetYearField(self.tr("Jahr")), "year"),
            stretch=(3, 1),
        )
        self.beside(
            (LineField(self.tr("Haushaltsstelle")), "account"),
            (MoneyField(self.tr("Ansatz")), "planned"),
            stretch=(3, 2),
        )
        self._kind = self.add(ChoiceField(self.tr("Art"), BudgetKind), "budget_kind")
        self.add(TextField(self.tr("Notiz")), "note")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))

    def bind(self, entity: Any, key: int | str = "new") -> None:
        self._kind.set_options(kinds(self._read))
        super().bind(entity, key)


def kinds(read: Callable[..., Any]) -> list[tuple[BudgetKind, str]]:
    """The kinds of budgets that she works with: a fund only where there is one."""
    with_fund = read(fund.is_shown)
    return [(one, word(one)) for one in BudgetKind if with_fund or one is not BudgetKind.FUND]
