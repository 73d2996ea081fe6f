"""Organisations: list, form, what looks odd about one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.common import clock
from app.common.days import day_span, silence_from
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Affiliation, Catalogue, CatalogueEntry, ContactEntry, Kind, Organisation, Person, Tag
from app.services import catalogues
from app.services.actors import beside, organisation_cards
from app.services.actors.affiliations import of_organisation, speakers_in, speakers_of
from app.services.column_filters import address_line, of_entry
from app.services.duplicates import candidates
from app.services.duplicates.organisations import ORGANISATIONS
from app.services.heads import Aspect, Fact, reached
from app.services.importing import runs as imports
from app.services.lists import Listing, ListQuery, Subtitle, by_text, tagged
from app.services.office.tags import by_record
from app.services.people import addresses
from app.services.people.phones import is_phone, tidy_phone
from app.services.records import RECORD, FieldWarning, get, in_order, keep, one_line, only, rows_in, table_of, tidy

_ORGANISATION = table_of(Organisation)
_ENTRY = table_of(ContactEntry)
_KIND = table_of(CatalogueEntry)
_LINES = ("name", "short_name", "email", "website", "street", "postcode", "city")


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation in a list. `speakers` are the names of the present contact persons."""

    id: int
    name: str
    short_name: str
    kind: str
    phone: str
    email: str
    address: str
    speakers: tuple[str, ...]
    last_contact: datetime | None
    tags: tuple[str, ...]


_last_contact = (
    select(func.max(_ENTRY.c.at)).where(_ENTRY.c.record_id == RECORD.c.id).correlate(RECORD).scalar_subquery()
)
_kind_position = (
    select(_KIND.c.position).where(_KIND.c.id == _ORGANISATION.c.kind_id).correlate(_ORGANISATION).scalar_subquery()
)


def _silent(wanted: str) -> Any:
    since, _ = day_span(silence_from(clock.today()))
    heard = select(literal(1)).where(_ENTRY.c.record_id == RECORD.c.id, _ENTRY.c.at >= since).exists()
    return ~heard if wanted == "1" else heard


def _subtitle(catalogue: str | None, key: str | None, label: str | None, city: str) -> Sentence:
    kind = catalogues.called(catalogue, key, label) if catalogue and key and label else ""
    return joined(" · ", kind, city)


LISTING = Listing(
    Kind.ORGANISATION,
    filters={
        "kind": lambda kind_id: _ORGANISATION.c.kind_id == int(kind_id),
        "silent": _silent,
        "tag": tagged,
        imports.FILTER: imports.brought_in,
    },
    sorts={
        "name": RECORD.c.sort_key,
        "kind": _kind_position,
        "city": by_text(_ORGANISATION.c.city),
        "last_contact": _last_contact,
        "changed": RECORD.c.changed_at,
    },
    columns={
        "kind": of_entry(_ORGANISATION.c.kind_id, Catalogue.ORGANISATION_KIND),
        "city": address_line(_ORGANISATION.c.street, _ORGANISATION.c.postcode, _ORGANISATION.c.city),
        "phone": _ORGANISATION.c.phone,
        "email": _ORGANISATION.c.email,
        "speakers": lambda: speakers_in(_ORGANISATION.c.id),
    },
    subtitle=Subtitle(
        "SELECT o.id, k.catalogue, k.key, k.label, o.city FROM organisation AS o "
        "LEFT JOIN catalogue_entry AS k ON k.id = o.kind_id WHERE o.id IN ({})",
        _subtitle,
    ),
    shows=(Person, CatalogueEntry, Tag),
)
ADDRESSES = addresses.ORGANISATIONS
CARDS = organisation_cards.CARDS
RECOGNITION = ORGANISATIONS
keep_rest = beside.keep_rest


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the organisations a list shows. Filters: kind (catalogue id), silent ("1"/"0": contact in 6 months), tag, import."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of organisations."""
    return LISTING.count(session)


_COLUMNS = (
    select(
        _ORGANISATION,
        RECORD.c.title,
        catalogues.label_in(_KIND).label("kind_label"),
        _last_contact.label("last_contact"),
    )
    .join_from(_ORGANISATION, RECORD, RECORD.c.id == _ORGANISATION.c.id)
    .outerjoin(_KIND, _KIND.c.id == _ORGANISATION.c.kind_id)
)


def rows(session: Session, ids: Sequence[int]) -> list[OrganisationRow]:
    """The organisations with these ids, in this order."""
    speakers, tags = speakers_of(session, ids), by_record(session, ids)
    found = {
        row.id: OrganisationRow(
            id=row.id,
            name=row.title,
            short_name=row.short_name,
            kind=row.kind_label or "",
            phone=row.phone,
            email=row.email,
            address=one_line(row.street, row.postcode, row.city),
            speakers=speakers.get(row.id, ()),
            last_contact=row.last_contact,
            tags=tags.get(row.id, ()),
        )
        for row in rows_in(session, _COLUMNS, _ORGANISATION.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, organisation_id: int) -> list[Fact]:
    """What it is, how it is reached, and who speaks for it."""
    row = only(rows(session, [organisation_id]))
    web = session.scalars(select(_ORGANISATION.c.website).where(_ORGANISATION.c.id == organisation_id)).one()
    kind = [Fact(Aspect.STATE, row.kind)] if row.kind else []
    speakers = [
        Fact(Aspect.PEOPLE, one.title, private=True, record_id=one.person_id, kind=Kind.PERSON)
        for one in of_organisation(session, organisation_id)
        if one.present
    ]
    there = reached(phones=(row.phone,), mail=row.email, web=web, place=row.address)
    return [*kind, *there, *speakers, *imports.origins(session, organisation_id)]


def new(_session: Session) -> Organisation:
    """An unsaved organisation."""
    return Organisation()


def load(session: Session, organisation_id: int) -> Organisation:
    """An organisation with its kind, its affiliations and their persons."""
    speakers = selectinload(Organisation.affiliations).selectinload(Affiliation.person)
    return get(session, Organisation, organisation_id, joinedload(Organisation.kind_entry), speakers)


def save(session: Session, organisation: Organisation) -> int:
    """Save an organisation; affiliations are kept by their own functions. Raises UserError without a name."""
    if not clean(organisation.name):
        raise UserError("Ein Akteur braucht einen Namen.")
    kept = keep(session, organisation, shown_only=("affiliations",))
    tidy(kept, _LINES)
    kept.phone = tidy_phone(kept.phone)
    session.flush()
    return kept.id


def warnings(session: Session, organisation: Organisation) -> list[FieldWarning]:
    """What looks odd about an organisation."""
    found = list(candidates.warnings(session, Kind.ORGANISATION, organisation))
    if not is_phone(organisation.phone):
        found.append(FieldWarning("phone", Sentence("Das sieht nicht nach einer vollständigen Telefonnummer aus.")))
    return found
