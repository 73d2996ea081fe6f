"""Edit a goal, a step towards it, and a review of it."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import SCORES, Goal, GoalReview, Measure
from app.services.casework import plans
from app.services.records import FieldWarning
from app.views.language.sentences import translated
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def responsible_people() -> tuple[str, ...]:
    """Who usually does a step; anybody else is typed."""
    return (_tr("Plan", "Klient/in"), _tr("Plan", "Quartiersmanagement"), _tr("Plan", "gemeinsam"))


def in_words(score: int) -> str:
    """A score with what it means: +1 mehr als erhofft."""
    from app.reports.charts.scores import signed

    return f"{signed(score)} {translated(plans.SCORE_WORDS[score])}"


class GoalForm(Form):
    """In whose words, by what it is seen, since when, until when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("goal", window_context.settings, VaultDrafts(window_context.context))
        hint = self.tr("z. B. „Ich möchte eine Wohnung, in der jedes Kind ein Bett hat.“")
        self.add(TextField(self.tr("Ziel in eigenen Worten der Person"), lines=2, placeholder=hint), "words")
        seen = self.tr("z. B. Mietvertrag ist unterschrieben")
        self.add(LineField(self.tr("Woran ist zu sehen, dass es erreicht ist?"), placeholder=seen), "indicator")
        self.beside(
            (DateField(self.tr("Vereinbart am"), prefer="past"), "set_on"),
            (DateField(self.tr("Beendet am (leer: gilt noch)"), prefer="past"), "ended_on"),
        )
        self.watch(_warn_of_goal)


class MeasureForm(Form):
    """What, who, until when, done when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("measure", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Was ist zu tun?")), "what")
        self.add(LineField(self.tr("Wer macht es?"), proposals=responsible_people()), "responsible")
        self.beside(
            (DateField(self.tr("Bis"), prefer="near"), "due_on"),
            (DateField(self.tr("Erledigt am (leer: noch nicht)"), prefer="past"), "done_on"),
        )
        self.watch(plans.warn_of_measure)


class ReviewForm(Form):
    """How far a goal was reached on a day."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("goal-review", window_context.settings, VaultDrafts(window_context.context))
        scores = [(score, in_words(score)) for score in reversed(SCORES)]
        self.beside(
            (ChoiceField(self.tr("Stand"), scores), "score"),
            (DateField(self.tr("Bewertet am"), prefer="past"), "reviewed_on"),
        )
        self.add(TextField(self.tr("Was spricht dafür?"), lines=2), "remark")


class PartDialog(FormDialog):
    """Saves a part of the plan as a step of its own, under the name `step`."""

    def __init__(
        self,
        window_context: WindowContext,
        title: str,
        form: Form,
        part: Goal | Measure | GoalReview,
        about: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, form, parent)
        self.window_context, self.step = window_context, title
        self.show_about(about)
        owner = getattr(part, "goal_id", None) or getattr(part, "case_id", 0)
        self.bind(part, part.id or f"new:{owner}")

    def keep(self) -> None:
        self.window_context.context.write(self.step, _save, self.entity)


def goal_dialog(window_context: WindowContext, goal: Goal, number: str, parent: QWidget | None = None) -> PartDialog:
    """Edit a goal of the case with this number."""
    return PartDialog(window_context, _tr("Plan", "Ziel"), GoalForm(window_context), goal, number, parent)


def measure_dialog(
    window_context: WindowContext, measure: Measure, goal: str, parent: QWidget | None = None
) -> PartDialog:
    """Edit a step towards a goal."""
    return PartDialog(window_context, _tr("Plan", "Schritt"), MeasureForm(window_context), measure, goal, parent)


def review_dialog(
    window_context: WindowContext, review: GoalReview, goal: str, parent: QWidget | None = None
) -> PartDialog:
    """Say how far a goal was reached."""
    return PartDialog(window_context, _tr("Plan", "Bewertung"), ReviewForm(window_context), review, goal, parent)


def _save(session: Any, part: Goal | Measure | GoalReview) -> int:
    if isinstance(part, Goal):
        return plans.save_goal(session, part)
    return plans.save_measure(session, part) if isinstance(part, Measure) else plans.save_review(session, part)


def _warn_of_goal(goal: Goal) -> list[FieldWarning]:
    if goal.set_on and goal.set_on > clock.today():
        return [FieldWarning("set_on", Sentence("Dieser Tag liegt in der Zukunft."))]
    return []
