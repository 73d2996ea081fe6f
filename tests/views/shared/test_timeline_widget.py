"""The timeline: line to write, chips, lazily fetched lines, opening, deleting, discreet mode."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from app.common import clock
from app.services.capture.vocabulary import Vocabulary
from app.services.timeline import Before, Item, ItemKind
from app.views.discreet import Discreet
from app.views.shared.capture.line import CaptureLine
from app.views.shared.capture.reader import WordReader
from app.views.shared.records.timeline import Timeline

SUNDAY = datetime(2026, 11, 22, 10, 0)
WORDS = Vocabulary({1: "Telefon"}, {2: "Beratung"}, {3: "Wohnen/Wohnungssuche"})


@pytest.fixture(autouse=True)
def _fixed_day():
    with clock.standing_at(SUNDAY):
        yield


class Past:
    """A made-up service."""

    def __init__(self, count: int) -> None:
        self.asked: list[tuple[int, int]] = []
        self.items = [
            Item(
                ItemKind.CONTACT if n % 2 else ItemKind.TASK,
                n,
                SUNDAY - timedelta(days=n),
                5,
                "A-112",
                f"Zeile {n}",
                minutes=n,
            )
            for n in range(count)
        ]

    def fetch(self, record: int, kinds: Sequence[ItemKind], limit: int, before: Before | None) -> list[Item]:
        self.asked.append((record, limit))
        fitting = [item for item in self.items if not kinds or item.kind in kinds]
        return [item for item in fitting if before is None or item.place < before][:limit]


@pytest.fixture
def past() -> Past:
    return Past(130)


@pytest.fixture
def discreet() -> Discreet:
    return Discreet()


@pytest.fixture
def timeline(qtbot, past, drafts, discreet) -> Timeline:
    made = Timeline(past.fetch, CaptureLine(WordReader(WORDS), drafts), discreet=discreet)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.show_record(5)
    return made


def chips(timeline: Timeline) -> list[str]:
    return [label.text() for label in timeline.quick.chips.findChildren(QLabel) if not label.isHidden()]


def test_what_is_understood_shows_while_typing(qtbot, timeline):
    qtbot.keyClicks(timeline.quick.line, "Anruf 20 min Wohnen; WV Fr")
    entry = timeline.quick.entry()
    assert (entry.minutes, entry.topic_ids, entry.follow_up) == (20, (3,), date(2026, 11, 27))
    assert [part.kind for part in entry.parts] == ["channel", "minutes", "topic", "follow_up"]
    qtbot.waitUntil(
        lambda: chips(timeline) == ["Telefon", "20 min", "Wohnen/Wohnungssuche", "Wiedervorlage in 5 Tagen (27.11.)"]
    )


def test_what_was_not_understood_is_a_chip_in_amber_and_stays_in_the_text(qtbot, timeline):
    timeline.quick.line.setText("Gespräch; WV 31.2.")
    qtbot.waitUntil(lambda: chips(timeline).count("„WV 31.2.“ nicht verstanden") == 1)
    amber = [chip for chip in timeline.quick.chips.findChildren(QFrame) if chip.property("note") == "warn"]
    assert next(chip.findChildren(QLabel)[-1].text() for chip in amber) == "„WV 31.2.“ nicht verstanden"
    assert timeline.quick.entry().text == "Gespräch; WV 31.2."


def test_a_chip_taken_away_is_text_again(qtbot, timeline):
    qtbot.keyClicks(timeline.quick.line, "Anruf 20 min")
    timeline.quick.chips.removed.emit(("minutes", 20))
    assert timeline.quick.entry().text == "Anruf 20 min"
    timeline.quick.line.clear()
    qtbot.keyClicks(timeline.quick.line, "Anruf 20 min")
    assert timeline.quick.entry().minutes == 20


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_hands_the_entry_over_and_done_empties_the_line(qtbot, timeline, held):
    qtbot.keyClicks(timeline.quick.line, "Anruf 20 min")
    with qtbot.waitSignal(timeline.quick.entered) as entered:
        qtbot.keyClick(timeline.quick.line, Qt.Key.Key_Return, held)
    assert entered.args[0].text == "Anruf"
    assert timeline.quick.line.text() == "Anruf 20 min"
    timeline.quick.done()
    assert timeline.quick.line.text() == ""


def test_an_empty_line_is_not_saved(qtbot, timeline):
    qtbot.keyClicks(timeline.quick.line, "  ")
    with qtbot.assertNotEmitted(timeline.quick.entered):
        qtbot.keyClick(timeline.quick.line, Qt.Key.Key_Return)


def test_what_is_typed_waits_for_its_record(qtbot, timeline, drafts):
    qtbot.keyClicks(timeline.quick.line, "halb fertig")
    timeline.show_record(6)
    assert timeline.quick.line.text() == ""
    assert drafts.kept["entry:5"].payload == {"text": "halb fertig"}
    timeline.show_record(5)
    assert timeline.quick.line.text() == "halb fertig"
    timeline.quick.done()
    assert drafts.kept == {}


def test_emptying_the_line_drops_its_draft(qtbot, timeline, drafts):
    qtbot.keyClicks(timeline.quick.line, "halb")
    timeline.quick.keep_draft()
    qtbot.keyClick(timeline.quick.line, Qt.Key.Key_Escape)
    assert drafts.kept == {}
    assert timeline.quick.line.isUndoAvailable()


def test_lines_come_as_she_scrolls(qtbot, timeline, past):
    model = timeline.view.model()
    assert model.rowCount() == 50
    timeline.view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() == 100)
    timeline.view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() == 130)
    assert [item.id for item in model.items] == list(range(130))
    timeline.reload()
    assert model.rowCount() == 130
    assert past.asked[-1] == (5, 130)


def test_filter_asks_for_one_kind(timeline):
    timeline._filter.setCurrentText(ItemKind.TASK.label)
    assert {item.kind for item in timeline.view.model().items} == {ItemKind.TASK}
    timeline._filter.setCurrentIndex(0)
    assert len({item.kind for item in timeline.view.model().items}) == 2


def test_click_and_enter_open(qtbot, timeline):
    index = timeline.view.model().index(1, 0)
    with qtbot.waitSignal(timeline.opened) as opened:
        where = timeline.view.visualRect(index).center()
        qtbot.mouseClick(timeline.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.args[0].id == 1
    with qtbot.waitSignal(timeline.opened):
        qtbot.keyClick(timeline.view, Qt.Key.Key_Return)


def test_delete_only_what_can_be_deleted(qtbot, timeline, past):
    past.items[0] = Item(ItemKind.STATUS, 900, SUNDAY, 5, "A-112", "", "ruhend")
    timeline.reload()
    timeline.view.setCurrentIndex(timeline.view.model().index(1, 0))
    with qtbot.waitSignal(timeline.removed) as removed:
        qtbot.keyClick(timeline.view, Qt.Key.Key_Delete)
    assert removed.args[0].id == 1
    timeline.view.setCurrentIndex(timeline.view.model().index(0, 0))
    with qtbot.assertNotEmitted(timeline.removed):
        qtbot.keyClick(timeline.view, Qt.Key.Key_Delete)


def test_a_record_not_yet_saved_has_no_timeline(timeline):
    timeline.show_record(None)
    assert not timeline.quick.isEnabled()
    assert timeline.view.model().rowCount() == 0


def test_lines_are_read_aloud_and_tell_the_exact_day(timeline):
    index = timeline.view.model().index(3, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("vor 3 Tagen, Kontakt, Zeile 3")
    assert "2026" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_discreet_mode_hides_texts(timeline, discreet):
    discreet.set(True)
    assert "Zeile 3" not in timeline.view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_hostile_and_very_long_text_is_painted(timeline, past):
    past.items[0] = Item(
        ItemKind.CONTACT, 1, SUNDAY, 5, "A", "<img src='file:///etc/passwd'>" + "x" * 9000 + "\n\u202e‏حسن"
    )
    past.items[1] = Item(ItemKind.CONTACT, 2, SUNDAY, 5, "A", "")
    timeline.reload()
    timeline.grab()
    height = timeline.view.visualRect(timeline.view.model().index(0, 0)).height()
    assert height < 10 * timeline.fontMetrics().lineSpacing()


def test_ctrl_s_saves_the_line_and_shift_enter_goes_on_in_the_form(qtbot, timeline):
    said: list[tuple[str, str]] = []
    timeline.quick.entered.connect(lambda entry: said.append(("saved", entry.text)))
    timeline.quick.widened.connect(lambda entry: said.append(("form", entry.text)))
    qtbot.keyClick(timeline.quick.line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(timeline.quick.line, "Anruf")
    qtbot.keyClick(timeline.quick.line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(timeline.quick.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said == [("saved", "Anruf"), ("form", "Anruf")]
