"""From a typed line to what it means, with 5,000 and with 100,000 persons on file."""

from datetime import date
from functools import partial

from app.services.capture.names import Bearer, Names, names_of
from app.services.capture.reading import parse
from app.services.capture.vocabulary import Vocabulary, vocabulary
from tests.benchmarks.measuring import Measure, milliseconds, percentile
from tests.benchmarks.quarter import opened

_FEW, _ALL = 5_000, 100_000
_GOALS = {_FEW: 5.0, _ALL: 16.0}
_ROUNDS = 20
_TRIES = 3
"""The quickest of so many counts, because others use the processor as well."""
_LINES = (
    "Telefonat mit {title} {family} 20 min wegen Wohngeld, verwiesen an die Schuldnerberatung; WV Fr",
    "gestern Hausbesuch bei Familie {family}, anderthalb Stunden, Kita-Platz und Mietvertrag, in 2 Wochen nachhaken",
    "{given} {family} im Büro, eine halbe Stunde, Aufenthaltstitel, Folgetermin Do 10 Uhr",
    "Sohn von {title} {family} zwischen Tür und Angel, Streit mit Nachbarn, geklärt",
    "Mülltonne vor Haus 3 melden bis Freitag",
    "{title} {family} beschwert sich über Lärm im Hof",
)


def measure() -> list[Measure]:
    """95th percentile of a line, against the goal of a key press and against one frame of the screen; and making the index."""
    today = date.today()
    with opened() as context:
        words = context.read_long(vocabulary, today)
        names = context.read_long(names_of)
    people = list(names.people.values())
    return [
        Measure(
            f"Satz der Schnelleingabe lesen, {count // 1000}.000 Personen (95 %)",
            "Ziel",
            goal,
            typed(words, Names.of(people[:count]), people[:count], today),
            1.0,
        )
        for count, goal in _GOALS.items()
    ]


def typed(words: Vocabulary, names: Names, people: list[Bearer], today: date) -> float:
    """95th percentile of reading a line about one of many, in milliseconds."""
    times = []
    for number in range(_ROUNDS):
        person = people[number * (len(people) - 1) // _ROUNDS]
        for line in _LINES:
            text = line.format(title="Frau", family=person.name.split(",")[0], given=" ".join(person.given))
            times.append(min(milliseconds(partial(parse, text, words, names, today)) for _ in range(_TRIES)))
    return percentile(times, 0.95)
