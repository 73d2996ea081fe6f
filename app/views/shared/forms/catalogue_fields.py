"""Fields over her own value lists: channel, activity, topics … They follow the lists when these change."""

from PySide6.QtCore import QCoreApplication

from app.common.changes import Changes
from app.models import Catalogue, CatalogueEntry
from app.services import catalogues
from app.views.language.sentences import translated
from app.views.shared.forms.fields.choice import ChipsField, ChoiceField
from app.views.shared.lists.filters import Read
from app.views.window_context import WindowContext

_TABLE = CatalogueEntry.__tablename__


def options(read: Read, catalogue: Catalogue) -> list[tuple[int, str]]:
    """The entries of a list that are offered, as they stand on the screen."""
    return [(entry.id, translated(catalogues.label_of(entry))) for entry in read(catalogues.entries, catalogue)]


class Labels:
    """The labels of all entries, switched off ones too, and the options of one list."""

    def __init__(self, window_context: WindowContext, catalogue: Catalogue) -> None:
        self._window_context, self._catalogue = window_context, catalogue

    def options(self) -> list[tuple[int, str]]:
        """The entries that are offered."""
        return options(self._window_context.context.read, self._catalogue)

    def of(self, entry_id: int) -> str:
        """The label of any entry."""
        return translated(self._window_context.context.read(catalogues.labels).get(entry_id, ""))


class CatalogueField(ChoiceField):
    """One entry of a list, or nothing; the value is its id."""

    def __init__(self, window_context: WindowContext, label: str, catalogue: Catalogue) -> None:
        self._labels = Labels(window_context, catalogue)
        empty = QCoreApplication.translate("CatalogueField", "–")
        super().__init__(label, self._labels.options(), empty=empty, label_of=self._labels.of)
        window_context.bus.changed.connect(self._follow)

    def _follow(self, changes: Changes) -> None:
        if changes.everything or _TABLE in changes.tables:
            self.set_options(self._labels.options())


class CatalogueChips(ChipsField):
    """Several entries of a list as chips; the value is the list of their ids."""

    def __init__(
        self, window_context: WindowContext, label: str, catalogue: Catalogue, *, placeholder: str = ""
    ) -> None:
        self._labels = Labels(window_context, catalogue)
        super().__init__(label, self._labels.options(), placeholder=placeholder, label_of=self._labels.of)
        window_context.bus.changed.connect(self._follow)

    def _follow(self, changes: Changes) -> None:
        if changes.everything or _TABLE in changes.tables:
            self.set_options(self._labels.options())
