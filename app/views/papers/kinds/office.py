"""Papers of the office itself: specimen pages, and the sheet with the recovery code."""

from PySide6.QtCore import QCoreApplication

from app.common import clock, german
from app.papers import house
from app.papers.fixed import RECOVERY, SPECIMEN
from app.papers.source import Order
from app.reports.papers.recovery_sheet import RecoverySheet
from app.views.desk import Desk
from app.views.papers.ordered import ordered
from app.views.papers.paper import Paper
from app.views.papers.preview import open_paper

translate = QCoreApplication.translate


def open_specimen(desk: Desk) -> None:
    """Show every element of a paper in every script, with the logo and colour of the office."""
    open_paper(desk, specimen_paper(desk))


def open_recovery(desk: Desk, code: str) -> None:
    """Show the sheet with a recovery code."""
    open_paper(desk, recovery_paper(desk, code))


def specimen_paper(desk: Desk) -> Paper:
    """The specimen pages as the preview takes them."""
    return ordered(
        desk,
        Order(SPECIMEN),
        key="specimen",
        title=translate("OfficePapers", "Musterseiten"),
        file_name="musterseiten",
        personal=lambda _taken, _options: translate(
            "OfficePapers", "Enthält keine Angaben über Personen; alle Namen und Zahlen sind erfunden."
        ),
    )


def recovery_paper(desk: Desk, code: str) -> Paper:
    """The sheet for the safe as the preview takes it. What is saved of it opens the vault."""
    sheet = RecoverySheet(
        code,
        date=german.day(clock.today()),
        place=str(desk.context.vault),
        organiser=desk.context.read(house.organiser),
    )
    return ordered(
        desk,
        Order(RECOVERY, sheet),
        key="recovery",
        title=translate("OfficePapers", "Blatt für den Safe"),
        file_name="wiederherstellungsblatt",
        personal=lambda _taken, _options: translate(
            "OfficePapers", "Enthält den Code, der den Tresor öffnet: drucken, in den Safe legen, keine Datei aufheben."
        ),
    )
