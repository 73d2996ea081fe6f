"""A role for several persons, from a day on."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Catalogue
from app.services.people import role_giving
from app.views.shared.forms.catalogue_fields import CatalogueField, Labels
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class _Wanted:
    role_id: int | None = None
    since: date | None = field(default_factory=clock.today)


class RoleForm(Form):
    """Which role, and from when on."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("give_role", window_context.settings)
        self.add(CatalogueField(window_context, self.tr("Rolle"), Catalogue.PERSON_ROLE), "role_id")
        self.add(DateField(self.tr("seit"), prefer="past"), "since")


class RoleDialog(FormDialog):
    """One step for all chosen persons."""

    def __init__(self, window_context: WindowContext, person_ids: list[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rolle geben"), RoleForm(window_context), parent)
        self.window_context = window_context
        self._person_ids = person_ids
        self.show_about(self.tr("%n ausgewählte Person(en)", "", len(person_ids)))
        self.bind(_Wanted())

    def keep(self) -> None:
        wanted: _Wanted = self.entity
        step = self.tr("Rolle gegeben")
        given = self.window_context.context.write(
            step, role_giving.give, self._person_ids, wanted.role_id, wanted.since
        )
        kept = len(self._person_ids) - given
        parts = [self.tr("Rolle %n Person(en) gegeben", "", given)]
        if kept:
            parts.append(self.tr("%n hatte(n) sie schon", "", kept))
        role = Labels(self.window_context, Catalogue.PERSON_ROLE).of(wanted.role_id or 0)
        self.window_context.done(", ".join(parts), whom=[role], undo=bool(given))
