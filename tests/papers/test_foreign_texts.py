"""Every paper that prints texts in another language says which: they are unread until somebody who speaks it has read them."""

import dataclasses

import pytest

from app.common import clock
from app.context import Context
from app.papers import foreign
from app.papers.attendance import ATTENDANCE
from app.papers.paper import Paper
from app.papers.registry import PAPERS
from app.reports.forms import foreign_texts, sheet_phrases
from app.reports.forms.foreign_texts import GERMAN, SUBJECTS
from tests.papers.toy_paper import CARD

FOREIGN = [paper for paper in PAPERS if paper.foreign]
LANGUAGE_OPTIONS = {"language", "languages"}


@pytest.mark.parametrize("paper", [*PAPERS, CARD], ids=lambda paper: str(paper.name))
def test_whatever_has_a_language_to_choose_declares_its_texts(paper: Paper) -> None:
    chosen = {option.name for option in paper.options} & LANGUAGE_OPTIONS
    assert set(paper.foreign) == chosen
    assert all(subject in SUBJECTS for subjects in paper.foreign.values() for subject in subjects)
    assert all(paper.foreign.values())


@pytest.mark.parametrize("paper", FOREIGN, ids=lambda paper: str(paper.name))
def test_every_language_it_offers_has_texts_that_are_read(context: Context, paper: Paper) -> None:
    offered = context.read(lambda session: paper.choices(session, None)) if paper.name != "brief" else {}
    for option in paper.options:
        if option.name not in paper.foreign:
            continue
        for code, _ in offered.get(option.name, option.choices):
            printed = context.read(foreign.printed, paper, {option.name: code})
            assert bool(printed) == (code != GERMAN), code
            assert all(one.checked is None for one in printed)


def test_every_subject_is_printed_by_a_paper_and_stands_beside_its_german() -> None:
    used = {subject for paper in PAPERS for subjects in paper.foreign.values() for subject in subjects}
    assert used == set(SUBJECTS)
    for texts in SUBJECTS.values():
        for language in texts.languages:
            pairs = list(texts.beside_german(language))
            assert pairs
            assert all(german and other for german, other in pairs)
        assert GERMAN not in texts.languages
        assert texts.of("tlh") == ()


def test_no_two_texts_have_the_same_fingerprint_and_a_change_gives_another(monkeypatch: pytest.MonkeyPatch) -> None:
    prints = [texts.fingerprint(code) for texts in SUBJECTS.values() for code in texts.languages]
    assert len(set(prints)) == len(prints)
    before = SUBJECTS["sheet"].fingerprint("en")
    changed = sheet_phrases.SHEETS["en"]._replace(when="When?")
    monkeypatch.setitem(foreign_texts.SHEETS, "en", changed)
    assert SUBJECTS["sheet"].fingerprint("en") != before


def test_what_is_read_is_told_by_whom(context: Context) -> None:
    values = {"language": "ar", "languages": ["en", "ar", "de"]}
    printed = context.read(foreign.printed, ATTENDANCE, values)
    found = [(one.subject, one.language) for one in printed]
    assert found == [("sheet", "ar"), ("list_head", "ar"), ("list_head", "en")]
    assert str(foreign.unread(printed)) == "Noch nicht geprüft sind die Texte auf Arabisch, Englisch."
    context.write("geprüft", foreign.check, found[:2], "Amira", clock.today())
    printed = context.read(foreign.printed, ATTENDANCE, values)
    assert [one.checked is None for one in printed] == [False, False, True]
    assert str(foreign.unread(printed)) == "Der Text auf Englisch ist noch nicht geprüft."
    assert foreign.unread([dataclasses.replace(one, checked=printed[0].checked) for one in printed]) is None
    context.undo()
    assert all(one.checked is None for one in context.read(foreign.everything))
