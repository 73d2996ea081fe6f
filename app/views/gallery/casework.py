"""Pictures of cases: what is asked about a help plan, who is involved, and what becomes of silent cases."""

from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import CasePerson, CaseProfessional, Goal, GoalReview, Measure
from app.services.casework import cases, plans
from app.services.casework.silence import Verdict
from app.services.lists import ListQuery
from app.views.gallery.samples import AIM, INDICATOR, MEASURE, REMARK, RESPONSIBLE, SOMEBODY
from app.views.gallery.stage import Scene, Stage, shown
from app.views.location import Location
from app.views.pages.casework.involved_dialogs import BodyDialog, InvolvedDialog
from app.views.pages.casework.plan.dialogs import goal_dialog, measure_dialog, review_dialog
from app.views.pages.casework.plan.plan_panel import PlanPanel
from app.views.pages.casework.reading_dialog import ReadingDialog
from app.views.pages.casework.silent_dialog import SilentCasesDialog


def _goal(stage: Stage) -> QWidget:
    goal = Goal(id=0, case_id=0, words=AIM, indicator=INDICATOR, set_on=clock.today())
    return shown(goal_dialog(stage.window.window_context, goal, "F-2026-001", stage.window))


def _measure(stage: Stage) -> QWidget:
    measure = Measure(id=0, goal_id=0, what=MEASURE, responsible=RESPONSIBLE, due_on=clock.today() - timedelta(days=4))
    return shown(measure_dialog(stage.window.window_context, measure, AIM, stage.window))


def _review(stage: Stage) -> QWidget:
    review = GoalReview(id=0, goal_id=0, reviewed_on=clock.today(), score=1, remark=REMARK)
    return shown(review_dialog(stage.window.window_context, review, AIM, stage.window))


def _involved(stage: Stage) -> QWidget:
    part = CasePerson(id=0, case_id=0, person_id=0, role="Sprachmittlung", since=clock.today())
    return shown(InvolvedDialog(stage.window.window_context, part, SOMEBODY, stage.window))


def _body(stage: Stage) -> QWidget:
    return shown(BodyDialog(stage.window.window_context, CaseProfessional(id=0, case_id=0), stage.window))


def _silent(stage: Stage) -> QWidget:
    dialog = SilentCasesDialog(stage.window.window_context, stage.window)
    dialog.propose()
    for line in dialog.lines[:1]:
        line.verdict.set_value(Verdict.CLOSE)
        line.show_fitting()
    return shown(dialog)


def _with_reviews(stage: Stage) -> int:
    """The case with the most reviews."""

    def most(session: Any) -> int:
        found = cases.ids(session, ListQuery())
        return max(found, key=lambda one: sum(len(goal.reviews) for goal in plans.of_case(session, one)), default=0)

    return stage.context.read(most)


def _plan(stage: Stage) -> QWidget:
    stage.window.go(Location("cases", _with_reviews(stage)))
    for panel in stage.window.findChildren(PlanPanel):
        panel.wanted.emit()
    return stage.window


def _reading(stage: Stage) -> QWidget:
    return shown(ReadingDialog(stage.window.window_context, _with_reviews(stage), stage.window))


SCENES = (
    Scene("fall-hilfeplan", _plan),
    Scene("fall-lesen", _reading),
    Scene("hilfeplan-ziel", _goal),
    Scene("hilfeplan-schritt", _measure),
    Scene("hilfeplan-bewertung", _review),
    Scene("fall-beteiligte", _involved),
    Scene("fall-stelle", _body),
    Scene("stille-faelle", _silent),
)
