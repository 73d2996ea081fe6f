"""What every page, record, new form, dialog and start screen owes to somebody who does not see it or uses no mouse.

All views are shown as the gallery shows them, each at one size and zoom, with --long at all; a new one is looked at by itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from app.context import Context
from app.views import gallery
from app.views.gallery import Scene, Stage
from app.views.settings import Settings
from app.views.theme import Look
from app.views.work import Work
from tests.contract.accessible import Element, Role, elements
from tests.contract.line_buttons import buttons, keyless, secret_faults
from tests.contract.window_views import VIEWS, show_at
from tests.shares import Shares
from tests.views.shown import shown_of
from tests.views.windows import MakeWindow, arrived, settle

FILLERS = frozenset(
    {Role.Client, Role.Pane, Role.Grouping, Role.LayeredPane, Role.Splitter, Role.Whitespace, Role.Border}
)
ROLELESS = frozenset({Role.NoRole, Role.Grip, Role.Sound, Role.Cursor, Role.Caret, Role.Indicator, Role.Clock})
"""What AT-SPI hands on as "unknown"."""
HANDLED = frozenset(
    {
        Role.Button, Role.ButtonDropDown, Role.ButtonMenu, Role.Cell, Role.Chart, Role.CheckBox, Role.ColumnHeader, Role.ComboBox,
        Role.Dialog, Role.Document, Role.EditableText, Role.Graphic, Role.Link, Role.List, Role.ListItem, Role.MenuItem,
        Role.PageTab, Role.PageTabList, Role.PopupMenu, Role.ProgressBar, Role.RadioButton, Role.Slider, Role.SpinBox,
        Role.Table, Role.Tree, Role.TreeItem, Role.Window,
    }
)  # fmt: skip
"""Roles of what is worked with or read, and so needs words."""
_MARKUP = re.compile(r"<[a-z/][^>]*>|&(lt|gt|amp|quot|nbsp);", re.IGNORECASE)
Check = Callable[[QWidget, list[Element]], Iterator[str]]


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    return linked_template


def test_every_view_can_be_heard_and_worked_without_a_mouse(
    qapp: QApplication,
    context: Context,
    make_window: MakeWindow,
    work: Work,
    settings: Settings,
    look: Look,
    shares: Shares,
    set_screen: Callable[[tuple[int, int]], None],
) -> None:
    stage = Stage(qapp, context, work, settings, look, make_window())
    faults: dict[str, list[str]] = defaultdict(list)
    one_of_all = Shares(shares.everything, size=1)
    scenes = list(gallery.scenes(stage))
    for view in VIEWS:
        set_screen(view[1])
        show_at(stage, view)
        for scene in scenes:
            if view in one_of_all.of(VIEWS, scene.name):
                for name, fault in _look_at(stage, scene):
                    faults[name].append(f"{scene.name} at {view}: {fault}")
    assert one_of_all.unmet(VIEWS) == set()
    assert any(map(buttons, stage.window.findChildren(QLineEdit)))
    counted = {name: len(those) for name, those in faults.items() if those}
    assert counted == {}, "\n".join(f"{name} | {one}" for name, those in faults.items() for one in those)


def _look_at(stage: Stage, scene: Scene) -> list[tuple[str, str]]:
    widget = scene.play(stage)
    arrived(stage.work, widget)
    found = _look(widget)
    if widget is not stage.window:
        widget.close()
        widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        stage.window.activateWindow()
        settle(stage.work)
    return found


def _look(view: QWidget) -> list[tuple[str, str]]:
    """What is wrong, as words only: what was looked at must be let go of before the view is deleted."""
    found = list(elements(view))
    return [(check.__name__, fault) for check in CHECKS for fault in check(view, found)]


def _has_a_role(_view: QWidget, found: list[Element]) -> Iterator[str]:
    for one in found:
        filler = one.focusable and one.role in FILLERS
        if filler or one.role in ROLELESS:
            yield one.path


def _has_a_name(_view: QWidget, found: list[Element]) -> Iterator[str]:
    for one in found:
        if (one.focusable or one.role in HANDLED) and not one.name.strip():
            yield one.path


def _has_no_markup(_view: QWidget, found: list[Element]) -> Iterator[str]:
    return (f"{one.path}: {said}" for one in found for said in (one.name, one.description) if _MARKUP.search(said))


def _is_spoken_as_it_is_written(view: QWidget, found: list[Element]) -> Iterator[str]:
    """Who speaks to the computer says what is written on a button."""
    labels = shown_of(view.window(), QLabel)
    for one in found:
        for text in _written(one.widget, labels):
            if text not in f"{one.name} {one.description}":
                yield f"{one.path}: {text}"


def _written(widget: QWidget | None, labels: list[QLabel]) -> Iterator[str]:
    if isinstance(widget, QAbstractButton):
        inside = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
        for text in [widget.text(), *inside]:
            yield text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("… ▾").strip()
    elif widget is not None:
        label = next((one for one in labels if one.buddy() is widget), None)
        if label is not None:
            yield label.text()


def _is_told_apart(_view: QWidget, found: list[Element]) -> Iterator[str]:
    """No two controls of a view have the same role and name."""
    reached = [one for one in found if one.focusable and one.widget is not None and not one.widget.isWindow()]
    for (role, name), count in Counter((one.role, one.name) for one in reached).items():
        if count > 1 and name:
            yield f"{count} × {role.name} {name}"


def _has_keys_for_what_stands_in_lines(view: QWidget, _found: list[Element]) -> Iterator[str]:
    return keyless(view)


def _shows_secrets_without_a_mouse(view: QWidget, _found: list[Element]) -> Iterator[str]:
    return secret_faults(view)


def _has_the_focus_on_something(view: QWidget, _found: list[Element]) -> Iterator[str]:
    focus = QApplication.focusWidget() or view.window().focusWidget()
    if focus is None:
        yield "nothing has the focus"
        return
    said = QAccessible.queryAccessibleInterface(focus)
    if said.role() in FILLERS | ROLELESS or not said.text(QAccessible.Text.Name).strip() or not focus.isVisible():
        yield f"{type(focus).__name__} {said.role().name} „{said.text(QAccessible.Text.Name)}“"
    elif not (view is focus or view.isAncestorOf(focus)):
        yield f"elsewhere: {type(focus).__name__} „{said.text(QAccessible.Text.Name)}“"


def _is_gone_through_as_it_is_read(view: QWidget, _found: list[Element]) -> Iterator[str]:
    """Tab goes down and to the right, in each column; only a column further right begins above again."""
    stops = list(_stops(view))
    for before, after in pairwise(stops):
        first, then = _place(before, after), _place(after, before)
        above = then.bottom() <= first.top() and then.left() <= first.right()
        same_line = then.top() < first.bottom() and first.top() < then.bottom()
        if above or (same_line and then.right() <= first.left()):
            yield f"{_called(before)} → {_called(after)}"


def _stops(view: QWidget) -> list[QWidget]:
    """What Tab reaches, in order, from the first one at the top left."""
    first = view.window()
    first.focusNextPrevChild(True)
    found, one = [], first.nextInFocusChain()
    while one is not first:
        policy = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if policy and one.focusProxy() is None and one.isVisible() and one.isEnabled() and one.window() is first:
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _place(widget: QWidget, other: QWidget) -> QRect:
    """Where it is seen; what `other` does not scroll away with lies at the edge when it has to be scrolled to."""
    rect = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and not above.isAncestorOf(other):
            seen = QRect(above.mapTo(above.window(), QPoint()), above.size())
            rect.moveTop(max(seen.top(), min(rect.top(), seen.bottom())))
            rect.setBottom(min(rect.bottom(), seen.bottom()))
        above = above.parentWidget()
    return rect


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} „{widget.accessibleName() or text}“"


CHECKS: tuple[Check, ...] = (
    _has_a_role,
    _has_a_name,
    _has_no_markup,
    _is_spoken_as_it_is_written,
    _is_told_apart,
    _has_the_focus_on_something,
    _is_gone_through_as_it_is_read,
    _has_keys_for_what_stands_in_lines,
    _shows_secrets_without_a_mouse,
)
