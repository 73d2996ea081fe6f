"""The menus of a captured line: what it becomes, and who is meant."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.models import Kind, Person
from app.services.capture.captured import Candidate, CaptureKind, Part
from app.services.people import persons
from app.services.records import title_of
from app.services.subtitles import subtitles
from app.views.discreet import Discreet
from app.views.language.sentences import translated
from app.views.shared.capture.words import kind_word
from app.views.shared.escaping import caption
from app.views.shared.step import write
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

KEYS = {kind: f"Alt+{number}" for number, kind in enumerate(CaptureKind, 1)}
"""What switches the kind."""


class People:
    """Who could be meant: tells them apart, hides their names in discreet mode, and puts somebody new on file."""

    def __init__(self, window_context: WindowContext) -> None:
        self._window_context = window_context

    @property
    def discreet(self) -> Discreet:
        """Whether names are hidden."""
        return self._window_context.discreet

    def shown(self, person: Candidate) -> str:
        """By name, and what tells her from others of this name, as it may be shown now."""
        detail = self._window_context.context.read(subtitles, [(person.id, Kind.PERSON)]).get(person.id, "")
        return " · ".join(filter(None, map(self.discreet.mask, (person.name, translated(detail)))))

    def make(self, words: str) -> Candidate | None:
        """Put somebody on file by the words of a line ("Frau Kowalczyk"); None where that did not work."""
        return write(self._window_context, _tr("NewPerson", "Person angelegt"), _make, words)


def _make(session: Any, words: str) -> Candidate:
    from app.transfer.columns.whole_names import split_name  # seldom wanted

    made = persons.save(session, Person(**split_name(words).fields))
    return Candidate(made, title_of(session, made))


def ask_for_kind(button: QWidget, now: CaptureKind, switch: Callable[[CaptureKind], object]) -> None:
    """A menu below the button; `switch` is told the kind that is chosen."""
    menu = _menu(button)
    for kind, keys in KEYS.items():
        action = menu.addAction(f"{caption(kind_word(kind))}\t{keys}", partial(switch, kind))
        action.setCheckable(True)
        action.setChecked(kind is now)
    _open(menu, button)


def ask_who(
    button: QWidget, part: Part, people: People, take: Callable[[Candidate], object], drop: Callable[[], object]
) -> None:
    """A menu below the button: those who could be meant, somebody new, or nobody at all (`drop`)."""

    def make() -> None:
        if (made := people.make(str(part.value))) is not None:
            take(made)

    menu = _menu(button)
    for person in part.choices:
        menu.addAction(caption(people.shown(person)), partial(take, person))
    if part.choices:
        menu.addSeparator()
    name = people.discreet.mask(str(part.value))
    menu.addAction(caption(_tr("Capture", "„{name}“ neu anlegen").format(name=name)), make)
    menu.addAction(_tr("Capture", "nur als Text lesen"), drop)
    _open(menu, button)


def _menu(button: QWidget) -> QMenu:
    menu = QMenu(button.window())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _open(menu: QMenu, button: QWidget) -> None:
    """Below what asks, standing on its first line: Enter takes it."""
    menu.setActiveAction(menu.actions()[0])
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
