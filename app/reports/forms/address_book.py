"""Cards as a file that telephones and mail programs take into their address books."""

from collections.abc import Collection
from dataclasses import dataclass

from app.common.cards import Card
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import VCARD, Form
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.vcard import vcard

TITLE = "Adressbuch"
_TOLD = 250


@dataclass(frozen=True)
class AddressBook:
    """What is written, card by card."""

    cards: Collection[Card] = ()


@dataclass(frozen=True)
class BookOptions:
    """Nothing can be chosen about how it is written."""


def render_vcards(
    book: AddressBook, _options: BookOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The cards as vCard 4.0 below each other. Raises Cancelled through `progress`."""
    written = []
    for number, card in enumerate(book.cards):
        if not number % _TOLD:
            progress(number, len(book.cards), Sentence(TITLE))
        written.append(vcard(card))
    return b"".join(written)


def _nothing(book: AddressBook, _options: BookOptions) -> Sentence | None:
    return None if len(book.cards) else Sentence("Es gibt nichts zu speichern: Diese Liste hat keine Zeilen.")


FORM = Form(AddressBook, BookOptions, nothing=_nothing, files={VCARD: render_vcards})
