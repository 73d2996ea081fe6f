"""The form of a case: whose it is, why, where to; the status has a control of its own."""

from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models import Case, CaseStatus, Catalogue, Kind, StatusChange
from app.services import catalogues, statuses
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared.forms.catalogue_fields import CatalogueChips
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.shared.widgets import Badge, PlainLabel, Tone, row
from app.views.theme.sizes import INSIDE
from app.views.window_context import WindowContext

_TONES: dict[CaseStatus, tuple[Tone, str]] = {
    CaseStatus.REQUEST: ("warn", "open_state"),
    CaseStatus.RESUMED: ("warn", "restore"),
    CaseStatus.DORMANT: ("", "paused"),
    CaseStatus.CLOSED: ("ok", "ok"),
}


class CaseForm(Form):
    """Number and status stand above the fields; a new case begins with the search for its person."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("case", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.state = self.place(StateLine())
        picker = record_picker(
            window_context,
            self.tr("Person"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.person = self.add(picker, "person_id")
        self.add(TextField(self.tr("Anlass")), "occasion")
        self.add(TextField(self.tr("Ziel")), "goal")
        topics = CatalogueChips(window_context, self.tr("Themen"), Catalogue.TOPIC, placeholder=self.tr("z. B. Wohnen"))
        self.add(topics, "topics", get=_topic_ids, put=self._put_topics)
        self.add(DateField(self.tr("Eröffnet am"), prefer="past"), "opened_on", put=_put_opened)
        self.add(DateField(self.tr("Beratung bis"), prefer="near"), "counsel_until")
        self.outcome = self.add(TextField(self.tr("Ergebnis des Falls"), lines=2), "outcome")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))

    def show_state(self, case: Case) -> None:
        """Show number and status of the case as it is stored."""
        history = self._window_context.context.read(statuses.changes_of, case.id) if case.id else []
        reason = translated(self._window_context.context.read(catalogues.labels).get(case.close_reason_id or 0, ""))
        last = next((change for change in reversed(history) if change.status == case.status), None)
        self.state.show_case(case, last, reason)
        self.outcome.setVisible(case.status is CaseStatus.CLOSED or bool(case.outcome))

    def _put_topics(self, case: Case, chosen: list[int]) -> None:
        case.topics = self._window_context.context.read(catalogues.chosen, chosen)


class StateLine(QFrame):
    """Number, status as word, icon and colour, and since when."""

    def __init__(self) -> None:
        super().__init__()
        self._number = PlainLabel("", "strong")
        self._badge = Badge("")
        self._since = PlainLabel("", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(row(self._number, self._badge, None))
        column.addWidget(self._since)

    def show_case(self, case: Case, last: StatusChange | None, reason: str) -> None:
        """Show a case; `last` is its latest change of status, `reason` why it was closed."""
        self._number.setText(case.number)
        self._number.setVisible(bool(case.number))
        tone, icon_name = _TONES.get(case.status, ("info", "running"))
        self._badge.show_state(word(case.status), tone, icon_name)
        since = (
            self.tr("seit {day}").format(day=written.day(last.changed_on))
            if last
            else self.tr("Die Nummer entsteht beim Sichern.")
        )
        self._since.setText(" · ".join(part for part in (since, reason, last.reason if last else "") if part))


def _topic_ids(case: Case) -> list[int]:
    return [topic.id for topic in case.topics]


def _put_opened(case: Case, day: date | None) -> None:
    """A case always has a day of opening; an emptied field leaves it as it was."""
    case.opened_on = day or case.opened_on
