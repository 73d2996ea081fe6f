"""The form of an official text: for the Amtsblatt with counted characters, for the council with what it decides on."""

from datetime import date
from typing import Any

from app.models import Medium
from app.services.concerns import official_texts
from app.services.office import links
from app.views.pages.concerns.character_count import CharacterCount
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class TextForm(Form):
    """What is asked for follows from where the text appears; the deadline follows the issue."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("official_text", window_context.settings, VaultDrafts(window_context.context))
        self._read = window_context.context.read
        self._deadline_of_issue: date | None = None
        self.add(LineField(self.tr("Überschrift")), "heading")
        self._medium = self.add(ChoiceField(self.tr("Art"), Medium), "medium")
        self._text = self.add(TextField(self.tr("Text"), lines=6, most_lines=12), "text")
        self.count = self.place(CharacterCount())
        with self.together() as self._council:
            self.add(TextField(self.tr("Finanzielle Auswirkungen"), lines=2), "financial_effect")
            self.add(TextField(self.tr("Beschlussvorschlag"), lines=3), "proposal")
            self.add(CheckField(self.tr("öffentlich")), "public")
        self._day = self.add(DateField("", prefer="future"), "day")
        self._deadline = self.add(DateField("", prefer="future"), "deadline")
        self._done = self.add(DateField("", prefer="past"), "done_on")
        self._outcome = self.add(TextField(self.tr("Beschluss"), lines=2), "outcome")
        placeholder = self.tr("Veranstaltung, Reihe, Anliegen, Akteur …")
        self.add(
            record_picker(window_context, self.tr("Worum geht es?"), *links.LINKED, placeholder=placeholder), "about_id"
        )
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self._medium.changed.connect(self._change_medium)
        self._text.changed.connect(self._count)
        self._day.left.connect(self._move_deadline)
        self._arrange()

    def bind(self, entity: Any, key: int | str = "new") -> None:
        self.count.most = self._read(official_texts.most_characters)
        super().bind(entity, key)

    def filled(self) -> None:
        self._arrange()

    def _change_medium(self) -> None:
        """Days that were only proposed for the Amtsblatt go and come with it."""
        proposed = self._read(official_texts.next_days)
        standing = (self._day.value(), self._deadline.value())
        if self._medium.value() is Medium.GAZETTE and not any(standing):
            self._propose(*proposed)
        elif self._medium.value() is Medium.COUNCIL and standing == proposed:
            self._propose(None, None)
        self._arrange()

    def _propose(self, day: date | None, deadline: date | None) -> None:
        self.fill("day", day)
        self.fill("deadline", deadline)

    def _arrange(self) -> None:
        council = self._medium.value() is Medium.COUNCIL
        self._text.set_label(self.tr("Sachverhalt") if council else self.tr("Text"))
        self._day.set_label(self.tr("Sitzung am") if council else self.tr("Ausgabe vom"))
        self._deadline.set_label(self.tr("Abzugeben bis") if council else self.tr("Redaktionsschluss"))
        self._done.set_label(self.tr("Beschlossen am") if council else self.tr("Erschienen am"))
        self._council.setVisible(council)
        self._outcome.setVisible(council)
        self.count.setVisible(not council)
        self._deadline_of_issue = None if council else self._usual_deadline()
        self._count()

    def _count(self) -> None:
        self.count.show_count(len(self._text.value()))

    def _move_deadline(self) -> None:
        """Whoever chooses another issue gets its deadline, unless she has set her own."""
        if self._medium.value() is not Medium.GAZETTE:
            return
        usual = self._usual_deadline()
        if usual is not None and self._deadline.value() in (None, self._deadline_of_issue):
            self.fill("deadline", usual)
        self._deadline_of_issue = usual
        self.show_warnings()

    def _usual_deadline(self) -> date | None:
        issue = self._day.value()
        return None if issue is None else self._read(official_texts.closing, issue).date()
