"""Which papers there are, with what can be chosen for each."""

from typing import Any

from app.commands.output import print_json, print_table
from app.papers import registry
from app.papers.lists import LIST
from app.papers.paper import Paper


def formats_of(paper: Paper) -> tuple[str, ...]:
    """What a paper is written as, by the ends of the file names."""
    return paper.drawing.formats


def list_papers(as_json: bool) -> int:
    """All papers with their options."""
    if as_json:
        print_json([_described(paper) for paper in registry.PAPERS])
    else:
        print_table(
            (paper.name, paper.title, ", ".join(option.name for option in paper.options)) for paper in registry.PAPERS
        )
    return 0


def _described(paper: Paper) -> dict[str, Any]:
    return {
        "name": paper.name,
        "title": paper.title,
        "table": paper.drawing.table is not None,
        "arguments": paper.command.arguments(),
        "options": paper.options,
        "aliases": paper.command.aliases,
        **({"lists": _described_lists()} if paper is LIST else {}),
    }


def _described_lists() -> dict[str, Any]:
    from app.views.asked_lists import described  # loads the pages of the window

    return described()
