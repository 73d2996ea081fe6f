"""From the key press to the painted result among 100,000 encrypted persons, in the search field and in a list's filter."""

import time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from app.views.location import Location
from app.views.shared.lists.list_page import ListPage
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.measuring import Measure, percentile
from tests.benchmarks.quarter import PASSPHRASE, large_vault

_FRAME_MILLISECONDS = 16.0
_WORDS = ("müller", "öztürk", "schewtschenko", "al-khatib", "yilmaz a", "stefan", "haile", "brombacher j", "popa")


def measure() -> list[Measure]:
    """95th percentile of every letter typed, against one frame of the screen."""
    with large_vault() as vault, screen(), desktop.desktop_on(vault) as opened:
        desktop.unlock(opened, PASSPHRASE)
        window = opened.main
        assert window is not None
        desktop.rest(opened)
        everywhere = type_words(window.search)
        window.go(Location("people"))
        desktop.settle()
        page = window.stack.page
        assert isinstance(page, ListPage)
        in_list = type_words(page.list.filters.text)
    return [
        Measure("Taste bis zum gemalten Treffer: Suche (95 %)", "ein Bild", _FRAME_MILLISECONDS, everywhere, 1.0),
        Measure("Taste bis zum gemalten Treffer: Liste (95 %)", "ein Bild", _FRAME_MILLISECONDS, in_list, 1.0),
    ]


def type_words(field: QLineEdit) -> float:
    """Type several words; 95th percentile from a key to what is painted then, in milliseconds."""
    field.setFocus()
    times = []
    for number, word in enumerate(("warm", *_WORDS)):
        for letter in word:
            begin = time.perf_counter()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            desktop.paint()
            if number:
                times.append((time.perf_counter() - begin) * 1000)
        desktop.settle(0.1)
        field.clear()
        desktop.settle(0.3)
    return percentile(times, 0.95)
