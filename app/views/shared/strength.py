"""How good a passphrase is, while it is typed: a bar of four parts, a word, and how long guessing would take."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.language.sentences import translated
from app.views.shared.widgets import PlainLabel, set_tip
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, scaled

if TYPE_CHECKING:
    from app.vaults.secrets import Estimate

_PARTS = 4
_HEIGHT = 6
_TONES = ("line", "danger", "warn", "ok", "ok")
_MINUTE, _HOUR, _DAY, _YEAR = 60, 3600, 86_400, 31_557_600
_LONG = 1000
"""Years from which on nobody waits."""


class StrengthBar(QWidget):
    """Empty until something is typed. `known` are words that anybody would try on her."""

    def __init__(self, known: Sequence[str] = ()) -> None:
        super().__init__()
        self._known = tuple(known)
        self._bar = _Bar()
        self.text = PlainLabel(" ", "small", wrap=True)
        self.text.ensurePolished()
        self.text.setMinimumHeight(2 * self.text.fontMetrics().lineSpacing())
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self._bar)
        column.addWidget(self.text)
        set_tip(
            self,
            self.tr(
                "Angenommen sind 10.000 Versuche je Sekunde, so viel wie ein Rechenzentrum schafft, und jemand, der "
                "gebräuchliche Wörter zuerst versucht. Eine Schätzung, keine Zusage."
            ),
        )

    def judge(self, text: str) -> None:
        """Show how good this is."""
        from app.vaults.secrets import estimate

        if not text:
            self._show(0, " ")
            return
        judged = estimate(text, self._known)
        self._show(judged.grade, translated(judged.missing) if judged.missing else self._sentence(judged))

    def _show(self, grade: int, sentence: str) -> None:
        self._bar.show_grade(grade)
        self.text.setText(sentence)

    def _sentence(self, judged: "Estimate") -> str:
        word, advice = (
            ("", ""),
            (self.tr("Schwach"), self.tr("Besser sind vier oder fünf zufällige Wörter.")),
            (self.tr("Ausreichend"), self.tr("Ein weiteres Wort macht sie viel sicherer.")),
            (self.tr("Gut"), ""),
            (self.tr("Sehr gut"), ""),
        )[judged.grade]
        guessed = self.tr("{word}: wäre {when} erraten.").format(word=word, when=self._when(judged.seconds))
        return f"{guessed} {advice}".strip()

    def _when(self, seconds: float) -> str:
        for limit, words in (
            (_MINUTE, self.tr("in Sekunden")),
            (_HOUR, self.tr("in Minuten")),
            (_DAY, self.tr("in Stunden")),
        ):
            if seconds < limit:
                return words
        if seconds < 2 * _YEAR:
            return self.tr("in etwa %n Tagen", "", max(1, _rounded(seconds / _DAY)))
        if seconds < _LONG * _YEAR:
            return self.tr("in etwa %n Jahren", "", _rounded(seconds / _YEAR))
        return self.tr("erst nach Jahrtausenden")


def _rounded(number: float) -> int:
    """One digit and noughts: more would be pretence."""
    step = 10 ** max(0, len(str(int(number))) - 1)
    return int(number / step) * step if number >= step else int(number)


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
