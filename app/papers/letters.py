"""A letter to a person, a household, an organisation, or to the client of a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.models import Case, Kind, Scope
from app.papers.command import Argument, Command, Given
from app.papers.letter_frame import CLOSING, GERMAN, LetterFrame, WrittenLetter, from_file, text_argument
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short, any_withheld
from app.reports.forms.options import Choice, Choices, Hint, Lines
from app.services import recipients
from app.services.actors import affiliations, organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.office import letters
from app.services.people import addresses, greetings
from app.services.people.addresses import Addressee
from app.services.people.spoken import languages_around
from app.services.privacy import address_block
from app.services.secrecy.receivers import Client, Receiver

_NOBODY = ""


@dataclass(frozen=True)
class Recipient:
    """Whom a letter goes to: a record, or a case, whose client is written to and whose number stands on the letter.

    `subject` and `body` are what it begins with, `reference` the number that stands on it.
    """

    kind: Kind
    record_id: int
    subject: str = ""
    body: str = ""
    reference: str = ""


@dataclass(frozen=True)
class LetterText:
    """What she writes. Paragraphs are parted by empty lines."""

    attention: Annotated[str, Choice("Zu Händen", ((_NOBODY, "niemand"),))] = _NOBODY
    subject: Annotated[str, Hint("Betreff", example="z. B. Ihre Anfrage vom 3. März")] = ""
    salutation: Annotated[str, Hint("Anrede")] = ""
    body: Annotated[str, Lines("Text", 12, example="Absätze durch eine leere Zeile trennen")] = ""
    closing: Annotated[str, Hint("Gruß")] = CLOSING
    language: Annotated[str, Choice("Sprache", ((GERMAN, "Deutsch"),), names=True)] = GERMAN
    remark: Annotated[str, Hint("Vermerk über der Anschrift", example="z. B. Persönlich")] = ""
    reference: Annotated[str, Hint("Ihr Zeichen")] = ""
    enclosed: Annotated[tuple[str, ...], Hint("Anlagen", example="Anlage hinzufügen …")] = ()


def _letter(session: Session, to: Recipient, text: LetterText, _most: int) -> PaperData:
    addressee, withheld = _addressee(session, to)
    attention = (f"z. Hd. {text.attention}",) if text.attention else ()
    names, place = addressee.names, addressee.lines[len(addressee.names) :]
    written = WrittenLetter(
        address=(*names, *attention, *place),
        subject=text.subject,
        body=f"{_salutation(session, to, text)}\n\n{text.body}",
        closing=text.closing,
        enclosed=text.enclosed,
        spoken=_spoken(session, to),
        remark=text.remark,
        our_reference=_number(session, to),
        your_reference=text.reference,
    )
    data = LetterFrame.of(session, text.language).letter(written)
    return PaperData(data, 1, int(withheld), int(not addressee.complete and not withheld))


def _addressee(session: Session, to: Recipient) -> tuple[Addressee, bool]:
    if to.kind is Kind.CASE:
        return recipients.addressee(session, Kind.PERSON, _case(session, to).person_id)
    return recipients.addressee(session, to.kind, to.record_id)


def _spoken(session: Session, to: Recipient) -> tuple[str, ...]:
    """What those written to speak: the person, who lives in the household, the client."""
    return languages_around(session, to.kind, [to.record_id]).get(to.record_id, ())


def _case(session: Session, to: Recipient) -> Case:
    return cases.load(session, to.record_id)


def _number(session: Session, to: Recipient) -> str:
    return _case(session, to).number if to.kind is Kind.CASE else to.reference


def _usual_salutation(session: Session, to: Recipient, language: str) -> str:
    addressee, _ = _addressee(session, to)
    known = greetings.greeted(session, addressee.people)
    people = [known[one] for one in addressee.people if one in known]
    return LetterFrame.of(session, language).greeting(to.kind, people, addressee.names)


def _salutation(session: Session, to: Recipient, text: LetterText) -> str:
    """What she typed; the usual German words in the language of the letter."""
    if text.language != GERMAN and text.salutation == _usual_salutation(session, to, GERMAN):
        return _usual_salutation(session, to, text.language)
    return text.salutation


def _start(session: Session, to: Recipient) -> Mapping[str, Any]:
    begun = {"subject": to.subject, "body": to.body} if to.body else {}
    return {"salutation": _usual_salutation(session, to, GERMAN), **begun}


def _choices(session: Session, to: Recipient) -> Mapping[str, Choices]:
    """In which languages a letter has its own words, and who may be named in the address."""
    from app.reports.forms.phrases import LETTER_LANGUAGES

    return {"language": LETTER_LANGUAGES, **_attention(session, to)}


def _attention(session: Session, to: Recipient) -> Mapping[str, Choices]:
    """Who speaks for the organisation now, without anybody who has an address block."""
    if to.kind is not Kind.ORGANISATION:
        return {}
    rows = [row for row in affiliations.of_organisation(session, to.record_id) if row.present]
    blocked = address_block.shielded(session, Kind.PERSON, [row.person_id for row in rows])
    names = addresses.spoken_names(session, [row.person_id for row in rows if row.person_id not in blocked])
    return {"attention": ((_NOBODY, "niemand"), *((name.whole, name.whole) for name in names.values()))}


def _hidden(to: Recipient) -> frozenset[str]:
    return frozenset() if to.kind is Kind.ORGANISATION else frozenset({"attention"})


def _to_organisation(printout: Printout) -> bool:
    return printout.about.kind is Kind.ORGANISATION


def _to_client(printout: Printout) -> bool:
    return printout.about.kind is Kind.CASE


def _to_others(printout: Printout) -> bool:
    return not (_to_organisation(printout) or _to_client(printout))


def _incomplete(printout: Printout) -> bool:
    return printout.taken.without > 0 and not any_withheld(printout)


def _record(to: Recipient) -> int:
    return to.record_id


def _receiver(_session: Session, _to: Recipient) -> Receiver:
    """A letter about a case is written to the client."""
    return Client()


def _any_organisation(session: Session) -> Recipient:
    return Recipient(Kind.ORGANISATION, organisations.ids(session, ListQuery(), 1)[0])


def _arguments() -> tuple[Argument, ...]:
    """One for each kind of record that a letter can be written from, and the text."""
    ids = (
        Argument(kind.value, f"id: {kind.label}", "number", "NUMMER", alternative=True)
        for kind in Kind
        if recipients.takes_letters(kind)
    )
    return (*ids, text_argument())


def _recipient(given: Given) -> Recipient:
    kind = next(kind for kind in Kind if given.get(kind.value) is not None)
    return Recipient(kind, given[kind.value])


LETTER = Paper(
    name="brief",
    title="Brief",
    form="app.reports.forms.letter",
    take=_letter,
    source_options=LetterText,
    start=_start,
    choices=_choices,
    hidden=_hidden,
    foreign={"language": ("letter",)},
    remarks=(
        Remark("Enthält die Anschrift des Akteurs und was Sie schreiben.", when=_to_organisation),
        Remark(
            "Enthält Namen und Anschrift der Klientin oder des Klienten, die Nummer des Falls und was Sie schreiben. "
            "Nur für sie oder ihn selbst: An andere geht Fallinhalt nur mit Schweigepflichtentbindung.",
            when=_to_client,
        ),
        Remark("Enthält Namen und Anschrift der Empfänger und was Sie schreiben.", when=_to_others),
        Remark(
            "Wegen der Auskunftssperre steht die Anschrift nicht darauf: bitte persönlich übergeben.",
            when=any_withheld,
        ),
        Remark("Die Anschrift ist nicht vollständig.", when=_incomplete),
    ),
    file_stem=letters.STEM,
    key="letter:{about.record_id}",
    draft=True,
    short=always_short,
    record=_record,
    scopes=(Scope.REACH, Scope.REASON),
    receiver=_receiver,
    example=_any_organisation,
    command=Command(
        "ein Brief für einen Umschlag mit Fenster",
        _arguments,
        _recipient,
        from_file,
    ),
)
"""About a `Recipient`."""
