"""How long an attendance list of 10,000 names takes, against the same list drawn by bare reportlab canvas calls."""

import io
import random
from functools import partial

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.reports.forms.attendance import AttendanceList, AttendanceOptions, render
from app.reports.forms.sheet_phrases import privacy_notice
from app.reports.pdf.text.fonts import FOLDER
from tests.benchmarks.measuring import Measure, in_turns

GOAL = 1.5
_EDGES = (25 * mm, 37 * mm, 122 * mm, 190 * mm)
_FIRST = [
    "Anna",
    "Ben",
    "Çağla",
    "Dmytro",
    "Eleni",
    "Fatima",
    "Giorgi",
    "Hodan",
    "Irma",
    "Jürgen",
    "Kseniya",
    "Léa",
    "Mehmet",
    "Nour",
    "Олена",
    "Petra",
    "Rosa",
    "Şirin",
    "Tesfay",
    "Uwe",
]
_LAST = [
    "Abdi",
    "Bauer",
    "Çelik",
    "Đorđević",
    "Engel",
    "Fuchs",
    "González",
    "Haile",
    "Ивченко",
    "Jansen",
    "Köhler",
    "Łukasz",
    "Müller",
    "Nguyen",
    "Öztürk",
    "Petrov",
]


def names(count: int, seed: int = 1) -> tuple[str, ...]:
    """Believable names that rarely repeat."""
    draw = random.Random(seed)
    return tuple(
        f"{draw.choice(_LAST)}-{draw.choice(_LAST)} {draw.randrange(count)}, {draw.choice(_FIRST)}"
        for _ in range(count)
    )


def sample(count: int) -> AttendanceList:
    """A list of an event with `count` names."""
    return AttendanceList(
        "Quartiersfest", "Samstag, 12. Juni 2027", "Köchlin-Areal", "Gemeinde Steinen", names(count),
        privacy_notice=privacy_notice("Die Gemeinde Steinen"),
    )  # fmt: skip


def bare_list(list_: AttendanceList) -> bytes:
    """The floor: the same visible list with reportlab's own canvas, without structure, shaping or exact page count."""
    if "BareNoto" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("BareNoto", FOLDER / "NotoSans-Regular.ttf"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    top, bottom, row = A4[1] - 38 * mm, 20 * mm, 9 * mm
    y = top
    for index, name in enumerate(list_.names, start=1):
        if y == top:
            _bare_frame(canvas, list_, top)
        canvas.drawRightString(_EDGES[1] - 6, y - 16, str(index))
        canvas.drawString(_EDGES[1] + 6, y - 16, name)
        y -= row
        canvas.line(_EDGES[0], y, _EDGES[-1], y)
        if y - row < bottom or index == len(list_.names):
            canvas.lines([(x, top, x, y) for x in _EDGES[1:-1]])
            canvas.showPage()
            y = top
    canvas.save()
    return out.getvalue()


def _bare_frame(canvas: Canvas, list_: AttendanceList, top: float) -> None:
    """Running head, head of the table with its translations, footer, marks for the holes."""
    canvas.setFont("BareNoto", 9)
    canvas.drawString(_EDGES[0], top + 40, f"{list_.title} · {list_.when}")
    canvas.drawRightString(_EDGES[-1], top + 40, "Teilnehmerliste")
    canvas.setFillColorRGB(0.93, 0.95, 0.95)
    canvas.rect(_EDGES[0], top, _EDGES[-1] - _EDGES[0], 30, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    heads = (("Nr.", ()), ("Name", ("Nom", "الاسم")), ("Unterschrift", ("Signature", "التوقيع")))
    for (title, words), x in zip(heads, _EDGES, strict=False):
        canvas.drawString(x + 6, top + 18, title)
        for index, word in enumerate(words):
            canvas.drawString(x + 6 + index * 40, top + 6, word)
    canvas.drawString(_EDGES[0], 30, list_.organiser)
    canvas.drawRightString(_EDGES[-1], 30, f"Seite {canvas.getPageNumber()} von 400")
    for y in (A4[1] / 2 - 40 * mm, A4[1] / 2 + 40 * mm):
        canvas.line(8, y, 16, y)
    canvas.line(_EDGES[0], top, _EDGES[-1], top)
    canvas.setFont("BareNoto", 11)


def measure() -> list[Measure]:
    """Medians for 1,000 and 10,000 names, bare and as we print it, taken in turns."""
    options = AttendanceOptions(languages=("en", "fr", "ar"))
    found = []
    for count, rounds in ((1_000, 7), (10_000, 3)):
        list_ = sample(count)
        times = in_turns(partial(bare_list, list_), partial(render, list_, options), rounds)
        job = f"Teilnehmerliste mit {count:,} Namen".replace(",", ".")
        found.append(Measure(job, "bloße reportlab-Leinwand", *times, GOAL))
    return found
