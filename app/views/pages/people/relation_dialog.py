"""Say what another person is to this one."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Kind, RelationKind
from app.services.people import relationships
from app.services.people.relationships import Related
from app.services.records import FieldWarning
from app.views.language.sentences import translated
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.window_context import WindowContext

_BACKWARD = "<"


def options() -> list[tuple[str, str]]:
    """What the other can be, said from her side: each kind in both directions, once where both are the same."""
    found = []
    for kind in RelationKind:
        found.append((f"{kind}{_BACKWARD}", translated(kind.label)))
        if not kind.mutual:
            found.append((str(kind), translated(kind.reverse)))
    return found


class RelationForm(Form):
    """Who, what she is, from when to when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("relation", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        other = record_picker(
            window_context,
            self.tr("Die andere Person"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.other = self.add(other, "other_id")
        self.add(ChoiceField(self.tr("Sie ist"), options()), "kind", get=_chosen, put=_put_chosen)
        self.beside(
            (DateField(self.tr("Seit"), prefer="past"), "since"),
            (DateField(self.tr("Bis (leer: noch immer)"), prefer="near"), "until"),
        )
        self.add(LineField(self.tr("Notiz")), "note")
        self.watch(self._warnings)

    def _warnings(self, said: Related) -> list[FieldWarning]:
        found: list[FieldWarning] = self._window_context.context.read(relationships.warnings, said)
        return found


def _chosen(said: Related) -> str:
    return f"{said.kind}{_BACKWARD}" if said.backward or said.kind.mutual else str(said.kind)


def _put_chosen(said: Related, chosen: str) -> None:
    said.kind = RelationKind(chosen.removesuffix(_BACKWARD))  # type: ignore[call-arg]
    said.backward = chosen.endswith(_BACKWARD)


class RelationDialog(FormDialog):
    """Saves the relationship as a step of its own."""

    def __init__(self, window_context: WindowContext, said: Related, name: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("RelationDialog", "Beziehung")
        super().__init__(title, RelationForm(window_context), parent)
        self.window_context = window_context
        self.show_about(window_context.discreet.mask(name))
        self.bind(said, f"{said.id or 'new'}:{said.person_id}")

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Beziehung gesichert"), relationships.save, self.entity)
