"""Taking a merge apart: what goes back, and to whom what was edited since belongs."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common.errors import UserError
from app.context import Reason
from app.services.merging import standing
from app.services.merging.fields import Belongs
from app.services.merging.standing import Merged
from app.services.merging.unmerge import Edited, Unmerging, unmerge, unmerging
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.focus import in_order
from app.views.shared.records.merge_dialog import counted
from app.views.shared.records.merge_grid import ChoiceGrid, Offered
from app.views.shared.records.secured_dialog import SecuredDialog
from app.views.shared.widgets import PlainLabel, action_button
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class UnmergeDialog(SecuredDialog):
    """Says what goes back, and asks about each field that was edited since."""

    def __init__(self, window_context: WindowContext, wanted: Unmerging, parent: QWidget | None = None) -> None:
        super().__init__(window_context, "unmerge", wanted.kind, ChoiceGrid(1), Reason.MERGE, parent)
        self._wanted = wanted
        self.setWindowTitle(self.tr("Zusammenführung lösen"))
        self.unmerge_button = action_button(self.tr("Lösen"), self.unmerge, role="primary", icon_name="restore")
        self.arrange(self.unmerge_button, (), (PlainLabel("\n".join(self._told()), wrap=True), self.grid))
        self._fill()

    def unmerge(self) -> None:
        """Take it apart, after a backup."""
        decided = self.grid.chosen()
        self.run(self.tr("Zusammenführung gelöst"), partial(unmerge, merge_id=self._wanted.merge_id, decisions=decided))

    def _told(self) -> list[str]:
        wanted, kept, other = self._wanted, self.titled(self._wanted.kept_title), self.titled(self._wanted.other_title)
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
        kept, other = self.titled(self._wanted.kept_title), self.titled(self._wanted.other_title)
        texts = {
            Belongs.KEPT: self.tr("{name} (bleibt)").format(name=kept),
            Belongs.OTHER: self.tr("{name} (kommt zurück)").format(name=other),
            Belongs.BOTH: self.tr("zu beiden"),
            Belongs.NEITHER: self.tr("zu keinem"),
        }
        for one in self._wanted.conflicts:
            label = f"{translated(one.label)}: {self.said(one.now)}"
            offered = [Offered(belongs, texts[belongs]) for belongs in Belongs]
            self.grid.add_line(one.key, label, offered, Belongs.KEPT, self._before(one, kept, other))
        self.grid.setVisible(bool(self._wanted.conflicts))
        in_order(self.grid, self.leave_button, self.unmerge_button)

    def _before(self, one: Edited, kept: str, other: str) -> str:
        text = self.tr("vorher bei {kept}: {before}, bei {other}: {others}; zusammengeführt: {merged}")
        return text.format(
            kept=kept,
            other=other,
            before=self.said(one.before),
            others=self.said(one.other),
            merged=self.said(one.merged),
        )


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
