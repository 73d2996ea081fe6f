"""Records as a file tells them, before anything is compared or written."""

from datetime import date
from typing import NamedTuple, Protocol

from app.models import AddressKind, LanguageLevel, NameKind, NameOrder, NumberKind, Salutation


class FurtherName(NamedTuple):
    """A name beside the first one."""

    kind: NameKind
    name: str


class FurtherNumber(NamedTuple):
    """A number or mail beside the first ones."""

    kind: NumberKind
    value: str
    preferred: bool = False


class FurtherAddress(NamedTuple):
    """An address beside the first one."""

    kind: AddressKind
    care_of: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    preferred: bool = False


class PersonRow(NamedTuple):
    """One person as the file tells it. `line` is where the row stands in the file, 0 where there is none.

    `levels` stand in the order of `languages`, or are none at all.
    """

    line: int = 0
    family_name: str = ""
    given_name: str = ""
    native_name: str = ""
    birth_year: int | None = None
    birth_date: date | None = None
    origin: str | None = None
    phone: str = ""
    mobile: str = ""
    email: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    note: str = ""
    languages: tuple[str, ...] = ()
    levels: tuple[LanguageLevel, ...] = ()
    name_title: str = ""
    particle: str = ""
    patronymic: str = ""
    birth_name: str = ""
    chosen_name: str = ""
    salutation: Salutation = Salutation.UNKNOWN
    names: tuple[FurtherName, ...] = ()
    numbers: tuple[FurtherNumber, ...] = ()
    addresses: tuple[FurtherAddress, ...] = ()
    died_on: date | None = None
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    tags: tuple[str, ...] = ()


class OrganisationRow(NamedTuple):
    """One organisation as the file tells it. `kind` is the word of the file for what it is, `kind_id` the entry it names."""

    line: int = 0
    name: str = ""
    short_name: str = ""
    kind: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    offers: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    kind_id: int | None = None


class ImportedRow(Protocol):
    """One record as the file tells it, of whatever kind: what the rows of all kinds have."""

    @property
    def line(self) -> int: ...
    @property
    def note(self) -> str: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
