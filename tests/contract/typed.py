"""Typing into the form of a record of any kind."""

from app.views.shared.forms.fields.base import Field
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.records.record_detail import RecordDetail


def first_text(detail: RecordDetail) -> Field:
    """The first field of its form that takes any text: a number takes none."""
    lines = (field for field in detail.form.fields if isinstance(field, LineField | TextField))
    return next(field for field in lines if isinstance(field.value(), str))


def type_text(detail: RecordDetail, text: str) -> None:
    """Put a text into that field as if she had typed it, and leave it."""
    field = first_text(detail)
    field.set_plain(text)
    field.changed.emit()
    field.left.emit()
    assert detail.dirty
