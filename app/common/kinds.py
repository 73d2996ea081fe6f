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


class TwoWayChoice(Choice):
    """A fixed list of what one is to another; `reverse` is what the other is to the first."""

    reverse: Sentence

    def __new__(cls, value: str, label: str, reverse: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Sentence(label)
        member.reverse = Sentence(reverse)
        return member

    @property
    def mutual(self) -> bool:
        """Whether both are the same to each other."""
        return self.label == self.reverse


class Kind(Choice):
    """The kinds of records."""

    home: str

    PERSON = "person", "Person", "people.persons"
    HOUSEHOLD = "household", "Haushalt", "people.households"
    BUILDING = "building", "Gebäude", "places.buildings"
    OCCUPANCY = "occupancy", "Belegung", "places.occupancies"
    ORGANISATION = "organisation", "Akteur", "actors.organisations"
    CASE = "case", "Fall", "casework.cases"
    REFERRAL = "referral", "Verweis", "referrals.referrals"
    NOTICE = "notice", "Bescheid", "referrals.notices"
    RELEASE = "release", "Schweigepflichtentbindung", "secrecy.releases"
    CONCERN = "concern", "Anliegen", "concerns.concerns"
    OFFICIAL_TEXT = "official_text", "Amtlicher Text", "concerns.official_texts"
    PROJECT = "project", "Projekt", "projects.projects"
    BUDGET = "budget", "Budget", "money.budgets"
    BOOKING = "booking", "Buchung", "money.bookings"
    DONATION = "donation", "Spende", "money.donations"
    FUND_APPLICATION = "fund_application", "Fondsantrag", "money.applications"
    EVENT = "event", "Veranstaltung", "events.events"
    SERIES = "series", "Reihe", "events.series"
    SURVEY = "survey", "Stimmungsbild", "surveys.surveys"
    TASK = "task", "Aufgabe", "office.tasks"
    APPOINTMENT = "appointment", "Termin", "office.appointments"

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
