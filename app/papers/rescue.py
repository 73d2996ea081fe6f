"""What a rescue of a damaged vault has brought, for the files: numbers, never a name."""

from pathlib import Path

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.sentences import Sentence
from app.figures.protection.thresholds import Thresholds
from app.models import Kind
from app.papers.command import Command
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_short
from app.reports.model import Heading, Publisher, Report, Text, TextTable
from app.vaults.salvaging import KindCount, PartsLost, Salvaged, SalvageReport

_WIDTHS = (0.4, 0.2, 0.2, 0.2)
_COLUMNS = ("Art", "gerettet", "fehlt", "Stand der Sicherung")


def salvage_paper(made: Salvaged) -> Report:
    """The salvage report on paper: on what the new vault stands, and how much of each kind is there or missing."""
    salvage_report = made.salvage_report
    rows = tuple(
        (count.kind.label, *map(german.number, (count.present, count.missing, count.older)))
        for count in salvage_report.kinds
    )
    losses = (
        *((f"{lost.what}, die fehlen", lost.count) for lost in salvage_report.parts),
        ("Teile der Datei mit unlesbaren Stellen", salvage_report.broken_tables),
    )
    return Report(
        title="Rettung eines beschädigten Tresors",
        subtitle=_foundation(made),
        period=german.day(clock.today()),
        made_on=clock.today(),
        publisher=Publisher("Quartiersbuch", "Rettungsbericht"),
        limits=Thresholds(),
        blocks=(
            Heading(1, "Was da ist und was fehlt"),
            TextTable("Rettung", "Einträge nach Art", _COLUMNS, rows, _WIDTHS),
            Text(
                "„Stand der Sicherung“ zählt Einträge, die in der beschädigten Datei nicht lesbar waren und deshalb so stehen, "
                "wie die Sicherung sie hatte. Namen stehen in diesem Bericht keine."
            ),
            *(Text(f"{what}: {german.number(number)}.") for what, number in losses if number),
        ),
    )


def _foundation(made: Salvaged) -> str:
    if made.backup is None:
        return "Es gab keine unversehrte Sicherung; gerettet ist, was in der Datei selbst lesbar war."
    day = f"{german.day(made.backup.created.date())}, {made.backup.created:%H:%M} Uhr"
    if not made.readable:
        return f"Stand der Sicherung vom {day}; die beschädigte Datei war nicht lesbar."
    return f"Grundlage ist die Sicherung vom {day}, ergänzt um alles, was in der beschädigten Datei lesbar war."


def salvage_pdf(made: Salvaged) -> bytes:
    """The same as PDF, without logo and colour: the vault that holds them is not open yet."""
    from app.reports.render_pdf import render_pdf  # loads the fonts' machinery

    return render_pdf(salvage_paper(made))


def _report(_session: Session, made: Salvaged, _options: NoChoice, _most: int) -> PaperData:
    return PaperData(salvage_paper(made))


def _invented(_session: Session) -> Salvaged:
    """What a rescue could have brought."""
    kinds = (KindCount(Kind.PERSON, 418, 2, 11), KindCount(Kind.CASE, 109, 1, 0), KindCount(Kind.EVENT, 140, 0, 3))
    parts = (PartsLost(Sentence("Einträge im Verlauf"), 4), PartsLost(Sentence("Dokumente"), 1))
    return Salvaged(Path("Tresor gerettet"), None, True, SalvageReport(kinds, (), parts), b"")


SALVAGE = Paper(
    name="rettungsbericht",
    title="Rettungsbericht",
    form="app.reports.forms.report",
    take=_report,
    remarks=(Remark("Enthält keine Namen, nur Zahlen."),),
    file_stem="rettungsbericht",
    key="salvage",
    short=always_short,
    example=_invented,
    one_language="for the files of the office",
    command=Command(
        "was eine Rettung des Tresors brächte, ohne ihn zu ändern; beim Retten selbst schreibt ihn „salvage --report“",
        of_rescue=True,
        aliases=("rettung",),
    ),
)
"""About what was `Salvaged`."""
