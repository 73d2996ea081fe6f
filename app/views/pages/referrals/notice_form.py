"""The form of a notice: for whom, from whom, what about, when it came; below it until when an objection has to be there."""

from datetime import date

from app.models import Kind, Notice
from app.services.referrals import about, terms
from app.views.language import written
from app.views.shared.announce import LiveLabel
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class NoticeFields(Form):
    """The end of the term is reckoned while she types the day on which the notice came."""

    def __init__(self, window_context: WindowContext, name: str) -> None:
        super().__init__(name, window_context.settings, VaultDrafts(window_context.context))
        picker = record_picker(
            window_context, self.tr("Für wen"), *about.KINDS, placeholder=self.tr("Fall oder Name suchen …")
        )
        self.whom = self.add(picker, "about_id")
        organisation = record_picker(window_context, self.tr("Von wem: Akteur"), Kind.ORGANISATION)
        typed = LineField(self.tr("oder Stelle, die sonst nirgends steht"))
        self.beside((organisation, "organisation_id"), (typed, "authority"))
        self.add(LineField(self.tr("Worum geht es?"), placeholder=self.tr("z. B. Ablehnung Wohngeld")), "subject")
        self.received = self.add(DateField(self.tr("Erhalten am"), prefer="past"), "received_on")
        self.instructed = CheckField(self.tr("Mit Rechtsbehelfsbelehrung (sonst ein Jahr Frist)"), usual=True)
        self.add(self.instructed, "instructed")
        self.term = self.place(LiveLabel(role="strong"))
        self.beside(
            (DateField(self.tr("Widerspruch eingelegt am"), prefer="past"), "objected_on"),
            (DateField(self.tr("Ohne Widerspruch erledigt am"), prefer="past"), "settled_on"),
        )
        self.add(TextField(self.tr("Anmerkung")), "note")
        self.received.changed.connect(self.show_term)
        self.instructed.changed.connect(self.show_term)

    def bind(self, entity: Notice, key: int | str = "new") -> None:
        super().bind(entity, key)
        self.show_term()

    def show_term(self) -> None:
        """Say until when an objection is in time."""
        received = self.received.value()
        if not isinstance(received, date):
            self.term.setText("")
            return
        by = terms.object_by(received, instructed=bool(self.instructed.value()))
        self.term.setText(self.tr("Widerspruch bis {day}").format(day=written.long_day(by)))


class NoticeForm(NoticeFields):
    """With tags, on the page of the notice."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "notice")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
