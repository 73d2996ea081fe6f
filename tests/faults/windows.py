"""Work with real windows, in processes of their own (without a screen)."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, QSocketNotifier, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QToolTip, QWidget
from sqlalchemy import text

from app.common import clock
from app.common.errors import NoSpace
from app.context import Context
from app.services import search
from app.settings.window import LANGUAGE
from app.views.app import Desktop
from app.views.application import make_application
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.options import Options
from app.views.page_registry import PAGES
from app.views.settings import Settings
from app.views.shared.forms.form import Form
from app.views.shared.records.contacts.dialog import ContactDialog, open_contact
from app.views.start.unlock import UnlockScreen
from app.views.start.window import StartWindow
from app.views.theme import Look
from app.views.work import Work
from tests.faults.children import opened
from tests.faults.work import without_rights

Tell = Callable[[Any], None]
_LOADED_LATE = ("app.views.pages.reports.report_page", "app.views.pages.places.intake.page")
"""Pages that are loaded when they are opened: without rights the modules of Python may be out of reach then."""


@contextmanager
def main_window(folder: Path, key: bytes, settings: Path) -> Iterator[MainWindow]:
    """The main window of a vault, in German."""
    application = make_application()
    i18n.install(application, "de")
    remembered = Settings(settings / "fenster.ini")
    work = Work()
    with opened(folder, key) as context:
        window = MainWindow(
            context,
            work,
            ScriptedAsk(),
            remembered,
            Look(application, remembered),
            PAGES,
            lambda words, limit: context.read(search.on_screen, words, limit),
        )
        window.show()
        window.begin(None)
        while window._standing.isActive():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        settle(work)
        yield window
        work.stop()
        window.close()


def settle(work: Work) -> None:
    """Let everything arrive that was started."""
    loop, clock = QEventLoop(), QTimer()
    clock.timeout.connect(lambda: None if work.busy else loop.quit())
    clock.start(50)
    loop.exec()


def read_only_window(tell: Tell, folder: Path, key: bytes) -> None:
    """Walk through every page and a record of each kind; tell the banner, every offer that is seen, fields to type into."""
    for late in _LOADED_LATE:
        import_module(late)
    without_rights()
    with main_window(folder, key, Path(os.devnull).parent / "nowhere") as window:
        tell(window.banner.read_only.text.text() if window.banner.read_only.isVisible() else "")
        offered = {
            _word(action.text()) for action in window.commands.all() if action.isEnabled() and action.isVisible()
        }
        open_fields: list[str] = []
        for place in _places(window):
            window.go(place)
            settle(window.window_context.work)
            offered |= {_word(button.text()) for button in window.findChildren(QAbstractButton) if button.isVisible()}
            open_fields += [
                field.label for form in window.findChildren(Form) for field in form.fields if _open(field.editor)
            ]

        def look(dialog: ContactDialog) -> bool:
            offered.update(
                _word(button.text()) for button in dialog.findChildren(QAbstractButton) if not button.isHidden()
            )
            open_fields.extend(field.label for field in dialog.form.fields if field.editor.isEnabled())
            return False

        window.window_context.ask.answers.append(look)  # type: ignore[attr-defined]
        entry = window.window_context.context.read(
            lambda s: s.execute(text("SELECT min(id) FROM contact_entry")).scalar()
        )
        open_contact(window.window_context, entry, window)
        tell(sorted(offered))
        tell(open_fields)


def _places(window: MainWindow) -> list[Location]:
    records = dict(
        window.window_context.context.read(
            lambda s: s.execute(text("SELECT kind, min(id) FROM record GROUP BY kind")).all()
        )
    )
    found = [Location(spec.key) for spec in window.window_context.pages]
    for spec in window.window_context.pages:
        found += [Location(spec.key, records[kind]) for kind in spec.kinds if kind in records]
    return found


def _open(editor: QWidget) -> bool:
    return editor.isEnabled() and editor.isVisible()


def _word(label: str) -> str:
    return label.replace("&", "").rstrip(" …")


def real_program() -> None:
    """The program as it runs: unlock with the passphrase, say so, lock when told by a line how."""
    from app.storage.process import harden

    harden()
    desktop = Desktop(make_application(), Options(vault=Path(sys.argv[1])))
    desktop.show_start()
    typing, looking = QTimer(), QTimer()

    def unlock() -> None:
        screen = desktop.window.screen_now if isinstance(desktop.window, StartWindow) else None
        if desktop.start.loaded and isinstance(screen, UnlockScreen):
            typing.stop()
            screen.passphrase.setText(sys.argv[2])
            screen.passphrase.returnPressed.emit()

    def look() -> None:
        if desktop.main is not None and desktop.absence_monitor is not None:
            looking.stop()
            print("open", desktop.main.location(), flush=True)

    def told() -> None:
        word = sys.stdin.readline().strip()
        print("locks" if word != "minimise" else "minimised", flush=True)
        assert desktop.main is not None
        assert desktop.absence_monitor is not None
        if word == "minimise":
            desktop.main.showMinimized()
            desktop.start.single_instance.activation_requested.connect(
                lambda: print("in front", not desktop.window.isMinimized(), flush=True)
            )
            return
        ways = {
            "key": desktop.main.commands.by_key["lock"].trigger,
            "idle": desktop.main._idle.expired.emit,
            "away": desktop.absence_monitor.away.emit,
        }
        ways[word]()

    typing.timeout.connect(unlock)
    looking.timeout.connect(look)
    typing.start(50)
    looking.start(50)
    ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
    ear.activated.connect(told)
    desktop._application.exec()


@contextmanager
def desktop_at(folder: Path, key: bytes, home: Path, restart: Callable[[Path, str], object]) -> Iterator[Desktop]:
    """The program with the vault open, at the page of persons; becoming another process is only told to `restart`."""
    settings = Settings(home / "fenster.ini")
    settings.set(LANGUAGE, "de")
    with opened(folder, key) as context:
        desktop = Desktop(make_application(), Options(vault=folder, place="people"), settings, restart)
        desktop.show_start()
        desktop.opened(context)
        settle(desktop.work)
        yield desktop


def _combo(desktop: Desktop) -> None:
    combo = next(combo for combo in desktop.main.findChildren(QComboBox) if combo.isVisible())  # type: ignore[union-attr]
    combo.showPopup()


def _menu(desktop: Desktop) -> None:
    desktop.main.menuBar().actions()[0].menu().popup(QPoint(20, 20))  # type: ignore[union-attr]


def _context_menu(desktop: Desktop) -> None:
    menu = QMenu(desktop.main)
    menu.addAction("Öffnen")
    QTimer.singleShot(0, desktop.lock)
    menu.exec(QPoint(30, 30))


def _beside(desktop: Desktop) -> None:
    desktop.main.go(Location("tasks"), beside=True)  # type: ignore[union-attr]


def _modal(show: Callable[[Desktop], object]) -> Callable[[Desktop], None]:
    def run(desktop: Desktop) -> None:
        QTimer.singleShot(100, desktop.lock)
        show(desktop)

    return run


def _over_each_other(desktop: Desktop) -> None:
    QTimer.singleShot(50, lambda: desktop.ask.confirm("Frage", "Ganz oben?", "Ja"))
    QTimer.singleShot(200, desktop.lock)
    desktop.main.run("preferences")  # type: ignore[union-attr]


OPEN_THINGS: dict[str, Callable[[Desktop], None]] = {
    "list of a choice": _combo,
    "menu": _menu,
    "menu that is waited for": _context_menu,
    "tooltip": lambda desktop: QToolTip.showText(QPoint(50, 50), "Abdi, Hodan", desktop.main),
    "window beside": _beside,
    "help": lambda desktop: desktop.main.run("help"),  # type: ignore[union-attr]
    "palette": lambda desktop: desktop.main.run("palette"),  # type: ignore[union-attr]
    "message": _modal(lambda desktop: desktop.ask.message("Hinweis", "Abdi, Hodan")),
    "file dialog": _modal(lambda desktop: desktop.ask.open_file("Datei", "Alle (*)")),
    "folder dialog": _modal(lambda desktop: desktop.ask.folder("Ordner")),
    "line of text": _modal(lambda desktop: desktop.ask.text("Name", "Name", "Abdi, Hodan")),
    "question over the settings": _over_each_other,
}


def lock_over(tell: Tell, folder: Path, key: bytes, home: Path, what: str) -> None:
    """Open something, lock; tell what was seen besides the window, what is still seen, and the place remembered."""
    seen: list[str] = []
    left: list[str] = []
    places: list[str] = []

    def restart(_vault: Path, place: str) -> None:
        left.extend(_visible())
        places.append(place)

    with desktop_at(folder, key, home, restart) as desktop:
        hide = desktop.lock

        def lock() -> None:
            seen.extend(name for name in _visible() if name != "MainWindow")
            hide()

        desktop.lock = lock  # type: ignore[method-assign]
        OPEN_THINGS[what](desktop)
        if not places:
            desktop.lock()
    tell(seen)
    tell(left)
    tell(places[0])


def _visible() -> list[str]:
    widgets = [type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return widgets + [type(window).__name__ for window in QApplication.topLevelWindows() if window.isVisible()]


def lock_while_typing(tell: Tell, folder: Path, key: bytes, home: Path, words: str) -> None:
    """Type into the dialog for a new entry and lock while it is open."""
    with desktop_at(folder, key, home, lambda *_: tell("locked")) as desktop:
        desktop.main.go(_first_person(desktop))  # type: ignore[union-attr]

        def type_and_lock() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ContactDialog)
            dialog.form.summary.editor.insertPlainText(words)
            tell("typed")
            desktop.lock()

        QTimer.singleShot(200, type_and_lock)
        _write(desktop)


def open_dialog_again(tell: Tell, folder: Path, key: bytes, home: Path) -> None:
    """Open the same dialog and tell what stands in it."""
    with desktop_at(folder, key, home, lambda *_: None) as desktop:

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ContactDialog)
            tell(dialog.form.summary.editor.toPlainText())
            dialog.hide()

        QTimer.singleShot(200, look)
        _write(desktop)


def _write(desktop: Desktop) -> None:
    from app.views.shared.records.contacts.dialog import write_contact

    assert desktop.main is not None
    place = _first_person(desktop)
    assert place.record is not None
    write_contact(desktop.main.window_context, place.record, desktop.main)


def _first_person(desktop: Desktop) -> Location:
    assert desktop.context is not None
    found = desktop.context.read(lambda s: s.execute(text("SELECT min(id) FROM record WHERE kind = 'person'")).scalar())
    return Location("people", found)


def lock_without_drafts(tell: Tell, folder: Path, key: bytes, home: Path) -> None:
    """Lock while nothing can be written."""
    with desktop_at(folder, key, home, lambda *_: tell("locked")) as desktop:

        def full(*_: object) -> None:
            raise NoSpace("Kein Platz.")

        desktop.main.run("new")  # type: ignore[union-attr]
        form = next(form for form in desktop.main.findChildren(Form) if form.isVisible())  # type: ignore[union-attr]
        form.fields[0].editor.setText("Quittengeleebrot")  # type: ignore[attr-defined]
        Context.save_draft = full  # type: ignore[method-assign,assignment]
        desktop.lock()


def idle_under_jumps(tell: Tell, folder: Path, key: bytes, home: Path, jump: float) -> None:
    """Let every clock that can be set jump, look; then let five minutes go by and look again."""
    import datetime
    import time

    from app.views.presence import ticks

    real, passed = time.time, [0.0]
    with desktop_at(folder, key, home, lambda *_: tell("locked")) as desktop:
        main = desktop.main
        assert main is not None
        main._idle._elapsed = lambda: ticks.elapsed() + passed[0]
        desktop._listen()
        away = desktop.absence_monitor
        assert away is not None
        time.time = lambda: real() + jump
        tell("jumped")
        with clock.standing_at(datetime.datetime.now() + datetime.timedelta(seconds=jump)):
            main._idle._look()
            away.look()
            tell("still open")
            passed[0] = 5 * 60.0 + 1
            tell("five minutes over")
            main._idle._look()
        time.time = real
