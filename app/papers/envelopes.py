"""Envelopes without a window for what a list shows; whom they go to is decided as for whom."""

from sqlalchemy.orm import Session

from app.common import clock
from app.papers import addressed as whom
from app.papers.addressed import AddressChoice, addressed
from app.papers.choice import Chosen
from app.papers.command import Command
from app.papers.paper import Paper, PaperData, Remark, always_long
from app.papers.titles import dated
from app.services.office import settings


def _envelopes(session: Session, chosen: Chosen, options: AddressChoice, most: int) -> PaperData:
    from app.reports.forms.envelopes import Envelopes

    known = addressed(session, chosen, options, most)
    title = dated("Briefumschläge", clock.today())
    data = Envelopes(known.lines, settings.office(session).sender_line, title, known.languages)
    return PaperData(data, len(known.found), known.withheld, known.without, known.gone)


ENVELOPES = Paper(
    name="umschlaege",
    title="Briefumschläge",
    form="app.reports.forms.envelopes",
    take=_envelopes,
    source_options=AddressChoice,
    start=whom.start,
    hidden=whom.hidden,
    remarks=(
        Remark("Enthält %n Anschrift(en), sonst nichts.", "persons"),
        *whom.REMARKS,
    ),
    file_stem="umschlaege",
    key="envelopes",
    long=always_long,
    one_language="an address is written as the post of its country reads it; nothing else stands on it",
    example=whom.any_list,
    command=Command(
        "Umschläge ohne Fenster, einer je Haushalt",
        whom.arguments,
        listed=whom.listed,
    ),
)
"""About what a list shows (`Chosen`): persons, households or organisations."""
