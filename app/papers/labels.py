"""Address labels for what a list shows: one per household, without anybody who has an address block."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common.text import sort_key
from app.models import Kind
from app.papers import house
from app.papers.choice import SCOPES, WHOLE, Chosen
from app.papers.source import NoChoice, Source, Taken
from app.reports.papers.options import Choice, Hint
from app.services.kinds import addresses_of
from app.services.office import settings
from app.services.people import addresses
from app.services.people.addresses import Addresses


@dataclass(frozen=True)
class LabelChoice:
    """Whom labels are printed for."""

    scope: Annotated[str, Choice("Für wen", SCOPES, kept=False)] = WHOLE
    per_household: Annotated[bool, Hint("Ein Brief je Haushalt")] = True
    by_street: Annotated[bool, Hint("Nach Postleitzahl und Straße ordnen")] = False


def _labels(session: Session, chosen: Chosen, options: LabelChoice, most: int) -> Taken:
    from app.reports.papers.labels import AddressLabels

    records = chosen.records(session, options.scope, most)
    if chosen.kind == Kind.PERSON:
        known = addresses.of_persons(session, records, options.per_household)
    else:
        known = _addresses(chosen).find(session, records)
    found = known.found
    if options.by_street:
        found = sorted(found, key=lambda one: (one.postcode, sort_key(one.city), sort_key(one.street), one.names))
    data = AddressLabels(
        tuple(one.lines for one in found), settings.office(session).sender_line, house.own_formats(session)
    )
    return Taken(data, len(found), known.withheld, known.without)


def _addresses(chosen: Chosen) -> Addresses:
    addresses = addresses_of(chosen.kind)
    if addresses is None:
        raise ValueError(f"labels can't be addressed to a {chosen.kind}")
    return addresses


def _start(_session: Session, chosen: Chosen) -> Mapping[str, Any]:
    return {"scope": chosen.scope}


def _hidden(chosen: Chosen) -> frozenset[str]:
    hidden = set() if chosen.selected else {"scope"}
    return frozenset(hidden if chosen.kind == Kind.PERSON else {*hidden, "per_household"})


LABELS = Source("adressetiketten", _labels, LabelChoice, _start, hidden=_hidden)
"""About what a list shows (`Chosen`): persons, households or organisations."""


def _trial(session: Session, key: str, _options: NoChoice, _most: int) -> Taken:
    from app.reports.papers.labels import AddressLabels

    forms = {form.key: form for form, _ in house.every_format(session)}
    count = forms[key].count
    addressed = tuple((f"Etikett {number}", "Musterweg 3", "12345 Musterstadt") for number in range(1, count + 1))
    return Taken(AddressLabels(addressed, settings.office(session).sender_line, house.own_formats(session)))


def _outlined(_session: Session, key: str) -> Mapping[str, Any]:
    return {"sheet": key, "outlines": True}


def _only(session: Session, key: str) -> Mapping[str, Any]:
    return {"sheet": tuple((form.key, form.title) for form, _ in house.every_format(session) if form.key == key)}


TRIAL = Source("adressetiketten", _trial, start=_outlined, choices=_only, hidden=lambda _key: frozenset({"first"}))
"""About the key of a label sheet: every label once, with outlines, to be held against the real sheet."""
