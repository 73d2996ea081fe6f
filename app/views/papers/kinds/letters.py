"""A letter in an envelope with a window; what she writes is kept with the record until it was printed or saved."""

from PySide6.QtCore import QCoreApplication

from app.models import Kind
from app.papers.letters import LETTER, Recipient
from app.papers.source import Order, Taken
from app.views.desk import Desk
from app.views.papers.memory import DraftMemory
from app.views.papers.ordered import ordered
from app.views.papers.paper import Options, Paper
from app.views.papers.preview import open_paper

translate = QCoreApplication.translate


def open_letter(desk: Desk, kind: Kind, record_id: int) -> None:
    """Show the preview of a letter to a person, a household, an organisation or the client of a case."""
    open_paper(desk, letter_paper(desk, Recipient(kind, record_id)))


def letter_paper(desk: Desk, to: Recipient) -> Paper:
    """The letter as the preview takes it."""

    def personal(taken: Taken, _options: Options) -> str:
        return _personal(to.kind, taken)

    return ordered(
        desk,
        Order(LETTER, to),
        key="letter",
        title=translate("Letters", "Brief"),
        file_name="brief",
        personal=personal,
        record=to.record_id,
        memory=DraftMemory(desk.context, f"letter:{to.record_id}"),
    )


def _personal(kind: Kind, taken: Taken) -> str:
    if kind is Kind.ORGANISATION:
        what = translate("Letters", "Enthält die Anschrift des Akteurs und was Sie schreiben.")
    elif kind is Kind.CASE:
        what = translate(
            "Letters",
            "Enthält Namen und Anschrift der Klientin oder des Klienten, die Nummer des Falls und was Sie schreiben. "
            "Nur für sie oder ihn selbst: An andere geht Fallinhalt nur mit Schweigepflichtentbindung.",
        )
    else:
        what = translate("Letters", "Enthält Namen und Anschrift der Empfänger und was Sie schreiben.")
    if taken.withheld:
        blocked = translate(
            "Letters", "Wegen der Auskunftssperre steht die Anschrift nicht darauf: bitte persönlich übergeben."
        )
        return f"{what} {blocked}"
    incomplete = translate("Letters", "Die Anschrift ist nicht vollständig.")
    return f"{what} {incomplete}" if taken.without else what
