"""The answer of an office: its mail pasted as it came, and what that means for the concern."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import ConcernStatus
from app.services.concerns import concerns, forwardings, replies
from app.services.concerns.forwardings import ForwardingRow
from app.services.records import FieldWarning
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import GrowingText, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_READ = 20_000
"""Characters of an answer in which its meaning is looked for."""
_LINES, _MOST_LINES = 5, 12


@dataclass
class _Answered:
    text: str
    status: ConcernStatus
    on: date
    until: date | None = None


class _MailText(GrowingText):
    """Takes HTML in as plain text."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text() if source.hasText() else source.html()
        self.insertPlainText(replies.plain(text))


class _MailField(TextField):
    """A mail as it was copied."""

    def __init__(self, label: str) -> None:
        super().__init__(label, lines=_LINES, most_lines=_MOST_LINES, editor=_MailText(_LINES, _MOST_LINES))


class AnswerForm(Form):
    """What the office wrote, and what that means: proposed from its words until she chooses herself."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("answer", window_context.settings, VaultDrafts(window_context.context))
        self.text = self.add(_MailField(self.tr("Antwort der Stelle (E-Mail einfügen)")), "text")
        self.status = ChoiceField(self.tr("Das heißt"), ConcernStatus)
        self.on = DateField(self.tr("Beantwortet am"), prefer="past")
        self.until = DateField(self.tr("Zugesagt bis"), prefer="future")
        self.beside((self.status, "status"), (self.on, "on"), (self.until, "until"))
        self._hers: set[QWidget] = set()
        for field in (self.status, self.on, self.until):
            field.changed.connect(lambda field=field: self._hers.add(field))
        self.status.changed.connect(self.show_fitting)
        self.text.changed.connect(self._propose)
        self.watch(self._said)

    def show_fitting(self) -> None:
        """A day is only promised for what is not done yet."""
        self.until.setVisible(self.status.value() in concerns.UNDER_WAY)

    def _propose(self) -> None:
        reply = _read(self.text.value())
        for key, value in (("status", reply.status), ("on", reply.day), ("until", reply.until)):
            if value is not None and self.field(key) not in self._hers:
                self.fill(key, value)
        self.show_fitting()
        self.show_warnings()

    def _said(self, said: _Answered) -> list[FieldWarning]:
        if not said.text.strip():
            return []
        reply = _read(said.text)
        if reply.status is None:
            words = self.tr(
                "Was die Antwort bedeutet, ist aus ihren Worten nicht sicher zu erkennen. Bitte selbst wählen."
            )
        elif reply.status is said.status:
            words = self.tr("Vorschlag nach den Worten der Antwort. Bitte prüfen.")
        else:
            return []
        return [FieldWarning("status", Sentence(words))]


def _read(text: str) -> replies.Reply:
    """What the beginning means: it is read at every key."""
    return replies.read(text[:_READ], clock.today())


class AnswerDialog(FormDialog):
    """Answer, state and feedback owed in one step."""

    form: AnswerForm

    def __init__(self, window_context: WindowContext, row: ForwardingRow, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AnswerDialog", "Antwort eintragen")
        super().__init__(title, AnswerForm(window_context), parent)
        self.window_context, self.row = window_context, row
        self.show_about(f"{row.number} · {row.department}")
        self.bind(_Answered("", ConcernStatus.SOLVED, clock.today()), row.id)
        self.form.show_fitting()

    def keep(self) -> None:
        said: _Answered = self.entity
        self.window_context.context.write(
            self.tr("Antwort eingetragen"),
            forwardings.answer,
            self.row.id,
            said.text,
            said.status,
            said.on or clock.today(),
            said.until if said.status in concerns.UNDER_WAY else None,
        )
