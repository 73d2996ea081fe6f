"""Meldung einer Spende an die Kämmerei: who gives what for which purpose, until the Gemeinderat accepts it."""

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.models import Donation, DonationStatus, Kind
from app.papers import letterhead, typed_names
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_short, any_withheld
from app.papers.titles import dated
from app.services.lists import ListQuery
from app.services.money import donation_steps, donations
from app.services.money.donations import DonationRow
from app.services.people import addresses
from app.services.privacy import address_block

if TYPE_CHECKING:
    from app.reports.forms.fact_sheet import FactSheet

_WITHHELD = "liegt dem Quartiersmanagement vor (Auskunftssperre)"
_UNKNOWN = "noch nicht bekannt"
_UNDECIDED = (
    "Über die Annahme entscheidet der Gemeinderat (§ 78 Abs. 4 GemO). Bis dahin wird nichts davon gebucht und nichts "
    "davon ausgegeben. Das Angebot nehmen nur Bürgermeister/in und Beigeordnete entgegen."
)
_ACCEPTED = "Der Gemeinderat hat die Spende am {day} angenommen (§ 78 Abs. 4 GemO)."
_DECLINED = "Die Spende ist am {day} abgelehnt worden."
_ASKED = "Wir bitten, die Spende für die Entscheidung des Gemeinderats vorzumerken."


def _taken(session: Session, donation_id: int, _choice: NoChoice, _most: int) -> PaperData:
    donation = donations.load(session, donation_id)
    person = donation.donor_person_id
    withheld = person is not None and bool(address_block.shielded(session, Kind.PERSON, [person]))
    named = _donor(session, donation, withheld=withheld)
    typed = (donation.what, donation.purpose, *(() if withheld else (donation.donor,)))
    return PaperData(
        _sheet(session, donations.only_row(session, donation_id), named),
        persons=int(person is not None and not withheld),
        withheld=int(withheld),
        warnings=typed_names.warnings(session, typed, [named]),
    )


def _donor(session: Session, donation: Donation, *, withheld: bool) -> str:
    if withheld:
        return _WITHHELD
    if donation.donor_person_id is not None:
        return addresses.spoken_names(session, [donation.donor_person_id])[donation.donor_person_id].whole
    organisation = donation.donor_organisation.title if donation.donor_organisation is not None else ""
    return organisation or donation.donor or _UNKNOWN


def _sheet(session: Session, row: DonationRow, donor: str) -> "FactSheet":
    from app.reports.forms.fact_sheet import FactSheet

    worth = german.money(row.amount)
    facts = (
        ("Spender/in", donor),
        ("Zuwendung", row.what),
        ("Art und Wert", f"Sachspende im Wert von {worth}" if row.in_kind else f"Geldspende über {worth}"),
        ("Zweck", row.purpose or _UNKNOWN),
        ("Angeboten am", german.day(row.received_on)),
        ("Budget", row.budget),
        ("Stand", str(row.status.label)),
        ("Sitzung des Gemeinderats", german.day(row.council_on) if row.council_on else "noch offen"),
    )
    undecided = row.status in donations.UNDECIDED
    return FactSheet(
        title="Meldung einer Spende",
        facts_title="Angaben zur Spende",
        facts=tuple((label, value) for label, value in facts if value),
        organiser=letterhead.organiser(session),
        date=german.day(clock.today()),
        before=("An die Kämmerei", *((_ASKED,) if undecided else ())),
        after=(_standing(row),),
        signatures=(("", ("Ort, Datum", "Quartiersmanagement")), ("", ("Eingang Kämmerei am", "Unterschrift"))),
        file_title=dated("Meldung einer Spende", clock.today()),
    )


def _standing(row: DonationRow) -> str:
    if row.status in donations.UNDECIDED or row.decided_on is None:
        return _UNDECIDED
    sentence = _ACCEPTED if row.status is DonationStatus.ACCEPTED else _DECLINED
    return sentence.format(day=german.day(row.decided_on))


def _filed(session: Session, donation_id: int, _choice: NoChoice) -> int:
    """Note that it is reported, where it was only offered."""
    return donation_steps.report(session, [donation_id], clock.today())


def _itself(donation_id: int) -> int:
    return donation_id


def _any(session: Session) -> int:
    found = donations.ids(session, ListQuery(filters={"status": "waiting"}), 1) or donations.ids(
        session, ListQuery(), 1
    )
    if not found:
        raise LookupError
    return found[0]


def _today(_session: Session, _donation_id: int) -> date:
    return clock.today()


def _arguments() -> tuple[Argument, ...]:
    return (record_number("donation", "der Spende"),)


def _donation(given: Given) -> Any:
    return given["donation"]


DONATION_NOTE = Paper(
    name="spendenmeldung",
    title="Meldung einer Spende",
    form="app.reports.forms.fact_sheet",
    take=_taken,
    remarks=(
        Remark("Enthält, wer was gibt: für Kämmerei und Gemeinderat."),
        Remark("Wegen der Auskunftssperre ohne Namen.", when=any_withheld),
    ),
    file_stem="spendenmeldung",
    file_part=_today,
    key="donation",
    short=always_short,
    record=_itself,
    example=_any,
    filed=_filed,
    filing="Spende als gemeldet eingetragen",
    one_language="for the Kämmerei",
    command=Command("die Meldung an die Kämmerei, bis der Gemeinderat entscheidet", _arguments, _donation),
)
"""About the id of a donation."""
