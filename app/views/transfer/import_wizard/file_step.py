"""The first step: the file, how it was read with a live preview, and whose list it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.kinds import Kind
from app.transfer.importing.writing import Origin
from app.transfer.kinds.registry import IMPORTED
from app.transfer.reading import Format, Found
from app.transfer.reading.tables import NO_HEADINGS, RawTable
from app.views.language import written
from app.views.language.sentences import own_word, translated
from app.views.shared.announce import LiveLabel
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.fields import CheckField, ChoiceField, Field, LineField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.notice import NoticeLine
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, scaled
from app.views.transfer.import_wizard.state import WizardState
from app.views.transfer.import_wizard.step import Step, in_order

_SHOWN_ROWS, _SHOWN_COLUMNS = 8, 7
_HEADING_ROWS = 20
_SETTING = 190
"""Pixels of a setting."""
_ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("utf-8-sig", "UTF-8 (BOM)"),
    ("cp1252", "Windows (Westeuropa)"),
    ("cp1250", "Windows (Mitteleuropa)"),
    ("cp1254", "Windows (Türkisch)"),
    ("mac_roman", "Mac"),
    ("cp850", "DOS"),
    ("utf-16", "UTF-16"),
)
"""Codes and what they are called: names of their own in every language."""
_DELIMITERS = (";", ",", "\t", "|")


class FileStep(Step):
    """`reread` asks to read the file anew in the wanted way, `other` for another file."""

    reread = Signal(object)
    other = Signal()

    def __init__(self, state: WizardState) -> None:
        super().__init__(state)
        self.lead.setText(
            self.tr(
                "So wurde die Datei gelesen. Stimmt etwas nicht, ändern Sie es hier; die Datei selbst bleibt, wie sie ist."
            )
        )
        self.summary = LiveLabel("", "strong", wrap=True)
        self.notice = NoticeLine()
        self.other_button = action_button(self.tr("Andere Datei …"), self.other.emit, icon_name="open_folder")
        self.kind = ChoiceField(self.tr("Die Liste enthält"), [(one.kind, _plural(one.kind)) for one in IMPORTED])
        self.kind.set_value(state.kind)
        self.encoding = ChoiceField(self.tr("Zeichensatz"), _ENCODINGS)
        self.delimiter = ChoiceField(self.tr("Trennzeichen"), self._delimiters())
        self.heading = ChoiceField(self.tr("Überschriften"), self._headings())
        self.sheet = ChoiceField(self.tr("Blatt"), [])
        self.foreign = CheckField(self.tr("Die Liste ist von jemand anderem"))
        self.source = LineField(self.tr("Von wem"), placeholder=self.tr("zum Beispiel Wohnungsbaugesellschaft"))
        self.legal_basis = LineField(
            self.tr("Rechtsgrundlage"), placeholder=self.tr("zum Beispiel Einwilligung, Art. 6 Abs. 1 e DSGVO")
        )
        self.origin_hint = PlainLabel(
            self.tr(
                "Herkunft und Rechtsgrundlage stehen danach bei jedem Eintrag: Wer von anderen erfasst wurde, "
                "ist darüber zu informieren (Art. 14 DSGVO)."
            ),
            "small",
            wrap=True,
        )
        self._preview_room = QVBoxLayout()
        self.preview: SmallTable | None = None
        self.more = LiveLabel("", "small")
        self._lay_out()
        self._connect()
        self._show_origin()

    def _lay_out(self) -> None:
        line = row(self.summary, self.other_button)
        line.setStretch(0, 1)
        self.column.addLayout(line)
        self.column.addWidget(self.notice)
        settings = QWidget()
        flow = FlowLayout(settings, GROUP)
        for field in (self.kind, self.sheet, self.heading, self.delimiter, self.encoding):
            field.setFixedWidth(scaled(_SETTING))
            flow.addWidget(field)
        self.column.addWidget(settings)
        self.column.addLayout(self._preview_room)
        self.column.addWidget(self.more)
        self.column.addWidget(self.foreign)
        self._origin = QWidget()
        beside = row(self.source, self.legal_basis, spacing=GROUP)
        self._origin.setLayout(beside)
        self.column.addWidget(self._origin)
        self.column.addWidget(self.origin_hint)
        self.column.addStretch(1)

    def _connect(self) -> None:
        for field in (self.encoding, self.delimiter, self.heading, self.sheet, self.kind):
            field.changed.connect(self._ask_again)
        self.foreign.changed.connect(self._show_origin)
        for line in (self.source, self.legal_basis):
            line.changed.connect(self._keep_origin)

    # Showing

    def show_state(self) -> None:
        source = self.state.source
        if source is None:
            self.summary.setText(self.tr("„{name}“ wird gelesen …").format(name=self.state.path.name))
            self.changed.emit()
            return
        found = source.table.found
        self.kind.set_value(source.kind)
        self._show_found(found)
        self.summary.setText(self._in_words(found))
        problems = [translated(problem.text) for problem in source.table.problems]
        if problems:
            self.notice.tell(" ".join(problems), "warn")
        else:
            self.notice.hide()
        self._show_preview(source.table)
        self.changed.emit()

    def refuse(self, text: str) -> None:
        """Say why the file could not be read."""
        self.summary.setText(self.tr("„{name}“ kann nicht übernommen werden.").format(name=self.state.path.name))
        self.notice.tell(text, "danger")
        self.changed.emit()

    def _in_words(self, found: Found) -> str:
        kind = translated(found.format.label) if found.format else ""
        return f"{self.state.path.name}: {kind}"

    def _show_found(self, found: Found) -> None:
        text = found.format is Format.TEXT
        for field, there in (
            (self.encoding, text or found.format is Format.VCARD),
            (self.delimiter, text),
            (self.sheet, len(found.sheets) > 1),
            (self.heading, found.format is not Format.VCARD),
        ):
            field.setVisible(there)
        self.sheet.set_options([(name, name) for name in found.sheets])
        for field, value in (
            (self.encoding, found.encoding),
            (self.delimiter, found.delimiter),
            (self.heading, found.heading_row),
            (self.sheet, found.sheet),
        ):
            if value is not None:
                field.set_value(value)

    def _show_preview(self, table: RawTable) -> None:
        """The first rows and columns. A table has its columns from the beginning: other ones are another table."""
        if self.preview is not None:
            self._preview_room.removeWidget(self.preview)
            self.preview.hide()
            self.preview.deleteLater()
        headings = list(table.header[:_SHOWN_COLUMNS])
        columns = [(self.tr("Zeile"), 5), *((heading or "–", 0) for heading in headings)]
        self.preview = SmallTable(self.tr("Anfang der Datei"), columns, most=_SHOWN_ROWS, numbers=(0,))
        self._preview_room.addWidget(self.preview)
        in_order(self.encoding.editor, self.preview, self.foreign.editor)
        mask = self.state.mask
        self.preview.show_rows(
            [
                SmallRow(line, (written.number(line), *(mask(cell) for cell in _padded(cells, len(headings)))))
                for line, cells in table.sample(_SHOWN_ROWS)
            ]
        )
        hidden = len(table.header) - len(headings)
        self.more.setText(self.tr("%n weitere Spalte(n)", "", hidden) if hidden > 0 else "")
        self.more.setVisible(hidden > 0)

    # Settings

    def _ask_again(self) -> None:
        source = self.state.source
        self.state.kind = self.kind.value()
        found = source.table.found if source is not None else Found()
        self.reread.emit(
            replace(
                found,
                encoding=self._wanted(self.encoding, found.encoding),
                delimiter=self._wanted(self.delimiter, found.delimiter),
                heading_row=self._wanted(self.heading, found.heading_row),
                sheet=self._wanted(self.sheet, found.sheet),
            )
        )

    def _wanted(self, field: Field, found: Any) -> Any:
        return field.value() if not field.isHidden() else found

    def _delimiters(self) -> list[tuple[str, str]]:
        words = (self.tr("Semikolon ;"), self.tr("Komma ,"), self.tr("Tabulator"), self.tr("senkrechter Strich |"))
        return list(zip(_DELIMITERS, words, strict=True))

    def _headings(self) -> list[tuple[int, str]]:
        of_row: Callable[[int], str] = lambda number: self.tr("in Zeile {number}").format(number=number)  # noqa: E731
        numbered = [(number, of_row(number)) for number in range(1, _HEADING_ROWS + 1)]
        return [*numbered, (NO_HEADINGS, self.tr("keine"))]

    # Origin

    def _show_origin(self) -> None:
        foreign = self.foreign.value()
        self._origin.setVisible(foreign)
        self.origin_hint.setVisible(foreign)
        self._keep_origin()

    def _keep_origin(self) -> None:
        foreign = self.foreign.value()
        self.state.origin = Origin(self.source.value(), self.legal_basis.value()) if foreign else Origin()
        self.changed.emit()

    def propose_origin(self, origin: Origin) -> None:
        """What was said for the last list of this source."""
        if origin.source and not self.foreign.value():
            self.foreign.set_value(True)
            self.source.set_value(origin.source)
            self.legal_basis.set_value(origin.legal_basis)
            self._show_origin()

    def ready(self) -> bool:
        """A list of somebody else's has a source and a legal basis."""
        origin = self.state.origin
        said = not self.foreign.value() or (bool(origin.source) and bool(origin.legal_basis))
        return self.state.source is not None and said

    def first(self) -> QWidget:
        return self.kind.editor


def _plural(kind: Kind) -> str:
    from app.models import graph

    return own_word(graph.plural_of(kind))


def _padded(cells: list[str], width: int) -> list[str]:
    return [*cells[:width], *[""] * (width - len(cells))]
