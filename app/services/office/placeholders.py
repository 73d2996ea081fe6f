"""Places in a text that is written again and again: „{Vorname}“ becomes the given name of whom it goes to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

GREETING, GIVEN, FAMILY, NAME = "Anrede", "Vorname", "Nachname", "Name"
STREET, POSTCODE, CITY, DATE, SENDER, PHONE = "Straße", "PLZ", "Ort", "Datum", "Absender", "Telefon"
NAMES = (GREETING, GIVEN, FAMILY, NAME, STREET, POSTCODE, CITY, DATE, SENDER, PHONE)
"""What can stand in braces, as she types it."""
NUMBER, CONCERN, RECEIVED, RESULT, OFFICE = "Nummer", "Anliegen", "Eingang", "Ergebnis", "Stelle"
OF_CONCERNS = (NUMBER, CONCERN, RECEIVED, RESULT, OFFICE)
"""What can stand there besides in an answer to a concern."""
_PLACE = re.compile(r"\{([^{}\n]{1,40})\}")
_KNOWN = {name.casefold(): name for name in (*NAMES, *OF_CONCERNS)}


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with everything in its place. `missing` are places for which nothing is known; they stand as „[Vorname?]“."""

    text: str
    missing: frozenset[str] = frozenset()


def filled(text: str, values: Mapping[str, str]) -> Filled:
    """Put the values into their places. What is no known place stays as it was typed, braces and all."""
    missing: set[str] = set()

    def put(place: re.Match[str]) -> str:
        name = _KNOWN.get(place[1].strip().casefold())
        if name is None:
            return place[0]
        if value := values.get(name, ""):
            return value
        missing.add(name)
        return f"[{name}?]"

    return Filled(_PLACE.sub(put, text), frozenset(missing))


def unknown(text: str) -> list[str]:
    """What stands in braces and is no place, in order."""
    return [place[1] for place in _PLACE.finditer(text) if place[1].strip().casefold() not in _KNOWN]
