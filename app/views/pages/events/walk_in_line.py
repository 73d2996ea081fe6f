"""The line below a filled-in list: who came on top, found on the paper, among the persons on file, or as typed."""

from PySide6.QtCore import QCoreApplication

from app.common.text import search_key
from app.services.named import named
from app.views.pages.events import participant_actions as work
from app.views.pages.events.name_line import NameLine
from app.views.pages.events.transfer_names import NamesModel, NamesView
from app.views.pages.events.transfer_sheet import Name
from app.views.shared.forms.fields.picker import Hit
from app.views.shared.widgets import set_hint
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class WalkInLine(NameLine):
    """Ticks who stands on the paper, and puts everybody else below it."""

    def __init__(self, window_context: WindowContext, names: NamesModel, view: NamesView) -> None:
        super().__init__(_tr("WalkInLine", "Spontan gekommen"), self._persons, self._who)
        self._window_context, self._names, self._view = window_context, names, view
        set_hint(self, self.tr("Spontan gekommen: Name, Enter …"))
        self.ended.connect(view.setFocus)
        self.named.connect(self._came_by_name)
        self.picked.connect(self._came)

    def by_name(self, name: str) -> Name:
        """The line for somebody who is only a name."""
        return Name(name, number="+", note=self.tr("nur Name"), listed=False, present=True)

    def on_file(self, persons: object) -> list[Name]:
        """The lines for persons who came on top; who was erased meanwhile has none."""
        ids = [person for person in persons if isinstance(person, int)] if isinstance(persons, list) else []
        found = self._window_context.context.read(named, ids)
        return [Name(one.title, number="+", listed=False, present=True, person=one.id) for one, _about in found]

    def _persons(self, typed: str) -> list[Hit]:
        listed = {name.person for name in self._names.names if name.person is not None}
        mask = self._window_context.discreet.mask
        return self._window_context.context.read(work.search, typed, listed, self.tr("steht schon da"), mask)

    def _who(self, typed: str) -> int | None:
        return self._window_context.context.read(work.meant_by, typed, self._unticked(typed) is not None)

    def _unticked(self, typed: str) -> int | None:
        """The row of the only one of this name who has no tick yet."""
        key, rows = search_key(typed), enumerate(self._names.names)
        same = [number for number, name in rows if not name.present and search_key(name.name) == key]
        return same[0] if len(same) == 1 else None

    def _came(self, person: int) -> None:
        known = next((number for number, name in enumerate(self._names.names) if name.person == person), None)
        self._tick_or_add(known, self.on_file([person]))

    def _came_by_name(self, typed: str) -> None:
        """A name that stands there without a tick is this person; else it is somebody new."""
        self._tick_or_add(self._unticked(typed), [self.by_name(typed)])

    def _tick_or_add(self, known: int | None, on_top: list[Name]) -> None:
        if known is not None:
            self._names.tick(known, True)
            self._view.stand_on(known)
            return
        for name in on_top:
            self._view.stand_on(self._names.add(name))
