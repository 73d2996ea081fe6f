"""The contract of inputs: any text in any input, in any state, is either understood or answered in a sentence.

Nothing is raised, Qt warns of nothing, and no work in the thread crashes. A new page, dialog, paper or start screen is one
of the gallery's scenes and comes here by itself.
"""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.context import Context
from app.views import gallery
from app.views.ask import ScriptedAsk
from app.views.gallery import Scene, Stage
from app.views.location import Location
from app.views.page_registry import PAGES
from app.views.settings import Settings
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from app.views.theme import Look
from tests.contract.hostile import TEXTS, all_inputs, inputs, paste, place_of, told, type_into
from tests.shares import Shares
from tests.views.windows import MakeWindow, settle

_PAGES, _NEW, _PAPERS, _START = "seite-", "neu-", "vorschau-", "start-"


@pytest.fixture(scope="session")
def vault_template(linked_template: Path) -> Path:
    """A vault with a record of each kind in the midst of others."""
    return linked_template


class _LeavesAll(ScriptedAsk):
    """Every question is answered by leaving it."""

    def _next(self, *_asked: Any) -> None:
        return None


@pytest.fixture
def ask() -> ScriptedAsk:
    return _LeavesAll()


@pytest.fixture(autouse=True)
def nothing_crashes(stage: Stage) -> Iterator[None]:
    crashed: list[BaseException] = []
    stage.work.crashed.connect(crashed.append)
    yield
    settle(stage.work)
    assert crashed == []


def _scenes(stage: Stage, wanted: Callable[[str], bool]) -> list[Scene]:
    found = [scene for scene in gallery.scenes(stage) if wanted(scene.name)]
    assert found
    return found


def _type_into_all(part: QWidget, seen: set[tuple[str, ...]], shares: Shares) -> None:
    """Into each input that has not been tried yet in this state."""
    for field in all_inputs(part):
        if isValid(field) and (place := place_of(field)) not in seen:
            seen.add(place)
            type_into(part, field, shares.of(list(TEXTS), place))
        if not isValid(part):
            return


def _try(stage: Stage, scenes: list[Scene], shares: Shares) -> int:
    """Type into what the scenes open, before their content is there and afterwards; how many inputs that were."""
    early: set[tuple[str, ...]] = set()
    filled: set[tuple[str, ...]] = set()
    for scene in scenes:
        go_on, known = threading.Event(), len(early)
        stage.work.run(go_on.wait)
        with told(scene.name):
            part = scene.play(stage)
            _type_into_all(part, early, shares)
        go_on.set()
        if len(early) > known or not early:
            settle(stage.work)
            _type_into_all(part, filled, shares)
        if part is not stage.window:
            part.close()
        settle(stage.work)
    return len(early | filled)


def test_every_page_with_its_lists_and_records(stage: Stage, shares: Shares) -> None:
    seen: set[tuple[str, ...]] = set()
    for scene in _scenes(stage, lambda name: name.startswith(_PAGES)):
        with told(scene.name):
            _type_into_all(scene.play(stage), seen, shares)
    assert len(seen) > 40
    assert shares.unmet(TEXTS) == set()


def test_every_page_where_nothing_can_be_written(
    qapp: QApplication,
    context: Context,
    make_window: MakeWindow,
    settings: Settings,
    look: Look,
    monkeypatch: Any,
    shares: Shares,
) -> None:
    monkeypatch.setattr(context._vault, "read_only", True)
    window = make_window()
    window.resize(1440, 900)
    stage = Stage(qapp, context, window.window_context.work, settings, look, window)
    seen: set[tuple[str, ...]] = set()
    for scene in _scenes(stage, lambda name: name.startswith(_PAGES)):
        with told(scene.name):
            _type_into_all(scene.play(stage), seen, shares)
    assert seen


def test_every_dialog(stage: Stage, shares: Shares) -> None:
    seen: set[tuple[str, ...]] = set()
    for scene in _scenes(stage, lambda name: not name.startswith((_PAGES, _NEW, _PAPERS, _START))):
        with told(scene.name):
            part = scene.play(stage)
            settle(stage.work)
            if part is not stage.window:
                _type_into_all(part, seen, shares)
        if part is not stage.window and isValid(part):
            part.close()
    assert len(seen) > 15
    assert shares.unmet(TEXTS) == set()


def test_every_preview(stage: Stage, shares: Shares) -> None:
    assert _try(stage, _scenes(stage, lambda name: name.startswith(_PAPERS)), shares) > 20
    assert shares.unmet(TEXTS) == set()


def test_every_start_screen(stage: Stage, shares: Shares) -> None:
    assert _try(stage, _scenes(stage, lambda name: name.startswith(_START)), shares) > 8
    assert shares.unmet(TEXTS) == set()


@pytest.mark.parametrize("spec", [spec for spec in PAGES if spec.kinds], ids=lambda spec: spec.key)
def test_what_a_form_is_given_can_be_saved_or_is_refused_in_a_sentence(stage: Stage, spec: Any, shares: Shares) -> None:
    stage.window.go(Location(spec.key))
    page = stage.window.stack.page
    assert isinstance(page, ListPage)
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    for name in shares.of(list(TEXTS), spec.key):
        page.new()
        with told(name):
            for field in list(inputs(detail.form)):
                paste(field, TEXTS[name])
            for field in detail.form.fields:
                field.finish()
            for field in detail.form.fields:
                if not field.readable():
                    assert field.own_hint()
                    field.set_value(None)
                    field.changed.emit()
            _demand_answer(detail)
        detail.form.discard()


def _demand_answer(detail: RecordDetail) -> None:
    """It is stored, or a sentence stands above the form."""
    assert detail.save() or (detail.form.notice.isVisible() and detail.form.notice.text.text())
