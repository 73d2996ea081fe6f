"""The contract of the dialogs: each is a scene of the gallery, is whole or gone, and opens as high as its list needs."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer

from app.views import gallery
from app.views.gallery import Scene, Stage
from app.views.shared.dialog import Dialog
from tests.views.windows import settle

_BASES = {"Dialog", "FittingDialog", "FormDialog", "SecuredDialog"}


_WITHOUT = {"seite", "auswahl", "neu", "start"}
"""Groups of scenes that show the window alone."""
_ALIKE = {"vorschau", "einstellungen"}
"""Groups of scenes that show the same dialog."""


class _Broken(Exception):
    """What goes wrong while a dialog is made."""


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    return linked_template


_FOUND: dict[type[Dialog], Scene] = {}


@pytest.fixture
def dialogs(stage: Stage) -> dict[type[Dialog], Scene]:
    """A scene for each dialog that is shown in one; found once, as each is played on whichever stage it is given."""
    return _FOUND or _find(stage, _FOUND)


def _find(stage: Stage, found: dict[type[Dialog], Scene]) -> dict[type[Dialog], Scene]:
    alike: set[str] = set()
    for scene in gallery.scenes(stage):
        group = scene.name.partition("-")[0]
        if group in _WITHOUT or group in alike:
            continue
        shown = scene.play(stage)
        if isinstance(shown, Dialog):
            alike |= {group} & _ALIKE
            found.setdefault(type(shown), scene)
            shown.close()
            _throw_away(shown)
    return found


def test_every_dialog_is_a_scene(dialogs: dict[type[Dialog], Scene]) -> None:
    every = {kind for kind in _kinds(Dialog) if kind.__module__.startswith("app.")}
    assert {kind.__name__ for kind in every - dialogs.keys()} == _BASES - {"Dialog"}


def test_a_dialog_that_could_not_be_made_is_gone(stage: Stage, dialogs: dict[type[Dialog], Scene]) -> None:
    left = []
    for kind, scene in dialogs.items():
        before = set(map(_address, _all(stage.window, kind)))
        with _failing_at_the_end_of(kind), pytest.raises(_Broken):
            scene.play(stage)
        _throw_away()
        left += [kind.__name__ for one in _all(stage.window, kind) if _address(one) not in before]
    assert dialogs
    assert left == []


def test_a_list_that_a_dialog_shows_decides_how_high_it_opens(stage: Stage, dialogs: dict[type[Dialog], Scene]) -> None:
    faults, seen = [], 0
    for kind, scene in dialogs.items():
        shown = scene.play(stage)
        settle(stage.work)
        assert isinstance(shown, Dialog)
        rows = shown._rows_shown
        if rows is not None and not rows.isHidden():
            seen += 1
            spare = rows.height() - rows.sizeHint().height()
            if (
                spare < 0
                and rows.verticalScrollBar().maximum()
                and shown.height() < shown.screen().size().height() // 2
            ):
                faults.append(f"{kind.__name__}: {-spare} too low")
            if spare > rows.sizeHintForRow(0):
                faults.append(f"{kind.__name__}: {spare} empty")
        shown.close()
        _throw_away(shown)
    assert seen
    assert faults == []


def _kinds(kind: type[Dialog]) -> Iterator[type[Dialog]]:
    for under in kind.__subclasses__():
        yield under
        yield from _kinds(under)


def _all(window: QWidget, kind: type[Dialog]) -> list[QWidget]:
    return [one for one in (*window.findChildren(kind), *QApplication.topLevelWidgets()) if isinstance(one, kind)]


def _address(part: QWidget) -> int:
    """Where it is in memory: another test may have left a dialog, and what Python wraps it in comes and goes."""
    found: int = getCppPointer(part)[0]
    return found


def _throw_away(shown: QWidget | None = None) -> None:
    if shown is not None:
        shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _failing_at_the_end_of(kind: type[Dialog]) -> Iterator[None]:
    """Whatever makes a dialog of this kind raises when it is nearly done."""
    making: CodeType = _innermost(kind.__init__).__code__

    def raise_there(frame: FrameType, event: str, _given: Any) -> None:
        if event == "return" and frame.f_code is making:
            sys.setprofile(None)
            raise _Broken

    before = sys.getprofile()
    sys.setprofile(raise_there)
    try:
        yield
    finally:
        sys.setprofile(before)


def _innermost(make: Callable[..., None]) -> Any:
    while hasattr(make, "__wrapped__"):
        make = make.__wrapped__
    return make
