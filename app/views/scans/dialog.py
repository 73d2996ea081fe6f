"""Neue Scans: which of them are attached, and to what. The files stay in their folder."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.common.errors import UserError
from app.views.language import written
from app.views.scans.folder import OfferedScans, Scan
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.widgets import PlainLabel, action_button
from app.views.theme.sizes import RELATED, scaled
from app.views.window_context import WindowContext

_SCAN = int(Qt.ItemDataRole.UserRole)
_ROW, _LEAST_ROWS = 28, 3
_tr = QCoreApplication.translate


@dataclass
class _Wanted:
    record_id: int | None = None


class ScansForm(Form):
    """Ticked scans, and the record that they belong to."""

    def __init__(self, window_context: WindowContext, scans: Sequence[Scan]) -> None:
        super().__init__("scans", window_context.settings)
        self._discreet = window_context.discreet
        self._scans = tuple(scans)
        self.add(
            record_picker(window_context, self.tr("Anhängen an"), placeholder=self.tr("Person, Fall, Akteur … suchen")),
            "record_id",
        )
        self.place(PlainLabel(self.tr("Neue Scans"), "small"))
        self.files = self.place(QListWidget())
        self.files.setAccessibleName(self.tr("Neue Scans"))
        self.files.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the dialog scrolls
        self.place(
            PlainLabel(
                self.tr(
                    "Die Dateien bleiben unverschlüsselt im Ordner liegen. Bitte dort löschen, was nicht mehr gebraucht wird."
                ),
                "quiet",
                wrap=True,
            )
        )
        self._discreet.changed.connect(self._show_names)
        for scan in self._scans:
            item = QListWidgetItem(self.files)
            item.setData(_SCAN, scan)
            item.setSizeHint(QSize(0, scaled(_ROW)))
            item.setCheckState(Qt.CheckState.Checked)
        self.files.setFixedHeight(scaled(_ROW) * max(self.files.count(), _LEAST_ROWS) + 2 * RELATED)
        self._show_names()

    def chosen(self) -> list[Scan]:
        """The ticked scans."""
        items = (self.files.item(number) for number in range(self.files.count()))
        return [item.data(_SCAN) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _show_names(self, *_: object) -> None:
        for number, scan in enumerate(self._scans):
            name = self._discreet.mask(scan.path.name)
            self.files.item(number).setText(f"{name}   ·   {written.size(scan.size)}")


class ScansDialog(FormDialog):
    """Attaches the ticked scans to one record, or puts them aside."""

    form: ScansForm

    def __init__(
        self, window_context: WindowContext, scans: OfferedScans, record_id: int | None, parent: QWidget | None
    ) -> None:
        title, verb = _tr("ScansDialog", "Scans anhängen"), _tr("ScansDialog", "Anhängen")
        super().__init__(title, ScansForm(window_context, scans.waiting), parent, save=verb)
        self._scans = scans
        self.aside_button = action_button(_tr("ScansDialog", "Nicht mehr anbieten"), self.put_aside, role="flat")
        self.add_aside(self.aside_button)
        self.bind(_Wanted(record_id))

    def keep(self) -> None:
        chosen, wanted = self.form.chosen(), self.entity.record_id
        if not chosen:
            raise UserError("Es ist kein Scan angekreuzt.")
        if wanted is None:
            raise UserError("Bitte wählen, woran die Scans angehängt werden.")
        self._scans.attach(wanted, chosen)

    def put_aside(self) -> None:
        """Don't offer the ticked ones any more; their files stay as well."""
        self._scans.put_aside(self.form.chosen())
        self.reject()
