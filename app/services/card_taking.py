"""How the records of a kind become cards of an address book."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy.orm import Session

from app.common.cards import Card
from app.models import Meta


@dataclass(frozen=True, slots=True)
class Cards:
    """`of` gives the cards of records, in this order, with notes and tags or without; whom an address block shields has to be
    left out before."""

    of: Callable[[Session, Sequence[int], bool], list[Card]]


def uids(session: Session) -> Callable[[int], str]:
    """Names of records for other programs: the same each time, so that what is handed out again is known there."""
    vault = session.get(Meta, "vault_id")
    space = uuid5(NAMESPACE_OID, vault.value if vault else "")
    return lambda record_id: f"urn:uuid:{uuid5(space, str(record_id))}"
