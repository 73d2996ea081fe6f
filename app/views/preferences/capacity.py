"""Kapazität: from when a month is full, and whether hours stand in the reports."""

from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

from app.common.errors import UserError
from app.services.office import settings
from app.services.worktime import capacity
from app.settings.worktime import CAPACITY, Capacity
from app.views.language.sentences import translated
from app.views.preferences.offered import number_field
from app.views.preferences.section import Section
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import CheckField
from app.views.shared.forms.form import Form
from app.views.window_context import WindowContext


class CapacityForm(Form):
    """Shares from which the light changes, and the switch for the reports."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.capacity", window_context.settings, VaultDrafts(window_context.context))
        spec = CAPACITY.spec
        self.beside((number_field(spec("tight")), "tight"), (number_field(spec("over")), "over"))
        self.add(CheckField(translated(spec("in_reports").label)), "in_reports")


class CapacitySection(Section):
    """The rules of the light, and what leaves of her hours."""

    form: CapacityForm

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Kapazität"),
            self.tr(
                "Ihren Vertrag tragen Sie auf der Seite „Arbeitszeit“ ein; erst danach ist irgendwo von Stunden die Rede. "
                "Die Ampel eines Monats vergleicht, was eingetragen ist, mit den Stunden, die Feiertage und Abwesenheiten "
                "übrig lassen. In Berichten stehen Stunden nur, wenn Sie das hier wollen, und nie als Arbeitszeitnachweis."
            ),
            "time",
        )
        self.form = CapacityForm(window_context)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def load(self) -> None:
        self._values = SimpleNamespace(**asdict(self.window_context.context.read(settings.read, CAPACITY)))
        self.form.bind(self._values, "rules")

    def save(self, session: Any) -> None:
        self.form.apply(self._values)
        values = vars(self._values)
        if None in values.values():
            raise UserError(self.tr("Bitte alle Felder ausfüllen."))
        capacity.save_rules(session, Capacity(**values))
