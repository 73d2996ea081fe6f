"""What papers say in other languages, by subject: whatever a speaker of a language has to have read before it is trusted."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from app.common.sentences import Sentence
from app.reports.forms.concern_phrases import NOTICES, RECEIPTS
from app.reports.forms.consent_phrases import CONSENTS
from app.reports.forms.phrases import ATTENDANCE, LETTERS, ListWords
from app.reports.forms.phrases import GERMAN as GERMAN_LIST
from app.reports.forms.plan_phrases import PLANS
from app.reports.forms.release_phrases import RELEASES
from app.reports.forms.sheet_phrases import SHEETS, page_words
from app.reports.forms.signed_phrases import SIGNED
from app.reports.forms.slip_phrases import SLIPS
from app.reports.forms.survey_phrases import SURVEYS

GERMAN = "de"
_BETWEEN = "\x1f"
_PRINTS = 16
"""Characters of a fingerprint."""


@dataclass(frozen=True)
class ForeignTexts:
    """The texts of one subject: `of` gives them in a language, none where it has none."""

    title: Sentence
    languages: tuple[str, ...]
    of: Callable[[str], tuple[str, ...]]

    def fingerprint(self, language: str) -> str:
        """Another one for every other text."""
        return sha256(_BETWEEN.join(self.of(language)).encode()).hexdigest()[:_PRINTS]

    def beside_german(self, language: str) -> Iterator[tuple[str, str]]:
        """Each text in German and in the language."""
        yield from zip(self.of(GERMAN), self.of(language), strict=True)


def _foreign(*tables: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for table in tables for code in table if code != GERMAN))


def _letters(language: str) -> tuple[str, ...]:
    return tuple(LETTERS.get(language, ()))


def _sheets(language: str) -> tuple[str, ...]:
    return (*SHEETS[language], page_words(language)) if language in SHEETS else ()


def _heads(language: str) -> tuple[str, ...]:
    heads: dict[str, ListWords] = {GERMAN: GERMAN_LIST, **ATTENDANCE}
    return tuple(heads.get(language, ()))


def _receipts(language: str) -> tuple[str, ...]:
    return tuple(RECEIPTS.get(language, ()))


def _notices(language: str) -> tuple[str, ...]:
    return tuple(NOTICES.get(language, ()))


def _slips(language: str) -> tuple[str, ...]:
    return tuple(SLIPS.get(language, ()))


def _surveys(language: str) -> tuple[str, ...]:
    return tuple(SURVEYS.get(language, ()))


def _signed(language: str) -> tuple[str, ...]:
    return tuple(SIGNED.get(language, ()))


def _releases(language: str) -> tuple[str, ...]:
    return tuple(RELEASES.get(language, ()))


def _consents(language: str) -> tuple[str, ...]:
    return tuple(CONSENTS.get(language, ()))


def _plans(language: str) -> tuple[str, ...]:
    return tuple(PLANS.get(language, ()))


SUBJECTS: dict[str, ForeignTexts] = {
    "letter": ForeignTexts(Sentence("Worte um einen Brief"), _foreign(LETTERS), _letters),
    "list_head": ForeignTexts(Sentence("Kopf der Teilnehmerliste"), _foreign(ATTENDANCE), _heads),
    "sheet": ForeignTexts(Sentence("Teilnehmerliste und Schilder"), _foreign(SHEETS), _sheets),
    "receipt": ForeignTexts(Sentence("Quittung zum Anliegen"), _foreign(RECEIPTS), _receipts),
    "notice": ForeignTexts(Sentence("Aushang „Du hast gesagt“"), _foreign(NOTICES), _notices),
    "slip": ForeignTexts(Sentence("Terminzettel"), _foreign(SLIPS), _slips),
    "signed": ForeignTexts(Sentence("Rechte und Unterschriften"), _foreign(SIGNED), _signed),
    "release": ForeignTexts(Sentence("Schweigepflichtentbindung"), _foreign(RELEASES), _releases),
    "consents": ForeignTexts(Sentence("Einwilligungen"), _foreign(CONSENTS), _consents),
    "plan": ForeignTexts(Sentence("Hilfeplan"), _foreign(PLANS), _plans),
    "survey": ForeignTexts(Sentence("Fragebogen zum Stimmungsbild"), _foreign(SURVEYS), _surveys),
}
"""By the name under which a check is kept."""
