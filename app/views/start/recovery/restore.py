"""Back from a backup: which one, what is in it, and in it goes. What is there now is saved first."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import DamagedVault, NeedsFormerSecret, NotOfThisVault, Told
from app.views.icons import icon
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.dates import exact, moment_in_words
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.start import vaults
from app.views.start.screen import SecretField, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import GROUP

_MEGA = 1024 * 1024
_STATE, _MOST = 2, 5


class RestoreScreen(WaitingScreen):
    """The backups beside the vault, or a file from elsewhere, and the secret. Enter looks inside, the button restores."""

    before = "first"
    wide = True

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Sicherung einspielen"),
            self.tr(
                "Wählen Sie die Sicherung und geben Sie Ihre jetzige Passphrase oder den Code vom jetzigen Blatt ein; sie gelten auch "
                "danach. Damit wird die Sicherung zuerst geprüft; was jetzt im Tresor liegt, wird vorher gesichert oder beiseitegelegt."
            ),
        )
        self.source: Path | None = None
        self._paths: list[Path] = []
        self._backups = vaults.Backups()
        self._refused: set[Path] = set()
        self.secret, self.former = SecretField(), SecretField()
        headings = ((self.tr("Wann"), 26), (self.tr("Größe"), 11), (self.tr("Stand"), 0))
        self.list = SmallTable(self.tr("Sicherungen"), headings, most=_MOST, numbers=(1,), signed=(_STATE,))
        self.list.chosen_changed.connect(self._chosen)
        self.list.opened.connect(self._type)
        self.list.hide()
        self.pick = action_button(self.tr("Andere Datei wählen …"), self._pick, icon_name="open_folder")
        self.picked = LiveLabel("", "small", wrap=True)
        self.column.addSpacing(GROUP)
        self.add(self.list)
        self.column.addLayout(row(self.pick, self.picked))
        self.add_field(self.tr("Passphrase oder Code vom Blatt"), self.secret)
        self.asked = QWidget()
        self.asked.hide()
        self.add(self.asked)
        former = QVBoxLayout(self.asked)
        former.setContentsMargins(0, 0, 0, 0)
        caption = PlainLabel(self.tr("Passphrase oder Code von damals, nur um diese Sicherung zu öffnen"), wrap=True)
        caption.setBuddy(self.former)
        self.former.setAccessibleName(caption.text())
        former.addWidget(caption)
        former.addWidget(self.former)
        self.inside = LiveLabel("", wrap=True)
        self.inside.hide()
        self.add(self.inside)
        self.add_waiting()
        self.look = action_button(self.tr("Ansehen, was darin ist"), self._look, icon_name="preview")
        self.button = action_button(self.tr("Einspielen"), self._restore, role="primary", icon_name="restore")
        self.return_button = action_button(self.tr("Zurück"), self.back)
        self.parts = (self.list, self.pick, self.secret, self.former, self.look, self.button, self.return_button)
        self.column.addLayout(row(self.return_button, None, self.look, self.button))
        self.secret.returnPressed.connect(self._look)
        self.former.returnPressed.connect(self._look)
        for field in (self.secret, self.former):
            field.textChanged.connect(self._forget)
        self.first = self.secret
        if start.source is not None and start.source.is_file():
            self._take(start.source)
        self.run(
            vaults.backups,
            start.folder,
            what=self.tr("Sicherungen ansehen"),
            progress=True,
            done=self._fill,
            failed=self.refuse,
        )

    def _fill(self, backups: vaults.Backups) -> None:
        """The backups beside the vault are known; the newest sound one is chosen unless she chose one."""
        self._backups = backups
        self._paths = [info.path for info in backups.all]
        self._show_list()
        wanted = self.source or (backups.sound.path if backups.sound else None)
        if wanted in self._paths:
            self.list.choose(self._paths.index(wanted))
        if wanted is not None:
            self._take(wanted)
        else:
            self.pick.setFocus()

    def _show_list(self) -> None:
        self.list.show_rows([self._line(number) for number in range(len(self._backups.all))])
        for number, info in enumerate(self._backups.all):
            item = self.list.item(number, _STATE)
            if item is not None:
                item.setIcon(icon("error", "danger") if self._is_broken(info.path) else icon("key", "quiet"))
        self.list.setVisible(bool(self._backups.all))

    def _line(self, number: int) -> SmallRow:
        info = self._backups.all[number]
        known = info.created > datetime.min
        when = moment_in_words(info.created) if known else self.tr("unbekannt")
        size = f"{written.number(info.size / _MEGA, 1)} MB" if info.size else ""
        return SmallRow(number, (when, size, self._state(info.path)), exact(info.created) if known else "")

    def _state(self, path: Path) -> str:
        if self._is_broken(path):
            return self.tr("beschädigt")
        if path in self._refused:
            return self.tr("ließ sich nicht einspielen")
        return self.tr("noch nicht geprüft")

    def _is_broken(self, path: Path) -> bool:
        return path in self._backups.broken or any(info.problem for info in self._backups.all if info.path == path)

    def _chosen(self) -> None:
        number = self.list.chosen()
        if number is not None:
            self._take(self._paths[number])

    def _type(self, _number: object) -> None:
        """Enter on a backup: on to the secret."""
        self.secret.setFocus()

    def _pick(self) -> None:
        path = self.start.ask.open_file(
            self.tr("Sicherung wählen"), self.tr("Sicherungen (*.qbsicherung);;Alle Dateien (*)")
        )
        if path is not None:
            self.list.clearSelection()
            self._take(path)
            self.secret.setFocus()

    def _take(self, path: Path) -> None:
        if path != self.source:
            self.source = path
            self.picked.setText(path.name)
            self.former.clear()
            self.asked.hide()
            self._forget()

    def _forget(self) -> None:
        """What was looked at is not what is chosen any more."""
        self.inside.hide()
        self.tell("")

    def _is_ready(self) -> bool:
        if self.source is None:
            self.tell(self.tr("Bitte zuerst die Sicherung wählen."))
        elif not self.secret.text():
            self.tell(self.tr("Bitte die Passphrase oder den Code eingeben."))
        else:
            return True
        return False

    def _look(self) -> None:
        if self._is_ready():
            self._begin(vaults.contents, self.tr("Die Sicherung wird angesehen …"), self._show_inside)

    def _restore(self, *, agreed: bool = False) -> None:
        if self._is_ready():
            self._begin(vaults.restore, self.tr("Die Sicherung wird geprüft und eingespielt …"), self._done, agreed)

    def _begin(self, fn: Callable[..., Any], what: str, done: "vaults.Done", *more: bool) -> None:
        former = self.former.text() or None
        self.begin(fn, self.source, self.start.folder, self.secret.text(), former, *more, what=what, done=done)

    def refuse(self, error: BaseException) -> None:
        """Ask where that is all that hinders it, also for the secret of then; otherwise say why."""
        if self.agrees(error):
            self._restore(agreed=True)
            return
        super().refuse(error)
        if isinstance(error, NeedsFormerSecret):
            self.asked.show()
            self.former.setFocus()
        elif isinstance(error, DamagedVault | NotOfThisVault) and self.source in self._paths:
            self._offer_next(self.source, error)

    def _offer_next(self, refused: Path, error: Told) -> None:
        """A backup from the list proved to be none: mark it and stand on the next one that may be one."""
        self._refused.add(refused)
        self._show_list()
        later = self._paths[self._paths.index(refused) + 1 :]
        following = next((path for path in later if not (self._is_broken(path) or path in self._refused)), None)
        said = translated(error.sentence)
        if following is not None:
            self.list.choose(self._paths.index(following))
            self._take(following)
            said += "\n" + self.tr("Gewählt ist jetzt die davor; auch sie wird zuerst geprüft.")
        self.tell(said)

    def _show_inside(self, found: tuple[datetime, Mapping[str, int]]) -> None:
        self.free()
        created, tables = found
        counted = ", ".join(
            f"{written.number(tables.get(table, 0))} {word}" for table, word in self._words() if tables.get(table)
        )
        text = self.tr("Stand von {day}. Darin: {what}.").format(
            day=exact(created), what=counted or self.tr("noch keine Einträge")
        )
        self.inside.setText(text)
        self.inside.show()
        self.button.setFocus()

    def _words(self) -> tuple[tuple[str, str], ...]:
        """Tables whose rows are counted, and what they are called."""
        return (
            ("person", self.tr("Personen")),
            ("household", self.tr("Haushalte")),
            ("organisation", self.tr("Akteure")),
            ("case_file", self.tr("Fälle")),
            ("contact_entry", self.tr("Verlaufseinträge")),
            ("event", self.tr("Veranstaltungen")),
            ("participation", self.tr("Teilnahmen")),
            ("task", self.tr("Aufgaben")),
            ("document", self.tr("Dokumente")),
        )

    def _done(self, done: vaults.Restored) -> None:
        said = [self.tr("Eingespielt und geprüft: der Stand von {day}.").format(day=exact(done.created))]
        if done.saved is not None:
            text = self.tr("Der Stand von vorher ist gesichert ({when}); zurück geht es jederzeit auf demselben Weg.")
            said.append(text.format(when=moment_in_words(done.saved)))
        elif done.kept is not None:
            text = self.tr("Was vorher da war, ließ sich nicht mehr lesen und liegt unverändert in „{folder}“.")
            said.append(text.format(folder=done.kept))
        if done.with_code:
            said.append(self.tr("Wenn die Passphrase vergessen ist, wählen Sie jetzt eine neue."))
            self.start.code = self.secret.text()
        self.start.is_mended("\n".join(said))
        self.start.wanted.emit("recover" if done.with_code else "unlock")
