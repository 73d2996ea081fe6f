"""What is long is drawn in a process of its own; the window's thread and memory have nothing to do with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from app.common import cancelling, children
from app.common.buglog import BugElsewhere, describe
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled, UserError
from app.common.progress import silent
from app.common.sentences import Sentence
from app.reports import drawing_process, unprinted
from app.reports.forms import printed_list
from app.reports.forms.form import PDF
from app.reports.forms.printed_list import ListColumn, PrintedList
from app.reports.pdf.letterhead import PLAIN

LISTED = PrintedList(
    title="Personen",
    columns=(ListColumn("Name"),),
    rows=tuple((f"Geheim {number}",) for number in range(60)),
    made_on=date(2026, 11, 28),
)
OPTIONS = printed_list.FORM.options()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The modules that a process was begun for."""
    begun: list[str] = []
    start = children.started

    def noting(module: str) -> object:
        begun.append(module)
        return start(module)

    monkeypatch.setattr(children, "started", noting)
    return begun


def drawn(form: str = printed_list.__name__, progress: object = silent) -> bytes:
    return drawing_process.drawn(form, PDF, LISTED, OPTIONS, progress, PLAIN)  # type: ignore[arg-type]


def test_what_is_soon_done_is_drawn_here(started: list[str]) -> None:
    assert drawn() == printed_list.render(LISTED, OPTIONS, silent, PLAIN)
    assert started == []


def test_what_is_long_is_drawn_there_and_is_the_same(started: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int, str]] = []
    monkeypatch.setattr(drawing_process, "_LARGE", 0)
    assert drawn(progress=lambda *state: told.append(state)) == printed_list.render(LISTED, OPTIONS, silent, PLAIN)
    assert started == [drawing_process.__name__]
    assert told


def test_characters_that_no_font_has_are_told_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_process, "_LARGE", 0)
    with unprinted.noted() as characters:
        drawing_process.drawn(printed_list.__name__, PDF, replace(LISTED, rows=(("ᠠ ᠡ",),)), OPTIONS, silent, PLAIN)
    assert characters == {"ᠠ", "ᠡ"}


def test_long_lists_are_packed_in_pieces_and_come_out_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_process, "_PIECE", 7)
    packed = drawing_process.packed(LISTED)
    assert packed.count(b"printed_list") == 1
    assert packed.count(b"Geheim 0") == 1
    assert max(len(piece) for piece in drawing_process._pieces(LISTED.rows)) < 200
    assert drawing_process.pickle.loads(packed) == LISTED


def test_a_bug_there_is_told_without_what_stood_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_process, "_LARGE", 0)
    with pytest.raises(BugElsewhere) as bug:
        drawn("app.reports.forms.form")
    assert "AttributeError drawing_process.py" in describe(bug.value)
    assert "Geheim" not in describe(bug.value)


def test_what_she_can_act_on_comes_back_as_it_was() -> None:
    class Refusing:
        def __reduce__(self) -> object:
            return _refuse, ()

    request = drawing_process.pickle.dumps(Refusing())
    made, characters, error, bug = drawing_process.pickle.loads(drawing_process.answer(request, lambda _piece: None))
    assert (made, characters, bug) == (b"", (), "")
    assert isinstance(error, UserError)
    assert error.sentence == Sentence("Das Feld „{name}“ ist leer.", name="Titel")
    assert error.sentence.values == {"name": "Titel"}


def _refuse() -> None:
    raise UserError("Das Feld „{name}“ ist leer.", name="Titel")


def test_a_cancel_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_process, "_LARGE", 0)
    cancellation = Cancellation()
    with cancelling.running(cancellation), pytest.raises(Cancelled):
        drawn(progress=lambda *_: cancellation.cancel())
