"""What every letter of the office has around its text: who writes and when, the greeting, the closing, in the letter's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.common import cldr, clock, german
from app.models import Kind
from app.papers import letterhead
from app.papers.command import Argument, Given
from app.papers.titles import dated
from app.services.office import settings
from app.services.people import greetings
from app.services.people.greetings import Greeted
from app.settings.office import Office

if TYPE_CHECKING:
    from app.reports.forms.letter import Letter
    from app.reports.forms.phrases import LetterWords
    from app.reports.pdf.sheets.letter import Sender

GERMAN = "de"
CLOSING = "Mit freundlichen Grüßen"
"""As it is proposed; in another language its own words stand in its place."""


@dataclass(frozen=True)
class WrittenLetter:
    """What is said in one letter, and to whom. Paragraphs of the `body` are parted by empty lines."""

    address: tuple[str, ...]
    subject: str
    body: str
    closing: str
    enclosed: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    remark: str = ""
    our_reference: str = ""
    your_reference: str = ""


@dataclass(frozen=True)
class LetterFrame:
    """The office that writes today, in one language."""

    office: Office
    sender: "Sender"
    language: str

    @classmethod
    def of(cls, session: Session, language: str) -> "LetterFrame":
        """The office of the settings."""
        return cls(settings.office(session), letterhead.sender(session), language)

    @property
    def words(self) -> "LetterWords":
        """The fixed words of the letter."""
        from app.reports.forms.phrases import letter_words

        return letter_words(self.language)

    @property
    def day(self) -> str:
        """Today as it is written in the letter, on its running heads too."""
        return german.day(clock.today()) if self.language == GERMAN else cldr.day(clock.today(), self.language)

    @property
    def writer(self) -> str:
        """Who signs."""
        return self.office.person or self.office.name

    def greeting(self, kind: str, people: Sequence[Greeted], names: Sequence[str]) -> str:
        """How somebody is greeted; `names` stand on the envelope."""
        if kind == Kind.ORGANISATION:
            return self.words.to_organisation
        return greetings.greeting(self.language, people, names, self.words.to_person)

    def letter(self, text: WrittenLetter, file_title: str = "") -> "Letter":
        """The letter as it is drawn; its file is called `file_title`, which names nobody, else a letter of today."""
        from app.reports.forms.letter import Letter
        from app.reports.pdf.sheets.letter import Envelope

        words, office = self.words, self.office
        info = (
            (words.our_reference, text.our_reference),
            (words.your_reference, text.your_reference),
            (words.writer, office.person),
            (words.phone, office.phone),
            (words.email, office.email),
            (words.date, self.day),
        )
        return Letter(
            sender=self.sender,
            envelope=Envelope(
                text.address,
                (text.remark,) if text.remark else (),
                tuple((label, value) for label, value in info if value),
            ),
            subject=text.subject or words.subject,
            paragraphs=_paragraphs(text.body),
            closing=words.closing if text.closing == CLOSING else text.closing,
            signed_by=self.writer,
            enclosed=text.enclosed,
            language=self.language,
            spoken=text.spoken,
            file_title=file_title or dated("Brief", clock.today()),
            date=self.day,
        )


def _paragraphs(text: str) -> tuple[str, ...]:
    parts = (part.strip() for part in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(part for part in parts if part)


def text_argument(rest: str = "der Text") -> Argument:
    """A file with what is written; `rest` says what follows its first line."""
    return Argument("text", f"erste Zeile Betreff, danach {rest}", "file", "X.txt")


def from_file(given: Given) -> Given:
    """What she wrote into a file: the first line is the subject, the rest the text."""
    if not given["text"]:
        return {}
    first, _, rest = given["text"].partition("\n")
    return {"subject": first.strip(), "body": rest.strip()}
