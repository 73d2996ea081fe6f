"""Hilfeplan for the client: goals in the client's own words, steps with who does them until when, and when it is looked at again."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.forms.plan_phrases import PlanWords, plan_words
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Hilfeplan"


@dataclass(frozen=True)
class PlanStep:
    """A step: what, who, and the days by which it is to be done and on which it was, as they are written."""

    what: str
    who: str
    due: str
    done: str


@dataclass(frozen=True)
class PlanGoal:
    """A goal in the client's own words, by what it will be seen, and its steps."""

    words: str
    seen: str
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True)
class PlanText:
    """The plan in one language, with its days as they are written there. Without `review` there is a line to write it on."""

    language: str
    as_of: str
    review: str
    goals: tuple[PlanGoal, ...]


@dataclass(frozen=True)
class HelpPlan:
    """What the client takes home. `texts` are one language or two, each on its own pages."""

    number: str
    contact: tuple[str, ...]
    organiser: str
    texts: tuple[PlanText, ...]
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class PlanOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(plan: HelpPlan, options: PlanOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN) -> bytes:
    """The plan as a PDF."""
    progress(0, 1, Sentence(TITLE))
    first, *others = plan.texts
    paper = PdfDocument(
        plan.file_title or TITLE,
        first.language,
        header_left=plan.organiser,
        large=options.large,
        letterhead=letterhead,
    )
    _write(paper, plan, first)
    for text in others:
        paper.page_break()
        with paper.canvas.struct("Sect", language=text.language):
            _write(paper, plan, text)
    return paper.finish()


def _write(paper: PdfDocument, plan: HelpPlan, text: PlanText) -> None:
    words = plan_words(text.language)
    paper.heading(1, words.title)
    paper.paragraph(f"{words.number}: {plan.number} · {words.as_of}: {text.as_of}")
    if not text.goals:
        paper.paragraph(words.no_goals)
    for number, goal in enumerate(text.goals, 1):
        _goal(paper, words, number, goal)
    if text.review:
        paper.heading(2, words.review, set_as="heading3")
        paper.paragraph(text.review, style="lead")
    else:
        paper.lines_to_write(words.review)
    paper.paragraph(words.change)
    if plan.contact:
        paper.heading(2, words.contact, set_as="heading3")
        paper.paragraph("\n".join(plan.contact))


def _goal(paper: PdfDocument, words: PlanWords, number: int, goal: PlanGoal) -> None:
    paper.heading(2, words.goal.format(number=number))
    paper.paragraph(goal.words, style="lead")
    if goal.seen:
        paper.paragraph(f"{words.seen}: {goal.seen}")
    if not goal.steps:
        paper.paragraph(words.no_steps)
        return
    paper.heading(3, words.steps, set_as="heading3")
    if waiting := [_step(words, step) for step in goal.steps if not step.done]:
        paper.tick_boxes(waiting)
    if done := [_step(words, step) for step in goal.steps if step.done]:
        paper.bullets(done)


def _step(words: PlanWords, step: PlanStep) -> str:
    """A step in two lines, each beginning with its label, so that it goes the way the language is written."""
    further = ((words.who, step.who), (words.due, step.due), (words.done, step.done))
    said = " · ".join(f"{label}: {value}" for label, value in further if value)
    return f"{words.what}: {step.what}\n{said}".strip()


FORM = Form(HelpPlan, PlanOptions, render)
