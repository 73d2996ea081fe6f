"""The form of a project: name and aim come first, everything else can wait."""

from app.models import Area
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class ProjectForm(Form):
    """What it is called, what it is for, from when to when, where, and what came of it."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("project", window_context.settings, VaultDrafts(window_context.context))
        self.called = self.add(LineField(self.tr("Name"), placeholder=self.tr("z. B. Hochbeete im Innenhof")), "name")
        self.add(TextField(self.tr("Ziel: Was soll besser werden?")), "aim")
        self.beside(
            (DateField(self.tr("Beginn"), prefer="near"), "begun_on"),
            (DateField(self.tr("Ende"), prefer="near"), "ends_on"),
        )
        self.beside(
            (ChoiceField(self.tr("Aufgabe"), Area), "area"),
            (LineField(self.tr("Ort")), "place"),
            stretch=(3, 2),
        )
        self.add(CheckField(self.tr("Von Bewohner/innen angestoßen"), usual=True), "by_residents")
        self.add(DateField(self.tr("Läuft selbständig seit (leer: noch nicht)"), prefer="past"), "self_run_on")
        self.add(TextField(self.tr("Ergebnis")), "result")
        self.add(TextField(self.tr("Was haben wir gelernt?")), "lessons")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
