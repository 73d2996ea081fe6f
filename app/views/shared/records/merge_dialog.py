"""Two records side by side, field by field, before they become one."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from app.common.errors import UserError
from app.context import Reason
from app.services.merging.merge import merge
from app.services.merging.plan import Attached, Choices, MergePlan, Side, plan
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.escaping import caption
from app.views.shared.focus import in_order
from app.views.shared.records.merge_grid import ChoiceGrid, Offered
from app.views.shared.records.secured_dialog import SecuredDialog
from app.views.shared.widgets import action_button
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_COLUMNS = 3
_TOLD = 8
"""So many rows that both have are named; of more it is said how many there are."""


class MergeDialog(SecuredDialog):
    """Asks which record is kept and from which each field is taken; merges them in one step. `kept_id` is the one that is left."""

    def __init__(self, window_context: WindowContext, wanted: MergePlan, parent: QWidget | None = None) -> None:
        super().__init__(window_context, "merge", wanted.kind, ChoiceGrid(_COLUMNS), Reason.MERGE, parent)
        self._plan = wanted
        self.setWindowTitle(self.tr("Zusammenführen"))
        self.about = LiveLabel("", "quiet", wrap=True)
        self.keep_rest = QCheckBox(caption(self.tr("Was nicht gewählt ist, daneben behalten, wo Platz dafür ist")))
        self.keep_rest.setChecked(True)
        self.keep_rest.setToolTip(
            self.tr("Weitere Nummern, Namen und Anschriften einer Person; bei Akteuren Zeilen in der Notiz.")
        )
        self.told = LiveLabel("", "quiet", wrap=True)
        self.swap_button = action_button(self.tr("Seiten tauschen"), self.swap, icon_name="sort")
        self.merge_button = action_button(self.tr("Zusammenführen"), self.merge, role="primary", icon_name="merge")
        inside = (self.grid, self.keep_rest, self.told)
        self.arrange(self.merge_button, (self.about,), inside, (self.swap_button,))
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
            self.refuse(translated(error))
            return
        self._fill({key: turned[side] for key, side in taken.items()})

    def merge(self) -> None:
        """Merge them, after a backup."""
        wanted = self._plan
        choices = Choices(self.grid.chosen(), self.keep_rest.isChecked(), wanted.versions)
        work = partial(merge, kept_id=wanted.kept_id, other_id=wanted.other_id, choices=choices)
        self.run(self.tr("Zusammengeführt"), work)

    def _fill(self, taken: dict[str, Side] | None = None) -> None:
        """Show the plan; what was taken before stays."""
        wanted = self._plan
        grid = ChoiceGrid(_COLUMNS if any(one.both for one in wanted.differing) else _COLUMNS - 1)
        kept, other = (self.titled(title) for title in (wanted.kept_title, wanted.other_title))
        grid.show_heads(self.tr("{name} (bleibt)").format(name=kept), other, "")
        for one in wanted.differing:
            offered = [Offered(Side.KEPT, self.said(one.kept)), Offered(Side.OTHER, self.said(one.other))]
            if one.both:
                offered.append(Offered(Side.BOTH, self.tr("beides untereinander")))
            grid.add_line(one.key, translated(one.label), offered, (taken or {}).get(one.key, one.proposed))
        self.exchange(grid)
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

    def _told(self) -> list[str]:
        """What goes over, and what stays of what both have."""
        wanted = self._plan
        lines = []
        if wanted.attached:
            lines.append(self.tr("Kommt mit: {what}").format(what=counted(wanted.attached)))
        if wanted.conflicts:
            lines.append(
                self.tr("Haben beide; was bei „{kept}“ steht, bleibt:").format(kept=self.titled(wanted.kept_title))
            )
        told = Counter(f"– {translated(one.label)}: {self.said(one.what)}" for one in wanted.conflicts)
        lines += [line if number == 1 else f"{line} ({number})" for line, number in [*told.items()][:_TOLD]]
        if len(told) > _TOLD:
            lines.append(self.tr("– und %n weitere", "", len(told) - _TOLD))
        return lines


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
