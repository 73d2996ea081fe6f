"""The tab *Kinderschutz* of a case: the steps of § 4 KKG, what is written down of each and what is still open."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import ChildProtection, ProtectionStep
from app.services.casework import protection
from app.services.casework.protection import StepRow
from app.services.records import FieldWarning
from app.services.shown import Watching
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared.announce import LiveLabel
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class ProtectionForm(Form):
    """Which step, when, with whom, and what was seen, said or decided."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("child-protection", window_context.settings, VaultDrafts(window_context.context))
        self.step = ChoiceField(self.tr("Schritt"), ProtectionStep)
        self.beside((self.step, "step"), (DateField(self.tr("Am"), prefer="past"), "taken_on"), stretch=(3, 2))
        self.add(LineField(self.tr("Mit wem oder von wem")), "who")
        self.left_out = self.add(CheckField(self.tr("Dieser Schritt unterblieb")), "left_out")
        self.text = self.add(TextField(self.tr("Was"), lines=6), "text")
        answers = ((True, self.tr("ja")), (False, self.tr("nein")))
        self.told_before = ChoiceField(self.tr("Betroffene vorher informiert?"), answers, empty=self.tr("nicht gesagt"))
        self.add(self.told_before, "told_before")
        for field in (self.step, self.left_out):
            field.changed.connect(self.show_fitting)

    def filled(self) -> None:
        self.show_fitting()

    def show_fitting(self) -> None:
        """Ask for what the step needs, and call its text what it is."""
        step: ProtectionStep = self.step.value()
        self.told_before.setVisible(step is ProtectionStep.NOTICE)
        self.text.set_label(self.tr("Warum unterblieb er?") if self.left_out.value() else self._asked(step))

    def _asked(self, step: ProtectionStep) -> str:
        return {
            ProtectionStep.SIGNS: self.tr("Was wurde wann von wem gesehen oder gehört?"),
            ProtectionStep.PARENTS: self.tr("Was wurde besprochen, auf welche Hilfe hingewirkt?"),
            ProtectionStep.CHILD: self.tr("Was sagt das Kind?"),
            ProtectionStep.ADVICE: self.tr("Was wurde (ohne Namen) geschildert, was geraten?"),
            ProtectionStep.DECISION: self.tr("Wie wird die Gefahr eingeschätzt, was folgt daraus?"),
            ProtectionStep.HELP: self.tr("Welche Hilfe wird angenommen, wie wird sie überprüft?"),
        }.get(step, self.tr("Was wurde mitgeteilt?"))


class ProtectionDialog(FormDialog):
    """Saves the step as a step of its own."""

    def __init__(self, window_context: WindowContext, step: ChildProtection, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ProtectionDialog", "Kinderschutz: Schritt nach § 4 KKG")
        super().__init__(title, ProtectionForm(window_context), parent)
        self.window_context = window_context
        self.form.watch(self._warnings)
        self.bind(step, step.id or f"new:{step.case_id}")

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Schritt festgehalten"), protection.save, self.entity)

    def _warnings(self, step: ChildProtection) -> list[FieldWarning]:
        return self.window_context.context.read(protection.warnings, step)


class ProtectionPanel(RowsPanel[StepRow]):
    """The oldest first; above them what is still open."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.open_steps = LiveLabel("", "strong", wrap=True)
        empty = EmptyState(
            self.tr(
                "Gibt es Anhaltspunkte, dass das Wohl eines Kindes gefährdet ist? Hier werden die Schritte festgehalten."
            ),
            self.tr("Schritt festhalten …"),
        )
        empty.started.connect(self.begin)
        part = TableWithTools(
            SmallTable(
                self.tr("Kinderschutz"),
                [(self.tr("Am"), 12), (self.tr("Schritt"), 26), (self.tr("Mit wem"), 18), (self.tr("Was"), 0)],
                wrapped=3,
            ),
            empty,
            [writes(action_button(self.tr("Schritt festhalten …"), self.begin, icon_name="new"))],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Kinderschutz"),
        )
        self.arrange(part, above=self.open_steps)

    def watched(self) -> Sequence[Watching]:
        return (protection.SHOWN,)

    def found(self, record_id: int) -> Sequence[StepRow]:
        return self.window_context.context.read(protection.of_case, record_id)

    def read(self, *, other: bool) -> None:
        super().read(other=other)
        self.open_steps.setText(translated(protection.standing(self.rows)))
        self.open_steps.setVisible(bool(self.rows))

    def line(self, row: StepRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        what = self.tr("unterblieben: {why}").format(why=row.text) if row.left_out else row.text
        texts = (written.day(row.taken_on), word(row.step), mask(row.who), mask(what))
        return SmallRow(row.id, texts, quiet=row.left_out)

    def open_row(self, row: StepRow) -> None:  # noqa: ARG002
        self.edit()

    def begin(self) -> None:
        """Ask for the next step."""
        if self.record_id is not None:
            self._ask(protection.new(self.record_id, self.rows))

    def edit(self) -> None:
        """Change the chosen step."""
        chosen = self.chosen()
        if chosen is not None and not self.window_context.context.read_only:
            self._ask(self.window_context.context.read(protection.load, chosen.id))

    def remove(self) -> None:
        """Take away what was entered by mistake."""
        chosen = self.chosen()
        if chosen is not None and self.record_id is not None:
            step = self.tr("Schritt entfernt")
            change(self.window_context, step, protection.remove, chosen.id, about=[self.record_id])

    def _ask(self, step: Any) -> None:
        if self.window_context.ask.dialog(ProtectionDialog(self.window_context, step, self.window())):
            self.window_context.done(self.tr("Schritt festgehalten"), step.case_id)
