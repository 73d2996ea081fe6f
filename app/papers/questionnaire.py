"""Fragebogen: the sheet of a wave for residents, in their languages, with pictures. Nobody's name belongs on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.papers import letterhead, typed_names
from app.papers.command import Argument, Command, Given
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Choices
from app.services.office import settings, stationery
from app.services.surveys import questions, surveys
from app.services.surveys.questions import QuestionRow
from app.services.surveys.standard import STANDARD


@dataclass(frozen=True)
class QuestionnaireChoice:
    """In which languages: each has sheets of its own."""

    language: Annotated[str, Choice("Sprache", ((GERMAN, "Deutsch"),), names=True)] = GERMAN
    languages: Annotated[tuple[str, ...], Choice("Weitere Bögen auf", (), names=True)] = ()


def _questionnaire(session: Session, survey_id: int | None, choice: QuestionnaireChoice, _most: int) -> PaperData:
    from app.reports.forms.questionnaire_sheet import AskedQuestion, Questionnaire

    wave = surveys.load(session, survey_id) if survey_id is not None else None
    asked = questions.of_survey(session, wave.id) if wave is not None else _standard()
    office = settings.office(session)
    data = Questionnaire(
        wave=wave.name if wave is not None else "",
        questions=tuple(AskedQuestion(one.key, one.text, one.pictogram.value) for one in asked),
        contact=" · ".join(filter(None, (office.name, *office.address))),
        organiser=letterhead.organiser(session),
        language=choice.language,
        further=choice.languages,
        file_title=dated("Fragebogen zum Stimmungsbild", clock.today()),
    )
    standard = {one.text for one in STANDARD}
    typed = [*(one.text for one in asked if one.text not in standard), data.wave]
    return PaperData(data, warnings=(*typed_names.warnings(session, typed), *_only_german(asked, data.languages)))


def _standard() -> list[QuestionRow]:
    """What the first wave will ask."""
    return [QuestionRow(number, number, *one) for number, one in enumerate(STANDARD, start=1)]


def _only_german(asked: list[QuestionRow], languages: tuple[str, ...]) -> tuple[Sentence, ...]:
    """Her own questions have no translation."""
    from app.reports.forms.survey_phrases import translated

    foreign = [code for code in languages if code != GERMAN]
    numbers = [str(one.number) for one in asked if foreign and not translated(one.key, one.text, foreign[0])]
    if not numbers:
        return ()
    return (Sentence("Nur auf Deutsch gibt es Ihre eigenen Fragen, hier Nr. {numbers}.", numbers=", ".join(numbers)),)


def _choices(session: Session, _survey_id: int | None) -> Mapping[str, Choices]:
    from app.reports.forms.sheet_phrases import SHEET_LANGUAGES

    offered = stationery.stationery(session).languages
    further = tuple(one for one in SHEET_LANGUAGES if one[0] != GERMAN and (not offered or one[0] in offered))
    return {"language": SHEET_LANGUAGES, "languages": (SHEET_LANGUAGES[0], *further)}


def _itself(survey_id: int | None) -> int | None:
    return survey_id


def _arguments() -> tuple[Argument, ...]:
    help_ = "id des Stimmungsbilds; ohne sie die acht Fragen, mit denen das erste beginnt"
    return (Argument("survey", help_, "number", "NUMMER"),)


def _asked(given: Given) -> int | None:
    survey_id: int | None = given["survey"]
    return survey_id


QUESTIONNAIRE = Paper(
    name="fragebogen",
    title="Fragebogen",
    form="app.reports.forms.questionnaire",
    take=_questionnaire,
    source_options=QuestionnaireChoice,
    choices=_choices,
    remarks=(Remark("Enthält Fragen und keine Namen. Auf den Bogen gehört kein Name."),),
    file_stem="fragebogen",
    key="questionnaire",
    short=always_short,
    record=_itself,
    example=surveys.latest,
    foreign={"language": ("survey",), "languages": ("survey",)},
    command=Command("der Fragebogen zum Stimmungsbild, in mehreren Sprachen mit Bildern", _arguments, _asked),
)
"""About the id of a wave, or about none: the standard questions."""
