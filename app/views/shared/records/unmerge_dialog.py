"""Taking a merge apart: what goes back, and to whom what was edited since belongs."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import UserError
from app.context import Reason
from app.services.merging import standing
from app.services.merging.fields import Belongs
from app.services.merging.standing import Merged
from app.services.merging.unmerge import Edited, Unmerging, unmerge, unmerging
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.dialog import Dialog
from app.views.shared.focus import in_order
from app.views.shared.notice import NoticeLine
from app.views.shared.records.merge_dialog import counted
from app.views.shared.records.merge_grid import ChoiceGrid, Offered
from app.views.shared.records.secured_step import SecuredStep
from app.views.shared.widgets import PlainLabel, action_button, row, scrolled
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_SIZE = (920, 560)
_SHARES = (4, 5, 2, 2)
"""Of the width: two names, and two words."""


class UnmergeDialog(Dialog):
    """Says what goes back, and asks about each field that was edited since."""

    def __init__(self, window_context: WindowContext, wanted: Unmerging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._wanted = wanted
        self.setWindowTitle(self.tr("Zusammenführung lösen"))
        self.open_as_left(window_context.settings, "unmerge", *_SIZE)
        self.notice = NoticeLine()
        self.grid = ChoiceGrid(*_SHARES)
        self._inner = QWidget()
        self._lay_out(PlainLabel("\n".join(self._told()), wrap=True))
        self._fill()
        self.step = SecuredStep(window_context, Reason.MERGE, self)
        self.step.ended.connect(self._ended)
        self.step.refused.connect(self._refused)

    def unmerge(self) -> None:
        """Take it apart, after a backup; if that fails it is said why, and nothing was changed."""
        self._busy(busy=True)
        decided = self.grid.chosen()
        self.step.run(
            self.tr("Zusammenführung gelöst"), partial(unmerge, merge_id=self._wanted.merge_id, decisions=decided)
        )

    def reject(self) -> None:
        self.step.cancel()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.unmerge_button.isEnabled():
            self.unmerge()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, told: PlainLabel) -> None:
        self.leave_button = action_button(self.tr("Abbrechen"), self.reject)
        self.unmerge_button = action_button(self.tr("Lösen"), self.unmerge, role="primary", icon_name="restore")
        self.unmerge_button.setToolTip(self.tr("Strg+Enter"))
        top = QVBoxLayout()
        top.setContentsMargins(PAGE, 0, PAGE, 0)
        top.setSpacing(RELATED)
        top.addWidget(PlainLabel(self.windowTitle(), "title"))
        top.addWidget(self.notice)
        inside = QVBoxLayout(self._inner)
        inside.setContentsMargins(PAGE, 0, PAGE, 0)
        inside.setSpacing(GROUP)
        inside.addWidget(told)
        inside.addWidget(self.grid)
        inside.addStretch(1)
        buttons = row(None, self.leave_button, self.unmerge_button)
        buttons.setContentsMargins(PAGE, 0, PAGE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(top)
        column.addWidget(scrolled(self._inner, edge=PAGE), 1)
        column.addLayout(buttons)

    def _told(self) -> list[str]:
        wanted, kept, other = self._wanted, self._title(self._wanted.kept_title), self._title(self._wanted.other_title)
        day = written.day(wanted.merged_at.date())
        lines = [
            self.tr("Am {day} ging „{other}“ in „{kept}“ auf. Beide werden wieder, was sie waren.").format(
                day=day, other=other, kept=kept
            )
        ]
        if not wanted.known:
            lines.append(
                self.tr("Was damals umgezogen ist, weiß der Verlauf nicht mehr: Es bleibt bei „{kept}“.").format(
                    kept=kept
                )
            )
        if wanted.returning:
            lines.append(self.tr("Geht zurück: {what}").format(what=counted(wanted.returning)))
        if wanted.staying:
            lines.append(
                self.tr("Bleibt, wie es ist, weil es seither geändert wurde: {what}").format(
                    what=counted(wanted.staying)
                )
            )
        lines.append(self.tr("Was seit damals hinzukam, bleibt bei „{kept}“.").format(kept=kept))
        if wanted.conflicts:
            lines.append(self.tr("Diese Angaben wurden seither geändert. Zu wem gehört, was heute dort steht?"))
        return lines

    def _fill(self) -> None:
        kept, other = self._title(self._wanted.kept_title), self._title(self._wanted.other_title)
        texts = {
            Belongs.KEPT: self.tr("{name} (bleibt)").format(name=kept),
            Belongs.OTHER: self.tr("{name} (kommt zurück)").format(name=other),
            Belongs.BOTH: self.tr("zu beiden"),
            Belongs.NEITHER: self.tr("zu keinem"),
        }
        for one in self._wanted.conflicts:
            label = f"{translated(one.label)}: {self._said(one.now)}"
            offered = [Offered(belongs, texts[belongs]) for belongs in Belongs]
            self.grid.add_line(one.key, label, offered, Belongs.KEPT, self._before(one, kept, other))
        self.grid.setVisible(bool(self._wanted.conflicts))
        in_order(self.grid, self.leave_button, self.unmerge_button)

    def _before(self, one: Edited, kept: str, other: str) -> str:
        text = self.tr("vorher bei {kept}: {before}, bei {other}: {others}; zusammengeführt: {merged}")
        return text.format(
            kept=kept,
            other=other,
            before=self._said(one.before),
            others=self._said(one.other),
            merged=self._said(one.merged),
        )

    def _title(self, title: str) -> str:
        return self._window_context.discreet.title(self._wanted.kind, title)

    def _said(self, value: str) -> str:
        return self._window_context.discreet.mask(translated(value)) or "–"

    def _busy(self, *, busy: bool) -> None:
        self.unmerge_button.setEnabled(not busy)
        self._inner.setEnabled(not busy)
        if busy:
            self.notice.tell(self.tr("Vorher wird eine Sicherung gemacht …"))
            self.leave_button.setFocus()

    def _ended(self, _record_id: object) -> None:
        self.accept()

    def _refused(self, why: str) -> None:
        self._busy(busy=False)
        self.notice.tell(why, "danger")


def open_unmerge(window_context: WindowContext, kept_id: int) -> int | None:
    """Ask which merge of a record is to be taken apart, and do it. Returns the id of the record that is there again, else None."""
    merges = window_context.context.read(standing.of_record, kept_id)
    chosen = _which(window_context, merges)
    if chosen is None:
        return None
    try:
        wanted = window_context.context.read(unmerging, chosen.merge_id)
    except UserError as error:
        window_context.ask.message(_tr("UnmergeDialog", "Zusammenführung lösen"), translated(error))
        return None
    if not window_context.ask.dialog(UnmergeDialog(window_context, wanted, window_context.over())):
        return None
    window_context.done(_tr("UnmergeDialog", "Zusammenführung gelöst"), kept_id, chosen.record_id)
    return chosen.record_id


def _which(window_context: WindowContext, merges: list[Merged]) -> Merged | None:
    """The only one, or the one that she names."""
    if len(merges) < 2:
        return merges[0] if merges else None
    options = [f"{window_context.discreet.mask(one.title)} ({written.day(one.merged_at.date())})" for one in merges]
    title = _tr("UnmergeDialog", "Zusammenführung lösen")
    number = window_context.ask.choose(title, _tr("UnmergeDialog", "Welche?"), options)
    return None if number is None else merges[number]
