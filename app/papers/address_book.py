"""The persons or organisations of a list as an address book for telephones and mail programs; nobody with an address block."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from sqlalchemy.orm import Session

from app.common import cancelling
from app.common.cards import TOLD, Card
from app.papers.choice import LEFT_OUT, SCOPES, WHOLE
from app.papers.command import Command
from app.papers.lists import ListView, everybody, hidden_in, is_somebody, kind_of, listed, scope_of, titled
from app.papers.paper import Paper, PaperData, Printout, Remark, always_long
from app.reports.forms.options import Choice, Hint
from app.services.card_taking import Cards
from app.services.kinds import cards_of
from app.services.privacy import address_block
from app.services.records import chunks


@dataclass(frozen=True)
class BookChoice:
    """Whose cards are written, and how much of them."""

    scope: Annotated[str, Choice("Zeilen", SCOPES, kept=False)] = WHOLE
    notes: Annotated[bool, Hint("Notizen und Schlagwörter mitgeben")] = True


def _book(session: Session, view: ListView, options: BookChoice, most: int) -> PaperData:
    from app.reports.forms.address_book import AddressBook
    from app.reports.packed_rows import PackedRows

    taking = cards_of(view.chosen.kind)
    assert taking is not None
    ids = view.chosen.records(session, options.scope, most)
    shielded = address_block.shielded(session, view.chosen.kind, ids) if is_somebody(view.chosen.kind) else set()
    told: set[str] = set()
    cards = _cards(session, taking, [record for record in ids if record not in shielded], options.notes, told)
    packed = PackedRows.of(cards)
    return PaperData(
        AddressBook(packed), len(packed), len(shielded), fields=tuple(label for label in TOLD if label in told)
    )


def _cards(session: Session, taking: Cards, ids: Sequence[int], notes: bool, told: set[str]) -> Iterator[Card]:
    """The cards; what they tell is put into `told`."""
    for part in chunks(ids):
        cancelling.current().demand()
        for card in taking.of(session, part, notes):
            told.update(card.told())
            yield card


def _of_somebody(printout: Printout) -> bool:
    return is_somebody(printout.about.chosen.kind)


def _of_others(printout: Printout) -> bool:
    return not _of_somebody(printout)


ADDRESS_BOOK = Paper(
    name="adressbuch",
    title="Adressbuch",
    form="app.reports.forms.address_book",
    take=_book,
    source_options=BookChoice,
    start=scope_of,
    hidden=hidden_in,
    heading="Adressbuch: {title}",
    heading_values=titled,
    remarks=(
        Remark("Enthält Angaben über %n Person(en).", "persons", _of_somebody),
        LEFT_OUT,
        Remark("Enthält Angaben über %n Akteur(e).", "persons", _of_others),
    ),
    file_stem="adressbuch",
    file_part=kind_of,
    key="address_book.{about.chosen.kind}",
    long=always_long,
    example=everybody,
    one_language="read by programs",
    command=Command("ein Adressbuch aus einer Liste des Fensters", listed=listed),
)
"""About a `ListView` of a kind with cards; a file for other programs, and nothing that is printed."""
