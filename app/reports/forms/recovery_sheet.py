"""The recovery sheet: the code that opens the vault without the passphrase, on one page for the safe."""

from dataclasses import dataclass

from app.common.progress import Progress, silent
from app.reports.forms.form import Form
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import ORNAMENT, TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.page import draw_logo, hole_marks, rule
from app.reports.pdf.style import MM

TITLE = "Wiederherstellungscode"
CODE_SIZE, CODE_LEADING = 23.0, 46.0
GROUPS_PER_LINE = 4
TEXT_SIZE, TEXT_LEADING = 10.5, 15.5
INDENT = 7 * MM

_PURPOSE = (
    "Dieser Code öffnet Ihren Tresor im Quartiersbuch, wenn Sie die Passphrase vergessen haben. "
    "Ohne Passphrase und ohne diesen Code kann niemand die Daten lesen – auch kein Kundendienst."
)
_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "So bewahren Sie ihn auf",
        (
            "Legen Sie dieses Blatt in einen verschlossenen Umschlag und den Umschlag in den Safe der Gemeinde.",
            "Bewahren Sie es getrennt vom Computer und von den Sicherungen auf.",
            "Fotografieren und speichern Sie den Code nicht. Löschen Sie die PDF-Datei, sobald das Blatt gedruckt ist.",
        ),
    ),
    (
        "So benutzen Sie ihn",
        (
            "Wählen Sie beim Entsperren „Passphrase vergessen“ und tippen Sie den Code ein.",
            "Groß- und Kleinschreibung, Leerzeichen und Bindestriche sind gleichgültig.",
            "Vergeben Sie danach eine neue Passphrase. Der Code bleibt gültig, bis Sie ein neues Blatt drucken.",
        ),
    ),
    (
        "Wenn das Blatt in fremde Hände gerät",
        (
            "Wählen Sie in den Einstellungen unter Sicherheit sofort „Jemand kennt mein Geheimnis“ und vernichten Sie dieses "
            "Blatt: Danach öffnet es nichts Heutiges mehr.",
            "Kopien, die schon an anderen Orten liegen, öffnet es weiter. Das Programm nennt sie; vernichten Sie auch diese.",
        ),
    ),
)


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet: the code in groups, and which vault it opens (its short id, the printed day, its place)."""

    code: str
    vault: str = ""
    date: str = ""
    place: str = ""
    organiser: str = ""
    file_title: str = ""
    """What the file is called for its reader: names nobody."""

    def __repr__(self) -> str:
        """Never the code."""
        return "RecoverySheet(…)"


@dataclass(frozen=True)
class NoOptions:
    """The sheet is always printed alike."""


def render(
    sheet: RecoverySheet,
    _options: "NoOptions | None" = None,
    _progress: Progress = silent,
    letterhead: Letterhead = PLAIN,
) -> bytes:
    """The sheet as a PDF of one page."""
    return _Drawing(sheet, letterhead).render()


class _Drawing:
    def __init__(self, sheet: RecoverySheet, letterhead: Letterhead) -> None:
        self._sheet = sheet
        self._logo = letterhead.logo
        self._canvas = TaggedCanvas(sheet.file_title or TITLE, accent=letterhead.accent)
        self._left, self._right = style.FILING_MARGIN, style.A4[0] - style.MARGIN
        self._y = style.A4[1] - style.MARGIN

    def render(self) -> bytes:
        canvas = self._canvas
        hole_marks(canvas, *style.A4)
        with canvas.struct("P"):
            canvas.text(self._left, self._y - 10, "Quartiersbuch", 11, "semibold", style.ACCENT)
        draw_logo(canvas, self._logo, self._right, style.A4[1])
        self._y -= 10
        with canvas.struct("H1"):
            canvas.text(self._left, self._y - 30, TITLE, 24, "semibold")
        self._y -= 44
        self._paragraph(_PURPOSE)
        self._draw_code()
        self._draw_facts()
        for title, items in _SECTIONS:
            self._draw_section(title, items)
        self._draw_signature()
        return canvas.finish()

    def _paragraph(self, text: str) -> None:
        with self._canvas.struct("P"), self._canvas.content():
            self._lines(text, self._left)

    def _lines(self, text: str, left: float) -> None:
        for line in typeset.lines(text, "regular", TEXT_SIZE, self._right - left):
            self._y -= TEXT_LEADING
            self._canvas.draw_line(left, self._y, line, TEXT_SIZE)

    def _draw_code(self) -> None:
        """The groups in a frame, numbered above so that they can be compared one by one."""
        canvas = self._canvas
        groups = self._sheet.code.replace("-", " ").split()
        rows = [groups[start : start + GROUPS_PER_LINE] for start in range(0, len(groups), GROUPS_PER_LINE)]
        height = len(rows) * CODE_LEADING + 12
        top = self._y - 18
        canvas.setFillColor(style.TINT)
        canvas.setStrokeColor(style.ACCENT)
        canvas.setLineWidth(1)
        canvas.roundRect(self._left, top - height, self._right - self._left, height, 6, stroke=1, fill=1)
        step = (self._right - self._left - 2 * INDENT) / GROUPS_PER_LINE
        with canvas.struct("P"):
            for row_index, row in enumerate(rows):
                y = top - 42 - row_index * CODE_LEADING
                for index, group in enumerate(row):
                    x = self._left + INDENT + index * step
                    with canvas.artifact(ORNAMENT):
                        number = str(row_index * GROUPS_PER_LINE + index + 1)
                        canvas.text(x, y + 22, number, 7, color=style.QUIET)
                    last = row_index == len(rows) - 1 and index == len(row) - 1
                    canvas.text(x, y, group if last else f"{group} ", CODE_SIZE, "mono")
        self._y = top - height - 6

    def _draw_facts(self) -> None:
        sheet = self._sheet
        facts = (
            ("Tresor", sheet.vault),
            ("Erstellt am", sheet.date),
            ("Ablageort", sheet.place),
            ("Für", sheet.organiser),
        )
        for label, value in facts:
            if not value:
                continue
            lines = typeset.at_most(value, "regular", TEXT_SIZE, self._right - self._left - 30 * MM, 2)
            with self._canvas.struct("P"), self._canvas.content():
                self._canvas.draw_line(
                    self._left, self._y - TEXT_LEADING, typeset.line(f"{label} "), TEXT_SIZE, style.QUIET
                )
                for line in lines:
                    self._y -= TEXT_LEADING
                    self._canvas.draw_line(self._left + 30 * MM, self._y, line, TEXT_SIZE)

    def _draw_section(self, title: str, items: tuple[str, ...]) -> None:
        canvas = self._canvas
        self._y -= 30
        with canvas.struct("H2"):
            canvas.text(self._left, self._y, title, 12, "semibold", style.ACCENT)
        self._y -= 2
        with canvas.struct("L", "/A<</O/List/ListNumbering/Disc>>"):
            for item in items:
                with canvas.struct("LI"):
                    with canvas.struct("Lbl"):
                        canvas.text(self._left + 1, self._y - TEXT_LEADING, "•", TEXT_SIZE, color=style.ACCENT)
                    with canvas.struct("LBody"), canvas.content():
                        self._lines(item, self._left + INDENT * 0.6)
                self._y -= 2

    def _draw_signature(self) -> None:
        """Room to note who put it where."""
        y = style.MARGIN + 14
        middle = (self._left + self._right) / 2
        rule(self._canvas, self._left, middle - 10, y, style.STRONG_RULE, 0.6)
        rule(self._canvas, middle + 10, self._right, y, style.STRONG_RULE, 0.6)
        for x, label in ((self._left, "Hinterlegt am, bei"), (middle + 10, "Unterschrift")):
            with self._canvas.struct("P"):
                self._canvas.text(x, y - 11, label, 8, color=style.QUIET)


FORM = Form(RecoverySheet, NoOptions, render)
