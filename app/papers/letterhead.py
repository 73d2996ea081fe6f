"""The look of the office for all papers: logo, colour, letterhead, label sheets, languages, from the settings of the vault."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.common.files import read_chosen
from app.common.sentences import Sentence
from app.reports.forms.options import Choices, options_of
from app.services.office import settings, stationery
from app.services.records import FieldWarning
from app.settings.office import ACCENT, LabelSheet, Office, Stationery

if TYPE_CHECKING:
    from app.papers.paper import Paper
    from app.reports.pdf.letterhead import Letterhead
    from app.reports.pdf.logo import Logo
    from app.reports.pdf.sheets.formats import LabelFormat
    from app.reports.pdf.sheets.letter import Sender

_NOBODY = ("Frau", "Erika Mustermann", "Musterweg 3", "12345 Musterstadt")
_SUBJECT = "So sehen Ihre Briefe aus"
_PARAGRAPHS = (
    "Guten Tag Frau Mustermann,",
    "dieser Brief zeigt Gemeinde, Büro, Logo und Farbe an ihrem Platz. Die Anschrift steht dort, wo der Umschlag sein "
    "Fenster hat; Marken am Rand sagen, wo gefaltet und gelocht wird.",
)


@dataclass(frozen=True)
class Look:
    """What one print takes in place of the settings: a logo as `ready_logo` gives it, a colour as #RRGGBB; empty for neither."""

    logo: bytes = b""
    accent: str = ""


OFFICE = Look()
"""That of the settings."""


def letterhead(session: Session, look: Look = OFFICE) -> "Letterhead":
    """Logo and colour, those of the settings where `look` has none."""
    return _made(look.logo or stationery.logo(session), look.accent or stationery.stationery(session).accent)


def without_vault(look: Look) -> "Letterhead":
    """Logo and colour of a paper that needs no vault."""
    return _made(look.logo, look.accent or ACCENT)


def _made(logo: bytes, accent: str) -> "Letterhead":
    from app.reports.pdf.letterhead import letterhead as made

    return made(_logo(logo), accent)


def _logo(kept: bytes) -> "Logo | None":
    """The logo, ready for a page; None where there is none, or it can't be read any more."""
    from app.reports.pdf.logo import read_logo

    try:
        return read_logo(kept) if kept else None
    except UserError:
        return None


def ready_logo(data: bytes) -> bytes:
    """A picture file made ready to be kept. Raises UserError with what is wrong with it."""
    from app.reports.pdf.logo import read_logo

    return read_logo(data).png()


def chosen_logo(path: Path) -> bytes:
    """Like `ready_logo`, from a file that is measured before it is read. Raises OSError as well where it can't be read."""
    from app.reports.pdf.logo import MOST_BYTES, TOO_LARGE

    return ready_logo(read_chosen(path, MOST_BYTES, UserError(TOO_LARGE)))


def organiser(session: Session) -> str:
    """Municipality and office, as they stand in the head of a paper."""
    office = settings.office(session)
    return " · ".join(part for part in (office.municipality, office.name) if part)


def sender(session: Session) -> "Sender":
    """The letterhead."""
    return _sender(settings.office(session))


def example(office: Office, look: Stationery, png: bytes) -> bytes:
    """A short letter to nobody as it would look with these settings; a colour that is no colour is the usual one."""
    from app.reports.forms import letter
    from app.reports.pdf.sheets.letter import Envelope

    envelope = Envelope(_NOBODY, info=(("Telefon", office.phone), ("Datum", german.day(clock.today()))))
    text = letter.Letter(_sender(office), envelope, _SUBJECT, _PARAGRAPHS, signed_by=office.person or office.name)
    return letter.render(text, letter.LetterOptions(look.large), letterhead=_made(png, look.accent))


def warnings(office: Office) -> list[FieldWarning]:
    """What of the office does not fit where papers show it: the small line above the address."""
    from app.reports.pdf.sheets.return_line import return_line

    made = return_line(office.sender_line)
    if made.whole:
        return []
    shown = "".join(run.text for line in made.lines for run, _, _ in line.runs)
    sentence = Sentence("Zu lang für das Fenster des Umschlags; auf Briefen steht: {shown}", shown=shown)
    return [FieldWarning("return_line", sentence)]


def _sender(office: Office) -> "Sender":
    from app.reports.pdf.sheets.letter import Sender

    contact = tuple(part for part in (f"Telefon {office.phone}" if office.phone else "", office.email) if part)
    name = " ".join(part for part in (office.name, office.quarter) if part)
    return Sender(office.municipality, name, office.address, contact, return_line=office.sender_line)


def own_formats(session: Session) -> "tuple[LabelFormat, ...]":
    """Her own label sheets and those she changed."""
    return tuple(format_from(sheet) for sheet in stationery.label_sheets(session).own)


def every_format(session: Session) -> "list[tuple[LabelFormat, bool]]":
    """All label sheets, common ones first as she changed them, each with whether it is offered."""
    from app.reports.pdf.sheets.formats import FORMATS

    sheets = stationery.label_sheets(session)
    own = {form.key: form for form in own_formats(session)}
    common = [own.pop(form.key, form) for form in FORMATS]
    return [(form, form.key not in sheets.off) for form in (*common, *own.values())]


def keep_format(session: Session, form: "LabelFormat") -> None:
    """Keep a new or changed label sheet. Raises UserError where labels could not be printed on it."""
    from app.reports.pdf.sheets.formats import checked

    checked(form)
    measures = (form.columns, form.rows, form.width, form.height, form.left, form.top, *form.steps)
    stationery.save_sheet(session, LabelSheet(form.key, form.title, *measures, form.kind))


def format_from(sheet: LabelSheet) -> "LabelFormat":
    """A sheet of the settings as the papers take it."""
    from app.reports.pdf.sheets.formats import LabelFormat

    steps = (sheet.across, sheet.down)
    measures = (sheet.columns, sheet.rows, sheet.width, sheet.height, sheet.left, sheet.top)
    return LabelFormat(sheet.key, sheet.title, *measures, steps, sheet.kind)


def defaults(session: Session) -> dict[str, Any]:
    """Her settings as default options of every paper that has them."""
    return {"large": stationery.stationery(session).large}


def choices(session: Session, paper: "Paper") -> dict[str, Choices]:
    """The choices of a paper that her settings narrow or widen: label sheets and languages."""
    found: dict[str, Choices] = {}
    for option in options_of(paper.drawing.options):
        if option.name == "sheet":
            found["sheet"] = _sheets(session, option.choices)
        elif option.name == "languages":
            offered = stationery.stationery(session).languages
            found["languages"] = tuple(one for one in option.choices if not offered or one[0] in offered)
    return found


def _sheets(session: Session, usual: Choices) -> Choices:
    """The sheets offered, of the same kind (labels or badges) as the usual ones; never none at all."""
    every = every_format(session)
    keys = {key for key, _ in usual}
    kind = next(form.kind for form, _ in every if form.key in keys)
    of_kind = [(form, offered) for form, offered in every if form.kind == kind]
    return tuple((form.key, form.title) for form, offered in of_kind if offered) or usual
