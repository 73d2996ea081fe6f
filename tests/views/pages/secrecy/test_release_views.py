"""Schweigepflicht in the window: the question before a talk, a release from where it is needed, its revocation, what *Heute* tells."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy.orm import Session
from windows import MakeWindow

from app.common import clock
from app.context import Context
from app.models import Organisation, Person, Release, Scope
from app.services.actors import organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.secrecy import changes, releases
from app.services.secrecy.standing import ReleaseState
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.secrecy.panels import ReleasesPanel
from app.views.pages.secrecy.release_dialogs import ReleaseDialog, RevokeDialog
from app.views.pages.secrecy.release_page import ReleaseDetail
from app.views.pages.secrecy.talk_dialog import TalkDialog
from app.views.shared.forms.fields.base import Field

NAME = "Quittenbaumer"


def _plant(session: Session) -> dict[str, int]:
    person = persons.save(session, Person(given_name="Amira", family_name=NAME))
    case = cases.save(session, cases.new(session, person))
    office = organisations.save(session, Organisation(name="Jobcenter"))
    other = organisations.save(session, Organisation(name="Caritas"))
    given = clock.today() - timedelta(days=100)
    release = Release(number="", person_id=person, recipient_id=office, given_on=given, scopes=[])
    release.until = clock.today() + timedelta(days=20)
    changes.put_scopes(release, [Scope.PLAN])
    held = releases.save(session, release)
    typed = Release(number="", person_id=person, recipient="Hausarzt", given_on=given, scopes=[])
    changes.put_scopes(typed, [Scope.COURSE])
    releases.save(session, typed)
    return {"person": person, "case": case, "office": office, "other": other, "release": held}


@pytest.fixture
def ids(context: Context) -> dict[str, int]:
    return context.write("Entbindungen", _plant)


@pytest.fixture
def window(qapp: QApplication, ids: dict[str, int], make_window: MakeWindow) -> MainWindow:
    assert ids
    i18n.install(qapp, "de")
    made = make_window()
    made.resize(1440, 900)
    return made


def _type(field: Field, value: object) -> None:
    field.set_value(value)
    field.changed.emit()


def _tab(window: MainWindow, place: str, record_id: int) -> ReleasesPanel:
    window.go(Location(place, record_id))
    (panel,) = window.stack.page.detail.findChildren(ReleasesPanel)
    panel.wanted.emit()
    return panel


@pytest.mark.parametrize(("place", "whose"), [("people", "person"), ("cases", "case")])
def test_the_question_before_a_talk_is_answered_by_keys(
    window: MainWindow, ids: dict[str, int], ask: ScriptedAsk, place: str, whose: str
) -> None:
    window.go(Location(place, ids[whose]))
    said: list[tuple[str, str]] = []

    def talk(dialog: TalkDialog) -> bool:
        for recipient in (None, ids["office"], ids["other"]):
            _type(dialog.recipient, recipient)
            said.append((dialog.said.text()[:3], dialog.details.text()))
        typed = next(row for row in dialog._rows if row.recipient_id is None)
        dialog.table.choose(typed.id)
        said.append((dialog.said.text()[:3], dialog.details.text()))
        assert dialog.recipient.value() is None
        return False

    ask.answers.append(talk)
    QTest.keyClick(
        window.stack.page.detail, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    day = clock.today() + timedelta(days=20)
    assert said[0] == ("", "")
    assert said[1] == ("Ja,", f"Mitteilen und erfahren: Hilfeplan (bis {day:%d.%m.%Y})")
    assert said[2] == ("Nei", "Für diesen Empfänger gibt es noch keine.")
    assert said[3][0] == "Ja,"
    assert "Verlauf der Beratung" in said[3][1]


def test_whom_she_may_not_talk_with_gets_a_release_from_there(
    context: Context, window: MainWindow, ids: dict[str, int], ask: ScriptedAsk
) -> None:
    window.go(Location("cases", ids["case"]))

    def give(dialog: ReleaseDialog) -> bool:
        assert (dialog.entity.person_id, dialog.entity.case_id) == (ids["person"], ids["case"])
        _type(dialog.form.scopes, [str(Scope.REASON)])
        _type(dialog.form.field("given_on"), clock.today())
        dialog.save()
        return True

    def talk(dialog: TalkDialog) -> bool:
        _type(dialog.recipient, ids["other"])
        dialog.make_button.click()
        assert dialog.said.text().startswith("Ja")
        return False

    ask.answers += [talk, give]
    window.stack.page.detail.talk.button.click()
    (made,) = context.read(releases.ids, ListQuery(filters={"recipient": str(ids["other"])}))
    assert context.read(releases.rows, [made])[0].scopes == (Scope.REASON,)


@pytest.mark.parametrize(("place", "whose"), [("people", "person"), ("cases", "case"), ("organisations", "office")])
def test_the_tab_shows_what_there_is_and_begins_another(
    window: MainWindow, ids: dict[str, int], ask: ScriptedAsk, place: str, whose: str
) -> None:
    panel = _tab(window, place, ids[whose])
    assert ids["release"] in [row.id for row in panel.rows]
    begun = []

    def look(dialog: ReleaseDialog) -> bool:
        begun.append((dialog.entity.person_id, dialog.entity.case_id, dialog.entity.recipient_id))
        return False

    ask.answers.append(look)
    panel.begin()
    whole = {"person": (ids["person"], None, None), "case": (ids["person"], ids["case"], None)}
    assert begun == [whole.get(whose, (None, None, ids["office"]))]


def test_a_release_is_revoked_from_the_tab_and_from_its_page(
    context: Context, window: MainWindow, ids: dict[str, int], ask: ScriptedAsk
) -> None:
    panel = _tab(window, "people", ids["person"])

    def agree(dialog: RevokeDialog) -> bool:
        dialog.save()
        return True

    panel.table.choose(ids["release"])
    ask.answers.append(agree)
    panel.revoke()
    assert context.read(releases.rows, [ids["release"]])[0].state is ReleaseState.REVOKED
    assert panel._revoke in panel._unfit()
    window.go(Location("releases", ids["release"]))
    detail = window.stack.page.detail
    assert isinstance(detail, ReleaseDetail)
    assert not detail.revoke_button.isEnabled()


def test_the_form_offers_the_cases_of_the_person_alone(
    context: Context, window: MainWindow, ids: dict[str, int]
) -> None:
    window.go(Location("releases", ids["release"]))
    form = window.stack.page.detail.form
    _type(form.case, ids["case"])
    stranger = context.write("Person", lambda s: persons.save(s, Person(family_name="Andere")))
    _type(form.person, stranger)
    assert form.case.value() is None


def test_heute_tells_what_runs_out(window: MainWindow) -> None:
    window.go(Location("today"))
    texts = {
        child.text() for child in window.stack.page.findChildren(QWidget) if callable(getattr(child, "text", None))
    }
    assert {"Schweigepflicht", "Jobcenter"} <= texts
