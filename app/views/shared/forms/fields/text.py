"""Fields for words and numbers."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QStringListModel, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from app.common import clock, typed
from app.common.text import clean, without_controls
from app.services.people.phones import is_phone, tidy_phone
from app.views.language import written
from app.views.presence import clipboard
from app.views.shared.copy_keys import may_take_along
from app.views.shared.escaping import caption
from app.views.shared.forms.fields.base import Field, Hint, Plain
from app.views.shared.forms.fields.completion import Completer
from app.views.shared.widgets import set_hint
from app.views.theme.sizes import RELATED

_MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s.,;]{2,}")
_EARLIEST_YEAR = 1900
_YEAR_DIGITS = 4


class LineField(Field):
    """One line. Outer spaces and control characters are dropped. `proposals` complete what is typed."""

    editor: QLineEdit

    def __init__(self, label: str, *, placeholder: str = "", proposals: Sequence[str] = ()) -> None:
        super().__init__(label, QLineEdit())
        set_hint(self.editor, placeholder)
        self.editor.textChanged.connect(self._edited)
        if proposals:
            self.set_proposals(proposals)

    def value(self) -> Any:
        return clean(self.editor.text())

    def show_value(self, value: Any) -> None:
        self.editor.setText(value or "")
        self.editor.setCursorPosition(0)

    def set_proposals(self, proposals: Sequence[str]) -> None:
        """What may complete the typed text."""
        self.editor.setCompleter(Completer(QStringListModel(list(proposals), self), self.editor))


class GrowingText(QPlainTextEdit):
    """Several lines; Tab leaves; grows with its text from `lines` to `most_lines`."""

    def __init__(self, lines: int, most_lines: int) -> None:
        super().__init__()
        self._lines, self._most = lines, most_lines
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing where it stands under secrecy and is not copied: a drag, or the selection of X11."""
        return super().createMimeDataFromSelection() if may_take_along(self) else clipboard.mime_data()

    def _grow(self, *_: object) -> None:
        lines = max(self._lines, min(int(self.document().size().height()), self._most))
        margins = 2 * (int(self.document().documentMargin()) + RELATED)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)


class TextField(Field):
    """Several lines, growing from `lines` to `most_lines`; `editor` may take in what is pasted in its own way."""

    editor: GrowingText

    def __init__(
        self,
        label: str,
        *,
        placeholder: str = "",
        lines: int = 3,
        most_lines: int = 12,
        editor: GrowingText | None = None,
    ) -> None:
        super().__init__(label, editor or GrowingText(lines, most_lines))
        set_hint(self.editor, placeholder)
        self.editor.textChanged.connect(self._edited)

    def value(self) -> str:
        return without_controls(self.editor.toPlainText()).strip()

    def show_value(self, value: Any) -> None:
        self.editor.setPlainText(value or "")


class PhoneField(LineField):
    """A telephone number as she writes it; an odd one gets a hint."""

    def own_hint(self) -> Hint | None:
        if is_phone(self.value()):
            return None
        return Hint(self.tr("Diese Nummer sieht ungewöhnlich aus."))

    def tidy(self) -> None:
        self._fill(self.show_value, tidy_phone(self.value()))


class MailField(LineField):
    """An e-mail address; an odd one gets a hint."""

    def own_hint(self) -> Hint | None:
        address = self.value()
        if not address or _MAIL.fullmatch(address):
            return None
        return Hint(self.tr("Diese Adresse sieht ungewöhnlich aus."))


class NumberField(LineField):
    """A number, typed and shown as the language of the window writes it. The value is an int without `digits`, else a float; None if empty."""

    selects_when_entered = True

    def __init__(self, label: str, *, digits: int = 0, unit: str = "", least: float | None = None) -> None:
        super().__init__(f"{label} ({unit})" if unit else label)
        self._digits, self._least = digits, least
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def value(self) -> Any:
        number = typed.number(self.editor.text(), written.decimal_mark())
        if number is None:
            return None
        return round(number, self._digits) if self._digits else round(number)

    def show_value(self, value: Any) -> None:
        self.editor.setText("" if value is None else written.number(value, self._digits))

    def plain(self) -> Plain:
        value: Plain = self.value()
        return self.editor.text() if value is None else value

    def show_plain(self, plain: Plain) -> None:
        if isinstance(plain, str):
            self.editor.setText(plain)
        else:
            self.show_value(plain)

    def readable(self) -> bool:
        return not self.editor.text().strip() or self.value() is not None

    def own_hint(self) -> Hint | None:
        if not self.readable():
            return Hint(self.tr("Das ist keine Zahl."))
        value = self.value()
        if value is not None and self._least is not None and value < self._least:
            return Hint(self.tr("Diese Zahl ist ungewöhnlich klein."))
        return None

    def tidy(self) -> None:
        if (value := self.value()) is not None:
            self._fill(self.show_value, value)


class YearField(NumberField):
    """A year of birth or the like; two digits are read as the last such year."""

    def value(self) -> Any:
        text = self.editor.text().strip()
        if not text.isdecimal() or len(text) > _YEAR_DIGITS:
            return None
        year = int(text)
        if len(text) != 2:
            return year
        century = clock.today().year // 100 * 100
        return century + year - (100 if century + year > clock.today().year else 0)

    def show_value(self, value: Any) -> None:
        self.editor.setText("" if value is None else str(value))

    def own_hint(self) -> Hint | None:
        if not self.readable():
            return Hint(self.tr("Das ist keine Jahreszahl."))
        year = self.value()
        if year is not None and not _EARLIEST_YEAR <= year <= clock.today().year:
            return Hint(self.tr("Dieses Jahr ist ungewöhnlich."))
        return None


class CheckField(Field):
    """Yes or no; the label stands beside the box. `usual` is the answer that is nothing to speak of."""

    editor: QCheckBox

    def __init__(self, label: str, *, usual: bool = False) -> None:
        super().__init__(label, QCheckBox(caption(label)), label_above=False)
        self._usual = usual
        self.editor.toggled.connect(self._edited)
        self.editor.clicked.connect(self._leave)

    def says_something(self) -> bool:
        return self.value() is not self._usual

    def value(self) -> bool:
        return self.editor.isChecked()

    def show_value(self, value: Any) -> None:
        self.editor.setChecked(bool(value))
