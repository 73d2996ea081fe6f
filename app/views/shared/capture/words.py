"""How the parts of a captured line are called on their chips."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.capture.captured import Captured, CaptureKind, Part
from app.views.discreet import Discreet
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared import dates

_SIGNS = " ,;.:"
_MOST = 60
"""Letters of what is left that are shown."""
_tr = QCoreApplication.translate


def kind_word(kind: CaptureKind) -> str:
    """What a line becomes."""
    return {
        CaptureKind.CONTACT: _tr("Capture", "Kontakt"),
        CaptureKind.TASK: _tr("Capture", "Aufgabe"),
        CaptureKind.CONCERN: _tr("Capture", "Anliegen"),
        CaptureKind.WALK_IN: _tr("Capture", "Laufkundschaft"),
    }[kind]


def part_word(part: Part, discreet: Discreet | None = None) -> str:
    """What was understood, as it may be shown now."""
    match part.kind:
        case "person":
            return discreet.mask(part.label) if discreet is not None else part.label
        case "unknown":
            return _unknown(part, discreet)
        case "anonymous":
            return _tr("Capture", "anonym")
        case "minutes":
            return _tr("Capture", "{minutes} min").format(minutes=part.value)
        case "day":
            return _at(_day(part.value), part)
        case "follow_up":
            text = _tr("Capture", "Wiedervorlage {day}")
            return _at(text.format(day=_day(part.value)), part)
        case "due":
            return _at(_tr("Capture", "fällig {day}").format(day=_day(part.value)), part)
        case "doubt":
            return _tr("Capture", "„{words}“ nicht verstanden").format(words=part.value)
        case _:
            return translated(part.label)


def left_of(said: Captured) -> str:
    """What no part has explained, without what a chip of its own calls not understood."""
    left = said.left
    for doubt in said.doubts:
        left = left.replace(str(doubt.value).rstrip(_SIGNS), "")
    return left.strip(_SIGNS)


def left_word(words: str, discreet: Discreet | None = None) -> str:
    """What no part has explained."""
    shown = words if len(words) <= _MOST else f"{words[:_MOST].rstrip()} …"
    return _tr("Capture", "bleibt Text: „{words}“").format(
        words=discreet.mask(shown) if discreet is not None else shown
    )


def _unknown(part: Part, discreet: Discreet | None) -> str:
    words = discreet.mask(str(part.value)) if discreet is not None else str(part.value)
    if part.choices:
        return _tr("Capture", "„{words}“: mehrere").format(words=words)
    return _tr("Capture", "„{words}“: niemand in der Kartei").format(words=words)


def _at(text: str, part: Part) -> str:
    return written.at(text, part.at) if part.at else text


def _day(value: object) -> str:
    return f"{dates.in_words(value)} ({written.short_day(value)})" if isinstance(value, date) else ""
