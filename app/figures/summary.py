"""The Kurzfassung: the figures that sum a report up, and which of them changed much."""

from collections.abc import Iterable

from app.figures.areas.actors import ACTIVE_ACTORS
from app.figures.areas.casework import CLIENTS, CONTACTS
from app.figures.areas.concerns import ANSWER_DAYS, CONCERNS, DONE_CONCERNS, OPEN_CONCERNS
from app.figures.areas.events import EVENTS, PARTICIPANTS, VISITS
from app.figures.areas.office import CAPACITY, WORK
from app.figures.chapter import Chapter
from app.figures.definitions import Format
from app.figures.document.report import Block, Bullets, KeyFigure, Text
from app.figures.document.tables import number_of, written
from app.figures.indicators import Comparison
from app.figures.periods import Period
from app.figures.protection.unprotected import Figure

_ROWS = (
    (EVENTS, VISITS, PARTICIPANTS, ACTIVE_ACTORS),
    (CONCERNS, DONE_CONCERNS, OPEN_CONCERNS, ANSWER_DAYS),
    (CONTACTS, CLIENTS, WORK, CAPACITY),
)
_LARGE_CHANGE_PERCENT = 10
_LEAST_BASE_PERCENT = 20
"""Of the later value: an earlier one below this is almost nothing, and per cent of it say nothing."""
_INTRODUCTION = (
    f"Um mehr als {_LARGE_CHANGE_PERCENT} % verändert haben sich gegenüber dem Zeitraum davor (in Prozent nur, wo der frühere "
    f"Wert mindestens {_LEAST_BASE_PERCENT} % des neuen war):"
)


def _blocks(of: Comparison) -> Iterable[Block]:
    rows = [of.key_figures(*row) for row in _ROWS]
    yield from rows
    if not of.period.has_ended(of.today):
        return
    sentences = [change(item, of.period) for row in rows for item in row.figures]
    if any(sentences):
        yield Text(_INTRODUCTION)
        yield Bullets(tuple(sentence for sentence in sentences if sentence))


def change(item: KeyFigure, period: Period) -> str:
    """A sentence on a figure that changed by more than a tenth; nothing where one of the two is hidden.

    A change from almost nothing is said in words.
    """
    form = item.definition.format
    if item.previous is None:
        return ""
    value, before = _size(item.value, form), _size(item.previous, form)
    if value is None or before is None or abs(value - before) * 100 <= _LARGE_CHANGE_PERCENT * before:
        return ""
    title, now, then = item.definition.title, written(item.value, form), written(item.previous, form)
    if before * 100 < _LEAST_BASE_PERCENT * value:
        return f"{title}: von {then} auf {now} (kaum vergleichbar: im {period.name_of_previous} {'fast ' if before else ''}nichts)"
    percent = round(100 * (value - before) / before)
    sign = "+" if percent > 0 else "−"
    return f"{title}: {now} statt {then} im {period.name_of_previous} ({sign}{abs(percent)} %)"


def _size(figure: Figure, form: Format) -> float | None:
    """How large a figure is, to be compared with another."""
    number = number_of(figure, form)
    return None if number is None else float(number)


CHAPTER = Chapter(
    key="summary",
    title="Kurzfassung",
    introduction="Das Quartiersmanagement ist die Schnittstelle zwischen den Menschen im Köchlin-Areal und der Gemeinde. Über allem "
    "steht ein Ziel: Die Bewohner/innen leben in einem Quartier, in dem sie sich sicher und wohl fühlen und das sie mitgestalten.",
    defines=(),
    blocks=_blocks,
    recorded=None,
)
