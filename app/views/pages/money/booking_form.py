"""The form of a booking: what for, how much, when, of which budget; what it belongs to can wait."""

from typing import Any

from app.models import BookingKind, Kind
from app.services.money import fund
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.money import MoneyField
from app.views.shared.forms.fields.picker import PickerField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class BookingFields(Form):
    """What the page of a booking and the dialog have in common."""

    def __init__(self, window_context: WindowContext, name: str) -> None:
        super().__init__(name, window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.add(LineField(self.tr("Wofür?"), placeholder=self.tr("z. B. Blumenerde")), "what")
        self._kind = ChoiceField(self.tr("Art"), BookingKind)
        self.beside((MoneyField(self.tr("Betrag")), "amount"), (self._kind, "booking_kind"))
        self.beside(
            (DateField(self.tr("Tag"), prefer="past"), "day"),
            (LineField(self.tr("Belegnummer")), "receipt"),
        )
        self.add(LineField(self.tr("Zahlungspartner/in")), "payee")
        self.add(self._picker(self.tr("Budget"), Kind.BUDGET), "budget_id")
        self._advance = self.add(self._picker(self.tr("Aus dem Vorschuss"), Kind.BOOKING), "advance_id")
        self._kind.changed.connect(self._arrange)

    def filled(self) -> None:
        self._arrange()

    def _picker(self, label: str, *kinds: Kind) -> PickerField:
        return record_picker(self._window_context, label, *kinds)

    def _arrange(self) -> None:
        """An advance is not paid from another."""
        self._advance.setVisible(self._kind.value() is not BookingKind.ADVANCE)


class BookingForm(BookingFields):
    """The whole form."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "booking")
        self.add(self._picker(self.tr("Projekt"), Kind.PROJECT), "project_id")
        self.add(self._picker(self.tr("Veranstaltung"), Kind.EVENT), "event_id")
        self.add(self._picker(self.tr("Spende"), Kind.DONATION), "donation_id")
        self._application = self.add(self._picker(self.tr("Fondsantrag"), Kind.FUND_APPLICATION), "application_id")
        self.add(TextField(self.tr("Notiz")), "note")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))

    def bind(self, entity: Any, key: int | str = "new") -> None:
        super().bind(entity, key)
        self._application.setVisible(self._window_context.context.read(fund.is_shown))
