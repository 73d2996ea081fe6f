"""Pictures of the survey: sheets, results, questions."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.models import Pictogram, Topic
from app.services.surveys import surveys
from app.services.surveys.questions import QuestionRow
from app.views.gallery.samples import QUESTION
from app.views.gallery.stage import Scene, Stage, shown
from app.views.location import Location
from app.views.pages.surveys.question_dialog import QuestionDialog
from app.views.pages.surveys.questions_panel import QuestionsPanel
from app.views.pages.surveys.results_panel import ResultsPanel
from app.views.pages.surveys.sheets_panel import SheetsPanel
from app.views.shared.records.panel import Panel
from app.views.shared.records.record_detail import RecordDetail


def _tab(kind: type[Panel]) -> Callable[[Stage], QWidget]:
    """The tab of the latest wave; only the page where there is none."""

    def play(stage: Stage) -> QWidget:
        latest = stage.context.read(surveys.latest)
        stage.window.go(Location("surveys", latest))
        detail = getattr(stage.window.stack.page, "detail", None)
        if latest is not None and isinstance(detail, RecordDetail):
            detail.tabs.bring(next(panel for panel in detail.panels if isinstance(panel, kind)))
        return stage.window

    return play


def _question(stage: Stage) -> QWidget:
    written = QuestionRow(0, 1, "own", Topic.OTHER, QUESTION, Pictogram.NOISE)
    return shown(QuestionDialog(stage.window.window_context, 0, stage.window, of=written))


SCENES = (
    Scene("stimmungsbild-boegen", _tab(SheetsPanel)),
    Scene("stimmungsbild-auswertung", _tab(ResultsPanel)),
    Scene("stimmungsbild-fragen", _tab(QuestionsPanel)),
    Scene("stimmungsbild-frage", _question),
)
