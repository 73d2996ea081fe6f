"""States that the program can be in, each as the way from its start."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.models import Kind, Person
from app.papers.letters import LETTER, Recipient
from app.services.people import persons
from app.settings.safety import CLIPBOARD_SECONDS
from app.storage.secrets import keys
from app.vaults import opening
from app.views.app import Desktop
from app.views.location import Location
from app.views.main.secondary_window import SecondaryWindow
from app.views.main.window import MainWindow
from app.views.pages.people.person_form import PersonForm
from app.views.preferences.label_dialog import LabelDialog
from app.views.preview.opening import open_paper
from app.views.preview.preview import Preview
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.records.contacts.dialog import write_contact
from app.views.start.unlock import UnlockScreen
from app.views.start.window import StartWindow
from app.views.transfer.import_wizard.wizard import ImportWizard
from tests.vault_templates import PASSPHRASE

Condition = Callable[[], object]
Life = Iterator[Condition]
"""Goes on as soon as what it has yielded is so."""

TYPED = "Rhabarberbarbara"
"""What is typed and not saved."""


def locked(desktop: Desktop) -> Life:
    """The unlock screen, everything loaded."""
    yield lambda: desktop.start.loaded and not desktop.work.busy


def loading(desktop: Desktop) -> Life:
    """The unlock screen, while the rest is loaded behind it."""
    yield lambda: isinstance(desktop.window, StartWindow)


def unlocking(desktop: Desktop) -> Life:
    """The passphrase was typed, the vault is being opened."""
    yield from locked(desktop)
    assert isinstance(desktop.window, StartWindow)
    screen = desktop.window.screen_now
    assert isinstance(screen, UnlockScreen)
    screen.passphrase.setText(PASSPHRASE)
    screen.passphrase.returnPressed.emit()


def newly_made(desktop: Desktop) -> Life:
    """A new vault, and its recovery code is on the screen."""
    yield from locked(desktop)
    desktop.start.fresh = opening.create(Path(os.environ["HOME"], "neu"), PASSPHRASE, keys.FLOOR)
    desktop.start.wanted.emit("sheet")


def unlocked(desktop: Desktop) -> Life:
    """The main window, nothing going on."""
    yield from unlocking(desktop)
    yield lambda: desktop.main is not None
    yield lambda: not desktop.work.busy


def only_read(desktop: Desktop) -> Life:
    """The main window over a vault that can't be written."""
    access = os.access
    os.access = lambda path, mode: mode != os.W_OK and access(path, mode)
    yield from unlocked(desktop)
    assert _main(desktop).window_context.context.read_only


def every_page(desktop: Desktop) -> Life:
    """Every page was opened; all but the last are hidden."""
    yield from unlocked(desktop)
    main = _main(desktop)
    for spec in main.window_context.pages:
        assert main.go(Location(spec.key))
        yield lambda: not desktop.work.busy


def second_window(desktop: Desktop) -> Life:
    """A page in a window of its own."""
    yield from unlocked(desktop)
    _main(desktop).go(Location("tasks"), beside=True)
    yield lambda: not desktop.work.busy


def dialog(desktop: Desktop) -> Life:
    """Quick capture stands open."""
    yield from _in_dialog(desktop, lambda main: main.run("capture"))


def settings(desktop: Desktop) -> Life:
    """The settings stand open."""
    yield from _in_dialog(desktop, lambda main: main.run("preferences"))


def helped(desktop: Desktop) -> Life:
    """The help stands beside the window."""
    yield from unlocked(desktop)
    _main(desktop).run("help")
    yield lambda: any(isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets())


def preview(desktop: Desktop) -> Life:
    """A paper is shown."""
    yield from _about_a_person(
        desktop, lambda main, person: open_paper(main.window_context, LETTER, Recipient(Kind.PERSON, person))
    )
    yield lambda: _modal(Preview).data
    yield lambda: not desktop.work.busy


def importing(desktop: Desktop) -> Life:
    """A list of people was read and not taken over yet."""
    people = Path(os.environ["HOME"], "personen.csv")
    people.write_text("Nachname;Vorname\nAbdi;Hodan\nBauer;Jana\n", encoding="utf-8")
    yield from _in_dialog(
        desktop,
        lambda main: desktop.ask.dialog(
            ImportWizard(main.window_context, people, Kind.PERSON, main.window_context.over())
        ),
    )


def working(desktop: Desktop) -> Life:
    """Work that tells how far it is runs, and more of it waits."""
    yield from unlocked(desktop)
    begun = threading.Event()

    def work(progress: Callable[[int, int, str], None]) -> None:
        while True:
            progress(1, 2, "Probe")
            begun.set()

    for _ in range(3):
        desktop.work.run(work, what="Probe", progress=True)
    yield begun.is_set


def failed(desktop: Desktop) -> Life:
    """A bug was told and confirmed, and another is being told."""
    yield from unlocked(desktop)
    desktop.error_handler.take(ValueError())
    yield QApplication.activeModalWidget
    _modal(QDialog).reject()
    yield lambda: QApplication.activeModalWidget() is None
    desktop.error_handler.take(KeyError())
    yield QApplication.activeModalWidget


def copied(desktop: Desktop) -> Life:
    """Rows were copied and still lie on the clipboard."""
    yield from unlocked(desktop)
    main = _main(desktop)
    _person(desktop)
    desktop.settings.set(CLIPBOARD_SECONDS, CLIPBOARD_SECONDS.most or 0)
    main.go(Location("people"))
    page: Any = main.stack.page
    yield lambda: page.table.count
    page.table.selectAll()
    page.table.copy()
    yield QApplication.clipboard().text


def typed_into_a_page(desktop: Desktop) -> Life:
    """Something was typed into the form of a page just now."""
    yield from unlocked(desktop)
    main = _main(desktop)
    main.go(Location("people"))
    main.run("new")
    yield lambda: main.findChildren(PersonForm)
    _type(main.findChildren(PersonForm)[0])


def typed_beside(desktop: Desktop) -> Life:
    """Something was typed just now into a page in a window of its own."""
    yield from second_window(desktop)
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SecondaryWindow)]
    window.stack.page.new()
    yield lambda: [form for form in window.findChildren(Form) if form.isVisible()]
    _type(next(form for form in window.findChildren(Form) if form.isVisible()))


def typed_about_somebody(desktop: Desktop) -> Life:
    """Something was typed into a contact just now."""
    yield from _about_a_person(desktop, lambda main, person: write_contact(main.window_context, person, main))
    _type(_modal(FormDialog).form)


def typed_into_a_dialog(desktop: Desktop) -> Life:
    """Something was typed just now into a dialog that keeps nothing when she cancels it."""
    yield from _in_dialog(desktop, lambda main: desktop.ask.dialog(LabelDialog(main.window_context, None, main)))
    _type(_modal(FormDialog).form)


def typed_into_a_letter(desktop: Desktop) -> Life:
    """Something was typed just now into a letter in the preview."""
    yield from preview(desktop)
    _type(_modal(Preview).options)


STATES = {
    state.__name__: state
    for state in (
        loading, locked, unlocking, newly_made, unlocked, only_read, every_page, second_window, dialog, settings, helped,
        preview, importing, working, failed, copied, typed_into_a_page, typed_beside, typed_about_somebody,
        typed_into_a_dialog, typed_into_a_letter,
    )
}  # fmt: skip


def _main(desktop: Desktop) -> MainWindow:
    assert desktop.main is not None
    return desktop.main


def _modal(kind: type) -> Any:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def _in_dialog(desktop: Desktop, open_it: Callable[[MainWindow], object]) -> Life:
    """The window with what `open_it` opens over it and does not come back from."""
    yield from unlocked(desktop)
    yield from _opened(desktop, open_it)


def _about_a_person(desktop: Desktop, open_it: Callable[[MainWindow, int], object]) -> Life:
    """Likewise about somebody."""
    yield from unlocked(desktop)
    person = _person(desktop)
    yield from _opened(desktop, lambda main: open_it(main, person))


def _opened(desktop: Desktop, open_it: Callable[[MainWindow], object]) -> Life:
    main = _main(desktop)
    QTimer.singleShot(0, main, lambda: open_it(main))
    yield QApplication.activeModalWidget
    yield lambda: not desktop.work.busy


def _person(desktop: Desktop) -> int:
    bauer = Person(family_name="Bauer")
    return _main(desktop).window_context.context.write("Probe", lambda session: persons.save(session, bauer))


def _type(where: QWidget) -> None:
    """Type into the first field there, as the keyboard does."""
    fields = (field for kind in (QLineEdit, QTextEdit, QPlainTextEdit) for field in where.findChildren(kind))
    field = next(field for field in fields if field.isVisible() and field.isEnabled() and not field.isReadOnly())
    QTest.keyClicks(field, TYPED)
