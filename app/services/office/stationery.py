"""How the papers of the office look: colour, print size, languages, logo, and the label sheets she has in the drawer.

All of it lives in the vault under keys of its own and is undone like anything else.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.models import Setting
from app.services.office.settings import read_plain, write_plain

ACCENT = "#0F5F66"
_LEAST_CONTRAST = 4.5
"""Of text on white paper (WCAG 2.1, 1.4.3)."""
_LOOK, _LOGO, _SHEETS = "stationery", "logo", "label_sheets"


@dataclass(frozen=True, slots=True)
class Stationery:
    """What she chose: the accent as #RRGGBB, large print as the usual size, languages offered (none means all)."""

    accent: str = ACCENT
    large: bool = False
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of labels or badges; measures in millimetres from the upper left corner, `across` and `down` from one to the
    next. One with the key of a common sheet takes its place.
    """

    key: str
    title: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    kind: str = "label"


@dataclass(frozen=True, slots=True)
class LabelSheets:
    """Her own sheets, and the keys of those that are not offered any more."""

    own: tuple[LabelSheet, ...] = ()
    off: tuple[str, ...] = ()


def stationery(session: Session) -> Stationery:
    """How papers look, with defaults for what she has not chosen."""
    kept = read_plain(session, _LOOK) or {}
    return Stationery(**{**kept, "languages": tuple(kept.get("languages", ()))})


def save_stationery(session: Session, values: Stationery) -> None:
    """Keep how papers look. Raises UserError for a colour that can't be read on white paper."""
    if contrast_on_white(values.accent) < _LEAST_CONTRAST:
        raise UserError("Diese Farbe ist auf weißem Papier schlecht zu lesen. Bitte eine dunklere wählen.")
    write_plain(session, _LOOK, asdict(values))


def contrast_on_white(colour: str) -> float:
    """Contrast of text in this colour on white, from 1 to 21. Raises UserError for what is no colour."""
    digits = colour.removeprefix("#")
    try:
        channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    except ValueError:
        channels = []
    if len(digits) != 6 or not channels:
        raise UserError("Eine Farbe schreibt sich wie #0F5F66.")
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def logo(session: Session) -> bytes:
    """The picture of the logo as PNG; nothing where there is none."""
    kept = read_plain(session, _LOGO)
    try:
        return base64.b64decode(kept, validate=True) if isinstance(kept, str) else b""
    except binascii.Error:
        return b""


def save_logo(session: Session, png: bytes) -> None:
    """Keep a logo that was checked and made ready before."""
    write_plain(session, _LOGO, base64.b64encode(png).decode())


def remove_logo(session: Session) -> None:
    """Print papers without a logo."""
    kept = session.get(Setting, _LOGO)
    if kept is not None:
        session.delete(kept)
        session.flush()


def label_sheets(session: Session) -> LabelSheets:
    """Her own sheets and what she switched off."""
    kept = read_plain(session, _SHEETS) or {}
    return LabelSheets(tuple(LabelSheet(**one) for one in kept.get("own", ())), tuple(kept.get("off", ())))


def save_sheet(session: Session, sheet: LabelSheet) -> None:
    """Keep a new or changed sheet. Its measures were checked before. Raises UserError without a name."""
    titled = replace(sheet, title=clean(sheet.title))
    if not titled.title:
        raise UserError("Ein Etikettenbogen braucht einen Namen, am besten den von der Packung.")
    sheets = label_sheets(session)
    before = [one.key for one in sheets.own]
    own = [titled if one.key == titled.key else one for one in sheets.own]
    _write(session, replace(sheets, own=tuple(own if titled.key in before else [*own, titled])))


def drop_sheet(session: Session, key: str) -> None:
    """Forget one of her own sheets; a common one that she had changed is as it was."""
    sheets = label_sheets(session)
    _write(session, LabelSheets(tuple(one for one in sheets.own if one.key != key), _without(sheets.off, key)))


def switch_sheet(session: Session, key: str, on: bool) -> None:
    """Offer a sheet, or offer it no longer."""
    sheets = label_sheets(session)
    off = _without(sheets.off, key)
    _write(session, replace(sheets, off=off if on else (*off, key)))


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(one for one in keys if one != key)


def _write(session: Session, sheets: LabelSheets) -> None:
    plain: Mapping[str, object] = {"own": [asdict(one) for one in sheets.own], "off": list(sheets.off)}
    write_plain(session, _SHEETS, plain)
