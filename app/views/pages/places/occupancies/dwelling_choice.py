"""The dwelling is chosen among those of the building, with how many places are free."""

from app.services.places import occupancies
from app.views.pages.places.free_places import free_places
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.picker import PickerField
from app.views.window_context import WindowContext


class DwellingChoice(ChoiceField):
    """Offers the dwellings of what stands in `building`; what belongs to another building is not kept."""

    def __init__(self, window_context: WindowContext, building: PickerField) -> None:
        self._read, self._building = window_context.context.read, building
        super().__init__(self.tr("Wohnung"), [], empty=self.tr("ohne Angabe"), label_of=self._label)
        building.changed.connect(self._follow)

    def offer(self) -> None:
        """Offer the dwellings of the building as it stands there now; the value stays."""
        building_id = self._building.value()
        found = self._read(occupancies.dwellings_of, building_id) if building_id else []
        self.set_options(
            [(dwelling_id, self._said(label, free_places(places))) for dwelling_id, label, places in found]
        )

    def _follow(self) -> None:
        """She chose another building: none of its dwellings is chosen yet."""
        if self.value() is not None:
            self.set_value(None)
            self.changed.emit()
        self.offer()

    def _said(self, label: str, free: str) -> str:
        return self.tr("{label} – frei: {number}").format(label=label, number=free) if free else label

    def _label(self, dwelling_id: int) -> str:
        label: str = self._read(occupancies.label_of_dwelling, dwelling_id)
        return label
