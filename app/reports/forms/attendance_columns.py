"""The columns of an attendance list, and how wide they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.forms.phrases import ListWords
from app.reports.forms.sheet_phrases import SheetWords
from app.reports.forms.side_by_side import Translation
from app.reports.forms.signing_table import GUTTER, Column, Measures
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks.columns import dealt_out, shortened
from app.reports.pdf.style import MM

SIGNATURE_WIDTH = 55 * MM
ROOMY_SIGNATURE_WIDTH = 68 * MM
NARROWEST_CONTACT_WIDTH, WIDEST_CONTACT = 48 * MM, 0.36
"""In points, and as a share of the table."""
OWN_WIDTH, NARROWEST_OWN_WIDTH = 26 * MM, 11 * MM
NARROWEST_NAME_WIDTH = 45 * MM
_SAMPLE, _LONGEST = 300, 200


@dataclass(frozen=True)
class Columns:
    """What the columns depend on: those she added, the contacts on the office copy, how many rows there are and how wide
    they may be.
    """

    own: Sequence[str]
    contacts: Sequence[str]
    numbered: bool
    total: int
    width: float
    measures: Measures
    head: ListWords
    words: SheetWords
    translated_name: tuple[Translation, ...] = ()
    translated_signature: tuple[Translation, ...] = ()

    def columns(self) -> tuple[Column, ...]:
        """Numbers and contacts as wide as what stands in them, room to write and to sign; the rest is for the names."""
        own, width, words = self.own, self.width, self.words
        number = self._number_width() if self.numbered else 0
        signature = SIGNATURE_WIDTH if own or self.contacts else ROOMY_SIGNATURE_WIDTH
        signature = max(signature, self._word(self.head.signature))
        spare = width - number - signature - NARROWEST_NAME_WIDTH - sum(self._own_words())
        most = min(max(spare, NARROWEST_CONTACT_WIDTH), width * WIDEST_CONTACT)
        contact = min(self._contact_width(), most) if self.contacts else 0
        room = width - number - signature - contact
        own_widths = self._own_widths(room - NARROWEST_NAME_WIDTH)
        columns = [Column(words.number, number, "number")] if number else []
        columns.append(Column(self.head.name, room - sum(own_widths), "text", self.translated_name))
        if contact:
            columns.append(Column(words.contact, contact, "text"))
        columns += [Column(title, own_width) for title, own_width in zip(own, own_widths, strict=True)]
        columns.append(Column(self.head.signature, signature, "empty", self.translated_signature))
        return tuple(columns)

    def _number_width(self) -> float:
        return max(
            self._word(self.words.number), typeset.measure(f"{self.total} ", "regular", self.measures.text) + 2 * GUTTER
        )

    def _contact_width(self) -> float:
        sample = (typeset.measure(each[:_LONGEST], "regular", self.measures.text) for each in self.contacts[:_SAMPLE])
        return max(self._word(self.words.contact), max(sample, default=0.0) + 2 * GUTTER + 1)

    def _own_widths(self, room: float) -> list[float]:
        """As wide as the words of their titles and what is written in them need; narrower where there is less room."""
        words = self._own_words()
        if not words:
            return []
        least = shortened(words, max(room, NARROWEST_OWN_WIDTH * len(words)))
        return dealt_out(least, [max(OWN_WIDTH, word) for word in words], room)

    def _own_words(self) -> list[float]:
        return [max(NARROWEST_OWN_WIDTH, self._word(title[:_LONGEST])) for title in self.own]

    def _word(self, title: str) -> float:
        """The width of a column in which no word of its title breaks."""
        return typeset.longest_word(title, "semibold", self.measures.title) + 2 * GUTTER + 0.5
