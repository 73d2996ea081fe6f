"""One dwelling, and many at once."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Dwelling
from app.services.places import dwellings
from app.services.places.dwellings import Many
from app.services.records import FieldWarning
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class DwellingForm(Form):
    """What it is called, where it lies, how large it is, for how many, and from when to when it can be used."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("dwelling", window_context.settings, VaultDrafts(window_context.context))
        self._read = window_context.context.read
        self.beside(
            (LineField(self.tr("Wohnung"), placeholder=self.tr("z. B. 2. OG links")), "label"),
            (LineField(self.tr("Stockwerk")), "floor"),
            stretch=(2, 1),
        )
        self.beside(
            (NumberField(self.tr("Zimmer"), digits=1, least=1), "rooms"),
            (NumberField(self.tr("Fläche"), digits=1, unit="m²", least=1), "square_metres"),
            (NumberField(self.tr("Plätze"), least=0), "places"),
        )
        self.add(CheckField(self.tr("Barrierefrei")), "accessible")
        self.beside(
            (DateField(self.tr("Nutzbar ab"), prefer="near"), "usable_from"),
            (DateField(self.tr("Nutzbar bis"), prefer="near"), "usable_until"),
        )
        self.add(TextField(self.tr("Notiz"), lines=2), "note")
        self.watch(self._warnings)

    def _warnings(self, dwelling: Dwelling) -> list[FieldWarning]:
        return self._read(dwellings.warnings, dwelling)


class DwellingDialog(FormDialog):
    """Saves one dwelling as a step of its own."""

    def __init__(
        self, window_context: WindowContext, dwelling: Dwelling, building: str, parent: QWidget | None = None
    ) -> None:
        title = _tr("DwellingDialog", "Wohnung") if dwelling.id else _tr("DwellingDialog", "Neue Wohnung")
        super().__init__(title, DwellingForm(window_context), parent)
        self.window_context = window_context
        self.show_about(building)
        self.bind(dwelling, dwelling.id or f"new:{dwelling.building_id}")

    def keep(self) -> None:
        self.window_context.context.write(_tr("DwellingDialog", "Wohnung gesichert"), dwellings.save, self.entity)


class ManyForm(Form):
    """How many, how they are numbered, and what they have in common."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("dwellings", window_context.settings)
        self.beside(
            (NumberField(self.tr("Anzahl"), least=1), "count"),
            (LineField(self.tr("Bezeichnung"), placeholder=self.tr("z. B. Whg.")), "prefix"),
            (NumberField(self.tr("Erste Nummer"), least=0), "first"),
            stretch=(1, 2, 1),
        )
        self.beside(
            (LineField(self.tr("Stockwerk")), "floor"),
            (NumberField(self.tr("Plätze je Wohnung"), least=0), "places"),
        )
        self.beside(
            (NumberField(self.tr("Zimmer"), digits=1, least=1), "rooms"),
            (NumberField(self.tr("Fläche"), digits=1, unit="m²", least=1), "square_metres"),
        )
        self.add(CheckField(self.tr("Barrierefrei")), "accessible")


class ManyDialog(FormDialog):
    """Makes numbered dwellings as one step."""

    def __init__(
        self, window_context: WindowContext, building_id: int, building: str, parent: QWidget | None = None
    ) -> None:
        title = _tr("ManyDwellings", "Mehrere Wohnungen anlegen")
        super().__init__(title, ManyForm(window_context), parent, save=_tr("ManyDwellings", "Anlegen"))
        self.window_context = window_context
        self.show_about(building)
        self.bind(Many(building_id, prefix=_tr("ManyDwellings", "Whg.")), building_id)

    def keep(self) -> None:
        made = self.window_context.context.write(
            _tr("ManyDwellings", "Wohnungen angelegt"), dwellings.add_many, self.entity
        )
        count = len(made)
        done = _tr("ManyDwellings", "%n Wohnung(en) angelegt", None, count)
        self.window_context.done(done, self.entity.building_id)
