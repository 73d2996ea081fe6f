"""Umzug: a household or some of its members move, within the quarter or out of it; one step."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Counted, Kind, LegalGround
from app.services.places import moves, occupancies
from app.services.places.moves import Destination, Move
from app.services.records import FieldWarning, title_of
from app.views.language.words import titled
from app.views.pages.places.occupancies.dwelling_choice import DwellingChoice
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChipsField, ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class MoveForm(Form):
    """When and who; where to; what fits where they move to is shown, the rest is not."""

    def __init__(self, window_context: WindowContext, household_id: int) -> None:
        super().__init__("move", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        mask = window_context.discreet.mask
        members = [(one.id, mask(one.title)) for one in window_context.context.read(moves.living, household_id)]
        self.who = ChipsField(self.tr("Wer zieht um? (alle: der ganze Haushalt)"), members)
        self.destination = ChoiceField(self.tr("Wohin"), Destination)
        self.beside((DateField(self.tr("Am"), prefer="near"), "on"), (self.destination, "destination"), stretch=(2, 3))
        self.add(self.who, "persons")
        self.who.setVisible(bool(members))
        building = record_picker(
            window_context, self.tr("Gebäude"), Kind.BUILDING, placeholder=self.tr("Name oder Straße suchen …")
        )
        self.dwelling = DwellingChoice(window_context, building)
        self.beside((building, "building_id"), (self.dwelling, "dwelling_id"), stretch=(3, 2))
        ground = ChoiceField(self.tr("Rechtsgrund"), LegalGround)
        admitted = DateField(self.tr("Einweisung bis"), prefer="future")
        self.beside((ground, "ground"), (admitted, "admitted_until"))
        counted = self.add(ChoiceField(self.tr("Zählt am 31. Januar"), Counted), "counted")
        self._here = (building, self.dwelling, ground, admitted, counted)
        self.gone_to = self.add(LineField(self.tr("Verzogen nach"), placeholder=self.tr("z. B. Lörrach")), "gone_to")
        self.dissolve = self.add(CheckField(self.tr("Wenn alle gehen: Haushalt auflösen")), "dissolve")
        self.destination.changed.connect(self.show_fitting)
        self.watch(self._warnings)

    def filled(self) -> None:
        self.dwelling.offer()
        self.show_fitting()

    def show_fitting(self) -> None:
        """Show the fields that fit where they move to."""
        destination = self.destination.value()
        for field in self._here:
            field.setVisible(destination is Destination.HERE)
        self.gone_to.setVisible(destination is Destination.AWAY)
        self.dissolve.setVisible(destination is not Destination.HERE)

    def _warnings(self, wanted: Move) -> list[FieldWarning]:
        return self._window_context.context.read(moves.warnings, wanted) if wanted.on else []


class MoveDialog(FormDialog):
    """Does the move as one step; `moved` says what it has made."""

    form: MoveForm

    def __init__(self, window_context: WindowContext, wanted: Move, parent: QWidget | None = None) -> None:
        verb = _tr("MoveDialog", "Umziehen")
        super().__init__(_tr("MoveDialog", "Umzug"), MoveForm(window_context, wanted.household_id), parent, save=verb)
        self.window_context = window_context
        self.moved = moves.Moved(None, None)
        self.show_about(self._from_where(wanted))
        self._on = wanted.on
        self.bind(wanted, wanted.household_id)

    def keep(self) -> None:
        wanted: Move = self.entity
        wanted.on = wanted.on or self._on
        self.moved = self.window_context.context.write(_tr("MoveDialog", "Umzug"), moves.move, wanted)

    def _from_where(self, wanted: Move) -> str:
        """Whom it is about, and where the household lives on the day."""
        read = self.window_context.context.read
        name = titled(Kind.HOUSEHOLD, read(title_of, wanted.household_id))
        current = [one.id for one in read(moves.from_where, wanted.household_id, wanted.on)]
        rows = read(occupancies.rows, current)
        places = [" · ".join(filter(None, (row.building, row.dwelling))) for row in rows]
        return " – ".join(filter(None, (self.window_context.discreet.mask(name), *places)))


def move_household(
    window_context: WindowContext, household_id: int, parent: QWidget | None, building_id: int | None = None
) -> None:
    """Ask for a move of a household, do it, and say so."""
    wanted = window_context.context.read(moves.begin, household_id, building_id)
    dialog = MoveDialog(window_context, wanted, parent)
    if window_context.ask.dialog(dialog):
        window_context.done(_tr("MoveDialog", "Umzug eingetragen"), dialog.moved.household_id or household_id)
