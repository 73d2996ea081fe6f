"""Tags for several records at once: which to give, which to take off."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from app.services.office import tags
from app.views.shared.forms.fields.choice import ChipsField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class _TagRequest:
    give: list[str] = field(default_factory=list)
    take: list[str] = field(default_factory=list)


class TagForm(Form):
    """What to give and what to take off; only tags that the chosen records carry can be taken off."""

    def __init__(self, window_context: WindowContext, record_ids: list[int]) -> None:
        super().__init__("tag_records", window_context.settings)
        known = [(tag.name, tag.name) for tag in window_context.context.read(tags.everything)]
        carried = {name for names in window_context.context.read(tags.by_record, record_ids).values() for name in names}
        self.add(ChipsField(self.tr("Schlagwörter geben"), known, free=True), "give")
        if carried:
            self.add(ChipsField(self.tr("Schlagwörter nehmen"), [one for one in known if one[0] in carried]), "take")


class TagDialog(FormDialog):
    """One step for all chosen records."""

    def __init__(self, window_context: WindowContext, record_ids: list[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Schlagwörter"), TagForm(window_context, record_ids), parent)
        self.window_context = window_context
        self._record_ids = record_ids
        self.show_about(self.tr("für %n ausgewählte(n) Eintrag/Einträge", "", len(record_ids)))
        self.bind(_TagRequest())

    def keep(self) -> None:
        request: _TagRequest = self.entity
        if request.give or request.take:
            name = self.tr("Schlagwörter geändert")
            self.window_context.context.write(name, tags.retag, self._record_ids, request.give, request.take)
            self.window_context.done(name, *self._record_ids)
