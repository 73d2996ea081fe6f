"""A form as it stands beside or behind the tabs of a record: scrolled, with Save and Discard once something is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.discreet import Discreet
from app.views.shared.forms.form import Form
from app.views.shared.front_stack import FrontStack
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP


class FormSide(QWidget):
    """Where the form names somebody, `curtain` is the discreet mode that hides it; a new record is never hidden."""

    changes_wanted = Signal()
    """She wants to see what was changed in these fields."""

    def __init__(self, form: Form, curtain: Discreet | None = None) -> None:
        super().__init__()
        self._form, self._curtain = form, curtain
        self._is_new = True
        whole = QVBoxLayout(self)  # each layer before what is in it: a change of place styles all inside once more
        whole.setContentsMargins(0, 0, 0, 0)
        self._stack = FrontStack()
        whole.addWidget(self._stack)
        seen, inner = QWidget(), QWidget()
        self._stack.addWidget(seen)
        column = QVBoxLayout(seen)
        column.setContentsMargins(0, 0, 0, 0)
        padded = QVBoxLayout(inner)
        padded.setContentsMargins(0, GROUP, 0, GROUP)
        padded.setSpacing(GROUP)
        column.addWidget(scrolled(inner, edge=0), 1)
        padded.addWidget(form)
        self._changes = action_button(
            self.tr("Geänderte Angaben …"), self.changes_wanted.emit, role="flat", icon_name="history"
        )
        padded.addWidget(self._changes, alignment=Qt.AlignmentFlag.AlignLeft)
        padded.addStretch(1)
        self._save_bar = QFrame()
        save = action_button(self.tr("Sichern"), form.request_save, role="primary", icon_name="save")
        discard = action_button(self.tr("Verwerfen"), form.discard)
        self._save_bar.setLayout(row(save, discard, None))
        column.addWidget(self._save_bar)
        form.dirty_changed.connect(self._save_bar.setVisible)
        if curtain is not None:
            self._stack.addWidget(self._make_curtain(curtain))
            curtain.changed.connect(self._draw)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._form.fit_into(self.width())

    def show_for(self, is_new: bool) -> None:
        """The form is bound to another record, or to the same one again."""
        self._is_new = is_new
        self._changes.setVisible(not is_new)
        self._save_bar.setVisible(self._form.dirty)
        self._draw()

    def _draw(self, *_: object) -> None:
        hidden = self._curtain is not None and self._curtain.on and not self._is_new
        self._stack.setCurrentIndex(1 if hidden else 0)

    def _make_curtain(self, discreet: Discreet) -> QWidget:
        curtain = QWidget()
        column = QVBoxLayout(curtain)
        column.setContentsMargins(0, 0, GROUP, 0)
        column.setSpacing(GROUP)
        sentence = PlainLabel(self.tr("Im diskreten Modus sind die Angaben verborgen."), "quiet", wrap=True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        show = action_button(self.tr("Wieder zeigen (F8)"), lambda: discreet.set(False), icon_name="preview")
        column.addStretch(1)
        column.addWidget(sentence)
        column.addWidget(show, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return curtain
