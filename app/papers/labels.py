"""Address labels for what a list shows: one per household, without anybody who has an address block."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.papers import addressed as whom
from app.papers import letterhead
from app.papers.addressed import AddressChoice, addressed
from app.papers.choice import Chosen
from app.papers.command import Argument, Command, Given
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_long, always_short
from app.papers.titles import dated
from app.services.office import settings

if TYPE_CHECKING:
    from app.reports.pdf.sheets.formats import LabelFormat


def _labels(session: Session, chosen: Chosen, options: AddressChoice, most: int) -> PaperData:
    from app.reports.forms.labels import AddressLabels

    known = addressed(session, chosen, options, most)
    data = AddressLabels(
        known.lines,
        settings.office(session).sender_line,
        letterhead.own_formats(session),
        dated("Adressetiketten", clock.today()),
        known.languages,
    )
    return PaperData(data, len(known.found), known.withheld, known.without, known.gone)


LABELS = Paper(
    name="adressetiketten",
    title="Adressetiketten",
    form="app.reports.forms.labels",
    take=_labels,
    source_options=AddressChoice,
    start=whom.start,
    hidden=whom.hidden,
    remarks=(
        Remark("Enthält %n Anschrift(en), sonst nichts.", "persons"),
        *whom.REMARKS,
    ),
    file_stem="adressetiketten",
    key="labels",
    long=always_long,
    example=whom.any_list,
    one_language="an address is written as the post of its country reads it; nothing else stands on it",
    command=Command(
        "Etiketten für Briefe, einer je Haushalt",
        whom.arguments,
        listed=whom.listed,
    ),
)
"""About what a list shows (`Chosen`): persons, households or organisations."""


def _trial(session: Session, key: str, _options: NoChoice, _most: int) -> PaperData:
    from app.reports.forms.labels import AddressLabels

    count = _known(session, key).count
    lines = tuple((f"Etikett {number}", "Musterweg 3", "12345 Musterstadt") for number in range(1, count + 1))
    sender, own = settings.office(session).sender_line, letterhead.own_formats(session)
    return PaperData(AddressLabels(lines, sender, own, "Probedruck eines Etikettenbogens"))


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
