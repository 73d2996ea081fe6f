"""Plan: the buildings where they stand, coloured by what one asks, and open concerns. It stays on the screen and is never
printed.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.changes import Changes
from app.common.errors import StorageError, UserError
from app.services.places import plan
from app.services.places.plan import ColouredBy, Pin, Plan
from app.settings.window import PLAN_COLOUR
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.places.plan import picture as plan_picture
from app.views.pages.places.plan.legend import Legend
from app.views.pages.places.plan.picture import Made, Pages
from app.views.pages.places.plan.view import PlanView
from app.views.shared.announce import LiveLabel
from app.views.shared.combo_box import ComboBox
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.low_room import below_much
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.split import Split
from app.views.shared.step import change
from app.views.shared.widgets import PlainLabel, action_button, headline, row, writes
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_SHARES = (600, 400)
"""Of the width: plan and table."""
_SPLIT = "plan"
"""Under which name the shares are remembered."""
_KINDS = "*.png *.jpg *.jpeg *.pdf *.tif *.tiff *.webp *.bmp"


class PlanPage(Page):
    """The plan at the left, the same as a table at the right."""

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self._plan: Plan | None = None
        self._pins: list[Pin] = []
        self.by = ComboBox()
        self.by.setAccessibleName(self.tr("Was die Farbe zeigt"))
        for one in ColouredBy:
            self.by.addItem(word(one), one)
        self.by.setCurrentIndex(max(0, self.by.findData(window_context.settings.get(PLAN_COLOUR))))
        self.by.currentIndexChanged.connect(self._ask_other)
        self.legend = Legend()
        self.legend.show_for(self.by.currentData())
        self.load_button = writes(action_button(self.tr("Plan laden …"), self.choose_file, icon_name="open_folder"))
        self.drop_button = writes(action_button(self.tr("Plan entfernen"), self.remove, role="flat", icon_name="trash"))
        self.view = PlanView()
        self.view.setToolTip(self.tr("Der Plan bleibt auf dem Bildschirm und wird nie gedruckt."))
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.placed.connect(self._placed)
        self.view.left.connect(self._given_up)
        self.hint = LiveLabel("", "quiet", wrap=True)
        self.table = SmallTable(
            self.tr("Gebäude und Anliegen auf dem Plan"),
            [(self.tr("Eintrag"), 0), (self.tr("zeigt"), 0), (self.tr("Pin"), 6)],
        )
        below_much(self.table)
        self.table.opened.connect(self._open)
        self.table.chosen_changed.connect(self._chosen_in_table)
        self.open_button = action_button(self.tr("Öffnen"), self.open_chosen)
        self.place_button = writes(action_button(self.tr("Auf den Plan setzen"), self.place, icon_name="place"))
        self.off_button = writes(action_button(self.tr("Vom Plan nehmen"), self.take_off, role="flat"))
        self.tools = OverflowBar(
            self.open_button, self.place_button, self.off_button, self.drop_button, of=self.spec.label()
        )
        self._arrange()
        window_context.discreet.changed.connect(self._follow_discreet)

    def show_record(self, record_id: int) -> None:
        """Choose a building or a concern; where the colour shows something else, open concerns come to be shown."""
        self._load()
        if all(pin.id != record_id for pin in self._pins):
            self.by.setCurrentIndex(self.by.findData(ColouredBy.CONCERNS))
        self.table.choose(record_id)
        self.view.choose(record_id)

    def show_list(self) -> None:
        self._load()

    def refresh(self, changes: Changes) -> None:
        if plan.SHOWN.concerned(changes):
            self._load()

    def take_focus(self) -> None:
        self.table.setFocus()

    def choose_file(self) -> None:
        """Ask for a picture or PDF of the quarter and read it outside the window's thread."""
        kinds = self.tr("Bilder und PDF ({kinds})").format(kinds=_KINDS)
        if path := self.window_context.ask.open_file(self.tr("Plan laden"), kinds):
            self.load_file(path)

    def load_file(self, path: Path) -> None:
        """Read a file as the plan."""
        self.window_context.work.run(
            plan_picture.read, path, what=self.tr("Plan laden"), done=self._read, failed=self._failed
        )

    def remove(self) -> None:
        """Take the plan away; pins stay for the next one."""
        change(self.window_context, self.tr("Entfernt"), plan.remove, whom=[self.view.accessibleName()])

    def open_chosen(self) -> None:
        """Open the chosen one."""
        if (chosen := self.table.chosen()) is not None:
            self._open(chosen)

    def place(self) -> None:
        """Let her say on the plan where the chosen one is."""
        pin = self._chosen_pin()
        if pin is not None and self._plan is not None:
            self.hint.setText(
                self.tr("„{name}“: auf den Plan klicken, oder mit den Pfeiltasten und Enter. Esc bricht ab.").format(
                    name=pin.title
                )
            )
            self.hint.show()
            self.view.place(pin)

    def take_off(self) -> None:
        """Take the chosen one off the plan."""
        pin = self._chosen_pin()
        if pin is not None:
            change(self.window_context, self.tr("Vom Plan genommen"), plan.take_off, pin.id, about=[pin.id])

    # Inside

    def _arrange(self) -> None:
        self._split = Split(self.tr("Breite von Plan und Tabelle"))
        self._split.addWidget(self.view)
        self._split.addWidget(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(row(headline(self.spec.label()), None, self.load_button))
        column.addWidget(self._split, 1)

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(RELATED, 0, 0, 0)
        column.setSpacing(RELATED)
        self._asked = QWidget()
        self._asked.setLayout(row(PlainLabel(self.tr("Farbe zeigt")), self.by, None))
        column.addWidget(self._asked)
        column.addWidget(self.legend)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        column.addWidget(self.tools)
        return side

    def _load(self) -> None:
        read = self.window_context.context.read
        found: Plan | None = read(plan.current)
        if found != self._plan or found is None:
            self._plan = found
            self._show_picture()
        self.tools.offer(self.drop_button, found is not None)
        self._asked.setVisible(found is not None)
        self.legend.setVisible(found is not None)
        self.load_button.setText(self.tr("Anderen Plan laden …") if found else self.tr("Plan laden …"))
        self._show_pins()

    def _show_picture(self) -> None:
        self.view.setVisible(self._plan is not None)
        self.view.show_picture(QImage())
        if self._plan is not None:
            if not self.window_context.settings.restore_splitter(_SPLIT, self._split):
                self._split.setSizes(_SHARES)
            self.window_context.work.run(
                plan_picture.stored,
                self.window_context.context,
                self._plan.id,
                what=self.tr("Plan zeigen"),
                done=self._show_read,
                failed=self._failed,
            )

    def _show_read(self, picture: QImage) -> None:
        self.view.show_picture(picture)
        self.view.show_pins(self._pins)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._plan is not None:
            self.window_context.settings.keep_splitter(_SPLIT, self._split)
        super().hideEvent(event)

    def _ask_other(self) -> None:
        """The colour shows something else from now on."""
        self.window_context.settings.set(PLAN_COLOUR, str(self.by.currentData()))
        self.legend.show_for(self.by.currentData())
        self._show_pins()

    def _show_pins(self) -> None:
        shown = self.window_context.discreet.title
        found = self.window_context.context.read(plan.pins, self.by.currentData())
        self._pins = [replace(pin, title=shown(pin.kind, pin.title)) for pin in found]
        yes, no = self.tr("ja"), self.tr("nein")
        self.table.show_rows(
            [SmallRow(pin.id, (pin.title, translated(pin.text), no if pin.x is None else yes)) for pin in self._pins]
        )
        self.view.show_pins(self._pins)
        self._show_hint()
        self._show_tools()

    def _show_hint(self) -> None:
        if self._plan is None:
            text = self.tr(
                "Noch kein Plan: Ein Bild oder eine PDF-Seite des Quartiers laden, dann Gebäude darauf setzen."
            )
        elif not self._pins:
            text = self.tr("Noch keine Gebäude. Sie werden auf der Seite „Gebäude“ angelegt.")
        else:
            text = ""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _show_tools(self) -> None:
        pin = self._chosen_pin()
        pinned = pin is not None and pin.x is not None
        self.open_button.setEnabled(pin is not None)
        self.place_button.setEnabled(pin is not None and self._plan is not None)
        self.place_button.setText(self.tr("Verschieben") if pinned else self.tr("Auf den Plan setzen"))
        self.off_button.setEnabled(pinned)

    def _chosen_pin(self) -> Pin | None:
        chosen = self.table.chosen()
        return next((pin for pin in self._pins if pin.id == chosen), None)

    def _follow_discreet(self, *_: object) -> None:
        if self._pins:
            self._show_pins()

    def _choose(self, record_id: int) -> None:
        self.table.choose(record_id)

    def _chosen_in_table(self) -> None:
        self.view.choose(self.table.chosen())
        self._show_tools()

    def _open(self, record_id: int) -> None:
        pin = next((pin for pin in self._pins if pin.id == record_id), None)
        if pin is not None:
            self.window_context.open(pin.kind, record_id)

    def _placed(self, record_id: int, x: float, y: float) -> None:
        step = self.tr("Auf den Plan gesetzt")
        change(self.window_context, step, plan.put, record_id, x, y, about=[record_id])
        self.table.setFocus()

    def _given_up(self) -> None:
        self._show_pins()
        self.table.setFocus()

    def _read(self, found: Made | Pages) -> None:
        if isinstance(found, Made):
            self._keep(found)
            return
        text = self.tr("Das PDF hat {count} Seiten. Welche zeigt den Plan?").format(count=found.count)
        said = self.window_context.ask.text(self.tr("Plan laden"), text, "1")
        if said is None:
            return
        if not said.strip().isdecimal() or not 1 <= int(said) <= found.count:
            self.window_context.ask.message(
                self.tr("Plan laden"), self.tr("Bitte eine Zahl von 1 bis {count} eingeben.").format(count=found.count)
            )
            return
        self.window_context.work.run(
            plan_picture.page,
            found.data,
            int(said) - 1,
            what=self.tr("Plan laden"),
            done=self._keep,
            failed=self._failed,
        )

    def _keep(self, made: Made) -> None:
        args = (plan.keep, made.png, made.width, made.height)
        if change(self.window_context, self.tr("Geladen"), *args, whom=[self.view.accessibleName()]):
            self._plan = None
            self._load()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError | StorageError):
            raise error
        self.window_context.ask.message(self.tr("Plan laden"), translated(error))
