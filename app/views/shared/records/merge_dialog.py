"""Two records side by side, field by field, before they become one."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.common.errors import UserError
from app.context import Reason
from app.services.merging.merge import merge
from app.services.merging.plan import Attached, Choices, MergePlan, Side, plan
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.escaping import caption
from app.views.shared.focus import in_order
from app.views.shared.notice import NoticeLine
from app.views.shared.records.merge_grid import ChoiceGrid, Offered
from app.views.shared.records.secured_step import SecuredStep
from app.views.shared.widgets import PlainLabel, action_button, row, scrolled
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_SIZE = (920, 620)
_SHARES = (1, 1, 1)
_TOLD = 8
"""So many rows that both have are named; of more it is said how many there are."""


class MergeDialog(Dialog):
    """Asks which record is kept and from which each field is taken; merges them in one step. `kept_id` is the one that is left."""

    def __init__(self, window_context: WindowContext, wanted: MergePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._plan = wanted
        self.setWindowTitle(self.tr("Zusammenführen"))
        self.open_as_left(window_context.settings, "merge", *_SIZE)
        self.notice = NoticeLine()
        self.about = LiveLabel("", "quiet", wrap=True)
        self.keep_rest = QCheckBox(caption(self.tr("Was nicht gewählt ist, daneben behalten, wo Platz dafür ist")))
        self.keep_rest.setChecked(True)
        self.keep_rest.setToolTip(
            self.tr("Weitere Nummern, Namen und Anschriften einer Person; bei Akteuren Zeilen in der Notiz.")
        )
        self.told = LiveLabel("", "quiet", wrap=True)
        self.swap_button = action_button(self.tr("Seiten tauschen"), self.swap, icon_name="sort")
        self.leave_button = action_button(self.tr("Abbrechen"), self.reject)
        self.merge_button = action_button(self.tr("Zusammenführen"), self.merge, role="primary", icon_name="merge")
        self.merge_button.setToolTip(self.tr("Strg+Enter"))
        self.grid = ChoiceGrid(*_SHARES)
        self._inner = QWidget()
        self._held = QVBoxLayout(self._inner)
        self._held.setContentsMargins(PAGE, 0, PAGE, 0)
        self._held.setSpacing(GROUP)
        self._held.addWidget(self.grid)
        self._held.addWidget(self.keep_rest)
        self._held.addWidget(self.told)
        self._held.addStretch(1)
        self.step = SecuredStep(window_context, Reason.MERGE, self)
        self.step.ended.connect(self._ended)
        self.step.refused.connect(self._refused)
        self._lay_out()
        self._fill()

    @property
    def kept_id(self) -> int:
        """The record that is left."""
        return self._plan.kept_id

    def swap(self) -> None:
        """Keep the other one of the two; what was chosen stays chosen."""
        taken = self.grid.chosen()
        turned = {Side.KEPT: Side.OTHER, Side.OTHER: Side.KEPT, Side.BOTH: Side.BOTH}
        try:
            self._plan = self._window_context.context.read(plan, self._plan.other_id, self._plan.kept_id)
        except UserError as error:
            self._refused(translated(error))
            return
        self._fill({key: turned[side] for key, side in taken.items()})

    def merge(self) -> None:
        """Merge them, after a backup; if that fails it is said why, and nothing was changed."""
        wanted = self._plan
        choices = Choices(self.grid.chosen(), self.keep_rest.isChecked(), wanted.versions)
        self._busy(busy=True)
        self.step.run(
            self.tr("Zusammengeführt"),
            partial(merge, kept_id=wanted.kept_id, other_id=wanted.other_id, choices=choices),
        )

    def reject(self) -> None:
        self.step.cancel()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.merge_button.isEnabled():
            self.merge()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(PAGE, 0, PAGE, 0)
        top.setSpacing(RELATED)
        top.addWidget(PlainLabel(self.windowTitle(), "title"))
        top.addWidget(self.about)
        top.addWidget(self.notice)
        buttons = row(self.swap_button, None, self.leave_button, self.merge_button)
        buttons.setContentsMargins(PAGE, 0, PAGE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(top)
        column.addWidget(scrolled(self._inner, edge=PAGE), 1)
        column.addLayout(buttons)

    def _fill(self, taken: dict[str, Side] | None = None) -> None:
        """Show the plan; what was taken before stays."""
        wanted = self._plan
        grid = ChoiceGrid(*(_SHARES if any(one.both for one in wanted.differing) else _SHARES[:-1]))
        kept, other = (self._title(title) for title in (wanted.kept_title, wanted.other_title))
        grid.show_heads(self.tr("{name} (bleibt)").format(name=kept), other, "")
        for one in wanted.differing:
            offered = [Offered(Side.KEPT, self._said(one.kept)), Offered(Side.OTHER, self._said(one.other))]
            if one.both:
                offered.append(Offered(Side.BOTH, self.tr("beides untereinander")))
            grid.add_line(one.key, translated(one.label), offered, (taken or {}).get(one.key, one.proposed))
        self._held.replaceWidget(self.grid, grid)
        self.grid.deleteLater()
        self.grid = grid
        in_order(grid, self.keep_rest, self.swap_button, self.leave_button, self.merge_button)
        self.about.setText(self._about(kept, other))
        self.told.setText("\n".join(self._told()))
        self.told.setVisible(bool(self.told.text()))
        self.keep_rest.setVisible(bool(wanted.differing))

    def _about(self, kept: str, other: str) -> str:
        if not self._plan.differing:
            text = self.tr("Alle Angaben sind gleich. „{other}“ geht in „{kept}“ auf.")
        else:
            text = self.tr(
                "„{other}“ geht in „{kept}“ auf. Bei Angaben, die sich unterscheiden, wählen Sie, welche gilt. "
                "Das lässt sich später wieder lösen."
            )
        return text.format(kept=kept, other=other)

    def _title(self, title: str) -> str:
        return self._window_context.discreet.title(self._plan.kind, title)

    def _said(self, value: str) -> str:
        return self._window_context.discreet.mask(translated(value)) or "–"

    def _told(self) -> list[str]:
        """What goes over, and what stays of what both have."""
        wanted = self._plan
        lines = []
        if wanted.attached:
            lines.append(self.tr("Kommt mit: {what}").format(what=counted(wanted.attached)))
        if wanted.conflicts:
            lines.append(
                self.tr("Haben beide; was bei „{kept}“ steht, bleibt:").format(kept=self._title(wanted.kept_title))
            )
        told = Counter(f"– {translated(one.label)}: {self._said(one.what)}" for one in wanted.conflicts)
        lines += [line if number == 1 else f"{line} ({number})" for line, number in [*told.items()][:_TOLD]]
        if len(told) > _TOLD:
            lines.append(self.tr("– und %n weitere", "", len(told) - _TOLD))
        return lines

    def _busy(self, *, busy: bool) -> None:
        for part in (self.merge_button, self.swap_button, self._inner):
            part.setEnabled(not busy)
        if busy:
            self.notice.tell(self.tr("Vorher wird eine Sicherung gemacht …"))
            self.leave_button.setFocus()

    def _ended(self, _merge_id: object) -> None:
        self.accept()

    def _refused(self, why: str) -> None:
        self._busy(busy=False)
        self.notice.tell(why, "danger")


def counted(attached: tuple[Attached, ...]) -> str:
    """Kontakte: 3, Dokumente: 1."""
    return ", ".join(f"{translated(one.label)}: {one.number}" for one in attached)


def open_merge(window_context: WindowContext, kept_id: int, other_id: int) -> int | None:
    """Ask about merging two records, and do it. Returns the id of the one that is left; None if she left, or it can't be."""
    try:
        wanted = window_context.context.read(plan, kept_id, other_id)
    except UserError as error:
        window_context.ask.message(_tr("MergeDialog", "Zusammenführen"), translated(error))
        return None
    dialog = MergeDialog(window_context, wanted, window_context.over())
    if not window_context.ask.dialog(dialog):
        return None
    window_context.done(_tr("MergeDialog", "Zusammengeführt"), dialog.kept_id)
    return dialog.kept_id
