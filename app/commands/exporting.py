"""The command that writes a list of the window for other programs: export."""

import argparse
import sys

from app.commands.opening import opened
from app.commands.output import print_json
from app.commands.parser import kind_called
from app.commands.receivers import outgoing_of
from app.common import german
from app.common.errors import UserError
from app.common.kinds import Kind
from app.common.sentences import TrailWords
from app.context import Context
from app.papers.address_book import ADDRESS_BOOK
from app.papers.asked import asked_list
from app.papers.calendar_file import CALENDAR_FILE
from app.papers.list_files import files_of
from app.papers.lists import demand_rows
from app.papers.paper import Paper, PaperData
from app.papers.print_job import PrintJob
from app.reports.forms.form import PDF


def export_list(arguments: argparse.Namespace) -> int:
    """Write the list as its file name ends; print the path, and on stderr what left and what did not."""
    kind = kind_called(arguments.what)
    paper = _paper(kind, arguments)
    with opened(arguments) as context:
        taken = _written(context, paper, kind, arguments)
    if arguments.json:
        told = {"file": arguments.out, "written": taken.persons, "left_out": taken.withheld, "fields": taken.fields}
        print_json(told)
        return 0
    print(arguments.out)
    print(f"Einträge darin: {german.number(taken.persons)}. Angaben: {', '.join(taken.fields)}.", file=sys.stderr)
    if taken.withheld:
        print(f"Wegen einer Auskunftssperre nicht darin: {german.number(taken.withheld)}.", file=sys.stderr)
    return 0


def _paper(kind: Kind, arguments: argparse.Namespace) -> Paper:
    """What is written as such a file. Raises UserError where nothing is, or not of this kind."""
    found = {format_: paper for paper in files_of(kind) for format_ in paper.drawing.formats if format_ != PDF}
    paper = found.get(arguments.out.suffix.lower())
    if paper is None:
        raise UserError(
            "„{name}“ endet nicht wie eine Datei dieser Liste. Möglich sind: {formats}.",
            name=arguments.out.name,
            formats=", ".join(found),
        )
    if paper is ADDRESS_BOOK and arguments.columns:
        raise UserError("Ein Adressbuch hat keine Spalten: Bitte „--columns“ weglassen.")
    if paper is CALENDAR_FILE and arguments.columns:
        raise UserError("Eine Kalenderdatei hat keine Spalten: Bitte „--columns“ weglassen.")
    return paper


def _written(context: Context, paper: Paper, kind: Kind, arguments: argparse.Namespace) -> PaperData:
    from app.views.asked_lists import AskedLists  # loads the pages of the window

    view = AskedLists(context.read).list_view(asked_list(vars(arguments), kind.word))
    context.read(demand_rows, view)
    prepared = context.read(PrintJob(paper, view).prepared)
    suffix = arguments.out.suffix.lower()
    values = {**prepared.defaults, "notes": not arguments.without_notes}
    made = prepared.print_job.made(context, suffix, values)
    outgoing = outgoing_of(made.content, arguments)
    context.hand_out(arguments.out, made.data, TrailWords(f"{prepared.file_name}{suffix}"), outgoing=outgoing)
    return made.taken
