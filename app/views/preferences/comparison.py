"""What going back to a backup would change: counts then and now, and the steps that would be lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.context import BackupComparison
from app.views.language import written
from app.views.language.sentences import own_word, translated
from app.views.shared.dates import exact, moment_in_words
from app.views.shared.fitting import FittingDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_WIDTH = 560
_LINES = 7


class ComparisonDialog(FittingDialog):
    """Shown before anything happens; accepted when she wants to go back to it."""

    def __init__(
        self, window_context: WindowContext, comparison: BackupComparison, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.window_context = window_context
        self.setWindowTitle(self.tr("Was in dieser Sicherung liegt"))
        self.setMinimumWidth(scaled(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(GROUP)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(PlainLabel(self.windowTitle(), "title", wrap=True))
        titles.addWidget(PlainLabel(exact(comparison.info.created), "quiet", wrap=True))
        column.addLayout(titles)
        column.addWidget(self._counts(comparison))
        column.addWidget(self._steps(comparison))
        column.addStretch(1)
        sentence = self.tr(
            "Der Tresor wird verschlossen und fragt nach Ihrer Passphrase. Der jetzige Stand wird vorher selbst gesichert, Sie "
            "können also auch wieder hierher zurück."
        )
        column.addWidget(PlainLabel(sentence, "quiet", wrap=True))
        self.button = action_button(
            self.tr("Verschließen und einspielen"), self.accept, role="primary", icon_name="restore"
        )
        column.addLayout(row(None, action_button(self.tr("Abbrechen"), self.reject), self.button))

    def _counts(self, comparison: BackupComparison) -> SmallTable:
        headings = (
            (self.tr("Was"), 0),
            (self.tr("in der Sicherung"), 18),
            (self.tr("jetzt"), 12),
            (self.tr("Unterschied"), 14),
        )
        self.table = SmallTable(self.windowTitle(), headings, most=_LINES, gives_way=True)
        rows = []
        for number, tally in enumerate(comparison.tallies):
            change = tally.then - tally.now
            sign = "+" if change > 0 else "−" if change else ""
            shown = f"{sign}{written.number(abs(change))}" if change else "="
            texts = (translated(tally.what), written.number(tally.then), written.number(tally.now), shown)
            rows.append(SmallRow(number, texts, quiet=not change))
        self.table.show_rows(rows)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in range(1, len(headings)):
            cells = (self.table.item(number, column) for number in range(len(rows)))
            for item in filter(None, (self.table.horizontalHeaderItem(column), *cells)):
                item.setTextAlignment(right)
        return self.table

    def _steps(self, comparison: BackupComparison) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        if comparison.lost_count:
            text = self.tr("%n Schritt(e) seit dieser Sicherung gingen verloren:", "", comparison.lost_count)
        else:
            text = self.tr("Seit dieser Sicherung ist nichts dazugekommen.")
        column.addWidget(PlainLabel(text, "strong", wrap=True))
        if comparison.lost:
            headings = ((self.tr("Wann"), 20), (self.tr("Schritt"), 0))
            self.steps = SmallTable(text, headings, most=_LINES, gives_way=True)
            self.steps.show_rows(
                [
                    SmallRow(
                        number,
                        (moment_in_words(step.at), own_word(step.name)),
                        f"{exact(step.at)}: {own_word(step.name)}",
                    )
                    for number, step in enumerate(comparison.lost)
                ]
            )
            column.addWidget(self.steps)
        if len(comparison.lost) < comparison.lost_count:
            column.addWidget(
                PlainLabel(self.tr("Gezeigt sind die neuesten %n.", "", len(comparison.lost)), "small", wrap=True)
            )
        if comparison.gained:
            text = self.tr("%n Schritt(e) stehen nur in dieser Sicherung und kämen zurück.", "", comparison.gained)
            column.addWidget(PlainLabel(text, "quiet", wrap=True))
        return box
