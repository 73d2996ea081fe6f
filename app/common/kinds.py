"""The kinds of records: one line each, in the order in which the program names them.

The third value says where a kind lives: its area and the module of its service. `people.persons` means that the class is
mapped in `app/models/people.py` and served by `app/services/people/persons.py`; the command line calls it by the last part.
"""

from enum import StrEnum
from typing import Self

from app.common.sentences import Sentence


class Choice(StrEnum):
    """A fixed list of values that the program's logic knows; `label` is what the screen shows."""

    label: Sentence

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Sentence(label)
        return member


class Kind(Choice):
    """The kinds of records."""

    home: str

    PERSON = "person", "Person", "people.persons"
    HOUSEHOLD = "household", "Haushalt", "people.households"
    ORGANISATION = "organisation", "Akteur", "actors.organisations"
    CASE = "case", "Fall", "casework.cases"
    EVENT = "event", "Veranstaltung", "events.events"
    SERIES = "series", "Reihe", "events.series"
    TASK = "task", "Aufgabe", "office.tasks"

    def __new__(cls, value: str, label: str, home: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Sentence(label)
        member.home = home
        return member

    @property
    def area(self) -> str:
        """The area it belongs to: the name of its file in `app/models/`."""
        return self.home.partition(".")[0]

    @property
    def word(self) -> str:
        """What the command line calls its list: the name of its service."""
        return self.home.rpartition(".")[2]
