"""What still holds what was erased for good: a line that says how much and until when, and the list of all of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared import screen
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import Card, PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, INSIDE, PAGE, RELATED, scaled
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.context import Holder

_tr = QCoreApplication.translate
_WIDTH, _HEIGHT, _LEAST = 820, 560, 200


class HoldersLine(QWidget):
    """Hidden where nothing was ever erased. `look` finds out anew."""

    def __init__(self, window_context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._found: Sequence[Holder] = ()
        self.text = LiveLabel("", "quiet", wrap=True)
        self.button = action_button(_tr("Holders", "Ansehen …"), self.show_all, role="link")
        line = row(self.text, self.button)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.hide()

    def look(self) -> None:
        """Find out in a worker what holds what, and say it."""
        self._window_context.work.run(
            self._window_context.context.still_holding,
            what=_tr("Holders", "Nachsehen, was Gelöschtes noch enthält"),
            done=self.tell,
        )

    def tell(self, found: "Sequence[Holder] | None") -> None:
        """Say how much there is, and when the last of it goes."""
        self._found = found or ()
        self.text.setText(summary(self._found))
        self.button.setVisible(bool(self._found))
        self.setVisible(found is not None)

    def show_all(self) -> None:
        """The whole list."""
        dialog = HoldersDialog(self._window_context, self._found, self._window_context.over())
        self._window_context.ask.dialog(dialog)
        if dialog.told_gone:
            self.look()


class HoldersDialog(Dialog):
    """First what stays until she does something, then what goes by itself, the next one first."""

    def __init__(self, window_context: WindowContext, found: "Sequence[Holder]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self.told_gone = False
        self._grids: list[QGridLayout] = []
        self._columns: tuple[list[QWidget], list[QWidget]] = ([], [])
        self.setWindowTitle(_tr("Holders", "Was Gelöschtes noch enthält"))
        self.resize(scaled(_WIDTH), scaled(_HEIGHT))
        self.setAccessibleDescription(summary(found))
        top = QVBoxLayout()
        top.setContentsMargins(PAGE, 0, PAGE, 0)
        top.setSpacing(RELATED)
        top.addWidget(PlainLabel(self.windowTitle(), "title"))
        top.addWidget(PlainLabel(summary(found), wrap=True))
        top.addWidget(PlainLabel(_explained(), "quiet", wrap=True))
        area = scrolled(self._cards(found), edge=PAGE)
        area.setMinimumHeight(min(scaled(_LEAST), screen.room(self).height() // 3))
        leave = action_button(_tr("Holders", "Schließen"), self.reject)
        foot = row(None, leave)
        foot.setContentsMargins(PAGE, 0, PAGE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, PAGE)
        column.setSpacing(RELATED)
        column.addLayout(top)
        column.addWidget(area, 1)
        column.addLayout(foot)
        leave.setDefault(True)
        leave.setFocus()

    def _cards(self, found: "Sequence[Holder]") -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE, RELATED, PAGE, 0)
        column.setSpacing(GROUP)
        parts = (
            (_tr("Holders", "Bleibt, bis Sie etwas tun"), [one for one in found if one.by_hand]),
            (_tr("Holders", "Verschwindet von selbst"), [one for one in found if not one.by_hand]),
        )
        for title, ones in parts:
            if ones:
                card = Card(title, parent=inside)
                self._grids.append(self._grid(ones))
                card.body.addLayout(self._grids[-1])
                column.addWidget(card)
        column.addStretch(1)
        return inside

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._line_up()
        return done

    def _line_up(self) -> None:
        """What and since when stand below each other in all cards."""
        for column, texts in enumerate(self._columns):
            widest = max((text.sizeHint().width() for text in texts), default=0)
            for grid in self._grids:
                if grid.columnMinimumWidth(column) != widest:
                    grid.setColumnMinimumWidth(column, widest)

    def _grid(self, ones: "Sequence[Holder]") -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GROUP)
        grid.setVerticalSpacing(INSIDE)
        grid.setColumnStretch(2, 1)
        for number, one in enumerate(ones):
            since = _tr("Holders", "vom {day}").format(day=written.day(one.since)) if one.since else ""
            goes = PlainLabel(translated(one.goes), wrap=True)
            goes.setToolTip(one.path.name if one.path else "")
            texts = (PlainLabel(translated(one.what)), PlainLabel(since, "quiet"), goes)
            for below_each_other, text in zip(self._columns, texts, strict=False):
                below_each_other.append(text)
            for column, text in enumerate(texts):
                grid.addWidget(text, 2 * number, column, Qt.AlignmentFlag.AlignTop)
            if one.by_hand:
                grid.addLayout(self._place(one), 2 * number + 1, 0, 1, len(texts))
        return grid

    def _place(self, one: "Holder") -> QBoxLayout:
        """Where it lies, and the way to say that it does no more."""
        line = row(PlainLabel(str(one.path) if one.path else _tr("Holders", "Ort nicht vermerkt"), "small", wrap=True))
        line.setStretch(0, 1)
        if one.holds == "copy" and one.path is not None and not self._window_context.context.read_only:
            line.addWidget(self._gone_button(one), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _gone_button(self, one: "Holder") -> QWidget:
        button = action_button(_tr("Holders", "Ist gelöscht"), lambda: self._is_gone(one, button), role="link")
        button.setProperty("inline", True)
        button.setAccessibleName(_tr("Holders", "Ist gelöscht: {place}").format(place=one.path))
        return button

    def _is_gone(self, one: "Holder", button: QWidget) -> None:
        """Take her word for a copy that nobody here reaches; of one that is still there, say so."""
        assert one.path is not None
        if _is_there(one.path):
            self._window_context.ask.message(
                _tr("Holders", "Die Kopie liegt noch da"),
                _tr("Holders", "Bitte erst „{place}“ löschen.").format(place=one.path),
            )
            return
        try:
            self._window_context.context.copy_is_gone(one.path)
        except (UserError, StorageError) as error:
            self._window_context.ask.message(self.windowTitle(), translated(error))
            return
        button.setEnabled(False)
        self.told_gone = True


def _is_there(path: Path) -> bool:
    """As far as can be seen: of a place that is not there or lets nobody in, nothing is."""
    try:
        return path.exists()
    except OSError:
        return False


def summary(found: "Sequence[Holder]") -> str:
    """How much still holds it, and when the last of it goes."""
    if not found:
        return _tr(
            "Holders",
            "Nichts mehr: Keine Sicherung und keine Kopie, von der das Programm weiß, enthält noch, was endgültig gelöscht wurde.",
        )
    number, by_hand = len(found), sum(one.by_hand for one in found)
    days = [one.day for one in found if one.day is not None]
    text = _tr("Holders", "Was endgültig gelöscht wurde, steht noch an %n Stelle(n).", "", number)
    if days:
        last = _tr("Holders", "Von selbst geht das Letzte am {day}.").format(day=written.day(max(days)))
        text = f"{text} {last}"
    if by_hand:
        staying = _tr("Holders", "%n Stelle(n) bleiben, bis Sie etwas tun.", "", by_hand)
        text = f"{text} {staying}"
    return text


def _explained() -> str:
    return _tr(
        "Holders",
        "Gemeint ist alles von vor der letzten endgültigen Löschung. Die Tage gelten, wenn an jedem Tag gesichert wird; bei "
        "selteneren Sicherungen dauert es länger. Eine Sicherung einzuspielen brächte das Gelöschte zurück.",
    )
