"""Papers that take nothing from the vault but the look of the office: specimen pages and the sheet with the code."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.papers import letterhead
from app.papers.command import Argument, Command, Given
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.vaults import secrets

if TYPE_CHECKING:
    from app.reports.forms.recovery_sheet import RecoverySheet

_INVENTED_CODE = "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8"


def _specimen(_session: Session, _about: Any, _options: NoChoice, _most: int) -> PaperData:
    from app.reports.forms.specimen import Specimen

    return PaperData(Specimen())


def _sheet(_session: Session, sheet: Any, _options: NoChoice, _most: int) -> PaperData:
    return PaperData(sheet)


def recovery_sheet(session: Session, code: str, vault: Path) -> "RecoverySheet":
    """What the sheet for the safe is about: the code, which opens the vault in this folder."""
    from app.reports.forms.recovery_sheet import RecoverySheet

    day = german.day(clock.today())
    title = dated("Wiederherstellungscode", clock.today())
    return RecoverySheet(code, "", day, str(vault), letterhead.organiser(session), title)


def _example(session: Session) -> "RecoverySheet":
    return recovery_sheet(session, _INVENTED_CODE, Path("Quartiersbuch"))


def _code_that_opened(session: Session, secret: str, vault: Path) -> "RecoverySheet":
    """The sheet with the code that has opened the vault. Raises UserError where that was the passphrase."""
    if not secrets.is_recovery_code(secret):
        raise UserError(
            "Auf das Blatt kommt der Code, mit dem der Tresor geöffnet wird. Bitte statt der Passphrase den "
            "Wiederherstellungscode eingeben; einen neuen macht „{command}“.",
            command="quartiersbuch recovery",
        )
    return recovery_sheet(session, secrets.format_recovery_code(secrets.parse_recovery_code(secret)), vault)


def _large_print() -> tuple[Argument, ...]:
    return (Argument("large", "in großer Schrift", "flag"),)


def _large(given: Given) -> Given:
    return {"large": given["large"]}


SPECIMEN = Paper(
    name="musterseiten",
    title="Musterseiten",
    form="app.reports.forms.specimen",
    take=_specimen,
    remarks=(Remark("Enthält keine Angaben über Personen; alle Namen und Zahlen sind erfunden."),),
    file_stem="musterseiten",
    key="specimen",
    short=always_short,
    one_language="shows every language already",
    command=Command(
        "jedes Element in jeder Schrift, ohne Tresor",
        _large_print,
        options=_large,
        needs_vault=False,
    ),
)
RECOVERY = Paper(
    name="wiederherstellungscode",
    title="Blatt für den Safe",
    form="app.reports.forms.recovery_sheet",
    take=_sheet,
    remarks=(Remark("Enthält den Code, der den Tresor öffnet: drucken, in den Safe legen, keine Datei aufheben."),),
    file_stem="wiederherstellungsblatt",
    key="recovery",
    short=always_short,
    example=_example,
    one_language="for the safe of the municipality",
    command=Command("das Blatt für den Safe mit dem Code, der den Tresor öffnet", opened_by=_code_that_opened),
)
"""About a `RecoverySheet`."""
