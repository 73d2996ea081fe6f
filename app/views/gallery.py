"""Grabs every page and dialog as PNG, in light, dark and at 150 %, or at chosen sizes and zooms: to look at, and for the README.

A new dialog is one more line in `SCENES`.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.common.sentences import Sentence
from app.context import Finding, Holder, Holds
from app.models import Kind
from app.papers import letterhead, registry
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.services import search, timeline
from app.services.casework import writing
from app.services.casework.follow_ups import FollowUp
from app.services.casework.writing import Writing
from app.services.events import events, series
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.timeline import ItemKind
from app.vaults.salvaging import KindCount, MissingRecord, PartsLost, Salvaged, SalvageReport
from app.vaults.secrets import Change
from app.views.application import make_application
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.location import Location
from app.views.main.finding.palette import CommandPalette
from app.views.main.help import HelpDialog
from app.views.main.maintenance.check_dialog import AREAS, CheckDialog
from app.views.main.steps import StepsDialog
from app.views.main.window import MainWindow
from app.views.options import Options
from app.views.page_registry import PAGES
from app.views.pages.events.repeat_dialog import series_dialog
from app.views.pages.events.transfer import TransferDialog
from app.views.pages.events.transfer_sheet import read_sheet
from app.views.pages.privacy.holders import HoldersDialog
from app.views.pages.privacy.trail_page import TrailPage
from app.views.preferences.comparison import ComparisonDialog
from app.views.preferences.dialog import SECTIONS, PreferencesDialog
from app.views.preferences.label_dialog import LabelDialog
from app.views.preview.preview import Preview
from app.views.question import QuestionDialog
from app.views.settings import Settings
from app.views.shared import screen
from app.views.shared.forms.tag_dialog import TagDialog
from app.views.shared.lists.table import RecordTable
from app.views.shared.records.changes_dialog import ChangesDialog
from app.views.shared.records.contacts.dialog import ContactDialog
from app.views.start.screen import PendingChange, StartContext
from app.views.start.window import StartWindow
from app.views.theme import Look, Mode
from app.views.theme.look import load_other_scripts
from app.views.transfer.import_people import ImportDialog
from app.views.window_context import Notice
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context

_tr = QCoreApplication.translate
Size = tuple[int, int]
"""Width and height of the window, which fills the screen, in pixels."""
SIZE: Size = (1280, 800)
LOOKS = (("hell", Mode.LIGHT, 100), ("dunkel", Mode.DARK, 100), ("150", Mode.LIGHT, 150))
_CODE = "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8"
_LETTERS = "aebsmkfvn"
_SOME = 50
_TO_DO = "Bescheid nachfragen"
_TOLD = "gestern Telefonat 20 min Wohnen; WV in 3 Tagen 10 Uhr\nBescheid vom Jobcenter ist da, WV 31.2."
_LOOK_MS, _CALM = 20, 3
"""How often it is looked whether all has arrived, in milliseconds, and how often in a row nothing may be found to do."""
_LONGEST_PAUSE = 1000
"""Milliseconds: what waits longer is not on its way."""
_PEOPLE = """Nachname;Vorname;Straße;Telefon;Geburtsjahr;Verein
Kovač;Marija;Köchlinstraße 3;07627 910011;1984;
Yıldız;Emre;Bahnhofstraße 1;0151 23456789;19x4;SV Steinen
;;Dorfstraße 9;;;
Tesfay;Selam;Köchlinstraße 5;;1991;
"""
"""A list to bring in, with what is odd in such lists. Nobody is called so."""


@dataclass
class Stage:
    """What scenes are played on."""

    application: QApplication
    context: "Context"
    work: Work
    settings: Settings
    look: Look
    window: MainWindow
    size: Size = SIZE


@dataclass(frozen=True)
class Scene:
    """A name for the file, and what shows the widget to grab."""

    name: str
    play: Callable[[Stage], QWidget]


@dataclass(frozen=True)
class View:
    """How the scenes are looked at: a word for the names of the files, theme, zoom in percent, size of the window."""

    suffix: str
    mode: Mode
    zoom: int
    size: Size = SIZE


def views(sizes: Sequence[Size] = (), zooms: Sequence[int] = ()) -> list[View]:
    """The usual looks; where sizes or zooms are chosen, each of those with each, in the light theme."""
    if not sizes and not zooms:
        return [View(*look) for look in LOOKS]
    return [
        View(f"{width}x{height}-{zoom}", Mode.LIGHT, zoom, (width, height))
        for width, height in sizes or (SIZE,)
        for zoom in zooms or (100,)
    ]


def grab(
    context: "Context", out: Path, language: str = "de", looked_at: Sequence[View] = (), only: str = ""
) -> list[Path]:
    """Write pictures into `out`, of all scenes or those with `only` in their names; returns their paths.

    The vault is only read.
    """
    out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    i18n.install(application, language)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "fenster.ini")
        look = Look(application, settings)
        load_other_scripts()
        work = Work()
        made: list[Path] = []
        try:
            for view in looked_at or views():
                look.set_mode(view.mode)
                look.set_zoom(view.zoom)
                look.settle()
                remembered = Settings(Path(folder) / f"{view.suffix}.ini")  # no dialog opens as another view left it
                with screen.assumed(*view.size):
                    stage = _stage(application, context, work, remembered, look, view)
                    made += _grab_all(stage, out, view.suffix, only)
        finally:
            work.stop()
        return made


def _stage(
    application: QApplication, context: "Context", work: Work, settings: Settings, look: Look, view: View
) -> Stage:
    window = MainWindow(
        context,
        work,
        ScriptedAsk(),
        settings,
        look,
        PAGES,
        find=lambda text, limit: context.read(search.on_screen, text, limit),
    )
    window.resize(*view.size)
    window.show()
    window.begin(None)
    return Stage(application, context, work, settings, look, window, view.size)


def _grab_all(stage: Stage, out: Path, suffix: str, only: str) -> list[Path]:
    window = stage.window
    made = []
    for scene in scenes(stage):
        if only not in scene.name:
            continue
        widget = scene.play(stage)
        settle(stage.work, widget)
        path = out / f"{scene.name}-{suffix}.png"
        widget.grab().save(str(path))
        made.append(path)
        if widget is not window:
            widget.close()
            widget.deleteLater()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return made


def settle(work: Work, part: QWidget, longest: int = 5000) -> None:
    """Let everything that was started arrive: layouts, deferred reads, pauses of a preview, work in the thread.

    At most `longest` milliseconds.
    """
    loop = QEventLoop()
    left = _CALM

    def look() -> None:
        nonlocal left
        left = _CALM if work.busy or _pauses(part) else left - 1
        if left <= 0:
            loop.quit()

    clock = QTimer()
    clock.setInterval(_LOOK_MS)
    clock.timeout.connect(look)
    clock.start()
    QTimer.singleShot(longest, loop.quit)
    loop.exec()


def _pauses(part: QWidget) -> bool:
    """Whether it waits for a moment of quiet before it goes on, as a preview does after a change."""
    timers = part.findChildren(QTimer)
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() <= _LONGEST_PAUSE for timer in timers)


def scenes(stage: Stage) -> Iterator[Scene]:
    """Pages as lists, with a record, and with a new one; then dialogs, papers, and the start screens."""
    records = _records(stage)
    for spec in stage.window.window_context.pages:
        yield Scene(f"seite-{spec.key}", _page(Location(spec.key)))
        for kind in spec.kinds:
            if kind in records:
                yield Scene(f"seite-{spec.key}-{kind}", _page(Location(spec.key, records[kind])))
        yield Scene(f"auswahl-{spec.key}", _selection(Location(spec.key)))
    for spec in stage.window.window_context.pages:
        yield Scene(f"neu-{spec.key}", _new(Location(spec.key)))
    yield from SCENES
    yield from papers()
    for name in (
        "welcome",
        "unlock",
        "in_use",
        "create",
        "sheet",
        "recover",
        "restore",
        "passphrase",
        "new_code",
        "exposed",
        "new_sheet",
        "changed",
        "trouble",
        "keys",
        "salvage",
        "salvaged",
    ):
        yield Scene(f"start-{name}", _start(name))


def papers() -> Iterator[Scene]:
    """The preview of every paper, about something in the vault."""
    for paper in registry.PAPERS:
        yield Scene(f"vorschau-{paper.name}", _preview(paper))


def _records(stage: Stage) -> dict[str, int]:
    """The first record of each kind that a few letters find."""
    found: dict[str, int] = {}
    for letter in _LETTERS:
        for hit in stage.context.read(search.find, letter, 200):
            found.setdefault(str(hit.kind), hit.id)
    return found


def _page(location: Location) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        stage.window.go(location)
        return stage.window

    return play


def _new(location: Location) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        stage.window.go(location)
        stage.window.commands.by_key["new"].trigger()
        return stage.window

    return play


def _selection(location: Location) -> Callable[[Stage], QWidget]:
    """The list of a page with several rows selected."""

    def play(stage: Stage) -> QWidget:
        stage.window.go(location)
        for table in stage.window.findChildren(RecordTable):
            if table.isVisible():
                table.selectAll()
        return stage.window

    return play


def _start(name: str) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        start = StartContext(Options(vault=stage.context.vault), stage.work, ScriptedAsk())
        start.fresh = (stage.context, _CODE)
        start.pending = PendingChange(stage.context, "", Change(code=_CODE))
        start.trouble = "broken_database"
        start.salvaged = _salvaged(stage.context.vault)
        window = StartWindow(start, stage.look, stage.settings)
        start.setParent(window)
        window.resize(*stage.size)
        window.show()
        window.show_screen(name)
        return window

    return play


def _salvaged(vault: Path) -> Salvaged:
    """What a rescue could have brought. Nobody is called so."""
    kinds = (KindCount(Kind.PERSON, 418, 2, 11), KindCount(Kind.CASE, 109, 1, 0), KindCount(Kind.EVENT, 140, 0, 3))
    missing = (
        MissingRecord(17, Kind.PERSON, "Kovač, Marija"),
        MissingRecord(23, Kind.PERSON, ""),
        MissingRecord(99, Kind.CASE, "2026-014"),
    )
    return Salvaged(
        vault.with_name("Tresor gerettet"),
        None,
        True,
        SalvageReport(
            kinds, missing, (PartsLost(Sentence("Einträge im Verlauf"), 4), PartsLost(Sentence("Dokumente"), 1))
        ),
        b"",
    )


def _search(stage: Stage) -> QWidget:
    stage.window.go(Location(stage.window.window_context.pages[0].key))
    stage.window.search.start()
    stage.window.search.setText("ma")
    stage.window.search.textEdited.emit("ma")
    return stage.window


def _notice(stage: Stage) -> QWidget:
    stage.window.search.clear()
    stage.window.run("page")
    stage.window.search.popup.hide()
    stage.window.window_context.noticed.emit(Notice(_tr("Gallery", "Aufgabe gelöscht"), undo=True))
    return stage.window


def _narrow(stage: Stage) -> QWidget:
    stage.window.notice.hide()
    stage.window.side.toggle()
    stage.window.window_context.discreet.set(True)
    return stage.window


def _palette(stage: Stage) -> QWidget:
    stage.window.window_context.discreet.set(False)
    if stage.window.side.narrow:
        stage.window.side.toggle()
    window = stage.window
    palette = CommandPalette(window.window_context, window.finder, window.commands.all(), window)
    palette.open_over(window)
    palette.field.setText("sich")
    return palette


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


def _message(stage: Stage) -> QWidget:
    text = _tr(
        "Gallery", "Auf dem Datenträger ist kein Platz mehr. Bisher Gesichertes ist unversehrt; bitte Platz schaffen."
    )
    title, close = _tr("Gallery", "Das ging nicht"), _tr("Gallery", "Schließen")
    return _shown(QuestionDialog(title, text, [close], parent=stage.window))


def _question(stage: Stage) -> QWidget:
    text = _tr(
        "Gallery", "Drei Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen."
    )
    title, yes, no = (
        _tr("Gallery", "Papierkorb leeren"),
        _tr("Gallery", "Endgültig löschen"),
        _tr("Gallery", "Abbrechen"),
    )
    return _shown(QuestionDialog(title, text, [yes], no, danger=True, parent=stage.window))


def _preview(paper: Paper) -> Callable[[Stage], QWidget]:
    """The preview of a paper; only the window where the vault holds nothing it could be about."""

    def play(stage: Stage) -> QWidget:
        try:
            about = stage.context.read(paper.example)
        except LookupError:
            return stage.window
        return _shown(Preview(stage.window.window_context, PrintJob(paper, about), stage.window))

    return play


def _label_sheet(stage: Stage) -> QWidget:
    form, _offered = stage.context.read(letterhead.every_format)[0]
    return _shown(LabelDialog(stage.window.window_context, form, stage.window))


def _transfer(stage: Stage) -> QWidget:
    window_context = stage.window.window_context
    past = window_context.context.read(events.ids, ListQuery(filters={"when": "past"}, sort=(("starts_at", True),)), 1)
    if not past:
        return stage.window
    return _shown(
        TransferDialog(window_context, past[0], window_context.context.read(read_sheet, past[0]), stage.window)
    )


def _entry(stage: Stage) -> QWidget:
    """A new entry, with what is understood of its text and what is not."""
    dialog = _entry_dialog(stage, writing.begin)
    if dialog is None:
        return stage.window
    dialog.form.summary.editor.setPlainText(_TOLD)
    return _shown(dialog)


def _entry_on_file(stage: Stage) -> QWidget:
    """An entry that ended with a follow-up."""

    def followed(session: Any, record_id: int) -> Writing:
        begun = writing.begin(session, record_id)
        item = next(iter(timeline.items(session, record_id, (ItemKind.CONTACT,), 1)), None)
        found = writing.reopen(session, item.id) if item else begun
        found.had = found.follow_up = FollowUp(found.entry.at.date(), _TO_DO, task_id=0)
        return found

    dialog = _entry_dialog(stage, followed)
    return stage.window if dialog is None else _shown(dialog)


def _entry_dialog(stage: Stage, write: Callable[[Any, int], Writing]) -> ContactDialog | None:
    """The dialog of an entry about the first person who has one; no draft of it is kept. None where nobody is on file."""
    window = stage.window
    people = stage.context.read(persons.ids, ListQuery(), _SOME)
    if not people:
        return None
    told = (one for one in people if stage.context.read(timeline.items, one, (ItemKind.CONTACT,), 1))
    dialog = ContactDialog(window.window_context, QCoreApplication.translate("ContactDialog", "Eintrag"), window)
    dialog.show_writing(stage.context.read(write, next(told, people[0])))
    dialog.form.forget()
    return dialog


def _sessions(stage: Stage) -> QWidget:
    found = stage.context.read(series.ids, ListQuery(), 1)
    return _shown(series_dialog(stage.window.window_context, found[0], stage.window)) if found else stage.window


def _checked_trail(stage: Stage) -> QWidget:
    stage.window.go(Location("audit"))
    page = stage.window.stack.page
    assert isinstance(page, TrailPage)
    page.check()
    return stage.window


def _changes(stage: Stage) -> QWidget:
    person = _records(stage).get("person")
    if person is None:
        return stage.window
    return _shown(ChangesDialog(stage.window.window_context, person, writable=True, parent=stage.window))


def _tags(stage: Stage) -> QWidget:
    some = stage.context.read(persons.ids, ListQuery(), 3)
    return _shown(TagDialog(stage.window.window_context, some, stage.window))


def _inside(stage: Stage) -> QWidget:
    settle(stage.work, stage.window)
    last = stage.context.last_backup()
    if last is None:
        return stage.window
    return _shown(ComparisonDialog(stage.window.window_context, stage.context.compare_backup(last.path), stage.window))


_FOUND = {
    "ok": Sentence("Alle Seiten der Datei sind unversehrt."),
    "warning": Sentence("Die neueste unversehrte ist „{name}“.", name="Sicherung-2026-11-22.qbsicherung"),
    "error": Sentence("{number} Seiten der Datei sind beschädigt.", number=2),
}


def _findings(*severities: str) -> Callable[[Stage], QWidget]:
    areas = tuple(AREAS)
    found = [
        Finding(areas[number % len(areas)], severity, _FOUND[severity]) for number, severity in enumerate(severities)
    ]
    return lambda stage: _shown(CheckDialog(found, parent=stage.window))


def _holders(stage: Stage) -> QWidget:
    """What could still hold what was erased."""
    made = datetime(2026, 11, 2, 17, 30)
    backups = [
        Holder(Holds.BACKUP, Path(f"{number}.qbsicherung"), made - timedelta(days=number), 3 + number, made.date())
        for number in range(6)
    ]
    stick = Holder(Holds.COPY, Path("/media/Stick/Sicherung-2026-11-02-173000-812.qbsicherung"), made)
    return _shown(HoldersDialog(stage.window.window_context, [*backups, stick], stage.window))


def _preferences(section: str) -> Callable[[Stage], QWidget]:
    return lambda stage: _shown(PreferencesDialog(stage.window.window_context, section, stage.window))


def _import(stage: Stage) -> QWidget:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "liste.csv"
        path.write_text(_PEOPLE, encoding="utf-8")
        dialog = ImportDialog(stage.window.window_context, path, stage.window)
        settle(stage.work, stage.window)
    return _shown(dialog)


SCENES = (
    Scene("suche", _search),
    Scene("hinweis", _notice),
    Scene("diskret", _narrow),
    Scene("befehle", _palette),
    Scene("hilfe", lambda stage: _shown(HelpDialog(stage.window.commands.sections, False, stage.window))),
    Scene("tastenkuerzel", lambda stage: _shown(HelpDialog(stage.window.commands.sections, True, stage.window))),
    Scene("schritte", lambda stage: _shown(StepsDialog(stage.context.steps(), stage.window))),
    Scene("geaenderte-angaben", _changes),
    Scene("schlagwoerter", _tags),
    Scene("sicherung-ansehen", _inside),
    Scene("geloescht-noch-da", _holders),
    Scene("geprueft", _findings(*["ok"] * 6)),
    Scene("geprueft-beschaedigt", _findings("warning", "ok", "error", "ok", "ok", "ok", "ok", "ok", "warning")),
    Scene("meldung", _message),
    Scene("rueckfrage", _question),
    Scene("protokoll-geprueft", _checked_trail),
    Scene("etikettenbogen", _label_sheet),
    Scene("vom-papier", _transfer),
    Scene("eintrag-neu", _entry),
    Scene("eintrag-wiedervorlage", _entry_on_file),
    Scene("termine-eintragen", _sessions),
    Scene("uebernahme", _import),
    *(Scene(f"einstellungen-{section}", _preferences(section)) for section in SECTIONS),
)
"""Dialogs and states of the window."""
