"""A letter to a person, a household, an organisation, or to the client of a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import cldr, clock, german
from app.models import Case, Kind
from app.papers import letterhead
from app.papers.command import Argument, Command, Given
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short, any_withheld
from app.papers.titles import dated
from app.reports.forms.options import Choice, Choices, Hint, Lines
from app.services import recipients
from app.services.actors import affiliations, organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.office import letters, settings
from app.services.people import addresses
from app.services.people.addresses import Addressee
from app.services.people.spoken import languages_around
from app.services.privacy import address_block

_NOBODY = ""
_GERMAN = "de"


@dataclass(frozen=True)
class Recipient:
    """Whom a letter goes to: a record, or a case, whose client is written to and whose number stands on the letter."""

    kind: Kind
    record_id: int


@dataclass(frozen=True)
class LetterText:
    """What she writes. Paragraphs are parted by empty lines."""

    attention: Annotated[str, Choice("Zu Händen", ((_NOBODY, "niemand"),))] = _NOBODY
    subject: Annotated[str, Hint("Betreff", example="z. B. Ihre Anfrage vom 3. März")] = ""
    salutation: Annotated[str, Hint("Anrede")] = ""
    body: Annotated[str, Lines("Text", 12, example="Absätze durch eine leere Zeile trennen")] = ""
    closing: Annotated[str, Hint("Gruß")] = "Mit freundlichen Grüßen"
    language: Annotated[str, Choice("Sprache", ((_GERMAN, "Deutsch"),), names=True)] = _GERMAN
    remark: Annotated[str, Hint("Vermerk über der Anschrift", example="z. B. Persönlich")] = ""
    reference: Annotated[str, Hint("Ihr Zeichen")] = ""
    enclosed: Annotated[tuple[str, ...], Hint("Anlagen", example="Anlage hinzufügen …")] = ()


def _letter(session: Session, to: Recipient, text: LetterText, _most: int) -> PaperData:
    from app.reports.forms.letter import Letter
    from app.reports.forms.phrases import letter_words
    from app.reports.pdf.sheets.letter import Envelope

    office = settings.office(session)
    words, usual = letter_words(text.language), letter_words(_GERMAN)
    addressee, withheld = _addressee(session, to)
    attention = (f"z. Hd. {text.attention}",) if text.attention else ()
    names, place = addressee.names, addressee.lines[len(addressee.names) :]
    info = (
        (words.our_reference, _number(session, to)),
        (words.your_reference, text.reference),
        (words.writer, office.person),
        (words.phone, office.phone),
        (words.email, office.email),
        (words.date, _day(text.language)),
    )
    paragraphs = [part.strip() for part in text.body.replace("\r\n", "\n").split("\n\n")]
    data = Letter(
        sender=letterhead.sender(session),
        envelope=Envelope(
            (*names, *attention, *place),
            (text.remark,) if text.remark else (),
            tuple((label, value) for label, value in info if value),
        ),
        subject=text.subject or words.subject,
        paragraphs=tuple(part for part in (_salutation(session, to, text), *paragraphs) if part),
        closing=words.closing if text.closing == usual.closing else text.closing,
        signed_by=office.person or office.name,
        enclosed=text.enclosed,
        language=text.language,
        spoken=_spoken(session, to),
        file_title=dated("Brief", clock.today()),
        date=_day(text.language),
    )
    return PaperData(data, 1, int(withheld), int(not addressee.complete and not withheld))


def _day(language: str) -> str:
    """Today as it is written in a letter, on its running heads too."""
    return german.day(clock.today()) if language == _GERMAN else cldr.day(clock.today(), language)


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
    return _case(session, to).number if to.kind is Kind.CASE else ""


def _usual_salutation(session: Session, to: Recipient, language: str) -> str:
    from app.reports.forms.phrases import letter_words

    words = letter_words(language)
    if to.kind is Kind.ORGANISATION:
        return words.to_organisation
    return words.to_person.format(names=", ".join(_addressee(session, to)[0].names))


def _salutation(session: Session, to: Recipient, text: LetterText) -> str:
    """What she typed; the usual German words in the language of the letter."""
    if text.language != _GERMAN and text.salutation == _usual_salutation(session, to, _GERMAN):
        return _usual_salutation(session, to, text.language)
    return text.salutation


def _start(session: Session, to: Recipient) -> Mapping[str, Any]:
    return {"salutation": _usual_salutation(session, to, _GERMAN)}


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


def _any_organisation(session: Session) -> Recipient:
    return Recipient(Kind.ORGANISATION, organisations.ids(session, ListQuery(), 1)[0])


def _arguments() -> tuple[Argument, ...]:
    """One for each kind of record that a letter can be written from, and the text."""
    ids = (
        Argument(kind.value, f"id: {kind.label}", "number", "NUMMER", alternative=True)
        for kind in Kind
        if recipients.takes_letters(kind)
    )
    return (*ids, Argument("text", "erste Zeile Betreff, danach der Text", "file", "X.txt"))


def _recipient(given: Given) -> Recipient:
    kind = next(kind for kind in Kind if given.get(kind.value) is not None)
    return Recipient(kind, given[kind.value])


def _written(given: Given) -> Given:
    """What she wrote into a file: the first line is the subject, the rest the text."""
    if not given["text"]:
        return {}
    first, _, rest = given["text"].partition("\n")
    return {"subject": first.strip(), "body": rest.strip()}


LETTER = Paper(
    name="brief",
    title="Brief",
    form="app.reports.forms.letter",
    take=_letter,
    source_options=LetterText,
    start=_start,
    choices=_choices,
    hidden=_hidden,
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
    example=_any_organisation,
    command=Command(
        "ein Brief für einen Umschlag mit Fenster",
        _arguments,
        _recipient,
        _written,
    ),
)
"""About a `Recipient`."""
