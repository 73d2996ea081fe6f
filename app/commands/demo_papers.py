"""Every paper of the demo quarter, as files and all pages on one sheet: to look at what a change has done to them."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from app.common import clock
from app.common.errors import UserError
from app.common.files import as_storage_error, write_whole
from app.common.kinds import Kind
from app.context import Context
from app.demo.build import TODAY
from app.demo.run import PASSPHRASE, VAULT, run_demo
from app.papers import foreign, language
from app.papers.asked import AskedList
from app.papers.letter_frame import GERMAN
from app.papers.lists import LIST
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.papers.trail import TRAIL
from app.reports.forms.form import PDF, TABLE
from app.vaults import opening
from app.views.asked_lists import AskedLists

if TYPE_CHECKING:
    from PIL.Image import Image

    from app.commands.contact_sheet import Page

NOW = datetime.combine(TODAY, time(17))
"""When the papers of the demo are printed."""
SHEET = "kontaktbogen.png"
_LARGE = "-gross"


@dataclass(frozen=True)
class DemoPaper:
    """A paper of the demo, by the name of its file; `large` where it is printed in large letters, `language` where that is not
    the usual one.
    """

    name: str
    print_job: PrintJob
    large: bool = False
    language: str = ""

    def made(self, context: Context, format_: str) -> bytes:
        """Its bytes as `PDF` or `TABLE`."""
        make = self.print_job.table if format_ == TABLE else self.print_job.pdf
        with clock.inventing_at(NOW):
            spoken = {"language": self.language} if self.language else {}
            return make(context, {"large": self.large, **spoken}).data

    @property
    def formats(self) -> tuple[str, ...]:
        """What it is made as; in large letters there is no other table."""
        has_table = self.print_job.paper.drawing.table is not None and not self.large
        return (PDF, TABLE) if has_table else (PDF,)


def demo_papers(context: Context) -> list[DemoPaper]:
    """Each paper about its example, the lists as the window shows them; each in large letters too, where it can be."""
    with clock.inventing_at(NOW):
        usual = [DemoPaper(name, print_job) for name, print_job in _print_jobs(context)]
    large = (DemoPaper(f"{one.name}{_LARGE}", one.print_job, large=True) for one in usual if _can_be_large(one))
    return sorted((*usual, *large), key=lambda one: one.name)


def foreign_papers(context: Context) -> list[DemoPaper]:
    """What clients sign or take home, in each language in which somebody has read it."""
    with clock.inventing_at(NOW):
        return [
            DemoPaper(f"{paper.name}-{code}", PrintJob(paper, context.read(paper.example)), language=code)
            for paper in PAPERS
            if paper.only_checked
            for code, _ in language.offered()
            if code != GERMAN and context.read(foreign.readable, paper, [code]) == code
        ]


def _can_be_large(one: DemoPaper) -> bool:
    return any(option.name == "large" for option in one.print_job.paper.options)


def _print_jobs(context: Context) -> Iterator[tuple[str, PrintJob]]:
    lists = AskedLists(context.read)
    for paper in PAPERS:
        if paper is LIST:
            for kind in Kind:
                yield f"{paper.name}-{kind.word}", PrintJob(paper, lists.list_view(AskedList(kind.word)))
        elif paper is TRAIL:
            yield paper.name, PrintJob(paper, lists.trail_view(AskedList()))
        else:
            yield paper.name, PrintJob(paper, context.read(paper.example))


def papers(arguments: argparse.Namespace) -> int:
    """Write them and print the paths; how far it is stands on stderr."""
    out: Path = arguments.out
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_storage_error(error, out) from error
    with tempfile.TemporaryDirectory() as folder:
        _tell("Das Quartier wird angelegt …")
        run_demo(Path(folder))
        with closing(opening.open_with_passphrase(Path(folder) / VAULT, PASSPHRASE)) as context:
            write(context, out, arguments.only)
    return 0


def write(context: Context, out: Path, only: str) -> None:
    """Write those whose name holds `only`, and the sheet. Raises UserError where there is none."""
    from app.commands.contact_sheet import contact_sheet, pages_of

    wanted = [one for one in (*demo_papers(context), *foreign_papers(context)) if only in one.name]
    if not wanted:
        raise UserError("Kein Papier der Demo heißt so: „{word}“.", word=only)
    pages: list[Page] = []
    for number, one in enumerate(wanted, 1):
        _tell(f"{number}/{len(wanted)} {one.name}")
        for format_ in one.formats:
            data = one.made(context, format_)
            _put(out / f"{one.name}{format_}", data)
            if format_ == PDF:
                pages += pages_of(one.name, data)
    _tell("Kontaktbogen")
    _put(out / SHEET, _png(contact_sheet(pages)))


def _put(path: Path, data: bytes) -> None:
    write_whole(path, data)
    print(path)


def _png(image: "Image") -> bytes:
    import io

    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _tell(words: str) -> None:
    print(words, file=sys.stderr)
