"""Zählung: how many of each age group were there, without names (Strichliste)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QSpinBox, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.services.events import attendance
from app.services.events.attendance import Tally
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.settings import Settings
from app.views.shared.announce import LiveLabel
from app.views.shared.forms.drafts import Drafts, VaultDrafts
from app.views.shared.forms.fields.base import Field
from app.views.shared.forms.form import Form
from app.views.shared.records.panel import Panel
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

_MOST = 9999
_PER_LINE = 4


class CountField(Field):
    """A number of people; arrow keys count up and down."""

    editor: QSpinBox
    selects_when_entered = True

    def __init__(self, label: str) -> None:
        super().__init__(label, QSpinBox())
        self.editor.setRange(0, _MOST)
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.editor.valueChanged.connect(self._edited)

    def value(self) -> int:
        return self.editor.value()

    def show_value(self, value: Any) -> None:
        self.editor.setValue(int(value or 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.editor.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class TallyForm(Form):
    """One number for each age group, and their sum. Bound to a dictionary: people by age group (id)."""

    summed = Signal(int)
    """The sum may have changed."""

    def __init__(
        self, settings: Settings, groups: Sequence[Tally], drafts: Drafts | None = None, per_line: int = _PER_LINE
    ) -> None:
        super().__init__("tally", settings, drafts)
        lines = sorted(groups, key=lambda line: line.age_group_id != attendance.TOTAL)
        self.groups = [(group.age_group_id, group.label) for group in lines]
        for start in range(0, len(lines), per_line):
            self._add_line(lines[start : start + per_line], per_line)
        self._sum = self.place(LiveLabel("", "strong"))
        self.dirty_changed.connect(self._add_up)

    def bind(self, entity: Any, key: int | str = "new") -> None:
        super().bind(entity, key)
        self._add_up()

    def counts(self) -> dict[int, int]:
        """What stands in the fields now: people by age group."""
        return {group: field.value() for (group, _), field in zip(self.groups, self.fields, strict=True)}

    def show_counts(self, counts: dict[int, int]) -> None:
        """Put numbers into the fields as if she had typed them."""
        for (group, _), field in zip(self.groups, self.fields, strict=True):
            field.set_value(counts.get(group, 0))
            field.changed.emit()

    def _add_line(self, groups: Sequence[Tally], length: int) -> None:
        line = row()
        self._into.addLayout(line)
        before, self._into = self._into, line
        for place, group in enumerate(groups):
            self._add_group(group)
            line.setStretch(place, 1)
        for _ in range(len(groups), length):
            line.addWidget(QWidget(), 1)
        self._into = before

    def _add_group(self, group: Tally) -> None:
        number = group.age_group_id

        def get(counts: dict[int, int]) -> int:
            return counts.get(number, 0)

        def put(counts: dict[int, int], people: int) -> None:
            counts[number] = people

        field = self.add(CountField(translated(group.label)), f"group_{number}", get=get, put=put)
        field.changed.connect(self._add_up)

    def _add_up(self, *_: object) -> None:
        total = attendance.people_of(self.counts())
        self._sum.setText(self.tr("Gezählt: {people}").format(people=total))
        self.summed.emit(total)


class TallyPanel(Panel):
    """The tally sheet of an event, with a save bar of its own."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self.form: TallyForm | None = None
        self._counts: dict[int, int] = {}
        self._bar = QFrame()
        self._bar.setLayout(
            row(
                action_button(self.tr("Sichern"), self.save, role="primary", icon_name="save"),
                action_button(self.tr("Verwerfen"), self._discard),
                None,
            )
        )
        self._bar.hide()
        meaning = PlainLabel(
            self.tr(
                "Wie viele da waren, ohne Namen: insgesamt, nach Altersgruppen oder beides. Je Veranstaltung zählt die größere Zahl: insgesamt, Summe der Altersgruppen oder mit Namen anwesend."
            ),
            "quiet",
            wrap=True,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GROUP, 0, 0)
        self._column.setSpacing(RELATED)
        self._column.addWidget(meaning)
        self._column.addSpacing(RELATED)
        self._column.addWidget(self._bar)
        self._column.addStretch(1)

    @property
    def dirty(self) -> bool:
        """Whether something is typed and not saved."""
        return self.form is not None and self.form.dirty

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.setEnabled(record_id is not None)
        sheet = self.window_context.context.read(attendance.head_counts, record_id or 0)
        if self.form is None or sorted(self.form.groups) != sorted((line.age_group_id, line.label) for line in sheet):
            self._make_form(sheet)
        assert self.form is not None
        self._counts = {line.age_group_id: line.people for line in sheet}
        self.form.bind(self._counts, record_id or "new")
        self._bar.setVisible(self.form.dirty)
        if self.form.dirty:
            self.wanted.emit()

    def watched(self) -> Sequence[Watching]:
        return (attendance.HEAD_COUNTS,)

    def reload(self) -> None:
        if not self.dirty:
            self.show_record(self.record_id)

    def save(self) -> bool:
        """Save the numbers; False if that failed, which is then said above them."""
        if self.form is None or self.record_id is None:
            return True
        name = self.tr("Zählung gesichert")
        try:
            self.window_context.context.write(name, _count, self.record_id, self.form)
        except (UserError, StorageError) as error:
            self.form.notice.tell(translated(error), "danger")
            return False
        self.form.saved()
        self.show_record(self.record_id)
        self.window_context.done(name, self.record_id)
        return True

    def keep_draft(self) -> None:
        """Put what is typed into the drafts at once."""
        if self.form is not None:
            self.form.keep_draft()

    def put_aside(self) -> bool:
        """Keep what is typed as a draft, for another event to be shown; False, and said why, where that failed."""
        return self.form is None or self.form.put_aside()

    def _make_form(self, sheet: Sequence[Tally]) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = TallyForm(self.window_context.settings, sheet, VaultDrafts(self.window_context.context))
        self.form.save_requested.connect(self.save)
        self.form.dirty_changed.connect(self._bar.setVisible)
        self._column.insertWidget(2, self.form)

    def _discard(self) -> None:
        if self.form is not None:
            self.form.discard()


def _count(session: Any, event_id: int, form: TallyForm) -> None:
    """Write what she changed over what is stored now, which may have been counted elsewhere meanwhile."""
    counts = {line.age_group_id: line.people for line in attendance.head_counts(session, event_id)}
    form.apply(counts)
    attendance.set_head_counts(session, event_id, counts)
