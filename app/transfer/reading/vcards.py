"""A file of vCards → a table of texts, one row for each card."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.common.errors import UserError
from app.common.kinds import Kind
from app.common.sentences import Sentence, counted
from app.transfer.kinds.imported import CardFields
from app.transfer.kinds.registry import IMPORTED
from app.transfer.reading.cards import Card, Cells, cells_of, joined
from app.transfer.reading.content_lines import Dropped, content_lines
from app.transfer.reading.tables import MAX_COLUMNS, MAX_ROWS, Problem, Row

_IN_LINES = ("called_name", "also_name", "spelled_name", "former_name", "languages", "tags", "organisation", "note")
_MOST_OF_A_FIELD = 10
_MOST_NAMED = 12


@dataclass(frozen=True)
class CardTable:
    """The cards of a file as rows, with the fields of each column for both kinds of records."""

    header: tuple[str, ...]
    rows: list[Row]
    known: Mapping[Kind, Mapping[int, str]]
    problems: tuple[Problem, ...]


def card_table(text: str) -> CardTable:
    """The cards of a text. Raises UserError where there are none, or too many."""
    found: list[tuple[int, Cells]] = []
    passed_over: Counter[str] = Counter()
    notes = _Notes()
    for card in _cards(text, notes):
        cells, unknown = cells_of(card)
        passed_over.update(unknown)
        found.append((card.line, joined(_IN_LINES, cells)))
        if len(found) > MAX_ROWS:
            raise UserError("Die Datei hat mehr als {most} Visitenkarten. Bitte in kleinere teilen.", most=MAX_ROWS)
    if not found:
        raise UserError("In der Datei steht keine Visitenkarte.")
    found.sort(key=lambda each: each[0])
    columns = _columns([cells for _line, cells in found])
    rows = [Row(line, [_cell(cells, key, place) for key, place in columns]) for line, cells in found]
    return CardTable(
        tuple(_heading(key) for key, _place in columns), rows, _known(columns), (*notes.told(), *_unknown(passed_over))
    )


@dataclass
class _Notes:
    """What is told about a file of cards as a whole."""

    pictures: int = 0
    broken: int = 0
    open: int = 0

    def told(self) -> Iterator[Problem]:
        if self.pictures:
            text = counted(self.pictures, "Ein Bild wird nicht übernommen.", "{number} Bilder werden nicht übernommen.")
            yield Problem(0, text)
        if self.broken:
            text = counted(
                self.broken,
                "Eine Zeile gehört zu keiner Angabe oder ist zu lang und wird nicht übernommen.",
                "{number} Zeilen gehören zu keiner Angabe oder sind zu lang und werden nicht übernommen.",
            )
            yield Problem(0, text)
        if self.open:
            yield Problem(
                0, Sentence("Die letzte Visitenkarte hat kein Ende; bitte prüfen, ob die Datei vollständig ist.")
            )


def _cards(text: str, notes: _Notes) -> Iterator[Card]:
    """Cards as they end; cards inside of others are cards of their own."""
    open_cards: list[Card] = []
    for line in content_lines(text):
        if isinstance(line, Dropped):
            notes.pictures += line.is_picture
            notes.broken += not line.is_picture
        elif line.name == "BEGIN" and line.text.upper() == "VCARD":
            open_cards.append(Card(line.number))
        elif line.name == "END" and line.text.upper() == "VCARD":
            if open_cards:
                yield open_cards.pop()
        elif open_cards:
            open_cards[-1].lines.append(line)
        else:
            notes.broken += 1
    notes.open = len(open_cards)
    yield from open_cards


def _columns(cards: list[Cells]) -> list[tuple[str, int]]:
    """Each field as often as the card with most of it needs, in the order in which they come up."""
    most: dict[str, int] = {}
    for cells in cards:
        for key, texts in cells.items():
            most[key] = max(most.get(key, 0), min(len(texts), _MOST_OF_A_FIELD))
    return [(key, place) for key, number in most.items() for place in range(number)][:MAX_COLUMNS]


def _cell(cells: Cells, key: str, place: int) -> str:
    """A text of a card; the last column of a field holds all that are too many."""
    texts = cells.get(key, ())
    if place == _MOST_OF_A_FIELD - 1:
        return "; ".join(texts[place:])
    return texts[place] if place < len(texts) else ""


def _known(columns: list[tuple[str, int]]) -> Mapping[Kind, Mapping[int, str]]:
    keys = [key for key, _place in columns]
    return {one.kind: dict(_fields(one.cards, keys)) for one in IMPORTED}


def _fields(cards: CardFields, keys: list[str]) -> Iterator[tuple[int, str]]:
    for place, key in enumerate(keys):
        if key not in cards.passed_over:
            yield place, cards.renamed.get(key, key)


def _heading(key: str) -> str:
    """What the first kind that has the field calls it."""
    return str(next(one.labels[key] for one in IMPORTED if key in one.labels and key not in one.cards.passed_over))


def _unknown(passed_over: Counter[str]) -> Iterator[Problem]:
    names = [name for name, _number in passed_over.most_common(_MOST_NAMED) if len(name) <= 40]
    if names:
        yield Problem(0, Sentence("Nicht übernommen werden die Angaben {names}.", names=", ".join(names)))
