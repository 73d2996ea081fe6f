"""How the papers of the office look: colour, print size, languages, logo, and the label sheets she has in the drawer.

All of it lives in the vault under keys of its own and is undone like anything else.
"""

import base64
from dataclasses import replace

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.services.office import settings
from app.settings.office import LABEL_SHEETS, LOGO, STATIONERY, LabelSheet, LabelSheets, Stationery

_LEAST_CONTRAST = 4.5
"""Of text on white paper (WCAG 2.1, 1.4.3)."""


def stationery(session: Session) -> Stationery:
    """How papers look, with defaults for what she has not chosen."""
    return settings.read(session, STATIONERY)


def save_stationery(session: Session, values: Stationery) -> None:
    """Keep how papers look. Raises UserError for a colour that can't be read on white paper."""
    demand_readable(values.accent)
    settings.write(session, STATIONERY, values)


def demand_readable(colour: str) -> None:
    """Raises UserError for what is no colour, or can't be read on white paper."""
    if contrast_on_white(colour) < _LEAST_CONTRAST:
        raise UserError("Diese Farbe ist auf weißem Papier schlecht zu lesen. Bitte eine dunklere wählen.")


def contrast_on_white(colour: str) -> float:
    """Contrast of text in this colour on white, from 1 to 21. Raises UserError for what is no colour."""
    if not STATIONERY.spec("accent").accepts(colour):
        raise UserError("Eine Farbe schreibt sich wie #0F5F66.")
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def logo(session: Session) -> bytes:
    """The picture of the logo as PNG; nothing where there is none."""
    try:
        return base64.b64decode(settings.read(session, LOGO), validate=True)
    except ValueError:
        return b""


def save_logo(session: Session, png: bytes) -> None:
    """Keep a logo that was checked and made ready before."""
    settings.write(session, LOGO, base64.b64encode(png).decode())


def remove_logo(session: Session) -> None:
    """Print papers without a logo."""
    settings.forget(session, LOGO)


def label_sheets(session: Session) -> LabelSheets:
    """Her own sheets and what she switched off."""
    return settings.read(session, LABEL_SHEETS)


def save_sheet(session: Session, sheet: LabelSheet) -> None:
    """Keep a new or changed sheet. Its measures were checked before. Raises UserError without a name."""
    titled = replace(sheet, title=clean(sheet.title))
    if not titled.title:
        raise UserError("Ein Etikettenbogen braucht einen Namen, am besten den von der Packung.")
    sheets = label_sheets(session)
    before = [one.key for one in sheets.own]
    own = [titled if one.key == titled.key else one for one in sheets.own]
    settings.write(session, LABEL_SHEETS, replace(sheets, own=tuple(own if titled.key in before else [*own, titled])))


def drop_sheet(session: Session, key: str) -> None:
    """Forget one of her own sheets; a common one that she had changed is as it was."""
    sheets = label_sheets(session)
    settings.write(
        session,
        LABEL_SHEETS,
        LabelSheets(tuple(one for one in sheets.own if one.key != key), _without(sheets.off, key)),
    )


def switch_sheet(session: Session, key: str, on: bool) -> None:
    """Offer a sheet, or offer it no longer."""
    sheets = label_sheets(session)
    off = _without(sheets.off, key)
    settings.write(session, LABEL_SHEETS, replace(sheets, off=off if on else (*off, key)))


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(one for one in keys if one != key)
