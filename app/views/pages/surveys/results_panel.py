"""The tab *Auswertung*: the share of the upper two answers with its interval, beside that of another wave."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models import Topic
from app.services.shown import Watching
from app.services.surveys import results
from app.services.surveys.results import INDEXED, Change, Share, Wave
from app.views.language import written
from app.views.language.words import word
from app.views.shared.combo_box import ComboBox
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.widgets import EmptyState, PlainLabel, row
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_NO_WAVE = 0
"""Chosen in place of a wave: compare with none."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A topic or a question, now and in the wave beside it; None where it was not asked there."""

    id: int
    text: str
    now: Share
    before: Share | None


class ResultsPanel(RowsPanel[ResultRow]):
    """Topics first, then each question; below the least number of answers only how many there are."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self._least = 0
        self._waves: list[Wave] = []
        self._beside = ComboBox()
        self._beside.setAccessibleName(self.tr("Vergleichen mit"))
        self._beside.activated.connect(self.reload)
        self._meaning = PlainLabel("", "quiet", wrap=True)
        table = SmallTable(
            self.tr("Auswertung"),
            [
                (self.tr("Frage"), 0),
                (self.tr("Anteil"), 10),
                (self.tr("95-%-Bereich"), 14),
                (self.tr("Antworten"), 10),
                (self.tr("Vergleich"), 16),
                (self.tr("Veränderung"), 16),
            ],
            wrapped=0,
            numbers=(1, 2, 3, 4),
        )
        empty = EmptyState(self.tr("Noch nichts auszuwerten. Sobald Bögen eingegeben sind, steht hier, was sie sagen."))
        part = TableWithTools(table, empty, [])
        label = PlainLabel(self.tr("Vergleichen mit"))
        label.setBuddy(self._beside)
        self.arrange(part, above=row(label, self._beside, None), below=self._meaning)

    def watched(self) -> Sequence[Watching]:
        return (results.SHOWN,)

    def read(self, *, other: bool) -> None:
        self._waves = self.window_context.context.read(results.waves) if self.record_id is not None else []
        self._least = self.window_context.context.read(results.least)
        self._offer_waves(other=other)
        super().read(other=other)
        meaning = self.tr(
            "Anteil der beiden oberen Antworten (stimmt, stimmt eher) an allen Antworten. Der 95-%-Bereich (Wilson) sagt, wie genau das ist; verglichen wird, was über den Zufall hinausgeht. Gezeigt wird ab {least} Antworten."
        )
        self._meaning.setText(meaning.format(least=self._least))

    def found(self, record_id: int) -> Sequence[ResultRow]:
        now = next((wave for wave in self._waves if wave.id == record_id), None)
        if now is None or not now.sheets:
            return []
        before = next((wave for wave in self._waves if wave.id == self._beside.currentData()), None)
        topics = [topic for topic in INDEXED if any(one.topic is topic for one in now.questions)]
        lines = [(_called(topic), now.topics[topic], before.topics[topic] if before else None) for topic in topics]
        for one in now.questions:
            same = before.question(one.key) if before else None
            lines.append((one.text, one.share, same.share if same else None))
        return [ResultRow(number, *line) for number, line in enumerate(lines)]

    def line(self, row: ResultRow) -> SmallRow:
        shown = row.now.answered >= self._least
        before = self._share(row.before) if row.before else ""
        texts = (
            row.text,
            self._share(row.now),
            _interval(row.now) if shown else "",
            written.number(row.now.answered),
            f"{before} ({written.number(row.before.answered)})" if row.before and row.before.answered else "",
            self._change(row),
        )
        return SmallRow(row.id, texts)

    def open_row(self, row: ResultRow) -> None:
        """Nothing further lies behind a share."""

    def _offer_waves(self, *, other: bool) -> None:
        """The other waves; chosen is the one before this, until she chooses another."""
        chosen = None if other else self._beside.currentData()
        others = [wave for wave in self._waves if wave.id != self.record_id]
        own = next((place for place, wave in enumerate(self._waves) if wave.id == self.record_id), 0)
        earlier = self._waves[own - 1].id if own > 0 else None
        self._beside.clear()
        self._beside.addItem(self.tr("keinem"), _NO_WAVE)
        for wave in others:
            self._beside.addItem(wave.name, wave.id)
        wanted = chosen if chosen is not None else earlier
        self._beside.setCurrentIndex(max(0, self._beside.findData(wanted)))
        self._beside.setEnabled(bool(others))

    def _share(self, share: Share) -> str:
        if share.answered < self._least:
            return self.tr("unter {least}").format(least=self._least)
        return _percent(share.hits / share.answered)

    def _change(self, row: ResultRow) -> str:
        if row.before is None or min(row.now.answered, row.before.answered) < self._least:
            return ""
        words = {
            Change.HIGHER: self.tr("↑ höher"),
            Change.LOWER: self.tr("↓ niedriger"),
            Change.UNCLEAR: self.tr("kein klarer Unterschied"),
        }
        found = results.change(row.now, row.before)
        return words[found] if found else ""


def _called(topic: Topic) -> str:
    return _tr("Surveys", "{topic} insgesamt").format(topic=word(topic))


def _interval(share: Share) -> str:
    between = share.interval
    return f"{_percent(between.low)} – {_percent(between.high)}" if between else ""


def _percent(share: float) -> str:
    return f"{written.number(round(100 * share))} %"
