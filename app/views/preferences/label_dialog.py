"""One label sheet: its measures as they are printed on the packet, or taken with a ruler."""

import secrets
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.common.errors import UserError
from app.papers import letterhead
from app.views.language.sentences import translated
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import ChoiceField, LineField, NumberField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.reports.pdf.sheets.formats import LabelFormat

_KEY = "own-"


class LabelForm(Form):
    """The measures of a sheet in millimetres."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.label", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Name"), placeholder=self.tr("z. B. Avery Zweckform 3474")), "title")
        kinds = [("label", self.tr("Adressetiketten")), ("badge", self.tr("Namensschilder"))]
        self.add(ChoiceField(self.tr("Wofür"), kinds), "kind")
        self.beside(
            (NumberField(self.tr("Nebeneinander"), least=1), "columns"),
            (NumberField(self.tr("Untereinander"), least=1), "rows"),
        )
        self._pair((self.tr("Breite eines Etiketts"), "width"), (self.tr("Höhe eines Etiketts"), "height"))
        self._pair((self.tr("Rand links"), "left"), (self.tr("Rand oben"), "top"))
        self._pair(
            (self.tr("Von Etikett zu Etikett nach rechts"), "across"),
            (self.tr("Von Etikett zu Etikett nach unten"), "down"),
        )

    def _pair(self, *fields: tuple[str, str]) -> None:
        self.beside(*((NumberField(title, digits=2, unit="mm"), key) for title, key in fields))


class LabelDialog(FormDialog):
    """A new sheet, or one that is changed; a common one that is changed can be brought back."""

    def __init__(
        self, window_context: WindowContext, form: "LabelFormat | None", parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Etikettenbogen"), LabelForm(window_context), parent)
        self._window_context = window_context
        self._key = form.key if form else f"{_KEY}{secrets.token_hex(4)}"
        values = {
            "title": translated(form.title) if form else "",
            "kind": form.kind if form else "label",
            "columns": form.columns if form else 3,
            "rows": form.rows if form else 8,
            "width": form.width if form else None,
            "height": form.height if form else None,
            "left": form.left if form else 0.0,
            "top": form.top if form else 0.0,
            "across": form.steps[0] if form else None,
            "down": form.steps[1] if form else None,
        }
        self.bind(SimpleNamespace(**values), form.key if form else "new")

    def keep(self) -> None:
        from app.reports.pdf.sheets.formats import LabelFormat

        typed = self.entity
        typed.across = typed.across or typed.width
        typed.down = typed.down or typed.height
        if None in vars(typed).values():
            raise UserError(self.tr("Bitte alle Maße angeben, in Millimetern."))
        measures = (typed.columns, typed.rows, float(typed.width), float(typed.height), typed.left, typed.top)
        form = LabelFormat(self._key, typed.title, *measures, (float(typed.across), float(typed.down)), typed.kind)
        self._window_context.context.write(self.tr("Etikettenbogen gesichert"), letterhead.keep_format, form)
