"""The form of the stall: category and nature by one key each, the place by a few, then what somebody says."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent

from app.models import Catalogue, Concern, ConcernNature, Kind
from app.services.concerns import stand
from app.services.concerns.similar import Typed
from app.services.concerns.stand import Place
from app.views.pages.concerns.stand.key_field import KeyField, by_digit, by_letter
from app.views.pages.concerns.stand.place_field import PlaceField
from app.views.shared.forms.catalogue_fields import options
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import options_of
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.widgets import is_enter
from app.views.window_context import WindowContext


class SaidLine(LineField):
    """What somebody says; Enter saves."""

    entered = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.editor and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and is_enter(event):
            self.finish()
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)


class StandForm(Form):
    """Each answer leads to the next question; Enter in the last one asks to save."""

    compared = Signal()
    """What is compared with open concerns has changed."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("stand", window_context.settings, VaultDrafts(window_context.context))
        self._read = window_context.context.read
        self._usual = self._read(stand.usual_natures)
        categories = options(self._read, Catalogue.CONCERN_CATEGORY)
        self.category = self.add(KeyField(self.tr("Kategorie"), categories, by_digit), "category_id")
        self.spot = self.add(
            PlaceField(self.tr("Ort"), lambda: self._read(stand.places)), "place", get=_get_place, put=_put_place
        )
        self.said = self.add(SaidLine(self.tr("Worum geht es?")), "subject")
        self.nature = self.add(
            KeyField(self.tr("Art"), options_of(ConcernNature), by_letter), "nature", put=_put_nature
        )
        self.reporter = record_picker(
            window_context,
            self.tr("Gemeldet von (leer: anonym)"),
            Kind.PERSON,
            create=person_maker(window_context, resident=False),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.add(self.reporter, "reporter_id")
        self._chose_nature = False
        self._lead_on()

    def typed(self) -> Typed:
        """What is compared with the open concerns."""
        place = self.spot.value()
        return Typed(self.said.value(), place.building_id, place.text, self.category.value())

    def reload(self) -> None:
        """Categories and places may have changed."""
        self._usual = self._read(stand.usual_natures)
        self.category.set_options(options(self._read, Catalogue.CONCERN_CATEGORY))
        self.spot.reload()

    def filled(self) -> None:
        self._chose_nature = self.differs("nature")
        self.compared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose the category and letters the nature, wherever nothing is typed into."""
        key = event.text()
        if key and key.isalnum() and (self.category.take_key(key) or self.nature.take_key(key)):
            return
        super().keyPressEvent(event)

    def _limit_width(self) -> None:
        """As wide as there is room: the buttons stand side by side."""

    def _lead_on(self) -> None:
        self.category.picked.connect(self._category_picked)
        self.nature.picked.connect(self._nature_picked)
        self.spot.taken.connect(self.said.setFocus)
        self.said.entered.connect(self.save_requested)
        for field in (self.category, self.spot, self.said):
            field.changed.connect(self.compared)

    def _category_picked(self) -> None:
        if not self._chose_nature:
            self.fill("nature", self._usual.get(self.category.value(), ConcernNature.WORRY))
        self.spot.setFocus()
        self.spot.editor.selectAll()

    def _nature_picked(self) -> None:
        self._chose_nature = True


def _put_nature(concern: Concern, nature: ConcernNature | None) -> None:
    concern.nature = nature or concern.nature


def _get_place(concern: Concern) -> Place:
    return Place(concern.building_id, concern.place or "")


def _put_place(concern: Any, place: Place) -> None:
    concern.building_id, concern.place = place.building_id, place.text
