"""What of cases a paper holds: derived from the record or the list that it is about, and from what it says by `scopes`."""

from typing import Any

from sqlalchemy.orm import Session

from app.models import graph
from app.papers.choice import WHOLE, Chosen
from app.papers.paper import Paper
from app.services.secrecy.content import NOTHING, Content, content_of


def content(session: Session, paper: Paper, about: Any, options: Any) -> Content:
    """What leaves of records under secrecy when the paper is made with these `source_options`."""
    chosen = getattr(about, "chosen", about)
    if isinstance(chosen, Chosen):
        return _listed(session, paper, chosen, options)
    record = paper.record(about)
    return content_of(session, [record], paper.scopes) if record is not None else NOTHING


def may_hold(paper: Paper) -> bool:
    """Whether it can hold content of a case, whatever it is about."""
    return bool(paper.scopes) or paper.command.listed is not None


def _listed(session: Session, paper: Paper, chosen: Chosen, options: Any) -> Content:
    if chosen.kind not in graph.confidential_kinds():
        return NOTHING
    ids = chosen.records(session, getattr(options, "scope", WHOLE))
    return content_of(session, ids, (*graph.entity_of(chosen.kind).tells, *paper.scopes))
