"""Address labels for what a list shows: one per household, without anybody who has an address block."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import sort_key
from app.models import Kind
from app.papers import letterhead
from app.papers.asked import WindowLists, asked_list, list_arguments
from app.papers.choice import LEFT_OUT, SCOPES, WHOLE, Chosen
from app.papers.command import Argument, Command, Given
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_long, always_short, any_without
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint
from app.services.kinds import addresses_of, kinds_with_address, service_of
from app.services.office import settings
from app.services.people import addresses, persons
from app.services.people.addresses import Addressee, Addressees, Addresses
from app.services.people.spoken import together

if TYPE_CHECKING:
    from app.reports.pdf.sheets.formats import LabelFormat


@dataclass(frozen=True)
class LabelChoice:
    """Whom labels are printed for."""

    scope: Annotated[str, Choice("Für wen", SCOPES, kept=False)] = WHOLE
    per_household: Annotated[bool, Hint("Ein Brief je Haushalt")] = True
    by_street: Annotated[bool, Hint("Nach Postleitzahl und Straße ordnen")] = False


def addressed(
    session: Session, chosen: Chosen, options: LabelChoice, most: int
) -> tuple[Addressees, Sequence[Addressee], tuple[tuple[str, ...], ...]]:
    """Whom a list is written to, in the order in which it is printed, and what those at each address speak."""
    records = chosen.records(session, options.scope, most)
    if chosen.kind == Kind.PERSON:
        known = addresses.of_persons(session, records, options.per_household)
    else:
        known = _addresses(chosen).find(session, records)
    found = known.found
    if options.by_street:
        found = sorted(found, key=lambda one: (one.postcode, sort_key(one.city), sort_key(one.street), one.names))
    spoken = persons.languages_of(session, [person for one in found for person in one.people])
    return known, found, tuple(together(spoken, one.people) for one in found)


def _labels(session: Session, chosen: Chosen, options: LabelChoice, most: int) -> PaperData:
    from app.reports.forms.labels import AddressLabels

    known, found, languages = addressed(session, chosen, options, most)
    data = AddressLabels(
        tuple(one.lines for one in found),
        settings.office(session).sender_line,
        letterhead.own_formats(session),
        dated("Adressetiketten", clock.today()),
        languages,
    )
    return PaperData(data, len(found), known.withheld, known.without)


def _addresses(chosen: Chosen) -> Addresses:
    addresses = addresses_of(chosen.kind)
    if addresses is None:
        raise ValueError(f"labels can't be addressed to a {chosen.kind}")
    return addresses


def start(_session: Session, chosen: Chosen) -> Mapping[str, Any]:
    """What is probably meant: the selection where there is one."""
    return {"scope": chosen.scope}


def hidden(chosen: Chosen) -> frozenset[str]:
    """What means nothing for the list."""
    hidden = set() if chosen.selected else {"scope"}
    return frozenset(hidden if chosen.kind == Kind.PERSON else {*hidden, "per_household"})


def _everything_of(kind: Kind) -> Chosen:
    return Chosen(kind, service_of(kind).ids)


def any_list(_session: Session) -> Chosen:
    """A list there could be labels for."""
    return _everything_of(kinds_with_address()[0])


def arguments() -> tuple[Argument, ...]:
    """Which list, and what of it."""
    words = tuple(kind.word for kind in kinds_with_address())
    whom = Argument("of", f"für wen: {', '.join(words)}; sonst {words[0]}", default=words[0], choices=words)
    return (whom, *list_arguments())


def listed(lists: WindowLists, given: Given) -> Any:
    """The list that was asked for on the command line."""
    return lists.chosen(asked_list(given, given["of"]))


LABELS = Paper(
    name="adressetiketten",
    title="Adressetiketten",
    form="app.reports.forms.labels",
    take=_labels,
    source_options=LabelChoice,
    start=start,
    hidden=hidden,
    remarks=(
        Remark("Enthält %n Anschrift(en), sonst nichts.", "persons"),
        LEFT_OUT,
        Remark("%n ohne vollständige Anschrift.", "without", any_without),
    ),
    file_stem="adressetiketten",
    key="labels",
    long=always_long,
    example=any_list,
    one_language="an address is written as the post of its country reads it; nothing else stands on it",
    command=Command(
        "Etiketten für Briefe, einer je Haushalt",
        arguments,
        listed=listed,
    ),
)
"""About what a list shows (`Chosen`): persons, households or organisations."""


def _trial(session: Session, key: str, _options: NoChoice, _most: int) -> PaperData:
    from app.reports.forms.labels import AddressLabels

    count = _known(session, key).count
    addressed = tuple((f"Etikett {number}", "Musterweg 3", "12345 Musterstadt") for number in range(1, count + 1))
    sender, own = settings.office(session).sender_line, letterhead.own_formats(session)
    return PaperData(AddressLabels(addressed, sender, own, "Probedruck eines Etikettenbogens"))


def _outlined(_session: Session, key: str) -> Mapping[str, Any]:
    return {"sheet": key, "outlines": True}


def _only(session: Session, key: str) -> Mapping[str, Any]:
    return {"sheet": ((key, _known(session, key).title),)}


def _known(session: Session, key: str) -> "LabelFormat":
    """The sheet with a key. Raises UserError with those that there are."""
    forms = {form.key: form for form, _ in letterhead.every_format(session)}
    if key not in forms:
        raise UserError(
            "Den Etikettenbogen „{name}“ gibt es nicht. Möglich sind: {sheets}.", name=key, sheets=", ".join(forms)
        )
    return forms[key]


def _without_first(_key: str) -> frozenset[str]:
    return frozenset({"first"})


def _any_sheet(session: Session) -> str:
    return letterhead.every_format(session)[0][0].key


def _which() -> tuple[Argument, ...]:
    return (Argument("sheet", "welcher Bogen, z. B. 70x37", metavar="BOGEN", required=True, example="70x37"),)


def _sheet(given: Given) -> Any:
    return given["sheet"]


TRIAL = Paper(
    name="etikettenprobe",
    title="Probedruck eines Etikettenbogens",
    form="app.reports.forms.labels",
    take=_trial,
    start=_outlined,
    choices=_only,
    hidden=_without_first,
    remarks=(Remark("Enthält keine Angaben über Personen."),),
    file_stem="etiketten-probe",
    key="labels.trial",
    short=always_short,
    example=_any_sheet,
    one_language="a trial sheet for the office",
    command=Command("ein Bogen zur Probe, jedes Etikett mit seinem Rand", _which, _sheet),
)
"""About the key of a label sheet: every label once, with outlines, to be held against the real sheet."""
