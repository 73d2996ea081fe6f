"""Small pieces that pages are put together from. Texts are shown letter by letter, never read as markup."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views.icons import ICONS, icon, pixmap
from app.views.shared.cut_text import ELIDED
from app.views.shared.early import set_value
from app.views.shared.escaping import breakable, caption, tip
from app.views.shared.least_size import least_height_of
from app.views.theme.look import colours
from app.views.theme.sizes import GROUP, INSIDE, RELATED, scaled

Tone = Literal["", "ok", "warn", "danger", "info"]
"""What a state means to her; "" is neither good nor bad."""

_TONE_COLOUR = {"": "quiet", "ok": "ok", "warn": "warn", "danger": "danger", "info": "accent"}
_TONE_ICON = {"": "open_state", "ok": "ok", "warn": "warning", "danger": "error", "info": "info"}
_SMALL_ICON = 16
_LARGE_ICON = 40
_SENTENCE_WIDTH = 420
_LINE = 24
"""Letters up to which a word surely fits into a line."""
_SHORTEST_LINK = 24
_ROUNDED = 1
"""Pixels by which a text may be wider than its letters together."""
_SHORTEST_BUTTON = 78
_FRAMED = (None, "", "primary", "danger")
"""Roles of buttons with an edge."""


WRITES = "writes"
"""Property of what changes the vault."""
_Offer = TypeVar("_Offer", bound=QObject)


def writes(offer: _Offer) -> _Offer:
    """Mark a button, a line to write or an action that changes the vault: a vault that can only be read does not offer it."""
    offer.setProperty(WRITES, True)
    return offer


_HANGING = "Jj"


class PlainLabel(QLabel):
    """A label that never reads its text as markup. `role` is a look of the theme: title, section, strong, quiet, small …"""

    _said = ""

    def __init__(self, text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_value(self, "textFormat", "PlainText")
        self.setWordWrap(wrap)
        self.setText(text)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        self._said = text
        super().setText(breakable(text) if self.wordWrap() and len(text) > _LINE else text)
        self._make_room()

    def text(self) -> str:
        """What it says, without the places where a line may end."""
        return self._said

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        """The hook of a first J hangs out to the left, where a label would cut it."""
        hangs = self._said[:1] in _HANGING and self._said != ""
        indent = max(0, -self.fontMetrics().leftBearing(self._said[0])) if hangs else -1
        if self.indent() != indent:
            self.setIndent(indent)


class Button(QPushButton):
    """Pressed by Enter as well as by the space bar where it has the focus, and never by an Enter elsewhere."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Short words have a button that is hit easily. It is no rule of the style sheet: that would let layouts squash it."""
        framed = self.text() and self.property("role") in _FRAMED
        return super().sizeHint().expandedTo(QSize(scaled(_SHORTEST_BUTTON) if framed else 0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(QToolButton):
    """A small button that is only an icon; Enter presses it, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key presses the button it is typed on; Ctrl+Enter is left to the dialog: it saves."""
    plain = not event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier
    return plain and event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)


class ElidedButton(Button):
    """A button whose words end in an ellipsis where it has too little room; they are its tooltip then, unless it has another."""

    _text = ""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._says_itself = False
        """Whether its tooltip is its own text, because that is cut."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setProperty(ELIDED, text)
        self.setText(caption(text))
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        wide = self._frame() + self.fontMetrics().horizontalAdvance(self._text) + _ROUNDED
        return super().sizeHint().expandedTo(QSize(wide, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._frame() + scaled(_SHORTEST_LINK), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._text:
            self._shorten()

    def _shorten(self) -> None:
        room = self.width() - self._frame()
        shown = self.fontMetrics().elidedText(self._text, QtCore.Qt.TextElideMode.ElideRight, room)
        self.setText(caption(shown))
        if not self.toolTip() or self._says_itself:
            self._says_itself = shown != self._text
            set_tip(self, self._text if self._says_itself else "")

    def _frame(self) -> int:
        """What the style adds left and right of the text, and the icon."""
        shown = self.text().replace("&&", "&")
        return QPushButton.sizeHint(self).width() - self.fontMetrics().horizontalAdvance(shown)


class LinkLabel(ElidedButton):
    """A word or number that is a door: reached by Tab, opened by click, space or Enter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "link")
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def set_text(self, text: str) -> None:
        """Show another text; empty hides the link."""
        super().set_text(text)
        self.setVisible(bool(text)) if self.parent() else None

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_SHORTEST_LINK), super().minimumSizeHint().height())


class Badge(QFrame):
    """A state as word, icon and colour, in this order of importance. `label` is another one for the word, which may be cut."""

    def __init__(
        self,
        text: str,
        tone: Tone = "",
        icon_name: str = "",
        parent: QWidget | None = None,
        label: PlainLabel | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = Picture(parent=self)
        self._text = label or PlainLabel(parent=self)
        line = row(self._icon, self._text, spacing=INSIDE)
        line.setContentsMargins(RELATED, 2, RELATED, 2)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.show_state(text, tone, icon_name)

    def show_state(self, text: str, tone: Tone = "", icon_name: str = "") -> None:
        """Show another state."""
        self._icon.show_icon(icon_name or _TONE_ICON[tone], _TONE_COLOUR[tone])
        self._text.setText(text)
        mark(self, "note", tone)
        self.setAccessibleName(text)


class Card(QFrame):
    """A framed section: title, doors on its right, and what is put into `body`."""

    def __init__(self, title: str = "", *doors: LinkLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(RELATED)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        outer.setSpacing(RELATED)
        for door in doors:
            door.setProperty("end", True)
        if title or doors:
            outer.addLayout(row(PlainLabel(title, "section"), None, *doors, spacing=GROUP))
        outer.addLayout(self.body)


class EmptyState(QWidget):
    """What belongs here in one sentence, and the one button that starts it; `offer` adds another way."""

    started = Signal()

    def __init__(
        self,
        sentence: str,
        button: str = "",
        icon_name: str = "",
        *,
        starts_new: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(GROUP)
        column.addStretch(1)
        if icon_name:
            picture = Picture(_LARGE_ICON)
            picture.show_icon(icon_name, "faint")
            column.addWidget(picture, alignment=QtCore.Qt.AlignmentFlag.AlignHCenter)
        self.sentence = _Sentence(sentence)
        column.addLayout(row(None, self.sentence, None))
        if button:
            role, plus = ("primary", "new") if starts_new else ("", "")
            self.button = action_button(button, self.started.emit, role=role, icon_name=plus)
            if starts_new:
                writes(self.button)
            column.addWidget(self.button, alignment=QtCore.Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._column = column

    def offer(self, text: str, run: Callable[[], object]) -> None:
        """Another way to start, below the button."""
        self.add(writes(action_button(text, run, role="link")))

    def add(self, widget: QWidget) -> None:
        """Put something below the button."""
        self._column.insertWidget(self._column.count() - 1, widget, alignment=QtCore.Qt.AlignmentFlag.AlignHCenter)


class Picture(QWidget):
    """An icon that stands for words beside it; a screen reader passes it over, as it would not a label with an image."""

    def __init__(self, side: int = _SMALL_ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._drawing = self._tone = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, tone: str = "") -> None:
        """Show another icon, in a colour of the theme."""
        self._drawing, self._tone = ICONS[name] if name else "", tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._side), scaled(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawing:
            side = min(self.width(), self.height())
            shown = pixmap(self._drawing, side, self.devicePixelRatioF(), getattr(colours(), self._tone or "text"))
            with QPainter(self) as painter:
                painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, shown)


class Tabs(QTabWidget):
    """Leaves with their titles; `name` says what of."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)  # the bar has it
        self.tabBar().setAccessibleName(name)
        self.currentChanged.connect(self._front_changed)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest leaf, and no higher than the one in front needs."""
        return QSize(super().minimumSizeHint().width(), least_height_of(self, self.width()))

    def hasHeightForWidth(self) -> bool:
        return False

    def _front_changed(self, _number: int) -> None:
        self.updateGeometry()


class _Sentence(PlainLabel):
    """A text in the middle, in lines of a length that is read easily; narrower where there is less room."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "quiet", wrap=True)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        width = min(scaled(_SENTENCE_WIDTH), self.fontMetrics().horizontalAdvance(self.text()) + RELATED)
        return QSize(width, super().heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(min(width, self.sizeHint().width()))


class Separator(QFrame):
    """A thin line between groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", True)


def headline(text: str) -> PlainLabel:
    """The title of a page."""
    return PlainLabel(text, "title")


def section(text: str) -> PlainLabel:
    """The title of a section."""
    return PlainLabel(text, "section")


def action_button(text: str, run: Callable[[], object], role: str = "", icon_name: str = "") -> Button:
    """A button with a verb. `role`: "primary", "danger", "flat" or "" (see the theme)."""
    button = Button(caption(text))
    if role:
        button.setProperty("role", role)
    if icon_name:
        button.setIcon(icon(icon_name, "on_accent" if role == "primary" else ""))
    button.clicked.connect(lambda: run())
    return button


def new_button(text: str, run: Callable[[], object]) -> ElidedButton:
    """The one button of a page that starts something new."""
    button = ElidedButton(text)
    button.setProperty("role", "primary")
    button.setIcon(icon("new", "on_accent"))
    button.clicked.connect(lambda: run())
    return writes(button)


def icon_button(icon_name: str, text: str, run: Callable[[], object]) -> IconButton:
    """A small button that is only an icon; `text` is read aloud and shown as tooltip."""
    button = IconButton()
    button.setIcon(icon(icon_name))
    button.setIconSize(QSize(scaled(_SMALL_ICON), scaled(_SMALL_ICON)))
    button.setAccessibleName(text)
    set_tip(button, text)
    button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda: run())
    return button


def row(*parts: QWidget | QBoxLayout | None, spacing: int = RELATED) -> QHBoxLayout:
    """Widgets and layouts side by side; None is the space that takes what is left."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for part in parts:
        if part is None:
            line.addStretch(1)
        elif isinstance(part, QWidget):
            line.addWidget(part)
        else:
            line.addLayout(part)
    return line


def keep_room(part: QWidget) -> None:
    """Leave its place free while it is hidden."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)


def set_tip(widget: QWidget, text: str) -> None:
    """A tooltip with typed text in it, which is the description as well, without the markup."""
    widget.setToolTip(tip(text))
    widget.setAccessibleDescription(text)


def tell_apart(controls: Iterable[QWidget]) -> None:
    """Number the names that come more than once, so that whoever only hears them knows which is which."""
    times: Counter[str] = Counter()
    for control in controls:
        name = control.accessibleName()
        times[name] += 1
        if times[name] > 1:
            control.setAccessibleName(f"{name}, {times[name]}")


def set_hint(line: QLineEdit | QPlainTextEdit, text: str) -> None:
    """What an empty field says in itself; in full as its tooltip, because that may be wider than the field."""
    line.setPlaceholderText(text)
    set_tip(line, text)


def mark(widget: QWidget, name: str, value: object) -> None:
    """Give a widget a property that the style sheet asks for; it is styled anew only where that is another one."""
    if (widget.property(name) or False) != (value or False):
        widget.setProperty(name, value)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Look at the style sheet again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
