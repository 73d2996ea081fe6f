"""What every list offers to do with several of its records: each in one step, each in the menu where there is no room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.context import Context
from app.models import Kind, graph
from app.services.kinds import addresses_of
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.page_registry import PAGES
from app.views.shared.lists.list_page import ListPage
from app.views.shared.widgets import WRITES
from tests.contract.as_list import as_list
from tests.contract.points import point
from tests.views.receiving import own_use
from tests.views.windows import MakeWindow, saved_from, settle

EVERYWHERE = {"Schlagwörter …", "Als Tabelle speichern …"}
OF_PERSONS = {"Zu Veranstaltung …": "Zu Veranstaltung anmelden", "Rolle geben …": "Rolle geben"}
OF_MERGEABLE = {"Zusammenführen …"}
BY_MAIL = {"E-Mail-Adressen kopieren", "Adressetiketten …", "Briefumschläge …", "Serienbrief …"}


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    """A record of each kind in the midst of others."""
    return linked_template


@point("window")
def test_a_list_offers_what_its_kind_can_do(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, tmp_path: Path, kind: Kind
) -> None:
    window = make_window()
    window.resize(1024, 640)
    window.window_context.go(Location(next(spec for spec in PAGES if kind in spec.kinds).key))
    page = window.stack.page
    assert isinstance(page, ListPage)
    as_list(page)
    settle(window.window_context.work)
    page.table.selectAll()
    bar = page.list.bulk_bar
    offered = {part.text(): part for part in bar._parts}
    wanted = EVERYWHERE | (set(OF_PERSONS) if kind is Kind.PERSON else set())
    wanted |= OF_MERGEABLE if graph.entity_of(kind).mergeable else set()
    wanted |= BY_MAIL if addresses_of(kind) else set()
    assert wanted <= set(offered)
    assert not (set(OF_PERSONS) | OF_MERGEABLE | BY_MAIL) & set(offered) - wanted
    reading = {*BY_MAIL, "Als Tabelle speichern …", "Aushang „Du hast gesagt“ …"}
    assert {text for text, part in offered.items() if not part.property(WRITES)} <= reading | {""}
    bar._fill_menu()
    shown = {part.text() for part in bar._parts if part.isVisible()}
    assert len(shown) + len(bar.menu.actions()) == len(offered)
    for text, title in OF_PERSONS.items():
        if text in offered:
            ask.answers = [True]
            offered[text].click()
            assert title in ask.asked[-1]
    if addresses_of(kind):
        _copies_mails(page, context, kind, lambda: offered["E-Mail-Adressen kopieren"].click())
    out = tmp_path / "auswahl.xlsx"
    asked = [own_use] if graph.entity_of(kind).confidential else []
    ask.answers = [saved_from(window.window_context.work), *asked, out]
    offered["Als Tabelle speichern …"].click()
    settle(window.window_context.work)
    assert out.read_bytes().startswith(b"PK")


def _copies_mails(page: ListPage, context: Context, kind: Kind, press: Callable[[], None]) -> None:
    told: list[str] = []
    page.window_context.noticed.connect(lambda notice: told.append(notice.text))
    QGuiApplication.clipboard().setText("vorher")
    addresses = addresses_of(kind)
    assert addresses is not None
    found = context.read(addresses.mails, page.table.selected_ids())
    press()
    assert QGuiApplication.clipboard().text() == (found.line or "vorher")
    count = len(found.addresses)
    copied = f"{count} E-Mail-Adresse{'n' * (count != 1)} kopiert, für das Feld BCC."
    assert told[-1].startswith(copied if count else "Keine E-Mail-Adresse kopiert.")
    assert (f"{found.without} ohne E-Mail-Adresse." in told[-1]) is bool(found.without)
    assert ("ausgelassen" in told[-1]) is bool(found.left_out)
