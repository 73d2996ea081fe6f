"""In English everything is English: words, days, times and numbers, apart from what a person typed.

Every page, detail with its tabs, dialog, preview and start screen is shown once, in a vault with a record of each kind and
little that was typed, and in the demo quarter, where there is much to show.
"""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.demo.run import PASSPHRASE as DEMO
from app.models import CatalogueEntry, Kind, graph
from app.models.columns import TextKind
from app.reports.forms.foreign_texts import GERMAN, SUBJECTS
from app.services.concerns import answers
from app.services.office import placeholders
from app.services.surveys import surveys
from app.vaults import opening
from app.views import gallery
from app.views.gallery import Scene, Stage
from app.views.gallery.samples import (
    AIM,
    AUTHORITY,
    BLOCK_BODY,
    BLOCK_NAME,
    CAUGHT,
    CODE,
    CONCERN,
    CONTRIBUTION,
    COST,
    COUNSEL,
    DANGER,
    DECIDED,
    DOCUMENT,
    FUNCTION,
    INDICATOR,
    LETTER,
    MAIL_FROM,
    MAIL_SUBJECT,
    MEASURE,
    MILESTONE,
    OFFICE,
    PEOPLE,
    PURPOSE,
    QUESTION,
    RECIPIENT,
    REMARK,
    RESPONSIBLE,
    ROLE,
    SEEN,
    SEEN_BY,
    SOMEBODY,
    TEMPLATE_BODY,
    TEMPLATE_NAME,
    TEMPLATE_SUBJECT,
    TO_CATCH,
    TO_DO,
    TOLD,
    UNKNOWN,
    YOUTH_OFFICE,
)
from app.views.language import i18n, i18n_tools
from app.views.language.i18n import LANGUAGES
from app.views.language.sentences import book_file
from app.views.preferences.template_dialog import EXAMPLE
from app.views.settings import Settings
from app.views.theme import Look
from tests.contract.shown_texts import ShownText, shown_texts
from tests.shares import Shares
from tests.vault_templates import PASSPHRASE
from tests.views.windows import MakeWindow, arrived, every_tab

_GERMAN_DAY = re.compile(
    r"\b\d{1,2}\.\s?\d{1,2}\.(\d{2,4})?(?![\d.])|\b\d{1,2}\. (?=(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Quartal))|\b\d{1,2}\.\d{4}\b"
)
_GERMAN_NUMBER = re.compile(r"(?<![\d.,/])\d{1,3}(,\d{1,2})(?![\d,])(?! \d{4})|(?<![\d.,])\d{1,3}(\.\d{3})+(?![\d.])")
_CLOCK = re.compile(r"\b\d{1,2}(:\d\d)? Uhr\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PLACE = re.compile(r"\{\w+\}|%n|%L?\d|&(?=\w)|<[^>]+>")
_LEFT = {
    *LANGUAGES.values(),
    *PEOPLE.splitlines()[0].split(";"),
    CODE[:24],
    CODE[24:],
    "Probe",
    "WV 31.2.",
    "sich",
    "Quartiersmanagement",
    "Amtsblatt",
    *filter(None, LETTER.splitlines()),
    DOCUMENT,
    MAIL_FROM,
    MAIL_SUBJECT,
    "Sehr geehrte Damen und Herren",
    "Mit freundlichen Grüßen",
}
"""What is no text of the window: what these tests and the scenes type, and what stands on papers, which are German."""
_TYPED_IN_SCENES = {
    AIM,
    BLOCK_BODY,
    BLOCK_NAME,
    INDICATOR,
    MEASURE,
    REMARK,
    RESPONSIBLE,
    TO_CATCH,
    AUTHORITY,
    DANGER,
    YOUTH_OFFICE,
    COUNSEL,
    PURPOSE,
    RECIPIENT,
    SEEN,
    SEEN_BY,
    DECIDED,
    CONTRIBUTION,
    COST,
    MILESTONE,
    ROLE,
    QUESTION,
    surveys.name_of(clock.today()),
    TOLD,
    TO_DO,
    SOMEBODY,
    CONCERN,
    OFFICE,
    f"A-2026-001 · {CONCERN}",
    f"A-2026-001 · {OFFICE}",
    DOCUMENT,
    FUNCTION,
    TEMPLATE_NAME,
    TEMPLATE_SUBJECT,
    TEMPLATE_BODY,
    "10:00 Uhr – Wiedervorlage: Telefonat Wohnen Bescheid vom Jobcenter ist da, WV 31.2.",
}
"""Whole texts of fields; a task is called in German, as it is stored."""
_IN_LETTERS = [
    placeholders.filled(TEMPLATE_BODY, EXAMPLE).text,
    *(f"{{{name}}}" for name in placeholders.NAMES),
]
"""What is typed into letters, which are German: the places as they are typed, and how the sample reads."""
_IN_LINES = [*CAUGHT.split("{name}"), UNKNOWN]
"""What is typed into the line of quick capture, beside names, and of what its chips speak."""
_ANSWERS = [
    re.compile(r".+?".join(map(re.escape, re.split(r"\{\w+\}", text))), re.DOTALL)
    for text in (*answers.TEXTS.values(), answers.SUBJECT)
]
"""What citizens are told by letter, which is German, with whatever stands in its places."""
_ON_PAPERS = sorted(SUBJECTS["receipt"].of(GERMAN), key=len, reverse=True)
"""What a paper says in German, beside which its translation is read."""
_FILE = re.compile(r"[/\w.-]+\.(qbsicherung|csv|db)\b|/[/\w.-]+")
_VAULTS = ("linked", "demo")
_PAGES = "seite-"
_FEWEST = 1000
"""Texts that are shown at least, or the scenes were empty."""
_SHORT_NUMBER = 4
"""Digits that could stand in any day or sum: what samples are counted by is no telephone number."""
_BETWEEN = re.compile(r" · |\n| – |, |: | \(|\)$|<[^>]+>")


@pytest.fixture(params=_VAULTS)
def vault(request: pytest.FixtureRequest) -> tuple[Path, str]:
    """A vault and its passphrase."""
    if request.param == "linked":
        return request.getfixturevalue("linked_template"), PASSPHRASE
    return request.getfixturevalue("demo_template")[0], DEMO


@pytest.fixture
def context(vault: tuple[Path, str], tmp_path: Path) -> Iterator[Context]:
    template, passphrase = vault
    opened = opening.open_with_passphrase(Path(shutil.copytree(template, tmp_path / "vault")), passphrase)
    yield opened
    opened.close()


@pytest.fixture
def stage(qapp: QApplication, context: Context, make_window: MakeWindow, settings: Settings, look: Look) -> Stage:
    i18n.install(qapp, "en")
    window = make_window()
    window.resize(1440, 900)
    return Stage(qapp, context, window.window_context.work, settings, look, window)


def test_in_english_everything_is_english(stage: Stage, shares: Shares, request: pytest.FixtureRequest) -> None:
    """Each scene in one of the vaults, pages and with --long all in both."""
    typed = Typed(stage.context)
    seen: set[ShownText] = set()
    found: dict[str, str] = {}
    here, one = request.node.callspec.params["vault"], Shares(shares.everything, size=1)
    for scene in gallery.scenes(stage):
        if not scene.name.startswith(_PAGES) and here not in one.of(_VAULTS, scene.name):
            continue
        for shown in _shown_in(stage, scene):
            if shown not in seen and shown.text not in _TYPED_IN_SCENES:
                seen.add(shown)
                found |= {
                    f"{fault} | {shown.text!r}": f"{scene.name} {shown.where}" for fault in _faults(shown.text, typed)
                }
    assert len(seen) > _FEWEST
    assert not found, "\n".join(f"{what} ({where})" for what, where in found.items())


@pytest.mark.parametrize("vault", ["linked"], indirect=True)
@pytest.mark.parametrize(
    "text",
    [
        "seit 19.10.2026", "19.10.", "Fr 19. Okt", "today, 14:30 Uhr", "2,5 h", "1.234", "70 × 42,3 mm", "Papierkorb",
        "Anna · Speichern unter", "Fall: F-2026-001", "PLZ", "with {Anrede} and Anrede",
    ],
)  # fmt: skip
def test_what_is_german_is_found(context: Context, text: str) -> None:
    assert list(_faults(text, Typed(context)))


@pytest.mark.parametrize("vault", ["linked"], indirect=True)
@pytest.mark.parametrize(
    "text",
    [
        "19 Oct 2026",
        "2.5 h",
        "1,234",
        "1,234.5",
        "Version 1.2.3",
        "Anna phone",
        "at 15:12. What",
        "{PLZ}",
        "with {Anrede}",
    ],
)
def test_what_is_english_or_typed_is_not(context: Context, text: str) -> None:
    assert list(_faults(text, Typed(context))) == []


def _shown_in(stage: Stage, scene: Scene) -> Iterator[ShownText]:
    part = scene.play(stage)
    arrived(stage.work, part)
    for _tab in every_tab(part):
        yield from shown_texts(part)
    if part is not stage.window:
        part.close()
        part.deleteLater()


class Typed:
    """What people typed into a vault: it stays as it is in every language."""

    def __init__(self, context: Context) -> None:
        texts = context.read(_typed_texts) | _LEFT
        self._texts = sorted(texts, key=len, reverse=True)
        self.words = {word.casefold() for text in texts for word in _WORD.findall(text)}

    def taken_out_of(self, text: str) -> str:
        text = _FILE.sub(" ", text)
        for letter in _ANSWERS:
            text = letter.sub(" ", text)
        for one in [*_ON_PAPERS, *_IN_LETTERS, *_IN_LINES, *self._texts]:
            if one in text:
                text = text.replace(one, " ")
        return text


def _typed_texts(session: Session) -> set[str]:
    found: set[str] = set()
    for table in graph.tables():
        for column in graph.texts(table, TextKind.TYPED, TextKind.DERIVED):
            if table.name != CatalogueEntry.__tablename__:
                found.update(session.scalars(select(column).where(column != "")))
    begun = tuple(graph.entity_of(kind).title_begins + " " for kind in Kind if graph.entity_of(kind).title_begins)
    lines = {line.strip() for text in found for line in text.splitlines()}
    told = {line for line in lines if len(line) > 1 and not line.startswith(begun)}
    return {line for line in told if len(line) > _SHORT_NUMBER or not line.isdecimal()}


def _faults(text: str, typed: Typed) -> Iterator[str]:
    if not text.strip() or not (_german_in(text, typed) or _written_in_german(text)):
        return
    own = typed.taken_out_of(text)
    yield from (f"German: {word}" for word in _german_in(own, typed))
    yield from (f"written in German: {what}" for what in _written_in_german(own))


def _german_in(text: str, typed: Typed) -> list[str]:
    """Words that stand in German sources only, and pieces that are such a source."""
    words = [word for word in _WORD.findall(text) if _is_german(word.casefold()) and word.casefold() not in typed.words]
    return words + [piece for piece in _BETWEEN.split(text) if piece.strip() in _german_texts()]


def _is_german(word: str) -> bool:
    return word in _german_words()


def _written_in_german(text: str) -> list[str]:
    return [found[0] for form in (_GERMAN_DAY, _GERMAN_NUMBER, _CLOCK) for found in form.finditer(text)]


@cache
def _book() -> dict[str, str]:
    """Every German text of the window with its English."""
    own = {text.source: " ".join(text.translations) for text in i18n_tools.texts("en")}
    return own | json.loads(book_file("en").read_text(encoding="utf-8"))


@cache
def _german_texts() -> frozenset[str]:
    return frozenset(_book()) - frozenset(_book().values())


@cache
def _german_words() -> frozenset[str]:
    return _words(_book()) - _words(_book().values())


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(_PLACE.sub(" ", text)))
