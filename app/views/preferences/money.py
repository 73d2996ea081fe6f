"""Mittel: when a budget is nearly used up, whether there is a Verfügungsfonds, and who decides up to which amount."""

from types import SimpleNamespace
from typing import Any

from app.common import clock
from app.common.errors import UserError
from app.models import FundDecider
from app.services.money import fund
from app.services.money.fund import Limit
from app.services.office import settings
from app.settings.money import MONEY, MoneyRules
from app.views.language.sentences import translated
from app.views.preferences.offered import number_field
from app.views.preferences.section import Section
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import CheckField, ChoiceField, DateField
from app.views.shared.forms.fields.money import MoneyField
from app.views.shared.forms.fields.rows import Part, RowsField
from app.views.shared.forms.form import Form
from app.views.window_context import WindowContext

_UP_TO, _DECIDER = "up_to", "decider"
_FIRST_DAY = "valid_from"


class MoneyForm(Form):
    """The rules of the fund are asked for once it is there."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.money", window_context.settings, VaultDrafts(window_context.context))
        self.add(number_field(MONEY.spec("low")), "low")
        self._fund = self.add(CheckField(translated(MONEY.spec("fund").label)), "fund")
        up_to = Part(_UP_TO, lambda: MoneyField(self.tr("bis zu; leer: jeder Betrag")))
        decider = Part(_DECIDER, lambda: ChoiceField(self.tr("entscheidet"), FundDecider))
        with self.together() as self._rules:
            self.heading(self.tr("Wer über Anträge entscheidet"))
            self.add(RowsField(self.tr("Regeln"), [[up_to, decider]], add_text=self.tr("Regel")), "rules")
            self.add(DateField(self.tr("gilt ab"), prefer="near"), _FIRST_DAY)
        self._fund.changed.connect(self._arrange)

    def filled(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        self._rules.setVisible(bool(self._fund.value()))


class MoneySection(Section):
    """What holds from now on. Rules of the fund have a first day; what was decided before stays as it was."""

    form: MoneyForm

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Mittel"),
            self.tr(
                "Ab wann „Heute“ sagt, dass ein Budget zur Neige geht, und ob es einen Verfügungsfonds gibt, aus dem "
                "Bewohner/innen etwas beantragen können."
            ),
            "budget",
        )
        self.form = MoneyForm(window_context)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def load(self) -> None:
        read, today = self.window_context.context.read, clock.today()
        rules = read(settings.read, MONEY)
        limits = [{_UP_TO: one.up_to, _DECIDER: one.decider} for one in read(fund.rules, today)]
        self._values = SimpleNamespace(low=rules.low, fund=rules.fund, rules=limits, valid_from=today)
        self.form.bind(self._values, "rules")

    def save(self, session: Any) -> None:
        with_rules = self.form.differs("rules") or self.form.differs(_FIRST_DAY)
        self.form.apply(self._values)
        if self._values.low is None:
            raise UserError(self.tr("Bitte alle Felder ausfüllen."))
        settings.save_within(session, MONEY, MoneyRules(low=self._values.low, fund=self._values.fund))
        if with_rules and self._values.fund:
            limits = [Limit(one[_UP_TO], one[_DECIDER]) for one in self._values.rules]
            fund.save_rules(session, self._values.valid_from, limits)
