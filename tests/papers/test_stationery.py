"""The look of papers in the settings: what is refused, what is undone, what an unreadable logo does."""

from dataclasses import replace

import pytest

from app.common.errors import UserError
from app.context import Context
from app.papers import letterhead
from app.services.office import settings, stationery
from app.settings.office import LabelSheet, LabelSheets, Office, Stationery

SHEET = LabelSheet("own-1", "  Mein   Bogen ", 2, 3, 90, 60, 10, 20, 95, 65)


def test_defaults_and_undo(context: Context) -> None:
    assert context.read(stationery.stationery) == Stationery()
    chosen = Stationery("#1F4E8C", True, ("ar", "uk"))
    context.write("Aussehen", stationery.save_stationery, chosen)
    assert context.read(stationery.stationery) == chosen
    context.undo()
    assert context.read(stationery.stationery) == Stationery()


@pytest.mark.parametrize(
    ("colour", "words"), [("#FFE000", "schlecht zu lesen"), ("rot", "#0F5F66"), ("#12", "#0F5F66")]
)
def test_a_colour_that_cannot_be_read_is_refused(context: Context, colour: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        context.write("Aussehen", stationery.save_stationery, Stationery(accent=colour))
    assert context.read(stationery.stationery) == Stationery()


def test_contrast() -> None:
    assert stationery.contrast_on_white("#000000") == pytest.approx(21)
    assert stationery.contrast_on_white("#FFFFFF") == pytest.approx(1)


def test_a_logo_that_can_no_longer_be_read_is_left_out(context: Context) -> None:
    context.write("Logo", stationery.save_logo, b"kein Bild")
    assert context.read(letterhead.letterhead).logo is None
    context.write("Logo", stationery.remove_logo)
    context.write("Logo", stationery.remove_logo)
    assert context.read(stationery.logo) == b""


def test_sheets(context: Context) -> None:
    context.write("Bogen", stationery.save_sheet, SHEET)
    context.write("Bogen", stationery.switch_sheet, "own-1", False)
    context.write("Bogen", stationery.switch_sheet, "70x37", False)
    kept = context.read(stationery.label_sheets)
    assert [sheet.title for sheet in kept.own] == ["Mein Bogen"]
    assert kept.off == ("own-1", "70x37")
    context.write("Bogen", stationery.drop_sheet, "own-1")
    assert context.read(stationery.label_sheets) == LabelSheets((), ("70x37",))
    with pytest.raises(UserError, match="Namen"):
        context.write("Bogen", stationery.save_sheet, LabelSheet("own-2", " ", 1, 1, 90, 60, 0, 0, 90, 60))


def test_the_small_line_above_the_address(context: Context) -> None:
    assert context.read(settings.office).sender_line == "Gemeinde Steinen · 79585 Steinen"
    context.write("Büro", settings.save_office, Office(street="Rathausplatz 1", return_line=""))
    assert context.read(settings.office).sender_line == "Gemeinde Steinen · Rathausplatz 1 · 79585 Steinen"
    context.write("Büro", settings.save_office, Office(return_line="Rathaus, 79585 Steinen"))
    assert context.read(settings.office).sender_line == "Rathaus, 79585 Steinen"


def test_a_small_line_too_long_for_the_window_is_said() -> None:
    """And what stands there instead; a line that is only set smaller fits."""
    villingen = Office(
        street="Bickenstraße 12",
        postcode="78050",
        city="Villingen-Schwenningen",
        municipality="Stadt Villingen-Schwenningen",
    )
    assert letterhead.warnings(Office()) == letterhead.warnings(villingen) == []
    (warning,) = letterhead.warnings(
        replace(villingen, municipality="Große Kreisstadt Villingen-Schwenningen, Bürgeramt")
    )
    assert warning.field == "return_line"
    assert str(warning.text).endswith("auf Briefen steht: Bürgeramt · Bickenstr. 12 · 78050 Villingen-Schwenningen")
