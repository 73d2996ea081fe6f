"""What of cases papers hold: what is about a record under secrecy says it, and lists take it from their kind."""

import pytest

from app.context import Context
from app.models import Kind, graph
from app.papers import secret_content
from app.papers.choice import SELECTED, WHOLE, Chosen
from app.papers.lists import LIST, ListChoice, ListView
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.papers.registry import FILES, PAPERS
from app.services.kinds import service_of
from app.services.records import kind_of


@pytest.mark.parametrize("paper", [*PAPERS, *FILES], ids=lambda paper: paper.name)
def test_a_paper_about_a_record_under_secrecy_says_what_of_a_case_it_holds(context: Context, paper: Paper) -> None:
    try:
        about = context.read(paper.example)
    except LookupError:
        pytest.skip("nothing it could be about")
    record = paper.record(about)
    if record is not None and context.read(kind_of, record) in graph.confidential_kinds():
        assert paper.scopes, "what of a case does it hold?"
        assert secret_content.may_hold(paper)
        assert PrintJob(paper, about).taken(context, {}).content.scopes == frozenset(paper.scopes)


@pytest.mark.parametrize("kind", Kind)
def test_a_list_holds_what_the_kind_of_its_records_tells(context: Context, kind: Kind) -> None:
    service = service_of(kind)
    every = context.read(service.ids, Chosen(kind, service.ids).query)
    view = ListView("Liste", Chosen(kind, service.ids, selected=tuple(every[:1])), service.rows, (), "{}".format)
    for scope, expected in ((WHOLE, every), (SELECTED, every[:1] or every)):
        content = context.read(secret_content.content, LIST, view, ListChoice(scope))
        secret = kind in graph.confidential_kinds()
        assert content.record_ids == (tuple(expected) if secret else ())
        assert content.scopes == (frozenset(graph.entity_of(kind).tells) if content else frozenset())
