"""A form in a dialog of its own, with one Save."""

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.views.shared import screen
from app.views.shared.dialog import Dialog
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.focus import in_order
from app.views.shared.forms.form import Form
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import FORM, GROUP, PAGE, RELATED, scaled

_MOST = 0.92
"""Of the height of the screen."""


class FormDialog(Dialog):
    """Title, form, "Sichern". Subclasses say in `keep` what saving does; Ctrl+Enter saves from anywhere, Esc leaves; where
    leaving would lose what is typed, the first Esc takes it back and offers to restore it.

    A lock keeps what is typed as a draft, where the form has drafts; what happens to it when she leaves says
    `keeps_when_left`. The title of the window is what the dialog is for, never whom it is about: that stands inside, in `about`.
    """

    keeps_when_left: ClassVar[bool] = False

    def __init__(self, title: str, form: Form, parent: QWidget | None = None, *, save: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = form
        self.entity: Any = None
        self.head = PlainLabel(title, "title")
        self.about = ElidedLabel("", "quiet")
        self.about.hide()
        self.save_button = action_button(save or self.tr("Sichern"), form.request_save, "primary", "save")
        self.save_button.setToolTip(self.tr("Strg+Enter"))
        self.close_button = action_button(self.tr("Abbrechen"), self.reject)
        self.buttons: QHBoxLayout = row(None, self.close_button, self.save_button)
        self.top = QVBoxLayout()
        self.top.setSpacing(RELATED)
        self.top.addWidget(self.head)
        self.top.addWidget(self.about)
        self._inner = QWidget()
        padded = QVBoxLayout(self._inner)
        padded.setContentsMargins(PAGE, 0, PAGE, 0)
        padded.addWidget(form)
        self._area = scrolled(self._inner, edge=PAGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, GROUP)
        column.setSpacing(GROUP)
        self.top.setContentsMargins(PAGE, 0, PAGE, 0)
        self.buttons.setContentsMargins(PAGE, 0, PAGE, 0)
        column.addLayout(self.top)
        column.addWidget(self._area, 1)
        column.addLayout(self.buttons)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._grow)
        self._inner.installEventFilter(self)
        form.save_requested.connect(self.save)
        form.left.connect(self.reject)

    def add_aside(self, *others: QWidget) -> None:
        """Put buttons for what is neither to save nor to leave at the left of the others."""
        for place, button in enumerate(others):
            self.buttons.insertWidget(place, button)
        in_order(*others, self.close_button, self.save_button)

    def show_about(self, text: str) -> None:
        """Say whom or what it is about."""
        self.about.setText(text)
        self.about.setVisible(bool(text))

    def bind(self, entity: Any, key: int | str = "new") -> None:
        """Show an entity in the form."""
        self.entity = entity
        self.form.bind(entity, key)

    def keep(self) -> None:
        """Write what stands in the form; UserError and StorageError are told above the form."""
        raise NotImplementedError

    def save(self) -> None:
        """Save and close; if that fails, say why and stay."""
        if self.form.refuse_unread():
            return
        self.form.apply(self.entity)
        try:
            self.keep()
        except (UserError, StorageError) as error:
            self._area.ensureVisible(0, 0)
            self.form.refuse(error)
            return
        self.form.saved()
        self.accept()

    def only_read(self) -> None:
        """Let it be read and not typed into: nothing can be written."""
        self.save_button.hide()
        self.save_button.setEnabled(False)
        self.form.only_read()

    def reject(self) -> None:
        if self.keeps_when_left:
            self.form.keep_draft()
        else:
            self.form.forget()
        super().reject()

    def show_form(self, shown: bool) -> None:
        """Show the form with its Save, or neither as long as something else has to be said first."""
        self._area.setVisible(shown)
        self.save_button.setVisible(shown)
        if self.isVisible():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S):
            if self._area.isVisible():
                self.form.request_save()
        elif event.key() == Qt.Key.Key_Escape and not self.keeps_when_left:
            self.form.discard()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """As wide as a form, as high as it needs and the screen allows."""
        width = scaled(FORM) + 2 * PAGE
        self._resize(min(width, screen.room(self).width()), self._height(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The form needs more room: it was unfolded, or a text in it became longer."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._later.start()
        return super().eventFilter(watched, event)

    def _height(self, width: int) -> int:
        height = self.sizeHint().height()
        if not self._area.isHidden():
            inner = max(self._inner.sizeHint().height(), self._inner.heightForWidth(width))
            height += inner - self._area.sizeHint().height() + GROUP
        return min(height, int(screen.room(self).height() * _MOST))

    def _grow(self) -> None:
        """Higher if need be, never lower, without leaving the screen; where she writes stays in sight."""
        height = max(self.height(), self._height(self.width()))
        if height > self.height():
            self._resize(self.width(), height)
        if (here := self.focusWidget()) is not None and self._inner.isAncestorOf(here):
            self._area.ensureWidgetVisible(here)

    def _resize(self, width: int, height: int) -> None:
        """To this size, upwards where the screen ends below, with the frame that the system draws."""
        self.resize(width, height)
        available, frame = self.screen().availableGeometry(), self.frameGeometry()
        below = self.y() + frame.height() - self.height() + height - available.bottom()
        if below > 0:
            self.move(self.x(), max(available.top(), self.y() - below))
