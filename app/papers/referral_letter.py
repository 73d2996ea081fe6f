"""Verweisbrief: what another body needs to know of somebody who comes there, with a slip that says that she or he arrived."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.models import Case, Kind, Person, Referral, Scope
from app.papers import of_client, typed_names
from app.papers.command import Argument, Command, Given, record_number
from app.papers.letter_frame import CLOSING, GERMAN, LetterFrame, WrittenLetter
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Hint, Lines
from app.services import catalogues, recipients
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.privacy import address_block
from app.services.referrals import referrals
from app.services.secrecy.receivers import Receiver, To

_OPENING = "wir verweisen jemanden an Sie und bitten Sie um Ihre Hilfe:"
_AGREED = (
    "Diese Angaben gehen mit Schweigepflichtentbindung an Sie. Bitte verwenden Sie sie nur für diesen Zweck und geben Sie sie nicht "
    "weiter."
)
_ASKED = "Damit wir wissen, ob die Hilfe ankommt: Bitte schicken Sie uns den Abschnitt unten zurück."


@dataclass(frozen=True)
class ReferralText:
    """What it says of whom."""

    with_name: Annotated[bool, Hint("Mit Namen", kept=False)] = True
    with_phone: Annotated[bool, Hint("Mit Telefon", kept=False)] = False
    text: Annotated[str, Lines("Worum es geht, in Ihren Worten", 6, kept=False)] = ""


def _letter(session: Session, referral_id: int, text: ReferralText, _most: int) -> PaperData:
    from app.reports.forms.referral_letter import TITLE, ReferralLetter

    referral = referrals.load(session, referral_id)
    person = _person(session, referral)
    client = of_client.client(session, person.id)
    shielded = bool(address_block.shielded(session, Kind.PERSON, [person.id]))
    frame = LetterFrame.of(session, GERMAN)
    letter = frame.letter(
        WrittenLetter(
            address=_address(session, referral),
            subject=f"Verweis {referral.number}",
            body=f"{frame.words.to_organisation}\n\n{_OPENING}",
            closing=CLOSING,
            our_reference=referral.number,
        ),
        dated(TITLE, clock.today()),
    )
    facts = (
        ("Wer kommt", client.name if text.with_name else "wird sich bei Ihnen melden"),
        ("Telefon", (person.mobile or person.phone) if text.with_phone and not shielded else ""),
        ("Spricht", _languages(session, person)),
        ("Thema", catalogues.labels(session).get(referral.topic_id or 0, "")),
        ("Termin bei Ihnen", german.day(referral.appointment_on)),
    )
    data = ReferralLetter(
        letter=letter,
        facts=tuple((label, value) for label, value in facts if value),
        after=tuple(part.strip() for part in (*text.text.split("\n\n"), _AGREED, _ASKED) if part.strip()),
        number=referral.number,
        back_to=", ".join(filter(None, (frame.office.name, *frame.office.address, frame.office.email))),
    )
    warned = typed_names.warnings(session, [text.text], [client.name])
    return PaperData(data, persons=int(text.with_name), withheld=int(shielded and text.with_phone), warnings=warned)


def _person(session: Session, referral: Referral) -> Person:
    """Whom it is about. Raises UserError for nobody, and for somebody in the trash."""
    about = referral.about
    if isinstance(about, Case):
        return of_client.living_person(session, cases.load(session, about.id).person_id)
    if about is None:
        raise UserError(
            "Zu {number} steht niemand, um den es geht. Bitte im Verweis den Fall oder die Person eintragen.",
            number=referral.number,
        )
    return of_client.living_person(session, about.id)


def _address(session: Session, referral: Referral) -> tuple[str, ...]:
    if referral.organisation_id is None:
        return (referral.recipient,)
    return recipients.addressee(session, Kind.ORGANISATION, referral.organisation_id)[0].lines


def _languages(session: Session, person: Person) -> str:
    names = german.languages()
    return ", ".join(names.get(code, code) for code in of_client.languages(session, person.id))


def _receiver(session: Session, referral_id: int) -> Receiver:
    referral = referrals.load(session, referral_id)
    return To(referral.organisation_id, "" if referral.organisation_id else referral.recipient)


def _itself(referral_id: int) -> int:
    return referral_id


def _any(session: Session) -> int:
    found = referrals.ids(session, ListQuery())
    about = (row.id for row in referrals.rows(session, found) if row.client_id is not None)
    first = next(about, None)
    if first is None:
        raise LookupError
    return first


def _today(_session: Session, _referral_id: int) -> date:
    return clock.today()


def _arguments() -> tuple[Argument, ...]:
    return (record_number("referral", "des Verweises"),)


def _referral(given: Given) -> Any:
    return given["referral"]


def _named(printout: Printout) -> bool:
    return printout.taken.persons > 0


def _nameless(printout: Printout) -> bool:
    return not _named(printout)


def _withheld(printout: Printout) -> bool:
    return printout.taken.withheld > 0


REFERRAL_LETTER = Paper(
    name="verweisbrief",
    title="Verweisbrief",
    form="app.reports.forms.referral_letter",
    take=_letter,
    source_options=ReferralText,
    remarks=(
        Remark("Enthält Namen und Thema: nur mit Schweigepflichtentbindung gegenüber dieser Stelle.", when=_named),
        Remark(
            "Enthält das Thema ohne Namen: nur mit Schweigepflichtentbindung gegenüber dieser Stelle.", when=_nameless
        ),
        Remark("Wegen der Auskunftssperre steht das Telefon nicht darauf.", when=_withheld),
    ),
    file_stem="verweisbrief",
    file_part=_today,
    key="referral",
    short=always_short,
    record=_itself,
    scopes=(Scope.REACH, Scope.REASON),
    receiver=_receiver,
    example=_any,
    one_language="for another body",
    command=Command("der Brief an die Stelle, mit Abschnitt „angekommen“", _arguments, _referral),
)
"""About the id of a referral."""
