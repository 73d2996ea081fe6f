"""Names in many languages and scripts, found however they are spelled, by number, by street, and nearly so."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.common.text import fold, search_key
from app.context import Context
from app.models import Person
from app.services import nearest
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.search import find
from app.vaults import opening
from tests.vault_templates import PASSPHRASE, VAULT, VaultTemplates, holding

_FOLDER = Path(__file__).with_name("corpus")
_LEAST_SEARCHES, _LEAST_LANGUAGES = 200, 28


def _corpus(name: str) -> list[list[str]]:
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def _fill(session: Session) -> None:
    for _language, family, given, native, phone, street in _corpus("names"):
        persons.save(
            session, Person(family_name=family, given_name=given, native_name=native, phone=phone, street=street)
        )


@pytest.fixture(scope="module")
def named(vault_templates: VaultTemplates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """A vault with everybody of the corpus."""
    folder = tmp_path_factory.mktemp("names") / VAULT
    shutil.copytree(vault_templates.made("names", holding(_fill))[0], folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    yield context
    context.close()


@pytest.mark.parametrize(("typed", "family"), _corpus("searches"))
def test_who_is_found(named: Context, typed: str, family: str) -> None:
    hits = named.read(find, typed)
    if family == "-":
        assert hits == []
        return
    assert family.lstrip("~") in [hit.title.partition(", ")[0] for hit in hits]
    assert {hit.near for hit in hits} == {family.startswith("~")}
    assert all(("ähnlich geschrieben" in hit.subtitle) == hit.near for hit in hits)


@pytest.mark.parametrize(("typed", "family"), [line for line in _corpus("searches") if line[1][0] not in "~-"])
def test_a_list_finds_the_same_by_its_filter(named: Context, typed: str, family: str) -> None:
    found = named.read(lambda session: persons.rows(session, persons.ids(session, ListQuery(text=typed))))
    assert family in [row.name.partition(", ")[0] for row in found]


def test_the_corpus_is_large_enough_to_stand_for_the_quarter() -> None:
    assert len(_corpus("searches")) >= _LEAST_SEARCHES
    assert len({language for language, *_name in _corpus("names")}) >= _LEAST_LANGUAGES


def _spellings() -> Iterator[tuple[str, str, str]]:
    """Each name of the corpus with its language and whatever it is written as: its own script, folded, Latin letters."""
    for language, family, given, native, _phone, _street in _corpus("names"):
        latin = f"{given} {family}"
        own = native or latin
        for typed in dict.fromkeys((own, fold(own), search_key(own), latin, fold(latin))):
            yield language, typed, family


@pytest.mark.parametrize(("language", "typed", "family"), list(_spellings()))
def test_a_name_of_every_language_is_found_however_it_is_written(
    named: Context, language: str, typed: str, family: str
) -> None:
    found = [(hit.title.partition(", ")[0], hit.near) for hit in named.read(find, typed)]
    assert (family, False) in found, language


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("meier", "maier", True),
        ("schmidt", "schmitt", True),
        ("philipp", "filip", True),
        ("wagner", "vagner", True),
        ("axel", "aksel", True),
        ("clara", "klara", True),
        ("cilly", "zilly", True),
        ("muller", "miller", True),
        ("bauer", "kauer", False),
        ("neumann", "lehmann", False),
    ],
)
def test_what_sounds_alike(one: str, other: str, alike: bool) -> None:
    assert (nearest.sound_of(one) == nearest.sound_of(other)) == alike


def test_the_sound_is_that_of_the_published_rules() -> None:
    """The examples of the rules' author."""
    assert nearest.sound_of("wikipedia") == "3412"
    assert nearest.sound_of("mullerludenscheidt") == "65752682"


def test_numbers_and_long_lines_are_not_guessed_at(named: Context) -> None:
    assert named.read(find, "07627 888889") == []
    assert named.read(find, "muler@example.org") == []
    assert named.read(find, "Muler Muler Muler Muler Muler") == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Kowalenko", "kovalenko"),
        ("kovalenko", ""),
        ("Kowalenko 7", ""),
        ("kowalenko@example.org", ""),
        ("xyzxyzxyz", ""),
        ("", ""),
    ],
)
def test_another_spelling_is_offered_where_it_finds_something(named: Context, typed: str, said: str) -> None:
    """Said are words on file; whatever is no name is not guessed at."""

    def offered(session: Session) -> str:
        find(session, "nobody at all")
        return nearest.suggestion(session, typed, lambda words: bool(persons.ids(session, ListQuery(text=words))))

    assert named.read(offered) == said


def test_a_spelling_that_finds_nothing_is_not_offered(named: Context) -> None:
    def offered(session: Session) -> str:
        find(session, "nobody at all")
        return nearest.suggestion(session, "Kowalenko", {"muller"}.__contains__)

    assert named.read(offered) == ""


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("ab", ["ab"]),
        ("ab3d", ["ab3d"]),
        ("abc", ["abcde", "abcml", "abm"]),
        ("abcd", ["abcde"]),
        ("abcde", ["abcde", "abcml"]),
        ("xyz", []),
    ],
)
def test_one_slip_is_forgiven_in_a_short_word_and_two_in_a_long_one(
    monkeypatch: pytest.MonkeyPatch, word: str, near: list[str]
) -> None:
    """Whatever begins with the word comes first; words of two letters and numbers are not compared."""
    monkeypatch.setattr(nearest, "_candidates", lambda _session, _word: ["abm", "abcml", "abcde", "nothing"])
    assert nearest.near_words(None, word) == near  # type: ignore[arg-type]
