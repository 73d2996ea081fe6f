"""The papers themselves, without a vault: which there are, and specimen pages of everything."""

import argparse

from app.commands.output import print_json, print_table
from app.common.errors import UserError
from app.common.files import write_whole
from app.common.progress import silent
from app.reports.papers.catalogue import PAPERS, paper_named
from app.reports.papers.specimen import SpecimenOptions


def print_specimen(arguments: argparse.Namespace) -> int:
    """Write the specimen pages, and the spreadsheet where it is wanted; print the paths."""
    paper = paper_named(arguments.what)
    options = SpecimenOptions(large=arguments.large)
    write_whole(arguments.out, paper.render(paper.data(), options, silent))
    print(arguments.out)
    if arguments.xlsx and paper.table:
        write_whole(arguments.xlsx, paper.table(paper.data(), options, silent))
        print(arguments.xlsx)
    return 0


def list_papers(arguments: argparse.Namespace) -> int:
    """All papers with their options. Raises UserError where no paper is named and no list is wanted."""
    if not arguments.listed:
        raise UserError(
            "Welches Papier? Alle zeigt „quartiersbuch print --list“, wie es geht „quartiersbuch print --help“."
        )
    if arguments.json:
        print_json(
            [
                {"name": paper.name, "title": paper.title, "table": paper.table is not None, "options": paper.options}
                for paper in PAPERS
            ]
        )
        return 0
    print_table((paper.name, paper.title, ", ".join(option.name for option in paper.options)) for paper in PAPERS)
    return 0
