"""Address labels for a list, and the trial print of a label sheet."""

from PySide6.QtCore import QCoreApplication

from app.papers.choice import Chosen
from app.papers.labels import LABELS, TRIAL
from app.papers.source import Order, Taken
from app.views.desk import Desk
from app.views.papers.kinds.whose import left_out
from app.views.papers.ordered import ordered
from app.views.papers.paper import Options, Paper
from app.views.papers.preview import open_paper

translate = QCoreApplication.translate


def open_labels(desk: Desk, chosen: Chosen) -> None:
    """Show the preview of address labels for the selected records, or for the whole list."""
    open_paper(desk, labels_paper(desk, chosen))


def labels_paper(desk: Desk, chosen: Chosen) -> Paper:
    """Address labels as the preview takes them."""
    return ordered(
        desk,
        Order(LABELS, chosen),
        key="labels",
        title=translate("Labels", "Adressetiketten"),
        file_name="adressetiketten",
        personal=_personal,
        long=True,
    )


def trial_paper(desk: Desk, sheet: str) -> Paper:
    """One sheet of labels with outlines and nobody's data, to be held against the real one."""
    return ordered(
        desk,
        Order(TRIAL, sheet),
        key="labels.trial",
        title=translate("Labels", "Probedruck eines Etikettenbogens"),
        file_name="etiketten-probe",
        personal=lambda _taken, _options: translate("Labels", "Enthält keine Angaben über Personen."),
    )


def _personal(taken: Taken, _options: Options) -> str:
    count = taken.persons
    what = translate("Labels", "Enthält %n Anschrift(en), sonst nichts.", None, count)
    return " ".join(part for part in (what, left_out(taken.withheld), _incomplete(taken.without)) if part)


def _incomplete(count: int) -> str:
    return translate("Labels", "%n ohne vollständige Anschrift.", None, count) if count else ""
