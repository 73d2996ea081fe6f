"""The form: binding, drafts, hints, keyboard, the way back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.common import clock
from app.common.errors import LinkGone, UserError
from app.services.records import FieldWarning
from app.views.pages.events.tally import CountField
from app.views.shared.forms.fields import (
    CheckField,
    ChipsField,
    ChoiceField,
    DateField,
    Hit,
    LineField,
    MomentField,
    NumberField,
    PickerField,
    TextField,
    TimeField,
    YearField,
)
from app.views.shared.forms.fields.base import Field
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.records.contacts.minutes_field import MinutesField

SUNDAY = datetime(2026, 11, 22, 10, 0)


@pytest.fixture(autouse=True)
def _fixed_day():
    with clock.standing_at(SUNDAY):
        yield


@dataclass
class Person:
    family: str = "Bauer"
    given: str = "Irma"
    note: str = "erste Zeile"
    born: date | None = None
    languages: list[str] = field(default_factory=lambda: ["de"])


class PersonForm(Form):
    def __init__(self, settings, drafts) -> None:
        super().__init__("person", settings, drafts)
        self.given, self.family = LineField("Vorname"), LineField("Nachname")
        self.beside((self.given, "given"), (self.family, "family"))
        self.born = self.add(DateField("Geboren", prefer="past"), "born")
        self.languages = self.add(ChipsField("Sprachen", [("de", "Deutsch"), ("uk", "Ukrainisch")]), "languages")
        with self.folded("more", "Mehr") as self.fold:
            self.note = self.add(TextField("Notiz"), "note")


@pytest.fixture
def form(qtbot, settings, drafts) -> PersonForm:
    made = PersonForm(settings, drafts)
    qtbot.addWidget(made)
    made.show()
    return made


def rewrite(field_: LineField, text: str) -> None:
    """Type over what is there (QTest can't type umlauts)."""
    field_.editor.selectAll()
    field_.editor.insert(text)


def test_bind_shows_and_apply_writes_only_what_changed(form):
    person = Person()
    form.bind(person, 7)
    assert not form.dirty
    rewrite(form.family, "  Bäuerle ")
    other = Person(family="X", given="Y")
    form.apply(other)
    assert (other.family, other.given) == ("Bäuerle", "Y")
    assert form.dirty


def test_typing_back_is_clean_again_and_takes_the_value_back(qtbot, form):
    person = Person()
    form.bind(person, 7)
    with qtbot.waitSignal(form.dirty_changed) as dirty:
        rewrite(form.family, "Baumann")
    assert dirty.args == [True]
    form.apply(person)
    rewrite(form.family, "Bauer")
    form.apply(person)
    assert not form.dirty
    assert person.family == "Bauer"


def test_draft_is_kept_after_some_seconds_and_found_again(qtbot, form, drafts, settings):
    form._later.setInterval(1)
    form.bind(Person(), 7)
    rewrite(form.family, "Baum")
    form.born.editor.setText("32.13.")
    qtbot.waitUntil(lambda: "person:7" in drafts.kept)
    qtbot.waitUntil(lambda: drafts.kept["person:7"].payload == {"family": "Baum", "born": "32.13."})

    again = PersonForm(settings, drafts)
    qtbot.addWidget(again)
    again.bind(Person(given="Ida"), 7)
    assert (again.family.value(), again.given.value(), again.born.editor.text()) == ("Baum", "Ida", "32.13.")
    assert again.dirty
    assert "Entwurf" in again.notice.text.text()
    again.notice.button.click()
    assert again.family.value() == "Bauer"
    assert drafts.kept == {}


def test_draft_of_another_record_stays_there(form, drafts):
    form.bind(Person(), 7)
    rewrite(form.family, "Baum")
    form.bind(Person(family="Çelik"), 8)
    assert form.family.value() == "Çelik"
    assert drafts.kept["person:7"].payload == {"family": "Baum"}
    assert not form.notice.isVisible()


def test_hiding_keeps_the_draft_at_once(form, drafts):
    form.bind(Person(), "new")
    rewrite(form.family, "Baum")
    form.hide()
    assert drafts.kept["person:new"].payload == {"family": "Baum"}


def test_saved_drops_the_draft(form, drafts):
    form.bind(Person(), 7)
    rewrite(form.family, "Baum")
    form.keep_draft()
    form.saved()
    assert drafts.kept == {}
    assert not form.dirty
    rewrite(form.family, "Bauer")
    assert form.dirty


@pytest.mark.parametrize("payload", [{"family": 7, "languages": "x", "gone": 1}, {"born": []}, {}])
def test_draft_that_does_not_fit_does_no_harm(form, drafts, payload):
    drafts.save_draft("person:7", payload)
    form.bind(Person(), 7)
    assert form.given.value() == "Irma"


def test_draft_port_that_is_busy_is_tried_again(form, drafts, monkeypatch):
    def busy(*_: object) -> None:
        raise UserError("beschäftigt")

    monkeypatch.setattr(drafts, "save_draft", busy)
    form.bind(Person(), 7)
    rewrite(form.family, "Baum")
    form.keep_draft()
    assert form._later.isActive()


def test_what_is_discarded_can_be_taken_back(form, drafts):
    person = Person()
    form.bind(person, 7)
    rewrite(form.family, "Baum")
    form.apply(person)
    form.discard()
    assert (form.family.value(), person.family, form.dirty) == ("Bauer", "Bauer", False)
    form.notice.button.click()
    assert (form.family.value(), form.dirty) == ("Baum", True)
    assert drafts.kept["person:7"].payload == {"family": "Baum"}


def test_with_nothing_to_discard_she_leaves(qtbot, form):
    form.bind(Person(), 7)
    with qtbot.waitSignal(form.left):
        form.discard()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_S])
def test_saving_by_keyboard_from_every_field(qtbot, form, key):
    form.bind(Person(), 7)
    form.fold.toggle()
    for field_ in (form.family, form.born, form.languages, form.note):
        with qtbot.waitSignal(form.save_requested):
            qtbot.keyClick(field_.editor, key, Qt.KeyboardModifier.ControlModifier)
    assert form.note.value() == "erste Zeile"


def test_tab_leaves_a_text_of_several_lines(qtbot, form):
    form.bind(Person(), 7)
    form.fold.toggle()
    form.note.editor.setFocus()
    qtbot.keyClick(form.note.editor, Qt.Key.Key_Tab)
    assert form.note.value() == "erste Zeile"


def test_warnings_stand_under_their_field_with_a_link(form):
    opened = []

    def look(person: Person) -> list[FieldWarning]:
        return [FieldWarning("family", "Gibt es schon.", 12)] if person.family == "Baum" else []

    form.watch(look, opened.append)
    form.bind(Person(), 7)
    form.family.setFocus()
    rewrite(form.family, "Baum")
    form.family.finish()
    line = form.family._hint_line
    assert line.isVisible()
    assert form.family.editor.accessibleDescription() == "Gibt es schon."
    line.link.click()
    assert opened == [12]
    rewrite(form.family, "Bauer")
    form.family.finish()
    assert not line.isVisible()


def test_unreadable_day_is_told_and_leaves_the_entity_alone(form):
    person = Person(born=date(1980, 1, 2))
    form.bind(person, 7)
    form.born.editor.setText("irgendwann")
    form.born.finish()
    form.apply(person)
    assert person.born == date(1980, 1, 2)
    assert form.unread() == ["Geboren"]
    assert "nicht zu verstehen" in form.born._hint_line._text.text()


def test_fold_remembers(qtbot, form, settings, drafts):
    assert not form.fold.is_open
    form.fold.button.click()
    again = PersonForm(settings, drafts)
    qtbot.addWidget(again)
    assert again.fold.is_open


def test_hostile_text_is_shown_letter_by_letter(form):
    form.watch(lambda _: [FieldWarning("family", "<img src=x> & <b>fett</b>")])
    form.bind(Person(family="<b>x</b> & y"), 7)
    rewrite(form.given, "neu")
    form.given.finish()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in form.findChildren(QLabel) if label.text())


# Fields


def shown(qtbot: QtBot, made):
    qtbot.addWidget(made)
    made.show()
    return made


def test_accessible_names(form):
    for made in form.fields:
        assert made.editor.accessibleName() == made.label


@pytest.mark.parametrize(("typed", "day"), [("12.3.", "12.03.2027"), ("morgen", "23.11.2026"), ("fr", "27.11.2026")])
def test_day_is_written_out_when_left(qtbot, typed, day):
    made = shown(qtbot, DateField("Tag", prefer="near"))
    qtbot.keyClicks(made.editor, typed)
    made.finish()
    assert made.editor.text() == day
    assert made.plain() == "-".join(reversed(day.split(".")))


def test_day_steps_by_keyboard_and_opens_a_calendar(qtbot):
    made = shown(qtbot, DateField("Tag", prefer="near"))
    made.set_value(date(2026, 11, 30))
    qtbot.keyClick(made.editor, Qt.Key.Key_Up)
    assert made.value() == date(2026, 12, 1)
    qtbot.keyClick(made.editor, Qt.Key.Key_PageDown)
    assert made.value() == date(2026, 11, 24)
    made.editor.setFocus()
    qtbot.waitUntil(made.editor.hasFocus)
    qtbot.keyClick(made.editor, Qt.Key.Key_F4)
    calendar = made.findChild(QCalendarWidget)
    calendar.clicked.emit(QDate(2026, 12, 24))
    assert made.value() == date(2026, 12, 24)


def test_odd_days_get_a_hint(qtbot):
    made = shown(qtbot, DateField("Tag", prefer="near", latest=date(2026, 11, 22)))
    made.set_value(date(2026, 12, 1))
    assert "22.11.2026" in made.own_hint().text


def test_time_and_moment(qtbot):
    time_ = shown(qtbot, TimeField("Uhrzeit"))
    qtbot.keyClicks(time_.editor, "930")
    time_.finish()
    assert time_.editor.text() == "09:30"
    moment = shown(qtbot, MomentField("Beginn", prefer="near"))
    moment.set_value(datetime(2026, 11, 23, 14, 30))
    plain = moment.plain()
    moment.set_value(None)
    assert moment.value() is None
    moment.set_plain(plain)
    assert moment.value() == datetime(2026, 11, 23, 14, 30)


def test_numbers_in_german(qtbot):
    made = shown(qtbot, NumberField("Betrag", digits=2, unit="€"))
    qtbot.keyClicks(made.editor, "1234,5")
    made.finish()
    assert (made.editor.text(), made.value(), made.label) == ("1.234,50", 1234.5, "Betrag (€)")
    made.editor.setText("viel")
    assert made.own_hint() is not None
    assert made.value() is None


@pytest.mark.parametrize(("typed", "year"), [("84", 1984), ("12", 2012), ("1958", 1958), ("x", None)])
def test_years(qtbot, typed, year):
    made = shown(qtbot, YearField("Jahrgang"))
    made.editor.setText(typed)
    assert made.value() == year


def test_choice_keeps_a_value_that_is_no_longer_offered(qtbot):
    made = shown(qtbot, ChoiceField("Kanal", [(1, "Büro"), (2, "Telefon")], empty="–", label_of=lambda i: f"alt {i}"))
    assert made.value() is None
    made.set_value(9)
    assert (made.value(), made.editor.currentText()) == (9, "alt 9")
    made.set_value(None)
    assert made.value() is None


def test_long_choice_is_found_by_any_part(qtbot):
    options = [(n, f"Land {n} Zusatz{n}") for n in range(40)]
    made = shown(qtbot, ChoiceField("Land", options))
    made.editor.setEditText("zusatz17")
    made.finish()
    made._read_typed()
    assert made.value() == 17
    made.editor.setEditText("gibt es nicht")
    made._read_typed()
    assert made.value() == 17
    assert made.editor.currentText() == "Land 17 Zusatz17"


def test_wheel_does_not_change_a_choice_in_passing(qtbot):
    made = shown(qtbot, ChoiceField("Kanal", [(1, "Büro"), (2, "Telefon")]))
    made.set_value(1)
    made.editor.clearFocus()
    centre = QPointF(made.editor.rect().center())
    wheel = QWheelEvent(
        centre, made.editor.mapToGlobal(centre), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(made.editor, wheel)
    assert made.value() == 1


def test_chips_by_keyboard(qtbot):
    made = shown(qtbot, ChipsField("Sprachen", [("de", "Deutsch"), ("uk", "Ukrainisch"), ("ar", "Arabisch")]))
    qtbot.keyClicks(made.editor, "ukr")
    qtbot.keyClick(made.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(made.editor, "klingonisch")
    qtbot.keyClick(made.editor, Qt.Key.Key_Return)
    assert made.value() == ["uk"]
    made.editor.clear()
    qtbot.keyClick(made.editor, Qt.Key.Key_Backspace)
    assert made.value() == []


def test_free_chips_take_new_words(qtbot):
    made = shown(qtbot, ChipsField("Schlagwörter", [("a", "Alt")], free=True))
    qtbot.keyClicks(made.editor, "Neu & anders,")
    assert made.value() == ["Neu & anders"]
    made.set_plain(["a", "x"])
    assert made.value() == ["a", "x"]


@pytest.fixture
def picker(qtbot):
    titles = {1: "Haushalt Bauer", 2: "Haushalt Baumann"}

    def search(text: str) -> list[Hit]:
        return [Hit(n, title, "2 Personen") for n, title in titles.items() if text.casefold() in title.casefold()]

    def create(text: str) -> int:
        titles[3] = text
        return 3

    return shown(qtbot, PickerField("Haushalt", search, title_of=titles.__getitem__, create=create))


def test_picker_finds_while_typing(qtbot, picker):
    qtbot.keyClicks(picker.editor, "bau")
    qtbot.waitUntil(lambda: picker._hits.rowCount() == 3)
    assert picker._hits.item(2).text() == "„bau“ neu anlegen"
    popup = picker._completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert picker.value() == 2
    assert picker.editor.text() == "Haushalt Baumann"


def test_picker_makes_new(qtbot, picker):
    qtbot.keyClicks(picker.editor, "Haushalt Neu")
    picker.finish()
    assert picker.value() is None
    assert not picker.readable()
    picker.own_hint().go()
    assert (picker.value(), picker.editor.text()) == (3, "Haushalt Neu")


def test_picker_takes_nobody_by_itself_and_asks_whether_the_only_one_of_this_name_is_meant(qtbot, picker):
    qtbot.keyClicks(picker.editor, "haushalt bauer")
    picker.finish()
    assert picker.value() is None
    hint = picker.own_hint()
    assert (hint.text, hint.link) == ("Meinten Sie Haushalt Bauer · 2 Personen?", "Nehmen")
    hint.go()
    assert picker.value() == 1
    picker.editor.selectAll()
    qtbot.keyClick(picker.editor, Qt.Key.Key_Backspace)
    assert picker.value() is None
    assert picker.readable()


@pytest.mark.parametrize("typed", ["haushalt bauer", "bau", "Haushalt Baumann"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_picker_takes_nobody_on_enter_before_an_arrow_key_has_chosen(qtbot, picker, typed, key):
    qtbot.keyClicks(picker.editor, typed)
    popup = picker._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    QApplication.processEvents()
    qtbot.keyClick(popup, key)
    assert picker.value() is None
    assert picker.editor.text() == typed


def test_check_field_reports_at_once(qtbot):
    made = shown(qtbot, CheckField("Müll & Lärm"))
    with qtbot.waitSignal(made.left):
        qtbot.mouseClick(made.editor, Qt.MouseButton.LeftButton)
    assert made.value() is True
    assert made.editor.text() == "Müll && Lärm"


def test_own_getter_and_putter(qtbot, settings):
    form = Form("x", settings)
    qtbot.addWidget(form)
    box = form.add(
        CheckField("fertig"), "done", get=lambda e: e.state == "done", put=lambda e, v: setattr(e, "state", v)
    )
    thing = SimpleNamespace(state="done")
    form.bind(thing)
    assert box.value() is True
    box.editor.click()
    form.apply(thing)
    assert thing.state is False


class PersonDialog(FormDialog):
    """Has a form with drafts; nothing is written."""

    def keep(self) -> None:
        """Nothing."""


@pytest.mark.parametrize("keeps", [True, False])
@pytest.mark.parametrize("leave", ["reject", "hide"])
def test_a_lock_keeps_what_stands_in_a_dialog_and_she_decides_when_she_leaves(
    qtbot, settings, drafts, monkeypatch, keeps, leave
):
    monkeypatch.setattr(PersonDialog, "keeps_when_left", keeps)
    dialog = PersonDialog("Person", PersonForm(settings, drafts))
    qtbot.addWidget(dialog)
    dialog.bind(Person(), 7)
    dialog.show()
    rewrite(dialog.form.family, "Abdi")
    getattr(dialog, leave)()
    assert (drafts.load_draft("person:7") is not None) is (keeps or leave == "hide")


def test_what_was_stored_meanwhile_is_followed_and_what_is_typed_stays(form: PersonForm):
    form.bind(Person())
    rewrite(form.given, "Ida")
    assert form.follow(Person(family="Bauer-Klein", note="geändert"))
    assert (form.given.value(), form.family.value(), form.note.value()) == ("Ida", "Bauer-Klein", "geändert")
    saved = Person(family="Bauer-Klein", note="geändert")
    form.apply(saved)
    assert saved == Person(given="Ida", family="Bauer-Klein", note="geändert")
    form.discard()
    assert (form.given.value(), form.family.value()) == ("Irma", "Bauer-Klein")


def test_a_field_changed_here_and_there_is_not_followed(form: PersonForm):
    form.bind(Person())
    rewrite(form.given, "Ida")
    assert not form.follow(Person(given="Irmgard", family="Bauer-Klein"))
    assert (form.given.value(), form.family.value()) == ("Ida", "Bauer")


def test_a_refusal_opens_the_group_in_which_its_field_is_folded_away(form: PersonForm):
    form.bind(Person())
    if form.fold.is_open:
        form.fold.toggle()
    form.refuse(LinkGone("Was hier gewählt ist, gibt es nicht mehr.", "note"))
    assert form.fold.is_open
    assert QApplication.focusWidget() is form.note.editor
    assert form.notice.isVisible()


def test_a_folded_group_says_how_much_stands_inside(form: PersonForm):
    def said() -> str:
        return form.fold.button.accessibleDescription()

    form.bind(Person(note=""))
    assert said() == "zugeklappt"
    form.bind(Person(note="Klingel klemmt"))
    assert said() == "zugeklappt, 1 Angabe"
    assert form.fold._summary.text() == "1 Angabe"
    form.fold.toggle()
    assert said() == "geöffnet"
    form.note.editor.setPlainText("")
    form.fold.toggle()
    assert said() == "zugeklappt"
    form.discard()
    assert said() == "zugeklappt, 1 Angabe"


@pytest.mark.parametrize(
    ("made", "usual", "other"),
    [
        (lambda: CheckField("wohnt hier", usual=True), True, False),
        (lambda: CheckField("braucht Dolmetscher/in"), False, True),
        (lambda: ChoiceField("Wer", [("any", "gleich"), ("mail", "E-Mail")]), "any", "mail"),
        (lambda: ChoiceField("Wer", [("mail", "E-Mail")], empty="ohne Angabe"), None, "mail"),
        (lambda: NumberField("Plätze"), None, 3),
    ],
)
def test_what_nobody_touched_says_nothing(qtbot: QtBot, made: Callable[[], Field], usual: object, other: object):
    field = made()
    qtbot.addWidget(field)
    field.set_value(usual)
    assert not field.says_something()
    field.set_value(other)
    assert field.says_something()


def test_a_number_beyond_all_measure_is_none_and_the_field_says_so(qtbot: QtBot):
    for made in (NumberField("Plätze"), YearField("Geburtsjahr")):
        qtbot.addWidget(made)
        made.editor.setText("9" * 10_000)
        assert made.value() is None
        assert not made.readable()
        assert made.own_hint()


def test_a_picked_record_that_is_gone_is_not_shown_as_chosen(qtbot: QtBot):
    picker = PickerField("Person", lambda _text: [], title_of=lambda _id: "")
    qtbot.addWidget(picker)
    picker.set_plain(17)
    assert (picker.value(), picker.readable()) == (None, True)


def test_of_a_text_of_several_lines_only_what_is_no_character_is_left_out(qtbot: QtBot):
    text = TextField("Notiz")
    qtbot.addWidget(text)
    text.editor.setPlainText("eins\x00\tzwei\x1b\ndrei \u200fא")
    assert text.value() == "eins\tzwei\ndrei \u200fא"


def test_what_is_no_day_says_so_while_it_is_typed(qtbot):
    made = shown(qtbot, DateField("Tag", prefer="future"))
    made.resize(500, 60)
    qtbot.keyClicks(made.editor, "naechste Woch")
    assert (made._words.text(), made._words.property("role")) == ("nicht verstanden", "warn")
    qtbot.keyClicks(made.editor, "e")
    assert (made._words.text(), made._words.property("role")) == ("morgen", "small")


@pytest.mark.parametrize(
    ("typed", "minutes", "shown_as"), [("1:30", 90, "90"), ("1 h 15", 75, "75"), ("20", 20, "20"), ("", 0, "")]
)
def test_minutes_are_typed_as_one_speaks(qtbot, typed, minutes, shown_as):
    made = shown(qtbot, MinutesField("Dauer"))
    qtbot.keyClicks(made.editor, typed)
    made.finish()
    assert (made.value(), made.editor.text(), made.own_hint()) == (minutes, shown_as, None)


def test_minutes_that_are_not_understood_stay_and_say_so(qtbot):
    made = shown(qtbot, MinutesField("Dauer"))
    qtbot.keyClicks(made.editor, "ein Weilchen")
    made.finish()
    assert made.editor.text() == "ein Weilchen"
    assert not made.readable()
    assert "1 h 15" in made.own_hint().text


@pytest.mark.parametrize("make", [NumberField, YearField, MinutesField, CountField])
def test_a_number_that_stands_there_is_replaced_by_what_is_typed(qtbot, make):
    made = shown(qtbot, make("Anzahl"))
    made.set_value(1990)
    made.editor.setFocus()
    line = made.editor if isinstance(made.editor, QLineEdit) else made.editor.findChild(QLineEdit)
    qtbot.waitUntil(lambda: line.selectedText() != "")
    qtbot.keyClicks(made.editor, "7")
    assert line.text() == "7"


_WORDS = [
    (number, word)
    for number, word in enumerate(
        ["Amt", "Bus", "Café", "Deutsch", "Essen", "Fahrt", "Geld", "Haus", "Igel", "Jahr", "Kita", "Wohnungssuche"]
    )
]


def press_enter(qtbot, completer):
    """As in a window: while the list below a line is open, it gets the keys first."""
    popup = completer.popup()
    qtbot.waitUntil(popup.isVisible)
    QApplication.processEvents()
    qtbot.keyClick(popup, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["wohn", "suche"])
def test_enter_takes_the_first_choice_that_fits_what_is_typed(qtbot, typed):
    field, chips = shown(qtbot, ChoiceField("Thema", _WORDS)), shown(qtbot, ChipsField("Themen", _WORDS))
    field.editor.setFocus()
    field.editor.lineEdit().selectAll()
    qtbot.keyClicks(field.editor, typed)
    press_enter(qtbot, field.editor.completer())
    assert field.value() == 11
    chips.editor.setFocus()
    qtbot.keyClicks(chips.editor, typed)
    press_enter(qtbot, chips._completer)
    assert chips.value() == [11]
