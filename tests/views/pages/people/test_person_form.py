"""The form of a person: a search before anything new, rows that come several times, what shows only where it is needed."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session
from windows import MakeWindow

from app.common import clock
from app.context import Context
from app.models import (
    Consent,
    ConsentState,
    Gone,
    ListedAs,
    NameKind,
    NumberKind,
    Person,
    PersonName,
    PersonNumber,
    Purpose,
)
from app.services.people import persons
from app.views.location import Location
from app.views.pages.people.person_form import PersonForm
from app.views.shared.forms.fields.rows import RowsField
from app.views.shared.lists.list_page import ListPage


def _people(session: Session) -> dict[str, int]:
    full = Person(
        given_name="Anna",
        family_name="Heide",
        names=[PersonName(name="Müller"), PersonName(kind=NameKind.CALLED, name="Anni")],
        numbers=[PersonNumber(value="07627 910010", kind=NumberKind.WORK)],
        consents=[Consent(purpose=Purpose.PHOTO_WEB, state=ConsentState.REFUSED, note="am Telefon")],
    )
    gone = Person(given_name="Irma", family_name="Baumann", gone=Gone.MOVED, gone_on=date(2026, 3, 1))
    irma = Person(given_name="Irma", family_name="Bauer", mobile="0151 23456789")
    return {
        "full": persons.save(session, full),
        "gone": persons.save(session, gone),
        "irma": persons.save(session, irma),
    }


@pytest.fixture
def people(context: Context) -> dict[str, int]:
    return context.write("Probe", _people)


@pytest.fixture
def page(people: dict[str, int], make_window: MakeWindow) -> ListPage:  # noqa: ARG001
    window = make_window()
    window.go(Location("people"))
    return next(one for one in window.findChildren(ListPage) if one.spec.key == "people")


@pytest.fixture
def form(page: ListPage) -> PersonForm:
    """The form of a new person."""
    page.new()
    return page.detail.form


def typed(form: PersonForm, text: str) -> None:
    """Type into the line in which a new person begins, and let it search."""
    form.search.line.editor.setText(text)
    form.search.found.look_now()


def found(form: PersonForm) -> list[int]:
    return [hit.id for hit in form.search.found.hits]


class TestSearchFirst:
    def test_the_cursor_stands_in_the_search(self, form: PersonForm) -> None:
        QApplication.processEvents()
        assert QApplication.focusWidget() is form.search.line.editor

    def test_who_is_there_is_shown_also_who_is_gone(self, form: PersonForm, people: dict[str, int]) -> None:
        typed(form, "Irma Bau")
        assert set(found(form)) == {people["irma"], people["gone"]}
        assert not form.search.found.isHidden()
        typed(form, "0151 2345")
        assert found(form) == [people["irma"]]

    def test_what_was_typed_stands_in_the_form(self, form: PersonForm) -> None:
        typed(form, "Clara von der Aue")
        assert (form.field("given_name").value(), form.field("family_name").value()) == ("Clara", "von der Aue")
        typed(form, "+49 151 23456780")
        assert (form.field("given_name").value(), form.field("mobile").value()) == ("", "+49 151 23456780")
        typed(form, "clara@beispiel.de")
        assert (form.field("mobile").value(), form.field("email").value()) == ("", "clara@beispiel.de")

    def test_what_she_corrected_in_the_form_stays(self, form: PersonForm) -> None:
        typed(form, "Clara Aue")
        form.field("family_name").editor.setText("Auer")
        typed(form, "Clara Auel")
        assert form.field("family_name").value() == "Auer"

    def test_enter_opens_who_is_meant_and_leaves_no_draft(
        self, page: ListPage, form: PersonForm, people: dict[str, int]
    ) -> None:
        form.search.line.editor.setText("Irma Bauer")
        QTest.keyClick(form.search.line.editor, Qt.Key.Key_Return)
        assert page.detail.record_id == people["irma"]
        page.new()
        assert not form.dirty

    def test_enter_with_nobody_found_goes_on_in_the_form(self, form: PersonForm) -> None:
        form.search.line.editor.setText("Clara Aue")
        QTest.keyClick(form.search.line.editor, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is form.field("given_name").editor

    def test_arrow_down_and_enter_open_another_one(
        self, page: ListPage, form: PersonForm, people: dict[str, int]
    ) -> None:
        typed(form, "Heide")
        QTest.keyClick(form.search.line.editor, Qt.Key.Key_Down)
        door = QApplication.focusWidget()
        assert door is form.search.found.doors[0]
        QTest.keyClick(door, Qt.Key.Key_Return)
        assert page.detail.record_id == people["full"]

    def test_what_else_was_typed_is_kept_as_a_draft(self, page: ListPage, form: PersonForm) -> None:
        typed(form, "Irma Bauer")
        form.field("note").editor.setPlainText("wichtig")
        form.search.found.doors[0].click()
        page.new()
        assert (form.field("note").value(), form.field("family_name").value()) == ("wichtig", "Bauer")

    def test_escape_keeps_what_was_typed(self, page: ListPage, form: PersonForm) -> None:
        typed(form, "Clara Aue")
        QTest.keyClick(form.search.line.editor, Qt.Key.Key_Escape)
        page.new()
        assert form.field("family_name").value() == "Aue"

    def test_a_person_on_file_is_not_searched_for(
        self, page: ListPage, form: PersonForm, people: dict[str, int]
    ) -> None:
        page.show_record(people["irma"])
        assert form.search.isHidden()
        assert found(form) == []


class TestRows:
    def rows(self, form: PersonForm, key: str) -> RowsField:
        field: Any = form.field(key)
        assert isinstance(field, RowsField)
        return field

    def test_rows_are_shown_changed_added_removed_and_saved(
        self, page: ListPage, context: Context, people: dict[str, int]
    ) -> None:
        page.show_record(people["full"])
        form = page.detail.form
        names, numbers = self.rows(form, "names"), self.rows(form, "numbers")
        before = context.read(persons.load, people["full"]).names[1].id
        names.rows[0].button.click()
        names.rows[0].parts["name"].editor.setText("Annchen")
        numbers.add_button.click()
        numbers.rows[1].parts["value"].editor.setText("anna@beispiel.de")
        assert page.save()
        kept = context.read(persons.load, people["full"])
        assert [(one.id, one.kind, one.name) for one in kept.names] == [(before, NameKind.CALLED, "Annchen")]
        assert [(one.kind, one.value) for one in kept.numbers] == [
            (NumberKind.WORK, "07627 910010"),
            (NumberKind.MAIL, "anna@beispiel.de"),
        ]

    def test_an_empty_row_is_no_change(self, page: ListPage, people: dict[str, int]) -> None:
        page.show_record(people["full"])
        self.rows(page.detail.form, "names").add_button.click()
        assert not page.detail.form.dirty

    def test_what_was_discarded_comes_back_with_its_rows(self, page: ListPage, people: dict[str, int]) -> None:
        page.show_record(people["full"])
        form = page.detail.form
        names = self.rows(form, "names")
        names.rows[1].button.click()
        form.discard()
        assert [one["name"] for one in names.value()] == ["Müller", "Anni"]
        form._take_back()
        assert [one["name"] for one in names.value()] == ["Müller"]

    def test_a_draft_of_rows_comes_back(self, page: ListPage, people: dict[str, int]) -> None:
        page.show_record(people["full"])
        names = self.rows(page.detail.form, "names")
        names.add_button.click()
        names.rows[2].parts["name"].editor.setText("Dritter")
        page.show_record(people["irma"])
        assert names.value() == []
        page.show_record(people["full"])
        assert [one["name"] for one in names.value()] == ["Müller", "Anni", "Dritter"]

    def test_the_focus_follows_and_every_field_has_its_own_name(self, page: ListPage, people: dict[str, int]) -> None:
        page.show_record(people["full"])
        form = page.detail.form
        page.detail.tabs.bring(page.detail.form_side)
        names = self.rows(form, "names")
        names.window().activateWindow()
        form.findChild(type(names))
        for fold in (names.parentWidget(),):
            fold.show()
        spoken = [part.editor.accessibleName() for one in names.rows for part in one.parts.values()]
        assert spoken == [f"Weitere Namen {n}, {what}" for n in (1, 2) for what in ("Art", "Name")]
        assert names.rows[1].button.accessibleName() == "Weitere Namen 2 entfernen"
        names.rows[0].button.click()
        assert names.rows[0].parts["name"].editor.accessibleName() == "Weitere Namen 1, Name"

    def test_a_role_without_its_name_is_asked_for_and_nothing_is_lost(
        self, page: ListPage, people: dict[str, int]
    ) -> None:
        page.show_record(people["full"])
        form = page.detail.form
        roles = self.rows(form, "roles")
        roles.add_button.click()
        roles.rows[0].parts["since"].editor.setText("01.02.2026")
        assert not page.save()
        assert "Rollen" in form.notice.text.text()
        assert roles.rows[0].parts["since"].value() == date(2026, 2, 1)


class TestConsents:
    def test_an_answer_is_from_today_and_none_leaves_no_row(
        self, page: ListPage, context: Context, people: dict[str, int]
    ) -> None:
        page.show_record(people["full"])
        form = page.detail.form
        printed = form.field(f"consent.{Purpose.PHOTO_PRINT}")
        printed.editor.setCurrentIndex(1)
        assert form.field(f"consent.{Purpose.PHOTO_PRINT}.day").value() == clock.today()
        assert page.save()
        kept = {one.purpose: one for one in context.read(persons.load, people["full"]).consents}
        assert (kept[Purpose.PHOTO_PRINT].state, kept[Purpose.PHOTO_PRINT].said_on) == (
            ConsentState.GIVEN,
            clock.today(),
        )
        printed.editor.setCurrentIndex(0)
        assert page.save()
        assert [one.purpose for one in context.read(persons.load, people["full"]).consents] == [Purpose.PHOTO_WEB]

    def test_changing_an_answer_there_and_back_keeps_what_no_field_shows(
        self, page: ListPage, context: Context, people: dict[str, int]
    ) -> None:
        page.show_record(people["full"])
        form = page.detail.form
        web = form.field(f"consent.{Purpose.PHOTO_WEB}")
        web.editor.setCurrentIndex(0)
        form.show_warnings()
        web.editor.setCurrentIndex(1)
        form.show_warnings()
        assert page.save()
        (kept,) = context.read(persons.load, people["full"]).consents
        assert (kept.state, kept.note) == (ConsentState.GIVEN, "am Telefon")


def test_the_block_proposes_two_years_and_asks_for_a_name_only_where_one_is_chosen(form: PersonForm) -> None:
    block = form.block
    assert block.inside.isHidden()
    block.check.editor.click()
    assert not block.inside.isHidden()
    assert block.chosen.isHidden()
    assert form.field("address_block_until").value().year == clock.today().year + 2
    form.field("listed_as").editor.setCurrentIndex(list(ListedAs).index(ListedAs.CHOSEN))
    assert not block.chosen.isHidden()


def test_where_somebody_went_is_asked_only_of_who_moved(form: PersonForm) -> None:
    gone = form.field("gone")
    assert form._when.isHidden()
    gone.editor.setCurrentIndex(list(Gone).index(Gone.DIED))
    assert (form._when.isHidden(), form._where.isHidden()) == (False, True)
    gone.editor.setCurrentIndex(list(Gone).index(Gone.MOVED))
    assert not form._where.isHidden()


@pytest.mark.parametrize(
    ("said", "code"), [("USA", "US"), ("syrisch", "SY"), ("Elfenbeinküste", "CI"), ("Ukraine", "UA"), ("Holland", "NL")]
)
def test_a_country_is_found_by_what_people_say(form: PersonForm, said: str, code: str) -> None:
    origin = form.field("origin")
    origin.editor.setEditText(said)
    origin.editor.lineEdit().editingFinished.emit()
    assert origin.value() == code


@pytest.mark.parametrize(
    ("said", "option"),
    [
        *(("Farsi", "fa"), ("Dari", "fa_AF"), ("Kurmandschi B1", "ku:b1"), ("Sorani", "ckb")),
        *(("syrisch", "ar"), ("Farsi A2 (Persisch A2)", "fa:a2"), ("Arabisch A1", "ar:a1")),
    ],
)
def test_a_language_is_found_by_what_people_say(form: PersonForm, said: str, option: str) -> None:
    spoken = form.field("languages")
    spoken.editor.setText(said)
    QTest.keyClick(spoken.editor, Qt.Key.Key_Return)
    assert spoken.value() == [option]
