"""Envelopes without a window for what a list shows; whom they go to is decided as for labels."""

from typing import Any

from sqlalchemy.orm import Session

from app.common import clock
from app.papers import labels
from app.papers.choice import LEFT_OUT, Chosen
from app.papers.command import Command
from app.papers.labels import LabelChoice
from app.papers.paper import Paper, PaperData, Remark, always_long, any_without
from app.papers.titles import dated
from app.services.office import settings


def _envelopes(session: Session, chosen: Chosen, options: LabelChoice, most: int) -> PaperData:
    from app.reports.forms.envelopes import Envelopes

    known, found, languages = labels.addressed(session, chosen, options, most)
    title = dated("Briefumschläge", clock.today())
    lines = tuple(one.lines for one in found)
    data: Any = Envelopes(lines, settings.office(session).sender_line, title, languages)
    return PaperData(data, len(found), known.withheld, known.without)


ENVELOPES = Paper(
    name="umschlaege",
    title="Briefumschläge",
    form="app.reports.forms.envelopes",
    take=_envelopes,
    source_options=LabelChoice,
    start=labels.start,
    hidden=labels.hidden,
    remarks=(
        Remark("Enthält %n Anschrift(en), sonst nichts.", "persons"),
        LEFT_OUT,
        Remark("%n ohne vollständige Anschrift.", "without", any_without),
    ),
    file_stem="umschlaege",
    key="envelopes",
    long=always_long,
    one_language="an address is written as the post of its country reads it; nothing else stands on it",
    example=labels.any_list,
    command=Command(
        "Umschläge ohne Fenster, einer je Haushalt",
        labels.arguments,
        listed=labels.listed,
    ),
)
"""About what a list shows (`Chosen`): persons, households or organisations."""
