"""How a timeline is arranged: what is planned above what has been, repeated participations folded."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.common import clock
from app.services.capture.vocabulary import Vocabulary
from app.services.timeline import Before, Item, ItemKind
from app.views.shared.capture.line import CaptureLine
from app.views.shared.capture.reader import WordReader
from app.views.shared.records.timeline import Timeline
from app.views.shared.records.timeline_lines import Entry, Fold, Heading, arranged

NOW = datetime(2026, 11, 22, 12)


def _item(
    number: int, days: int, kind: ItemKind = ItemKind.PARTICIPATION, title: str = "Nähcafé", **more: object
) -> Item:
    return Item(kind, number, NOW + timedelta(days=days), 5, title, title, "anwesend", **more)  # type: ignore[arg-type]


def _newest_first(*items: Item) -> list[Item]:
    return sorted(items, key=lambda item: item.place, reverse=True)


SIX = [_item(number, -7 * number) for number in range(1, 7)]
COMING = _item(20, 9, title="Runde")
SOON = _item(21, 2, title="Beratung")
LATE = _item(22, -3, ItemKind.TASK, "Anrufen", open=True)


def test_what_is_planned_stands_above_soonest_first_with_what_is_still_to_be_done() -> None:
    lines = arranged(_newest_first(COMING, SOON, LATE, SIX[0]), NOW)
    assert lines == [Heading.PLANNED, Entry(LATE), Entry(SOON), Entry(COMING), Heading.BEEN, Entry(SIX[0])]


def test_without_anything_planned_there_are_no_headings() -> None:
    assert arranged(SIX[:2], NOW) == [Entry(SIX[0]), Entry(SIX[1])]


def test_repeated_participations_are_one_line_at_the_place_of_the_newest() -> None:
    other = _item(30, -10, title="Fest")
    lines = arranged(_newest_first(*SIX, other), NOW)
    assert lines == [Fold(tuple(SIX), unfolded=False), Entry(other)]
    key = lines[0].key if isinstance(lines[0], Fold) else None
    assert key is not None
    unfolded = arranged(_newest_first(*SIX, other), NOW, {key})
    assert unfolded == [Fold(tuple(SIX), unfolded=True), *(Entry(item, inside=True) for item in SIX), Entry(other)]


def test_what_is_no_participation_is_never_folded() -> None:
    talks = [_item(number, -number, ItemKind.CONTACT) for number in range(1, 6)]
    assert arranged(talks, NOW) == list(map(Entry, talks))


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    found = _newest_first(*SIX, COMING)

    def fetch(_record: int, _kinds: Sequence[ItemKind], limit: int, before: Before | None) -> list[Item]:
        return [item for item in found if before is None or item.place < before][:limit]

    made = Timeline(fetch, CaptureLine(WordReader(Vocabulary())))
    qtbot.addWidget(made)
    made.resize(500, 400)
    with clock.standing_at(NOW):
        made.show()
        made.show_record(5)
    return made


def _spoken(timeline: Timeline) -> list[str]:
    model = timeline.view.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_a_fold_says_how_often_and_opens_by_enter(qtbot: QtBot, timeline: Timeline) -> None:
    with clock.standing_at(NOW):
        spoken = _spoken(timeline)
        assert (spoken[0], spoken[2], len(spoken)) == ("Geplant", "Gewesen", 4)
        assert "6 ×, zuletzt" in spoken[3]
        timeline.view.setCurrentIndex(timeline.view.model().index(3, 0))
        with qtbot.assertNotEmitted(timeline.opened):
            qtbot.keyClick(timeline.view, Qt.Key.Key_Return)
        assert len(_spoken(timeline)) == 10
        assert timeline.view.currentIndex().row() == 3
        timeline.grab()
        qtbot.keyClick(timeline.view, Qt.Key.Key_Return)
        assert len(_spoken(timeline)) == 4


def test_an_item_that_is_looked_for_is_unfolded(timeline: Timeline) -> None:
    with clock.standing_at(NOW):
        timeline.select(ItemKind.PARTICIPATION, 4)
        assert timeline.view.currentIndex().row() == 7


def test_keys_pass_over_headings(qtbot: QtBot, timeline: Timeline) -> None:
    with clock.standing_at(NOW):
        timeline.view.setCurrentIndex(timeline.view.model().index(1, 0))
        qtbot.keyClick(timeline.view, Qt.Key.Key_Down)
        assert timeline.view.currentIndex().row() == 3
