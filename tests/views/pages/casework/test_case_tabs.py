"""The tabs of a case: help plan, who is involved, whether case management fits and its phases."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import CaseProfessional, CaseStatus, Goal, Household, Organisation, Person
from app.services.actors import affiliations, organisations
from app.services.casework import cases, involved, plans, screening
from app.services.casework.silence import Verdict
from app.services.people import households, persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.casework.course_panel import CoursePanel
from app.views.pages.casework.involved_dialogs import BodyDialog
from app.views.pages.casework.involved_panel import InvolvedPanel
from app.views.pages.casework.plan.dialogs import PartDialog
from app.views.pages.casework.plan.plan_panel import PlanPanel
from app.views.pages.casework.reading_dialog import ReadingDialog
from app.views.pages.casework.silent_dialog import SilentCasesDialog
from app.views.shared.chart import ChartView
from app.views.shared.forms.fields.base import Field
from app.views.shared.lists.list_page import ListPage
from app.views.theme import Look

DAY = date(2026, 1, 15)


@pytest.fixture
def client(context: Context) -> int:
    return context.write("Person", lambda s: persons.save(s, Person(family_name="Kovalenko", given_name="Olena")))


@pytest.fixture
def case_id(context: Context, client: int) -> int:
    def begin(session) -> int:
        case = cases.new(session, client)
        case.opened_on = DAY
        return cases.save(session, case)

    return context.write("Fall", begin)


@pytest.fixture
def goal(context: Context, case_id: int) -> int:
    given = Goal(case_id=case_id, words="Ich will eine Wohnung", set_on=DAY)
    return context.write("Ziel", plans.save_goal, given)


@pytest.fixture
def window(make_window) -> MainWindow:
    made: MainWindow = make_window()
    made.resize(1440, 900)
    return made


@pytest.fixture
def tab(window: MainWindow, case_id: int) -> Callable[[type], object]:

    def found(kind: type) -> object:
        window.go(Location("cases", case_id))
        page = window.stack.page
        assert isinstance(page, ListPage)
        (panel,) = page.detail.findChildren(kind)
        panel.wanted.emit()
        return panel

    return found


def typed(field: Field, value: object) -> None:
    field.set_value(value)
    field.changed.emit()


def test_a_goal_is_agreed_reviewed_and_drawn(context: Context, case_id: int, tab, ask: ScriptedAsk) -> None:
    panel = tab(PlanPanel)

    def agree(dialog: PartDialog) -> int:
        typed(dialog.form.fields[0], "Ich will eine Wohnung")
        dialog.save()
        return dialog.result()

    ask.answers.append(agree)
    panel.add()
    assert panel.chosen().words == "Ich will eine Wohnung"
    assert panel.findChildren(ChartView) == []

    def review(dialog: PartDialog) -> int:
        typed(dialog.form.fields[0], 1)
        dialog.save()
        return dialog.result()

    ask.answers.append(review)
    panel.review()
    assert [one.score for one in context.read(plans.of_case, case_id)[0].reviews] == [1]
    assert panel.table.item(0, 1).text().startswith("+1")
    (chart,) = panel.findChildren(ChartView)
    assert "+1" in chart.accessibleDescription()


@pytest.mark.usefixtures("goal")
def test_a_step_is_typed_and_done(context: Context, case_id: int, tab) -> None:
    panel = tab(PlanPanel)
    steps = panel.steps
    steps.what.set_value("Antrag stellen")
    steps.who.set_value("Klient/in")
    steps.add()
    assert steps.what.value() == ""
    steps.table.selectRow(0)
    steps.do()
    (step,) = context.read(plans.of_case, case_id)[0].measures
    assert (step.what, step.responsible, step.done_on) == ("Antrag stellen", "Klient/in", clock.today())
    steps.undo()
    assert context.read(plans.of_case, case_id)[0].measures[0].done_on is None
    panel.end()
    assert context.read(plans.of_case, case_id)[0].ended_on == clock.today()


def test_somebody_of_the_household_is_involved_with_one_key(context: Context, client: int, case_id: int, tab) -> None:
    def move_in(session) -> None:
        home = households.save(session, Household(name="Kovalenko"))
        son = persons.save(session, Person(family_name="Kovalenko", given_name="Danylo"))
        for member in (client, son):
            households.put_into(session, member, home)

    context.write("Haushalt", move_in)
    panel = tab(InvolvedPanel)
    panel.household.table.selectRow(0)
    panel.household.add()
    assert [row.title for row in context.read(involved.of_case, case_id)] == ["Kovalenko, Danylo"]
    assert panel.people.table.rowCount() == 1


def test_a_body_offers_who_speaks_for_it(context: Context, case_id: int, tab, ask: ScriptedAsk) -> None:
    def known(session) -> tuple[int, int]:
        office = organisations.save(session, Organisation(name="Jobcenter"))
        talks = persons.save(session, Person(family_name="Weber"))
        affiliations.add(session, office, talks, "Leistungen")
        return office, talks

    office, talks = context.write("Amt", known)
    panel = tab(InvolvedPanel)

    def fill(dialog: BodyDialog) -> int:
        typed(dialog.form.organisation, office)
        typed(dialog.form.contact, talks)
        dialog.save()
        return dialog.result()

    ask.answers.append(fill)
    panel.bodies.add()
    (row,) = context.read(involved.bodies_of, case_id)
    assert (row.organisation_id, row.contact_id) == (office, talks)


def test_each_answer_is_kept_by_itself(context: Context, case_id: int, tab) -> None:
    panel = tab(CoursePanel)
    assert panel.table.rowCount() == 1
    for field in panel.questions.values():
        field.editor.setCurrentIndex(1)
    assert context.read(screening.of_case, case_id).yes == len(screening.QUESTIONS)
    assert panel.fit.text() == str(screening.Fit.FITS.value)


def test_the_case_is_read_as_one_text_and_without_names_where_they_are_hidden(
    case_id: int, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = ReadingDialog(window.window_context, case_id, window)
    qtbot.waitUntil(lambda: "Anfrage" in dialog.text.toPlainText())
    assert dialog.about.text() == "Kovalenko, Olena"
    assert "Kovalenko" in dialog.text.toPlainText()
    window.window_context.discreet.set(True)
    assert dialog.text.toPlainText() == ""
    qtbot.waitUntil(lambda: "Anfrage" in dialog.text.toPlainText())
    assert "Kovalenko" not in dialog.text.toPlainText() + dialog.about.text()
    dialog.close()


def test_silent_cases_are_decided_about_in_one_go(context: Context, case_id: int, window: MainWindow) -> None:
    context.write("Fall", _long_ago, case_id)
    dialog = SilentCasesDialog(window.window_context, window)
    (line,) = dialog.lines
    dialog.propose()
    assert line.verdict.value() is Verdict.REST
    typed(line.verdict, Verdict.CLOSE)
    dialog.save()
    assert not dialog.notice.isHidden()
    typed(line.verdict, Verdict.REST)
    dialog.save()
    assert dialog.decided == (case_id,)
    assert context.read(cases.load, case_id).status is CaseStatus.DORMANT


@pytest.mark.parametrize(("zoom", "beside"), [(100, True), (200, False)])
def test_what_becomes_of_a_silent_case_is_read_in_full(
    context: Context, case_id: int, window: MainWindow, look: Look, zoom: int, beside: bool
) -> None:
    context.write("Fall", _long_ago, case_id)
    look.set_zoom(zoom)
    look.settle()
    dialog = SilentCasesDialog(window.window_context, window)
    dialog.resize(1024, 600)
    (line,) = dialog.lines
    typed(line.verdict, Verdict.CLOSE)
    dialog.show()
    QApplication.processEvents()
    for field in (line.verdict, line.reason):
        assert field.isVisible()
        assert field.editor.whole_width() <= field.editor.width()
    below = line.verdict.mapTo(dialog, QPoint()).y() >= line.state.mapTo(dialog, QPoint()).y()
    assert below is not beside
    dialog.close()


def _long_ago(session, case_id: int) -> None:
    cases.load(session, case_id).opened_on = clock.today() - timedelta(days=400)
    session.flush()


def test_a_body_without_an_organisation_says_what_is_missing(context: Context, case_id: int) -> None:
    with pytest.raises(Exception, match="Akteur"):
        context.write("Stelle", involved.save_body, CaseProfessional(case_id=case_id))
