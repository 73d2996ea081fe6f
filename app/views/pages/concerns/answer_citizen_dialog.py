"""Write to whoever brought a concern: a template that can be changed, as a letter or as a text to copy, noted in the same step."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import Concern, Kind, Told
from app.services.concerns import answers, concerns
from app.services.concerns.answers import Written
from app.services.records import FieldWarning
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared.copied_text import copy_text
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class AnswerToCitizen:
    """What the dialog asks for."""

    template: str
    how: Told
    subject: str
    text: str
    noted: bool = True


class AnswerCitizenForm(Form):
    """Another template brings its own text, until she has changed that."""

    def __init__(self, window_context: WindowContext, concern_id: int) -> None:
        super().__init__("answer-citizen", window_context.settings, VaultDrafts(window_context.context))
        self._read, self._concern_id = window_context.context.read, concern_id
        named = [(key, translated(name)) for key, name in self._read(answers.templates)]
        self.template = ChoiceField(self.tr("Vorlage"), named)
        how = ChoiceField(self.tr("Geht hinaus als"), [(one, word(one)) for one in answers.WAYS])
        self.beside((self.template, "template"), (how, "how"))
        self.subject = self.add(LineField(self.tr("Betreff")), "subject")
        self.text = self.add(TextField(self.tr("Text (die Anrede kommt dazu)"), lines=8), "text")
        self.add(CheckField(self.tr("Im Anliegen vermerken, was damit gesagt ist"), usual=True), "noted")
        self._proposed = Written("", "")
        self.template.changed.connect(self._propose)
        self.watch(self._warnings)

    def begin_with(self, written: Written) -> None:
        """What the template says; as long as it stands there so, another template takes its place."""
        self._proposed = written

    def _propose(self) -> None:
        if (self.subject.value(), self.text.value()) != (self._proposed.subject, self._proposed.text):
            return
        self._proposed = self._read(answers.written, self._concern_id, self.template.value())
        self.fill("subject", self._proposed.subject)
        self.fill("text", self._proposed.text)
        self.show_warnings()

    def _warnings(self, answer: AnswerToCitizen) -> list[FieldWarning]:
        found = [f"[{name}?]" for name in sorted(self._proposed.missing) if f"[{name}?]" in answer.text]
        if not found:
            return []
        words = self.tr("Noch nicht bekannt: {places}. Bitte ergänzen.").format(places=", ".join(found))
        return [FieldWarning("text", Sentence(words))]


class AnswerCitizenDialog(FormDialog):
    """Notes the answer; afterwards `go_out` shows the letter or copies the text."""

    form: AnswerCitizenForm

    def __init__(self, window_context: WindowContext, concern: Concern, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AnswerCitizenDialog", "Antwort schreiben")
        form = AnswerCitizenForm(window_context, concern.id)
        super().__init__(title, form, parent, save=QCoreApplication.translate("AnswerCitizenDialog", "Weiter"))
        self.window_context, self.concern = window_context, concern
        mask = window_context.discreet.mask
        name = concern.reporter.title if concern.reporter is not None else ""
        self.show_about(f"{concern.number} · {mask(concern.subject)} · {mask(name)}")
        usual = str(answers.usual(concern))
        begun = window_context.context.read(answers.written, concern.id, usual)
        form.begin_with(begun)
        self.bind(AnswerToCitizen(usual, Told.LETTER, begun.subject, begun.text), concern.id)

    def keep(self) -> None:
        answer: AnswerToCitizen = self.entity
        if answer.noted:
            self.window_context.context.write(
                self.tr("Antwort vermerkt"), answers.sent, self.concern.id, answer.template, answer.how, clock.today()
            )

    def go_out(self) -> None:
        """The preview of the letter, or the text on the clipboard."""
        answer: AnswerToCitizen = self.entity
        if answer.how is not Told.LETTER:
            text = answers.to_copy(answer.subject, answer.text)
            copy_text(self.window_context, text, "concerns", self.concern.id)
            return
        from app.papers.letters import LETTER, Recipient  # here, because papers take time to load
        from app.views.preview.opening import open_paper

        assert self.concern.reporter_id is not None
        whom = Recipient(Kind.PERSON, self.concern.reporter_id, answer.subject, answer.text, self.concern.number)
        open_paper(self.window_context, LETTER, whom)


def answer_citizen(window_context: WindowContext, concern_id: int, parent: QWidget | None) -> None:
    """Ask what is written to whoever brought a concern, and let it go out."""
    concern = window_context.context.read(concerns.load, concern_id)
    dialog = AnswerCitizenDialog(window_context, concern, parent)
    if not window_context.ask.dialog(dialog):
        return
    if dialog.entity.noted:
        window_context.done(QCoreApplication.translate("AnswerCitizenDialog", "Antwort vermerkt"), concern_id)
    dialog.go_out()
