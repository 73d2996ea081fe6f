"""What papers say in other languages, and whether somebody who speaks them has read it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Coded, Sentence, joined
from app.papers.paper import Paper, Values
from app.reports.forms.foreign_texts import GERMAN, SUBJECTS, ForeignTexts
from app.services.office import text_checks
from app.services.office.text_checks import Checked

_UNCHECKED = (
    "Den Text auf {language} hat noch niemand geprüft. In dieser Sprache gibt es das Papier erst, wenn jemand ihn gelesen hat, der "
    "sie gut spricht; eintragen lässt sich das in den Einstellungen unter „Fremdsprachige Texte“. Auf Deutsch geht es sofort."
)
_MOST = 6
"""Languages that are named."""


@dataclass(frozen=True)
class ForeignText:
    """The texts of a subject in one language; `checked` says who has read them, None where nobody has."""

    subject: str
    language: str
    checked: Checked | None

    @property
    def texts(self) -> ForeignTexts:
        """The texts themselves, in German as well."""
        return SUBJECTS[self.subject]


def printed(session: Session, paper: Paper, values: Values) -> tuple[ForeignText, ...]:
    """Those that a paper prints with these options."""
    wanted = dict.fromkeys(
        (subject, language)
        for option, subjects in paper.foreign.items()
        for language in _chosen(values.get(option))
        for subject in subjects
        if language != GERMAN and language in SUBJECTS[subject].languages
    )
    return tuple(_text(session, subject, language) for subject, language in wanted)


def unread(texts: Iterable[ForeignText]) -> Sentence | None:
    """What is said of texts that nobody has read yet; None where there are none."""
    codes = list(dict.fromkeys(one.language for one in texts if one.checked is None))
    if not codes:
        return None
    if len(codes) == 1:
        return Sentence("Der Text auf {language} ist noch nicht geprüft.", language=Coded("languages", codes[0]))
    named = joined(", ", *(Coded("languages", code) for code in codes[:_MOST]), "…" if len(codes) > _MOST else "")
    return Sentence("Noch nicht geprüft sind die Texte auf {languages}.", languages=named)


def demand_checked(texts: Iterable[ForeignText]) -> None:
    """Raises UserError with what to do where nobody has read one of the texts of a paper."""
    code = next((one.language for one in texts if one.checked is None), None)
    if code is not None:
        raise UserError(_UNCHECKED, language=Coded("languages", code))


def readable(session: Session, paper: Paper, languages: Iterable[str]) -> str:
    """The first of the languages in which the paper may be printed as it is; German where there is none."""
    for language in languages:
        texts = printed(session, paper, dict.fromkeys(paper.foreign, language))
        if texts and all(one.checked for one in texts):
            return language
    return GERMAN


def everything(session: Session) -> list[ForeignText]:
    """All texts in other languages that papers print, by subject."""
    return [_text(session, subject, language) for subject, texts in SUBJECTS.items() for language in texts.languages]


def check(session: Session, texts: Iterable[tuple[str, str]], by: str, on: date | None) -> None:
    """Note that somebody has read texts (subject, language) as they are today. Raises UserError without a name or a day, and
    for a day to come.
    """
    for subject, language in texts:
        text_checks.record(session, subject, language, SUBJECTS[subject].fingerprint(language), by, on)


def take_back(session: Session, texts: Iterable[tuple[str, str]]) -> None:
    """Texts count as unread again."""
    for subject, language in texts:
        text_checks.take_back(session, subject, language)


def _text(session: Session, subject: str, language: str) -> ForeignText:
    print_ = SUBJECTS[subject].fingerprint(language)
    return ForeignText(subject, language, text_checks.checked(session, subject, language, print_))


def _chosen(value: object) -> Iterator[str]:
    """The languages of an option, which holds one or several."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        yield from (one for one in value if isinstance(one, str))
