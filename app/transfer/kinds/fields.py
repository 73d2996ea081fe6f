"""What a column of a list may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.common.sentences import Sentence


@dataclass(frozen=True)
class Field:
    """What a column may be taken as.

    Attributes:
        names: a row needs one of these fields, for nobody is brought in without a name.
        several: several columns may fill it: what comes second is kept as a further one.
    """

    key: str
    label: Sentence
    names: bool = False
    several: bool = False


def labels_of(fields: Iterable[Field]) -> dict[str, Sentence]:
    """What each field is called, by its key."""
    return {field.key: field.label for field in fields}


ADDRESS = (
    Field("street", Sentence("Straße")),
    Field("house_number", Sentence("Hausnummer")),
    Field("postcode", Sentence("Postleitzahl")),
    Field("city", Sentence("Ort")),
    Field("place", Sentence("PLZ und Ort")),
    Field("address", Sentence("ganze Anschrift")),
)
