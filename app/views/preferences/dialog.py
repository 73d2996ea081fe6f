"""The dialog itself: sections at the left, the chosen one at the right, one button that saves all forms."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.common.changes import Changes
from app.common.errors import StorageError, UserError
from app.views.icons import icon
from app.views.language import i18n
from app.views.main.bars.notice import NoticeBar
from app.views.main.bars.work_bar import WorkBar
from app.views.preferences.appearance import AppearanceSection
from app.views.preferences.backups import BackupSection
from app.views.preferences.capacity import CapacitySection
from app.views.preferences.catalogues import CatalogueSection
from app.views.preferences.deadlines import DeadlineSection
from app.views.preferences.foreign import ForeignSection
from app.views.preferences.labels import LabelSection
from app.views.preferences.money import MoneySection
from app.views.preferences.papers import PapersSection
from app.views.preferences.rules import ProtectionSection
from app.views.preferences.scans import ScanSection
from app.views.preferences.section import Section
from app.views.preferences.security import SecuritySection
from app.views.preferences.templates import TemplateSection, TextTemplateSection
from app.views.shared.dialog import Dialog, scrolled_both_ways
from app.views.shared.forms.form import Form
from app.views.shared.widgets import action_button, row
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext

SECTIONS: dict[str, Callable[[WindowContext], Section]] = {
    "papers": PapersSection,
    "templates": TemplateSection,
    "text_templates": TextTemplateSection,
    "labels": LabelSection,
    "foreign": ForeignSection,
    "protection": ProtectionSection,
    "capacity": CapacitySection,
    "deadlines": DeadlineSection,
    "money": MoneySection,
    "catalogues": CatalogueSection,
    "scans": ScanSection,
    "appearance": AppearanceSection,
    "security": SecuritySection,
    "backups": BackupSection,
}
_LIST, _NARROW_LIST, _LINE, _ICON = 184, 40, 40, 20
_CRAMPED = 760
"""A dialog narrower than this has icons only at its left."""
_WINDOW = "preferences"


def open_preferences(window_context: WindowContext, section: str = "papers") -> None:
    """Show the settings until she leaves them; then change the language or go to the restore screen if she chose to."""
    dialog = PreferencesDialog(window_context, section, window_context.over())
    after: list[str] = []
    dialog.finished.connect(lambda _result: after.extend(dialog.after))
    window_context.ask.dialog(dialog)
    for command in after:
        window_context.command(command)


class _Sections(QStackedWidget):
    """Needs the room of the section that is shown, not that of the widest one."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class PreferencesDialog(Dialog):
    """All sections; forms are saved together in one step. `after` are commands to run once the dialog is closed."""

    def __init__(self, window_context: WindowContext, section: str = "papers", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_context = window_context
        self.after: list[str] = []
        self._writing: Section | None = None
        self.setWindowTitle(self.tr("Einstellungen"))
        self.sections: dict[str, Any] = {key: make(window_context) for key, make in SECTIONS.items()}
        self.list = QListWidget()
        self.list.setObjectName("side")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        self.stack = _Sections()
        for one in self.sections.values():
            item = QListWidgetItem(icon(one.icon_name), one.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one.title)
            item.setSizeHint(QSize(0, scaled(_LINE)))
            self.list.addItem(item)
        self._build()
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.stack.currentChanged.connect(self._show_save)
        self.list.setCurrentRow(list(self.sections).index(section))
        for key in ("security", "backups"):
            self.sections[key].left_for.connect(self._leave_for)
        window_context.bus.changed.connect(self._changed)
        for one in self.sections.values():
            one.load()
        for form in self._forms():
            form.save_requested.connect(self.save)
            form.left.connect(self.reject)
            form.dirty_changed.connect(self._show_save)
        self._show_save()

    def _build(self) -> None:
        column = QVBoxLayout(self)  # each layer before what is in it: a change of place styles all inside once more
        column.setContentsMargins(GROUP, PAGE, GROUP, GROUP)
        column.setSpacing(GROUP)
        middle = QWidget()
        column.addWidget(middle, 1)
        line = QHBoxLayout(middle)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(PAGE)
        line.addWidget(self.list)
        line.addWidget(scrolled_both_ways(self.stack), 1)
        for one in self.sections.values():
            self.stack.addWidget(one)
        self.save_button = action_button(self.tr("Sichern"), self._save_pressed, role="primary", icon_name="save")
        close = action_button(self.tr("Schließen"), self.reject)
        notice = NoticeBar(self.window_context)
        column.addLayout(row(WorkBar(self.window_context.work), notice, None, close, self.save_button))
        self.open_as_left(self.window_context.settings, _WINDOW, 920, 680)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_titles(self.width() >= scaled(_CRAMPED))

    def _show_titles(self, shown: bool) -> None:
        """Title and icon of each section, or the icon alone with the title as its tooltip."""
        self.list.setFixedWidth(scaled(_LIST if shown else _NARROW_LIST))
        for place, one in enumerate(self.sections.values()):
            item = self.list.item(place)
            item.setText(one.title if shown else "")
            item.setToolTip("" if shown else one.title)

    def _forms(self) -> list[Form]:
        return [one.form for one in self.sections.values() if one.form is not None]

    def _save_pressed(self) -> None:
        """Finish the field she is in, then save."""
        for form in self._forms():
            for field in form.fields:
                field.finish()
        self.save()

    def save(self) -> bool:
        """Save every changed form in one step. False if something can't be read or was refused; then nothing is saved."""
        changed = [one for one in self.sections.values() if one.form is not None and one.form.dirty]
        for one in changed:
            one.notice.hide()
            unread = one.form.unread()
            if unread:
                text = self.tr("Bitte noch einmal ansehen: {fields}").format(fields=", ".join(unread))
                return self._refuse(one, UserError(text))
        if not changed:
            return True
        try:
            self.window_context.context.write(self.tr("Einstellungen gesichert"), self._write, changed)
        except (UserError, StorageError) as error:
            return self._refuse(self._writing or changed[0], error)
        for one in changed:
            one.form.saved()
            one.load()
        self.window_context.done(self.tr("Einstellungen gesichert"))
        return True

    def _write(self, session: Any, changed: list[Section]) -> None:
        for one in changed:
            self._writing = one
            one.save(session)

    def _refuse(self, one: Section, error: BaseException) -> bool:
        self.list.setCurrentRow(self.stack.indexOf(one))
        one.tell_error(error)
        return False

    def _show_save(self, *_: object) -> None:
        """Where there is nothing to fill in, there is nothing to save."""
        dirty = any(form.dirty for form in self._forms())
        current = self.stack.currentWidget()
        self.save_button.setEnabled(dirty)
        self.save_button.setVisible(dirty or (isinstance(current, Section) and current.form is not None))

    def _changed(self, _changes: Changes) -> None:
        """Something was written, here or by undo: show it, except where she is typing."""
        for one in self.sections.values():
            if one.form is None or not one.form.dirty:
                one.load()

    def _leave_for(self, command: str) -> None:
        self.after.append(command)
        self.accept()

    def done(self, result: int) -> None:
        """A language chosen applies now. What is typed and not saved stays a draft."""
        language = self.sections["appearance"].language.value()
        if language != i18n.current() and not self.after:
            self.after.append(f"language:{language}")
        super().done(result)
