"""Whom one letter goes to."""

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Record, graph
from app.services.kinds import addresses_of
from app.services.people.addresses import Addressee
from app.services.records import GONE, get


def takes_letters(kind: str) -> bool:
    """Whether a letter can be written from a record: to itself, or to the one person whom it is about (a case's client)."""
    return addresses_of(kind) is not None or kind in graph.kinds_of_one_person()


def addressee(session: Session, kind: str, record_id: int) -> tuple[Addressee, bool]:
    """Whom a letter to this record goes to, and whether an address block keeps the address off it (then only names).

    Raises UserError where there is no such record, or none that letters can be addressed to.
    """
    addresses = addresses_of(kind)
    if addresses is None or get(session, Record, record_id).kind != kind:
        raise UserError(GONE)
    known = addresses.find(session, [record_id])
    if known.found:
        return known.found[0], False
    return Addressee(addresses.names(session, record_id)), bool(known.withheld)
