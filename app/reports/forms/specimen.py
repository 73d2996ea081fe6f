"""Specimen pages: every element of a paper in every script, to look at, to print, and to check a printer with.

They need no vault; everything on them is invented.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports import charts
from app.reports.charts.paint import painted
from app.reports.forms import attendance, badges, labels, letter
from app.reports.forms import specimen_figures as figures
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.forms.phrases import ATTENDANCE
from app.reports.forms.sentences import SENTENCES
from app.reports.forms.sheet_phrases import privacy_notice
from app.reports.pdf.blocks.grid import Cell, RowOfCells
from app.reports.pdf.blocks.inline import emphasis, footnote, foreign, link, strong
from app.reports.pdf.blocks.lists import Item
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.sheets.letter import Envelope, Sender
from app.reports.render_xlsx import render_xlsx

TITLE = "Musterseiten"
_NAMES = (
    "Olena Kravchenko", "أحمد الخطيب", "شیرین رضایی", "Hêvî Demir",
    "ئاراس کەریم", "ተስፋይ ገብረ", "யாழினி சிவகுமார்", "Giorgi გიორგი",
    "Անի Սարգսյան", "राधा शर्मा", "สมชาย ใจดี", "Đặng Thị Ngọc",
    "王小明", "Ελένη Παππά", "Yosef יוסף", "Łucja Żółć-Gęśla",
)  # fmt: skip


@dataclass(frozen=True)
class Specimen:
    """Specimen pages need no data."""


@dataclass(frozen=True)
class SpecimenOptions:
    """How they are printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    _data: Specimen, options: SpecimenOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """All specimen pages as a PDF; a letterhead without a logo gets an invented one."""
    municipality = figures.PUBLISHER.municipality
    letterhead = replace(letterhead, logo=letterhead.logo or figures.logo())
    paper = PdfDocument(
        TITLE,
        header_left=f"{municipality} · {figures.PUBLISHER.name}",
        date=german.day(figures.DAY),
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, TITLE)
    paper.paragraph("Jedes Element in jeder Schrift. Alle Namen und Zahlen sind erfunden.", style="lead")
    paper.contents([(2, title) for title, _ in _CHAPTERS], deepest=2)
    for number, (title, write) in enumerate(_CHAPTERS):
        progress(number, len(_CHAPTERS) + 1, Sentence(TITLE))
        if write in _OWN_PAGE:
            paper.page_break()
        paper.heading(2, title, name=title)
        write(paper)
    progress(len(_CHAPTERS), len(_CHAPTERS) + 1, Sentence(TITLE))
    paper.close()
    _sheets(paper, letterhead, options.large)
    return paper.canvas.finish()


def render_table(
    _data: Specimen, _options: SpecimenOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The same as a spreadsheet."""
    return render_xlsx(figures.report(), progress)


def _text(paper: PdfDocument) -> None:
    paper.paragraph(
        [
            "Ein Absatz mit ",
            strong("betontem"),
            " und ",
            emphasis("schrägem"),
            " Text, einem ",
            link("Verweis ins Netz", "https://www.steinen.de"),
            ", einem ",
            link("Sprung zu den Tabellen", "#Tabellen"),
            " und einer Fußnote",
            footnote("Fußnoten stehen auf der Seite, auf der ihre Zahl steht. Auch هذه ملاحظة steht hier richtig."),
            ". Fremde Wörter wie ",
            foreign("bonjour", "fr"),
            " oder ",
            foreign("مرحبا", "ar"),
            " werden in ihrer Sprache vorgelesen.",
        ]
    )
    word = "Nachbar\xadschafts\xadhilfe\xadvermittlungs\xadstelle"
    paper.paragraph(f"Lange Wörter trennen sich, wo sie dürfen: die {word} und auch noch eine {word}.")
    paper.paragraph("Hier kennt man sich inzwischen.", style="quote")
    paper.paragraph("Eine Anmerkung zur Tabelle.", style="note")
    paper.paragraph("Kleingedrucktes.", style="small")
    paper.heading(3, "Überschrift der dritten Stufe")
    paper.paragraph("Ein Absatz darunter.")
    paper.heading(4, "Überschrift der vierten Stufe")
    paper.paragraph("Und noch einer.")


def _scripts(paper: PdfDocument) -> None:
    known = german.languages()
    rows: list[RowOfCells] = [[known.get(code, code), foreign(sentence, code)] for code, sentence in SENTENCES.items()]
    caption = "Artikel 1 der Allgemeinen Erklärung der Menschenrechte, erster Satz"
    paper.table(["Sprache", "Wortlaut"], rows, widths=(0.2, 0.8), caption=caption)


def _directions(paper: PdfDocument) -> None:
    paper.paragraph("Köchlinstraße 3 (شارع كوشلين 3), Tel. 07627 9100-0 – أحمد kommt am 24.11.2026 um 15 Uhr.")
    paper.paragraph(
        [
            "يلتقي الجيران كل يوم ثلاثاء في ",
            strong("Nähcafé"),
            " بشارع Köchlinstraße 3، الساعة 15:00، انظر ",
            link("الموقع", "https://www.steinen.de"),
            ".",
        ],
        language="ar",
    )
    paper.table(
        ["Eintrag", "Gemischt in einer Zelle"],
        [
            ["Name", "Ahmad (أحمد) Al-Khatib – 3 Kinder"],
            ["Adresse", "شارع Köchlinstraße 3/12, الطابق 2"],
            ["Hebräisch", "Yosef (יוסף) מגיע ב-15:00 עם Anna"],
            ["Zeichen", "🌻 wird zu Worten, 🇺🇦 auch; ☎ ✓ ☐ → gibt es; \x00 und \ud800 werden �"],
        ],
        widths=(0.22, 0.78),
        caption="Schriften von links und von rechts",
    )


def _lists(paper: PdfDocument) -> None:
    paper.bullets(
        ["Ein Punkt", Item("Ein Punkt mit weiteren", ["darunter", Item("und noch", ["tiefer"])]), "أهلا وسهلا بكم"]
    )
    paper.numbered(["Zuerst", Item("Dann", ["mit Buchstaben", "und noch einem"], "letters"), "Zuletzt"])


def _tables(paper: PdfDocument) -> None:
    paper.table(
        ["Zahl", "Anteil", "Zahl", "Anteil"],
        [
            ["Wohnen", "64", "37 %", "58", "35 %"],
            [Cell("Sprache und Schule, eine Zelle über zwei Zeilen", down=2), "33", "19 %", "30", "18 %"],
            ["18", Cell("noch nicht gezählt", across=3)],
            ["Summe", "175", "100 %", "164", "100 %"],
        ],
        align=["left", "right", "right", "right", "right"],
        caption="Verbundene Zellen, Summe am Ende",
        above=[[Cell("Thema", down=2), Cell("2026", across=2), Cell("2025", across=2)]],
        total=True,
    )
    months = ("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez")
    header = ["Jahr", *(f"{month} {half}" for month in months for half in ("Besuche", "Stunden"))]
    rows = [[str(year), *(f"{(year * step) % 977}" for step in range(1, 25))] for year in (2024, 2025, 2026)]
    right: Align = "right"
    align: list[Align] = ["left", *(right for _ in header[1:])]
    paper.table(header, rows, align=align, caption="Mehr Spalten, als auf ein Blatt passen")
    paper.table(
        ["Was", "Wie lange"],
        [["Eine Zelle, die über die Seite reicht, geht auf der nächsten weiter. " * 60, "2 h"], ["Danach", "1 h"]],
        widths=(0.8, 0.2),
        caption="Zeilen, die brechen",
    )


def _figures(paper: PdfDocument) -> None:
    paper.figures_row(
        [
            ("Besuche", "1.412", "Vorjahr 1.380"),
            ("Beratungen", "175", ""),
            ("Ehrenamtliche", "38", "2 neu"),
            ("Stunden", "734,0 h", ""),
        ]
    )
    for chart in (*figures.CHARTS, figures.NETWORK):
        drawing = charts.drawn(chart, paper.width, paper.scale, paper.scale > 1)
        paper.keep(drawing.height + 30)
        paper.figure(painted(drawing), drawing.width, drawing.height, alt=chart.in_words(), caption=chart.title)
        paper.space(6)


def _forms(paper: PdfDocument) -> None:
    paper.paragraph("Zum Ausfüllen von Hand; nichts ist vorab angekreuzt.")
    paper.lines_to_write("Name, Vorname", "Geburtsjahr")
    paper.lines_to_write("Was ich kann und gern mache", count=3)
    paper.paragraph(strong("Fotos dürfen erscheinen"))
    paper.tick_boxes(["in der Zeitung", "auf der Seite der Gemeinde im Netz", foreign("نعم، أوافق", "ar")])
    paper.paragraph(strong("Ich kann an diesen Tagen"))
    paper.tick_boxes(["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"], columns=3)
    paper.signatures(
        "Ort, Datum", "Unterschrift", "Unterschrift der Sorgeberechtigten", note="Freiwillig, jederzeit widerrufbar."
    )


_CHAPTERS: tuple[tuple[str, Callable[[PdfDocument], None]], ...] = (
    ("Text", _text),
    ("Schriften", _scripts),
    ("Richtungen und Zeichen", _directions),
    ("Listen", _lists),
    ("Tabellen", _tables),
    ("Zahlen und Bilder", _figures),
    ("Formulare", _forms),
)
_OWN_PAGE = (_figures, _forms)


def _sheets(paper: PdfDocument, letterhead: Letterhead, in_large: bool) -> None:
    """A letter, large print, a list to sign, labels and badges, each on pages of its own."""
    canvas = paper.canvas
    publisher = figures.PUBLISHER
    sender = Sender(
        publisher.municipality,
        publisher.name,
        ("Hauptstraße 1", "12345 Musterstadt"),
        ("Telefon 01234 5678-0",),
        letterhead.logo,
    )
    address = ("Frau", "Olena Kravchenko", "Musterweg 3, Wohnung 12", "12345 Musterstadt")
    info = (("Ihr Zeichen", "A-112"), ("Telefon", "01234 5678-42"), ("Datum", german.day(figures.DAY)))
    paragraphs = (
        "Sehr geehrte Frau Kravchenko,",
        "vielen Dank für Ihren Hinweis auf die Beleuchtung am Spielplatz. Wir haben ihn an das Bauamt weitergeleitet und "
        "melden uns spätestens in zwei Wochen.",
        "Щиро дякуємо за ваше звернення. Ми відповімо протягом двох тижнів.",
    )
    written = letter.Letter(
        sender,
        Envelope(address, ("Vertraulich",), info),
        "Ihr Anliegen A-112: Beleuchtung am Spielplatz",
        paragraphs,
        enclosed=("Lageplan",),
        date=german.day(figures.DAY),
    )
    letter.written(written, letter.LetterOptions(in_large), canvas).close()
    large = PdfDocument(
        TITLE, header_left=publisher.municipality, date=german.day(figures.DAY), large=True, canvas=canvas
    )
    large.heading(1, "Große Schrift")
    large.paragraph(SENTENCES["de"])
    large.paragraph(SENTENCES["ar"], language="ar")
    _lists(large)
    large.tick_boxes(["ja", "nein"], columns=2)
    large.lines_to_write("Name")
    large.close()
    attendance.draw(
        canvas,
        attendance.AttendanceList(
            "Nähcafé", "Dienstag, 24. November 2026, 15:00–17:00 Uhr", "Musterweg 3", publisher.municipality, _NAMES,
            privacy_notice=privacy_notice(f"Die {publisher.municipality}"),
        ),
        attendance.AttendanceOptions(blank_rows=3, languages=tuple(ATTENDANCE), large=in_large),
    )  # fmt: skip
    canvas.showPage()
    addresses = tuple((name, "Musterweg 3", "12345 Musterstadt") for name in _NAMES)
    labels.draw(
        canvas,
        labels.AddressLabels(addresses, f"{publisher.municipality} · Hauptstraße 1 · 12345 Musterstadt"),
        labels.LabelOptions(sheet="64x38", first=3, sender_line=True, outlines=True),
    )
    canvas.showPage()
    badges.draw(
        canvas,
        badges.NameBadges(tuple(badges.Badge(name, "Ehrenamt") for name in _NAMES[:10]), "Quartiersfest 2027"),
        badges.BadgeOptions(large=in_large),
        logo=letterhead.logo,
    )


FORM = Form(Specimen, SpecimenOptions, render, render_table)
