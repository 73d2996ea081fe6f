"""How good a passphrase is, while it is typed: a bar of four parts, how long guessing would take, and five words in its place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.widgets import action_button, row, set_tip
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, scaled
from app.views.work import Job, Work

if TYPE_CHECKING:
    from app.vaults.secrets import Estimate

_PARTS = 4
_HEIGHT = 6
_TONES = ("line", "danger", "warn", "ok", "ok")
_PAUSE = 150
"""Milliseconds without a key before what was typed is judged."""


class StrengthBar(QWidget):
    """Empty until something is typed. `known` are words that anybody would try on her. Judges in the worker thread."""

    proposed = Signal(str)
    """Five words that she asked for."""

    def __init__(self, work: Work, known: Sequence[str] = ()) -> None:
        super().__init__()
        self._work = work
        self._known = tuple(known)
        self._typed = ""
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin)
        self._bar = _Bar()
        self.text = LiveLabel(" ", "small", wrap=True)
        self.text.ensurePolished()
        self.text.setMinimumHeight(2 * self.text.fontMetrics().lineSpacing())
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.propose_button = action_button(self.tr("Fünf Wörter vorschlagen"), self._propose, role="link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self._bar)
        column.addWidget(self.text)
        column.addLayout(row(self.propose_button, None))
        set_tip(
            self,
            self.tr(
                "Angenommen ist jemand, der die Datei hat und die Rechner eines Rechenzentrums: 10.000 Versuche je Sekunde, "
                "gebräuchliche Wörter, Namen des Orts und bekannte Sätze zuerst. Eine Schätzung, keine Zusage."
            ),
        )

    def know(self, words: Sequence[str]) -> None:
        """Judge with these words about her from now on, also what stands there."""
        self._known = tuple(words)
        self.judge(self._typed)

    def judge(self, text: str) -> None:
        """Show how good this is, once she pauses."""
        self._typed = text
        self._drop()
        if text:
            self._pause.start()
        else:
            self._pause.stop()
            self._show(0, " ")

    def _begin(self) -> None:
        self._job = self._work.run(
            _estimated, self._typed, self._known, what=self.tr("Passphrase beurteilen"), done=self._judged
        )

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _judged(self, judged: "Estimate") -> None:
        self._job = None
        self._show(judged.grade, translated(judged.missing) if judged.missing else self._sentence(judged))

    def _propose(self) -> None:
        self._work.run(_proposed, what=self.tr("Wörter vorschlagen"), done=self.proposed.emit)

    def _show(self, grade: int, sentence: str) -> None:
        self._bar.show_grade(grade)
        self.text.setText(sentence)

    def _sentence(self, judged: "Estimate") -> str:
        from app.vaults.secrets import Grade, time_in_words

        word = self.tr("Sehr gut") if judged.grade is Grade.VERY_GOOD else self.tr("Gut")
        when = translated(time_in_words(judged.seconds))
        return self.tr("{word}: Wer die Datei hat, fände sie {when}.").format(word=word, when=when)


def _estimated(text: str, known: Sequence[str]) -> "Estimate":
    from app.vaults.secrets import estimate

    return estimate(text, known)


def _proposed() -> str:
    from app.vaults.secrets import propose_passphrase

    return propose_passphrase()


class _Bar(QWidget):
    """Four parts side by side; as many are filled as the grade says."""

    def __init__(self) -> None:
        super().__init__()
        self._grade = 0

    def show_grade(self, grade: int) -> None:
        self._grade = int(grade)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = colours()
        gap, high = scaled(INSIDE), float(self.height())
        wide = (self.width() - gap * (_PARTS - 1)) / _PARTS
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for part in range(_PARTS):
                filled = part < self._grade
                painter.setBrush(QColor(getattr(theme, _TONES[self._grade] if filled else "line")))
                painter.drawRoundedRect(QRectF(part * (wide + gap), 0, wide, high), high / 2, high / 2)
