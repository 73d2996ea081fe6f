"""The kinds of records that a list can bring in: one line each, in the order in which they are offered."""

from app.common.kinds import Kind
from app.transfer.kinds.imported import ImportedKind
from app.transfer.kinds.organisations.description import ORGANISATIONS
from app.transfer.kinds.people.description import PEOPLE

IMPORTED: tuple[ImportedKind, ...] = (
    PEOPLE,
    ORGANISATIONS,
)
_BY_KIND = {one.kind: one for one in IMPORTED}


def imported(kind: Kind) -> ImportedKind:
    """What is to be known of a kind. Raises KeyError for one that can't be brought in."""
    return _BY_KIND[kind]
