"""The questionnaire: half a page for each language, digits in the boxes, standard questions translated, her own in German."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from tagged import problems

from app.models import Pictogram
from app.reports.forms import questionnaire
from app.reports.forms.questionnaire import QuestionnaireOptions
from app.reports.forms.questionnaire_sheet import AskedQuestion, Questionnaire
from app.reports.forms.survey_phrases import SURVEYS, SurveyWords, translated
from app.reports.pdf import pictograms, style
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.pictograms import Place
from app.services.surveys.questions import LONGEST, MOST
from app.services.surveys.standard import STANDARD
from app.views.icons import ICONS

ASKED = tuple(AskedQuestion(one.key, one.text, one.pictogram.value) for one in STANDARD)
DATA = Questionnaire("Herbst 2026", ASKED, "Büro, Köchlinstraße 3", "Gemeinde Steinen")
A5 = (420, 595)


def made(data: Questionnaire, **options: object) -> bytes:
    return questionnaire.render(data, replace(QuestionnaireOptions(), **options))


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in opened.pages]


def words(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_standard_questions_are_those_of_the_phrases() -> None:
    keys = [one.key for one in STANDARD]
    assert [getattr(SURVEYS["de"], key) for key in keys] == [one.text for one in STANDARD]
    assert keys == list(SurveyWords._fields[-len(keys) :])
    assert all(translated(one.key, one.text, code) for one in STANDARD for code in SURVEYS)


def test_a_question_that_was_written_otherwise_has_no_translation() -> None:
    assert translated("light", "Wege sind dunkel.", "uk") == ""
    assert (
        translated("scale", "x", "uk")
        == translated("own", "x", "uk")
        == translated("light", STANDARD[3].text, "tlh")
        == ""
    )


def test_each_language_is_one_sheet_of_half_the_usual_size() -> None:
    pdf = made(replace(DATA, language="tr", further=("uk", "ar", "tr")))
    assert sizes(pdf) == [A5] * 3, "no language twice"
    assert problems(pdf) == []
    texts = words(pdf)
    assert SURVEYS["tr"].like_living in texts[0]
    assert SURVEYS["uk"].title in texts[1]
    assert all(all(digit in text for digit in "12340") for text in texts)


def test_twice_on_a_page_to_be_cut_and_in_large_print_on_a_whole_one() -> None:
    twice = made(DATA, paper_size=questionnaire.TWICE)
    assert sizes(twice) == [(842, 595)]
    assert words(twice)[0].count(SURVEYS["de"].title) == 2
    assert set(sizes(made(DATA, paper_size=questionnaire.TWICE, large=True))) == {(595, 842)}


def test_her_own_question_stands_there_in_german_whatever_the_language() -> None:
    own = AskedQuestion("own", "Nachts ist es still.", Pictogram.NOISE.value)
    assert "Nachts ist es still." in words(made(replace(DATA, questions=(*ASKED, own), language="fr")))[0]


def test_as_many_and_as_long_questions_as_may_be_all_stand_there() -> None:
    longest = ("Wortlaut " * LONGEST)[: LONGEST - 4]
    many = tuple(AskedQuestion(f"q{place}", f"{place:03} {longest}", "sun") for place in range(MOST))
    for options in ({}, {"large": True}, {"paper_size": questionnaire.TWICE}):
        pdf = made(replace(DATA, questions=many), **options)
        text = " ".join(words(pdf))
        assert all(f"{place:03}" in text for place in range(MOST))
        assert "…" not in text
        assert problems(pdf) == []


@pytest.mark.parametrize("one", Pictogram)
def test_every_picture_is_drawn_within_its_square_and_shown_in_the_window(one: Pictogram) -> None:
    assert ICONS[f"pictogram_{one.value}"] == one.value
    canvas = TaggedCanvas("Bild", page_size=(100, 100))
    pictograms.draw_icon(canvas, one.value, Place(20, 20, 60), style.INK)
    with pypdfium2.PdfDocument(canvas.finish()) as document:
        picture = document[0].render(scale=2).to_pil().convert("L")
    left, top, right, bottom = picture.point(lambda grey: 255 * (grey < 128)).getbbox()
    assert min(left, top) >= 38
    assert max(right, bottom) <= 162
    assert max(right - left, bottom - top) > 80
