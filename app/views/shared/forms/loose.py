"""Lines to type into that stand in no form: nothing keeps what is typed there."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.views.shared.forms.form import Form


def loose_line(widget: QWidget | None) -> QLineEdit | None:
    """The line that this is, unless it belongs to a form or to a list to choose from."""
    if not isinstance(widget, QLineEdit) or widget.isReadOnly():
        return None
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Form | QComboBox):
        above = above.parentWidget()
    return widget if above is None else None
