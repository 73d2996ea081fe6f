"""A question of the survey: its words, what it is about, the picture beside it on paper."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Pictogram, Topic
from app.services.surveys import questions
from app.services.surveys.questions import QuestionRow
from app.views.icons import icon
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class _Written:
    text: str = ""
    topic: Topic = Topic.SAFETY
    pictogram: Pictogram = Pictogram.QUESTION


class QuestionForm(Form):
    """The sentence that people agree with or not."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("survey_question", window_context.settings, VaultDrafts(window_context.context))
        placeholder = self.tr("Ein Satz, dem man zustimmen kann: „Ich lebe gern hier.“")
        self.add(TextField(self.tr("Frage"), lines=2, placeholder=placeholder), "text")
        picture = ChoiceField(self.tr("Bild auf dem Bogen"), [(one, word(one)) for one in Pictogram])
        for place, one in enumerate(Pictogram):
            picture.editor.setItemIcon(place, icon(f"pictogram_{one.value}"))
        self.beside((ChoiceField(self.tr("Thema"), Topic), "topic"), (picture, "pictogram"))


class QuestionDialog(FormDialog):
    """A new question of a wave (its id in `about_id`), or one to be changed (`of`)."""

    def __init__(
        self,
        window_context: WindowContext,
        about_id: int,
        parent: QWidget | None = None,
        *,
        of: QuestionRow | None = None,
    ) -> None:
        title = (
            QCoreApplication.translate("QuestionDialog", "Frage ändern")
            if of
            else QCoreApplication.translate("QuestionDialog", "Neue Frage")
        )
        super().__init__(title, QuestionForm(window_context), parent)
        self.window_context, self._about_id, self._of = window_context, about_id, of
        self.bind(_Written(of.text, of.topic, of.pictogram) if of else _Written(), about_id if of else f"of-{about_id}")

    def keep(self) -> None:
        written: _Written = self.entity
        name = self.tr("Frage geändert") if self._of else self.tr("Frage eingetragen")
        work = questions.change if self._of else questions.add
        self.window_context.context.write(name, work, self._about_id, written.text, written.topic, written.pictogram)
