"""The tags of a record as a field of its form."""

from typing import Any

from app.services.office import tags
from app.views.shared.forms.fields.choice import ChipsField
from app.views.shared.forms.form import Form
from app.views.window_context import WindowContext


class Tagging:
    """Puts the field into a form, loads the tags with the record and saves them in the step of the record."""

    def __init__(self, window_context: WindowContext, form: Form, label: str) -> None:
        self._window_context = window_context
        self._names: list[str] = []
        self._field = form.add(ChipsField(label, free=True), "tags", get=lambda _: list(self._names), put=self._put)

    def load(self, record_id: int | None) -> None:
        """Read the tags of a record; call it before the form is bound."""
        read = self._window_context.context.read
        self._names = list(read(tags.of_record, record_id)) if record_id else []
        self._field.set_options([(tag.name, tag.name) for tag in read(tags.everything)])

    def save(self, session: Any, record_id: int) -> None:
        """Write the tags, inside the step that saves the record."""
        tags.set_tags(session, record_id, self._names)

    def _put(self, _entity: Any, names: list[str]) -> None:
        self._names = list(names)
