"""What holds for every paper of the registry, and for one made by the recipe in the README: two files and a line."""

import importlib
import io
import pickle
import pkgutil
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from string import Formatter
from typing import Any

import pikepdf
import pypdfium2
import pytest
from blocked_quarter import BLOCKED, HIDDEN_STREET
from PIL import Image

from app import papers
from app.common.errors import NothingToPrint, UserError
from app.common.progress import silent
from app.context import Context
from app.figures.periods import Period
from app.models import Kind
from app.papers import letterhead
from app.papers.choice import Chosen
from app.papers.letters import LETTER, Recipient
from app.papers.lists import LIST, ListView
from app.papers.paper import Paper, PaperData, Printout, always_short
from app.papers.print_job import PrintJob
from app.papers.registry import FILES, PAPERS
from app.reports import drawing_process
from app.reports.forms import badges, envelopes, labels, questionnaire
from app.reports.forms.form import PDF, TABLE
from app.reports.forms.questionnaire_sheet import EDGE
from app.reports.pdf import style
from app.reports.pdf.page import LOGO_HEIGHT, LOGO_TOP, LOGO_WIDTH
from app.services.kinds import service_of
from app.services.office import stationery
from app.services.recipients import takes_letters
from tests import sheets
from tests.papers.toy_paper import CARD

Ids = dict[str, int]
ENTRIES = ("letters", "rows", "names", "badges", "addresses", "grids", "questions")
"""What the data of papers call their entries."""
ALWAYS_SOMETHING = {
    "Letter",
    "Report",
    "Specimen",
    "RecoverySheet",
    "Card",
    "ForwardingLetter",
    "Receipt",
    "Slip",
    "CouncilPaper",
    "FactSheet",
    "ProjectSheet",
    "CaseFile",
    "ReleaseForm",
    "ConsentForm",
    "HelpPlan",
    "ReferralLetter",
    "ProtectionSheet",
}
PROPOSED_NAME = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß/ ]+ \d{4}(-\d\d(-\d\d)?|-Q[1-4])?")
FILE_NAME = re.compile(r"[a-z]+(-[a-z]+)*(-\d{4}(-\d\d(-\d\d)?|-Q[1-4])?)?")


@pytest.fixture(params=(*PAPERS, CARD), ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest) -> Paper:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def print_job(context: Context, quarter: Ids, paper: Paper) -> PrintJob:
    """The paper about something in the quarter."""
    assert quarter
    return PrintJob(paper, context.read(paper.example))


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def test_has_a_drawing_and_a_source_that_fits_it(context: Context, print_job: PrintJob) -> None:
    paper = print_job.paper
    taken = context.read(paper.take, print_job.about, paper.source_options(), 0)
    assert isinstance(taken.data, paper.drawing.data)
    assert {option.name for option in paper.options} == {
        field.name for kind in (paper.source_options, paper.drawing.options) for field in fields(kind)
    }, "no option has the name of another"
    assert len(paper.options) == len({option.name for option in paper.options})


def test_is_made_and_hides_the_protected_address(context: Context, print_job: PrintJob) -> None:
    made = print_job.pdf(context, {})
    text = text_of(made.data)
    assert text
    assert HIDDEN_STREET not in text
    assert BLOCKED not in text
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert BLOCKED not in f"{pdf.docinfo.Title}"
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}


def test_shows_logo_and_colour_of_the_office(context: Context, print_job: PrintJob) -> None:
    plain = print_job.pdf(context, {}).data
    context.write("Aussehen", stationery.save_stationery, stationery.Stationery(accent="#8A1C2B"))
    context.write("Logo", stationery.save_logo, letterhead.ready_logo(a_logo()))
    made = print_job.pdf(context, {}).data
    if print_job.paper.drawing not in (labels.FORM, envelopes.FORM):
        assert pictures(made) > pictures(plain) - (print_job.paper.name == "musterseiten")
        assert made != plain


@pytest.mark.parametrize("size", [(1600, 200), (300, 400)])
def test_the_logo_stands_in_the_same_corner_of_every_page(
    context: Context, print_job: PrintJob, size: tuple[int, int]
) -> None:
    """Its upper right corner, and its size by one rule, whatever the paper; signs to wear have their own place for it, and a
    sheet of half the usual size has narrower margins.
    """
    logo = a_logo(size)
    context.write("Logo", stationery.save_logo, letterhead.ready_logo(logo))
    if print_job.paper.drawing in (labels.FORM, badges.FORM, envelopes.FORM):
        return
    margin = EDGE if print_job.paper.drawing is questionnaire.FORM else style.MARGIN
    factor = min(LOGO_WIDTH / size[0], LOGO_HEIGHT / size[1])
    with pikepdf.open(io.BytesIO(print_job.pdf(context, {}).data)) as pdf:
        pages = [(page.mediabox, list(placed_pictures(page))) for page in pdf.pages]
    signs = [boxes for _, boxes in pages if len(boxes) > 1]
    assert len(signs) == (print_job.paper.name == "musterseiten"), "several on one page are signs to wear"
    found = [(paper, boxes[0]) for paper, boxes in pages if len(boxes) == 1]
    assert found
    for paper, (left, bottom, right, top) in found:
        assert (right, top) == pytest.approx((float(paper[2]) - margin, float(paper[3]) - LOGO_TOP), abs=0.1)
        assert (right - left, top - bottom) == pytest.approx((size[0] * factor, size[1] * factor), rel=0.02)


def placed_pictures(page: pikepdf.Page) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every picture on a page."""
    box = (0.0, 0.0, 0.0, 0.0)
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            width, _, _, height, left, bottom = (float(value) for value in operands)
            box = (left, bottom, left + width, bottom + height)
        elif str(operator) == "Do":
            yield box


def test_options_are_described_and_anything_plain_is_understood(context: Context, print_job: PrintJob) -> None:
    prepared = context.read(print_job.prepared)
    assert prepared.defaults.keys() <= {option.name for option in print_job.paper.options}
    odd: dict[str, Any] = {option.name: object() for option in prepared.options} | {"unknown": 1}
    assert print_job.pdf(context, odd).data == print_job.pdf(context, {}).data
    assert prepared.kept(prepared.defaults).keys() == {option.name for option in prepared.options if option.kept}


def test_as_a_table_where_there_is_one(context: Context, print_job: PrintJob) -> None:
    if not context.read(print_job.prepared).has_table:
        with pytest.raises(UserError, match="nicht als Tabelle"):
            print_job.table(context, {})
        return
    data = print_job.table(context, {}).data
    assert list(sheets.problems(data)) == []
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert BLOCKED.encode() not in b"".join(book.read(name) for name in book.namelist())


def test_its_file_and_its_memory_are_called_by_words_of_ours(context: Context, print_job: PrintJob) -> None:
    assert FILE_NAME.fullmatch(context.read(print_job.prepared).file_name)
    assert re.fullmatch(r"[a-z.]+([.:][\w-]+)?", print_job.key)


def test_its_file_is_proposed_with_its_period_or_its_day(context: Context, print_job: PrintJob) -> None:
    name = context.read(print_job.prepared).proposed_name
    assert PROPOSED_NAME.fullmatch(name), name
    assert name.startswith(print_job.paper.title)
    if isinstance(print_job.about, Period):
        assert name == f"{print_job.paper.title} {print_job.about.key}"


def test_about_nothing_it_is_a_sentence_and_no_file(context: Context, print_job: PrintJob) -> None:
    """Every paper whose data are entries of some number says that there are none; all others always hold something."""
    paper = print_job.paper
    taken = context.read(paper.take, print_job.about, paper.source_options(), 0)
    entries = [name for name in ENTRIES if hasattr(taken.data, name)]
    assert bool(entries) != (paper.drawing.data.__name__ in ALWAYS_SOMETHING)
    if not entries:
        return
    emptied = replace(taken, data=replace(taken.data, **dict.fromkeys(entries, ())))
    about_nothing = PrintJob(replace(paper, take=lambda *_args: emptied, short=always_short), print_job.about)
    for make in (about_nothing.pdf, *([about_nothing.table] if paper.drawing.table else [])):
        with pytest.raises(NothingToPrint, match=r"^Es gibt nichts zu drucken: .+\.$"):
            make(context, {"blank_rows": 0})


def test_says_whose_data_it_holds_whatever_was_taken(paper: Paper, print_job: PrintJob) -> None:

    for counts in ((0, 0, 0), (3, 0, 0), (3, 2, 0), (3, 0, 1), (3, 2, 1)):
        printout = Printout(print_job.about, PaperData(None, *counts), {})
        said = [remark for remark in paper.remarks if remark.when(printout)]
        assert said, "one sentence at least"
        assert all(("%n" in remark.text) == bool(remark.count) for remark in said)
        assert len({remark.text for remark in said}) == len(said)


@pytest.mark.parametrize("kind", Kind)
def test_lists_and_letters_of_every_kind_say_whose_data_they_hold(kind: Kind) -> None:
    service = service_of(kind)
    view = ListView("Liste", Chosen(kind, service.ids), service.rows, (), str)
    abouts = {LIST: view} | ({LETTER: Recipient(kind, 1)} if takes_letters(kind) else {})
    for paper, about in abouts.items():
        for counts in ((2, 0, 0), (2, 1, 0)):
            printout = Printout(about, PaperData(None, *counts), {})
            first, *more = [remark for remark in paper.remarks if remark.when(printout)]
            assert first.text.startswith("Enthält "), "what it holds"
            assert len(more) == (counts[1] > 0), "and who is left out, where somebody is"


def test_its_heading_is_filled(print_job: PrintJob) -> None:
    paper = print_job.paper
    wanted = {name for _, name, _, _ in Formatter().parse(paper.heading) if name}
    assert wanted == set(paper.heading_values(print_job.about))
    assert paper.title


def test_can_be_asked_for(paper: Paper) -> None:
    assert paper.command.summary


def test_every_paper_that_is_described_stands_in_the_registry_once() -> None:
    """A description in `app.papers` that nobody registered would be a paper nobody can print or write."""
    found = set()
    for module in pkgutil.iter_modules(papers.__path__):
        things = vars(importlib.import_module(f"app.papers.{module.name}")).values()
        found |= {id(thing) for thing in things if isinstance(thing, Paper)}
    assert found == {id(paper) for paper in (*PAPERS, *FILES)}
    assert len({paper.name for paper in PAPERS}) == len(PAPERS)


def test_one_name_for_one_thing() -> None:
    """One class and one folder are called after papers; a form and a preview are something else."""
    app = Path(papers.__file__).parents[1]
    sources = {path: path.read_text(encoding="utf-8") for path in app.rglob("*.py")}
    assert [path.name for path, text in sources.items() if re.search(r"^class Paper\b", text, re.MULTILINE)] == [
        "paper.py"
    ]
    assert [path for path in app.rglob("papers") if path.is_dir()] == [app / "papers"]


def a_logo(size: tuple[int, int] = (400, 200)) -> bytes:
    out = io.BytesIO()
    Image.new("CMYK", size, (0, 180, 200, 20)).save(out, "JPEG")
    return out.getvalue()


def pictures(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return sum(len(page.get_images()) for page in pdf.pages)


def test_is_drawn_the_same_in_a_process_of_its_own(context: Context, print_job: PrintJob) -> None:
    data, _content, options, look, _texts = context.read(print_job._read, {}, 0)
    drawing, form = print_job.paper.drawing, print_job.paper.form
    for format_, render in {PDF: drawing.render, TABLE: drawing.table}.items():
        if render is None:
            continue
        request = drawing_process.packed((form, format_, data.data, options, look))
        made, _characters, error, bug = pickle.loads(drawing_process.answer(request, lambda _told: None))
        assert (error, bug) == (None, "")
        assert content_of(made) == content_of(render(data.data, options, silent, look))


def content_of(file: bytes) -> object:
    """A file without the moment it was made at, which stands in spreadsheets."""
    if file.startswith(b"%PDF"):
        return file
    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name != "docProps/core.xml"}
