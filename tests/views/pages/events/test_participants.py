"""Teilnehmende: one line and Enter, statuses by key, the waiting list."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Event, ParticipationStatus, Person
from app.services import trash
from app.services.events import events, participations
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.pages.events import participant_actions
from app.views.pages.events.link_dialog import LinkDialog
from app.views.pages.events.participants import ParticipantsPanel
from app.views.window_context import WindowContext
from tests.contract.hearing import Heard, heard

__all__ = ["heard"]
P = ParticipationStatus


@pytest.fixture
def panel(qtbot: QtBot, window_context: WindowContext) -> ParticipantsPanel:
    made = ParticipantsPanel(window_context)
    qtbot.addWidget(made)
    window_context.bus.changed.connect(made.refresh)
    made.resize(600, 500)
    made.show()
    return made


def enter(qtbot: QtBot, panel: ParticipantsPanel, *names: str) -> None:
    """Enter, and once more where the line has to say first that this is nobody on file."""
    for name in names:
        panel.line.setText(name)
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
        if panel.line.text():
            assert f"„{name}“ nur mit Namen eintragen" in marked(panel)
            qtbot.keyClick(panel.line, Qt.Key.Key_Return)


def marked(panel: ParticipantsPanel) -> str:
    """The row of the list below the line that Enter takes."""
    found = panel.line._marked()
    return str(found.data()) if found is not None else ""


def offered(panel: ParticipantsPanel) -> list[str]:
    return [panel.line._hits.item(row).text() for row in range(panel.line._hits.rowCount())]


def listed(panel: ParticipantsPanel) -> list[tuple[str, ParticipationStatus]]:
    return [(row.name, row.status) for row in panel.table.rows()]


def register(context: Context, event_id: int, *names: str) -> list[int]:
    def work(session: Any) -> list[int]:
        return [participations.register(session, event_id, name=name) for name in names]

    return context.write("Anmeldungen", work)


def test_thirty_strangers_are_thirty_names_and_enter(qtbot: QtBot, panel: ParticipantsPanel, held: int) -> None:
    panel.show_record(held)
    names = [f"Fremde {number:02}" for number in range(30, 0, -1)]
    enter(qtbot, panel, *names)
    assert listed(panel) == [(name, P.ATTENDED) for name in sorted(names)]
    assert [row.number for row in panel.table.rows()] == list(range(1, 31))
    assert panel.line.text() == ""
    assert "30 anwesend" in panel._numbers.text()


def test_before_the_day_a_name_is_a_registration(qtbot: QtBot, panel: ParticipantsPanel, coming: int) -> None:
    panel.show_record(coming)
    enter(qtbot, panel, "Bauer, Irma")
    assert listed(panel) == [("Bauer, Irma", P.REGISTERED)]
    assert not panel.table.rows()[0].walk_in
    panel.here.setChecked(True)
    enter(qtbot, panel, "Gast")
    assert panel.table.rows()[1].walk_in


@pytest.mark.parametrize("typed", ["Olena Kovalenko", "kovalenko, olena", "Олена Коваленко"])
def test_who_is_on_file_is_found_by_name(
    qtbot: QtBot, panel: ParticipantsPanel, coming: int, olena: int, typed: str
) -> None:
    panel.show_record(coming)
    enter(qtbot, panel, typed, typed)
    assert [(row.name, row.person_id) for row in panel.table.rows()] == [("Kovalenko, Olena", olena)]


def test_two_persons_of_one_name_are_not_guessed(
    qtbot: QtBot, context: Context, panel: ParticipantsPanel, coming: int, olena: int
) -> None:
    context.write("Person", persons.save, Person(family_name="Kovalenko", given_name="Olena"))
    panel.show_record(coming)
    enter(qtbot, panel, "Olena Kovalenko")
    assert [row.person_id for row in panel.table.rows()] == [None]
    assert olena


def test_a_name_that_is_nobody_on_file_says_so_before_it_is_taken(
    qtbot: QtBot, context: Context, panel: ParticipantsPanel, coming: int, heard: Heard
) -> None:
    panel.resize(360, 500)
    panel.show_record(coming)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, "Anna Muster")
    panel.line.search_now()
    row = "„Anna Muster“ nur mit Namen eintragen (nicht in der Kartei)"
    assert (offered(panel), marked(panel)) == ([row], "")
    assert row in heard.rested()
    steps = len(context.steps())
    assert panel.line._popup.viewport().width() >= panel.line._popup.sizeHintForColumn(0), "it is read to its end"
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Return)
    assert (marked(panel), panel.line.text(), len(context.steps())) == (row, "Anna Muster", steps)
    assert panel.line._popup.isVisible()
    assert row in heard.fresh()
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Return)
    assert listed(panel) == [("Anna Muster", P.REGISTERED)]
    assert not panel.line._popup.isVisible()


@pytest.mark.parametrize("typed", ["kov", "kova", "olena", "Kovalenko O", "ole kov"])
def test_enter_takes_the_only_one_on_file_whose_name_begins_so(
    qtbot: QtBot, panel: ParticipantsPanel, coming: int, olena: int, typed: str
) -> None:
    panel.show_record(coming)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, typed)
    panel.line.search_now()
    assert marked(panel).startswith("Kovalenko, Olena")
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Return)
    assert [row.person_id for row in panel.table.rows()] == [olena]


def test_enter_before_the_list_has_opened_takes_the_same_one(
    qtbot: QtBot, panel: ParticipantsPanel, coming: int, olena: int
) -> None:
    panel.show_record(coming)
    qtbot.keyClicks(panel.line, "kova")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert [row.person_id for row in panel.table.rows()] == [olena]


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("kova", Person(family_name="Kovacs", given_name="Agnes")),
        ("olena", Person(family_name="Abdi", given_name="Olena")),
        ("kovalenko", Person(family_name="Kovalenko-Weiß", given_name="Ute")),
        ("ko", Person(family_name="Abdi")),
        ("lenko", Person(family_name="Abdi")),
        ("Kovalenka", Person(family_name="Abdi")),
        ("Kochlin", Person(family_name="Abdi", street="Köchlinstraße 3")),
        ("Kovalenko Anna", Person(family_name="Abdi")),
    ],
)
@pytest.mark.usefixtures("olena")
def test_none_is_taken_where_several_fit_or_the_name_alone_does_not_tell(
    qtbot: QtBot, context: Context, panel: ParticipantsPanel, coming: int, typed: str, other: Person
) -> None:
    context.write("Person", persons.save, other)
    panel.show_record(coming)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, typed)
    panel.line.search_now()
    assert marked(panel) == ""
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Return)
    assert listed(panel) == []
    assert marked(panel).startswith(f"„{typed}“ nur mit Namen eintragen")


def test_who_lies_in_the_trash_does_not_stand_in_the_way(
    qtbot: QtBot, context: Context, panel: ParticipantsPanel, coming: int, olena: int
) -> None:
    gone = context.write("Person", persons.save, Person(family_name="Kovacs"))
    context.write("Gelöscht", trash.trash, [gone])
    panel.show_record(coming)
    enter(qtbot, panel, "kova")
    assert [row.person_id for row in panel.table.rows()] == [olena]


@pytest.mark.usefixtures("olena")
def test_what_is_marked_by_itself_is_never_taken_by_leaving_nor_for_other_letters(
    qtbot: QtBot, panel: ParticipantsPanel, coming: int
) -> None:
    panel.show_record(coming)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, "kova")
    panel.line.search_now()
    qtbot.keyClicks(panel.line, "cs")
    assert marked(panel) == ""
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Return)
    assert listed(panel) == []
    panel.line.clear()
    qtbot.keyClicks(panel.line, "kova")
    panel.line.search_now()
    assert marked(panel) != ""
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Tab)
    assert (listed(panel), panel.line.text()) == ([], "kova")


def test_the_first_down_keeps_the_row_that_is_marked_already(
    qtbot: QtBot, panel: ParticipantsPanel, coming: int, olena: int
) -> None:
    panel.show_record(coming)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, "kova")
    panel.line.search_now()
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Down)
    assert marked(panel).startswith("Kovalenko, Olena")
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Down)
    assert marked(panel) == "„kova“ nur mit Namen eintragen"
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Up)
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Return)
    assert [row.person_id for row in panel.table.rows()] == [olena]


def test_who_is_only_a_name_is_marked_until_a_person_is_put_in_its_place(
    context: Context, panel: ParticipantsPanel, coming: int, olena: int
) -> None:
    (place,) = register(context, coming, "Olena K.")
    panel.show_record(coming)
    columns = [panel.table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    at = columns.index("Kartei")
    assert panel.table.model().index(0, at).data() == "nur Name"
    assert "zuordnen" in panel.table.model().index(0, at).data(Qt.ItemDataRole.ToolTipRole)
    context.write("Zugeordnet", participations.link, place, olena)
    assert not panel.table.model().index(0, at).data()


def test_hits_say_who_stands_there_already_and_offer_the_bare_name(
    qtbot: QtBot, panel: ParticipantsPanel, coming: int, olena: int
) -> None:
    panel.show_record(coming)
    panel._add_person(olena)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, "Kov")
    panel.line.search_now()
    assert offered(panel) == ["Kovalenko, Olena · steht schon da", "„Kov“ nur mit Namen eintragen"]
    panel.line._chosen(panel.line._hits.index(1, 0))
    assert [row.name for row in panel.table.rows()] == ["Kov", "Kovalenko, Olena"]
    assert panel.line.text() == ""


def test_who_is_registered_and_arrives_is_ticked_not_doubled(
    qtbot: QtBot, context: Context, panel: ParticipantsPanel, held: int, olena: int
) -> None:
    register(context, held, "Çelik, Aylin")
    context.write("x", participations.register, held, olena)
    panel.show_record(held)
    enter(qtbot, panel, "celik aylin", "Olena Kovalenko")
    assert listed(panel)[0] == ("celik aylin", P.ATTENDED)
    enter(qtbot, panel, "Çelik, Aylin")
    assert (len(panel.table.rows()), panel.table.rows()[2].status) == (3, P.ATTENDED)
    assert [row.walk_in for row in panel.table.rows()] == [True, False, False]


def test_a_full_event_has_a_waiting_list_and_who_waits_moves_up(
    qtbot: QtBot, context: Context, window_context: WindowContext, panel: ParticipantsPanel, coming: int
) -> None:
    panel.show_record(coming)
    enter(qtbot, panel, "A", "B", "C", "D", "E")
    assert [status for _, status in listed(panel)] == [P.REGISTERED] * 3 + [P.WAITING] * 2
    assert panel._numbers.text() == "3 von 3 Plätzen belegt · 2 auf der Warteliste"
    assert not panel.hint.isVisible()
    panel.table.select(panel.table.rows()[0].id)
    panel.set_status(P.DECLINED)
    assert "wartet D." in panel.hint.text.text()
    with qtbot.waitSignal(window_context.noticed) as noticed:
        enter(qtbot, panel, "F")
    assert "nachgerückt" in noticed.args[0].text
    assert not panel.hint.isVisible()
    assert dict(listed(panel)) == {
        "A": P.DECLINED,
        "B": P.REGISTERED,
        "C": P.REGISTERED,
        "D": P.REGISTERED,
        "E": P.WAITING,
        "F": P.WAITING,
    }
    assert not panel.hint.isVisible()
    context.undo()
    assert dict(listed(panel))["D"] is P.WAITING


def test_statuses_by_key(qtbot: QtBot, context: Context, panel: ParticipantsPanel, held: int) -> None:
    register(context, held, "A", "B", "C")
    panel.show_record(held)
    panel.table.setFocus()
    qtbot.keyClicks(panel.table, "2")
    assert [row.name for row in panel.table.chosen()] == ["B"]
    for key, status in ((" ", P.ATTENDED), (" ", P.REGISTERED), ("v", P.LATE), ("e", P.EXCUSED), ("u", P.ABSENT)):
        qtbot.keyClicks(panel.table, key)
        assert dict(listed(panel))["B"] is status
    panel.table.selectAll()
    qtbot.keyClicks(panel.table, "a")
    assert {status for _, status in listed(panel)} == {P.ATTENDED}
    context.undo()
    assert listed(panel) == [("A", P.REGISTERED), ("B", P.ABSENT), ("C", P.REGISTERED)]


def test_taking_off_the_list_comes_back_by_undo(
    qtbot: QtBot, context: Context, window_context: WindowContext, panel: ParticipantsPanel, held: int
) -> None:
    register(context, held, "A", "B")
    panel.show_record(held)
    panel.table.setFocus()
    panel.table.selectAll()
    with qtbot.waitSignal(window_context.noticed) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert told.args[0].undo
    assert listed(panel) == []
    context.undo()
    assert [name for name, _ in listed(panel)] == ["A", "B"]


def test_a_name_is_changed_and_a_refusal_is_said(
    context: Context, ask: ScriptedAsk, panel: ParticipantsPanel, held: int
) -> None:
    register(context, held, "Irma")
    panel.show_record(held)
    panel.table.selectAll()
    ask.answers = ["Irma B.", "", None]
    panel.rename()
    assert listed(panel) == [("Irma B.", P.REGISTERED)]
    panel.rename()
    panel.rename()
    assert listed(panel) == [("Irma B.", P.REGISTERED)]
    assert [kind for kind, *_ in ask.asked] == ["text", "text", "message", "text"]


def test_a_name_becomes_a_person_on_file(
    context: Context, ask: ScriptedAsk, panel: ParticipantsPanel, held: int, olena: int
) -> None:
    register(context, held, "Olena")
    panel.show_record(held)
    panel.table.selectAll()
    assert panel._link_action.isEnabled()
    assert not panel._open_action.isEnabled()

    def pick(dialog: LinkDialog) -> bool:
        assert dialog.about.text() == "Olena"
        field = dialog.form.fields[0]
        field._choose(olena)
        dialog.save()
        return dialog.result() == 1

    ask.answers = [pick]
    panel.link()
    assert [(row.name, row.person_id) for row in panel.table.rows()] == [("Kovalenko, Olena", olena)]
    panel.table.selectAll()
    assert panel._open_action.isEnabled()


def test_enter_opens_the_person(
    qtbot: QtBot, window_context: WindowContext, panel: ParticipantsPanel, held: int, olena: int
) -> None:
    opened: list[tuple[str, int]] = []

    def note(kind: str, record: int, beside: bool = False) -> None:
        assert not beside
        opened.append((str(kind), record))

    window_context.open = note  # type: ignore[method-assign]
    panel.show_record(held)
    panel._add_person(olena)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert opened == [("person", olena)]


def test_discreet_mode_hides_names_and_still_finds_persons(
    qtbot: QtBot, window_context: WindowContext, panel: ParticipantsPanel, coming: int, olena: int
) -> None:
    window_context.discreet.set(True)
    panel.show_record(coming)
    enter(qtbot, panel, "Olena Kovalenko")
    assert panel.table.rows()[0].person_id == olena
    assert panel.table.model().index(0, 1).data() == "K… O…"
    assert "Kovalenko" not in str(panel._persons("Kova"))


def test_who_must_not_be_printed_has_no_number(context: Context, panel: ParticipantsPanel, coming: int) -> None:
    secret = context.write("Person", persons.save, Person(family_name="Abdi", address_block=True))
    context.write("x", participations.register, coming, secret)
    register(context, coming, "Bauer")
    panel.show_record(coming)
    assert [(row.name, row.number) for row in panel.table.rows()] == [("Bauer", 1), ("Abdi", None)]
    assert "1 wegen Auskunftssperre nicht auf dem Papier" in panel._numbers.text()


def test_another_event_shows_its_own_names(context: Context, panel: ParticipantsPanel, coming: int, held: int) -> None:
    register(context, coming, "A")
    panel.show_record(coming)
    panel.line.setText("halb getippt")
    assert not panel.here.isChecked()
    panel.show_record(held)
    assert (listed(panel), panel.line.text(), panel.here.isChecked()) == ([], "", True)
    panel.show_record(None)
    assert not panel.isEnabled()


def test_a_change_of_places_is_seen_at_once(context: Context, panel: ParticipantsPanel, coming: int) -> None:
    register(context, coming, "A", "B", "C", "D")
    panel.show_record(coming)

    def more(session: Any) -> None:
        session.get(Event, coming).capacity = 4

    context.write("Mehr Plätze", more)
    assert panel.hint.isVisible()
    assert context.read(events.load, coming).capacity == 4


def test_of_many_names_the_new_one_is_chosen_at_once(
    qtbot: QtBot, context: Context, panel: ParticipantsPanel, held: int
) -> None:
    register(context, held, *(f"Gast {number:03}" for number in range(300)))
    panel.show_record(held)
    enter(qtbot, panel, "Zander")
    assert panel.table.count == 301
    assert [(row.number, row.name) for row in panel.table.chosen()] == [(301, "Zander")]


def test_adults_are_proposed_before_children(context: Context) -> None:
    for given, year in (("Aylin", 2019), ("Berat", 1990), ("Cem", None), ("Defne", clock.today().year - 18)):
        context.write("x", persons.save, Person(family_name="Korkmaz", given_name=given, birth_year=year, languages=[]))
    found = context.read(participant_actions.search, "Korkmaz", (), "", str)
    assert [hit.title.partition(", ")[2] for hit in found] == ["Berat", "Cem", "Defne", "Aylin"]


def test_who_is_spelled_nearly_so_is_offered_and_never_taken_by_itself(
    qtbot: QtBot, context: Context, panel: ParticipantsPanel, coming: int
) -> None:
    context.write("Person", persons.save, Person(family_name="Yılmaz", given_name="Ömer", birth_year=1967))
    panel.show_record(coming)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, "Yilmas")
    panel.line.search_now()
    assert offered(panel) == [
        "Yılmaz, Ömer · ähnlich geschrieben · 1967",
        "„Yilmas“ nur mit Namen eintragen (nicht in der Kartei)",
    ]
    assert marked(panel) == ""
    qtbot.keyClick(panel.line._popup, Qt.Key.Key_Return)
    assert marked(panel).startswith("„Yilmas“")
    assert listed(panel) == []
