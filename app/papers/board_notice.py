"""„Du hast gesagt – wir haben gemacht“ for the notice board: what was solved and may be quoted, without names, dwellings, numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.figures import periods
from app.figures.periods import Period
from app.models import Told
from app.papers import letterhead, typed_names
from app.papers.command import Argument, Command, Given
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Remark
from app.papers.titles import dated
from app.reports.forms.options import Choice, Choices, Hint
from app.services.concerns import quotable, steps
from app.services.concerns.quotable import Quotable
from app.services.office import settings, stationery

if TYPE_CHECKING:
    from app.reports.forms.board_notice import BoardNotice

ALWAYS, SUBJECT, TEXT = "", "subject", "text"
_QUARTER = 3
"""Months."""
_MOST_OFFERED = 200
_MOST_NAMED = 8
"""Entries without room that are named."""


@dataclass(frozen=True)
class NoticeChoice:
    """Of which time, which entries, in which languages, how large; headings are translated, what was typed stays as it is."""

    period: Annotated[str, Choice("Zeitraum", ((ALWAYS, "alle"),), kept=False)] = ALWAYS
    concerns: Annotated[tuple[str, ...], Choice("Nur diese Anliegen", (), kept=False)] = ()
    quoted: Annotated[
        str, Choice("„Du hast gesagt“ ist", ((SUBJECT, "die Überschrift"), (TEXT, "die Beschreibung")))
    ] = SUBJECT
    language: Annotated[str, Choice("Sprache", ((GERMAN, "Deutsch"),), names=True)] = GERMAN
    languages: Annotated[tuple[str, ...], Choice("Überschriften auch auf", (), names=True)] = ()
    large: Annotated[bool, Hint("Noch größere Schrift")] = False
    told: Annotated[bool, Hint("Bei anonymen als Rückmeldung eintragen", kept=False)] = False


About = Period | tuple[int, ...] | None
"""A period, some concerns, or nothing in particular."""


def _notice(session: Session, about: About, choice: NoticeChoice, _most: int) -> PaperData:
    from app.reports.forms.board_notice import left_out

    found = _chosen(session, about, choice)
    notice = _drawn(session, found, choice)
    missing = left_out(notice, letterhead.letterhead(session))
    shown = [one for place, one in enumerate(found) if place not in missing]
    typed = [text for one in shown for text in (_said(one, choice), one.answer)]
    warnings = (
        *typed_names.warnings(session, typed),
        *_dwellings(shown, choice),
        *_without_room([found[place] for place in missing]),
    )
    return PaperData(notice, warnings=warnings)


def _drawn(session: Session, found: Sequence[Quotable], choice: NoticeChoice) -> "BoardNotice":
    from app.reports.forms.board_notice import BoardNotice, SaidAndDone

    office = settings.office(session)
    period = periods.parse(choice.period).label if choice.period else ""
    return BoardNotice(
        period=period,
        rows=tuple(SaidAndDone(_said(one, choice), one.answer) for one in found),
        contact=" · ".join(filter(None, (office.name, office.quarter, office.phone, office.email))),
        organiser=letterhead.organiser(session),
        language=choice.language,
        further=tuple(code for code in choice.languages if code != choice.language),
        large=choice.large,
        file_title=dated("Du hast gesagt", clock.today()),
    )


def _said(one: Quotable, choice: NoticeChoice) -> str:
    return one.text if choice.quoted == TEXT and one.text.strip() else one.subject


def _chosen(session: Session, about: About, choice: NoticeChoice) -> list[Quotable]:
    """Those of the period; of these only the ones she chose, if she chose any."""
    found = _offered(session, about)
    if choice.period:
        period = periods.parse(choice.period)
        found = [one for one in found if period.first <= one.settled_on <= period.last]
    return [one for one in found if not choice.concerns or str(one.id) in choice.concerns]


def _offered(session: Session, about: About) -> list[Quotable]:
    """What may be quoted; where it is about some concerns, of those only."""
    found = quotable.quotable(session)
    return [one for one in found if one.id in about] if isinstance(about, tuple) else found


def _dwellings(shown: Sequence[Quotable], choice: NoticeChoice) -> tuple[Sentence, ...]:
    """A typed text that says in which dwelling it was."""
    numbers = [one.number for one in shown if one.dwelling and one.dwelling in f"{_said(one, choice)} {one.answer}"]
    if not numbers:
        return ()
    return (Sentence("Im Text steht die Wohnung, um die es ging: {numbers}.", numbers=", ".join(numbers)),)


def _without_room(missing: Sequence[Quotable]) -> tuple[Sentence, ...]:
    if not missing:
        return ()
    numbers = [one.number for one in missing[:_MOST_NAMED]] + ["…"] * (len(missing) > _MOST_NAMED)
    return (Sentence("Kein Platz mehr auf der Seite für: {numbers}.", numbers=", ".join(numbers)),)


def _choices(session: Session, about: About) -> Mapping[str, Choices]:
    from app.reports.forms.sheet_phrases import SHEET_LANGUAGES

    found = _offered(session, about)
    offered = stationery.stationery(session).languages
    others = [one for one in SHEET_LANGUAGES if one[0] != GERMAN and (not offered or one[0] in offered)]
    return {
        "period": ((ALWAYS, "alle"), *((period.key, _called(period)) for period in _periods(found, about))),
        "concerns": tuple((str(one.id), f"{one.number} {one.subject}") for one in found[:_MOST_OFFERED]),
        "language": SHEET_LANGUAGES,
        "languages": ((GERMAN, "Deutsch"), *others),
    }


def _called(period: Period) -> str:
    """A period as she chooses it, in the language of the window."""
    if period.months != _QUARTER:
        return period.label
    return Sentence("{number}. Quartal {year}", number=str(period.month // _QUARTER + 1), year=str(period.year))


def _periods(found: Sequence[Quotable], about: About = None) -> list[Period]:
    """The years and quarters in which something was solved, the latest first, and this quarter in any case."""
    days = [clock.today(), *(one.settled_on for one in found)]
    quarters = {Period(day.year, (day.month - 1) // _QUARTER * _QUARTER + 1, _QUARTER) for day in days}
    years = {periods.year_of(day) for day in days}
    asked = {about} if isinstance(about, Period) else set()
    return sorted(quarters | years | asked, key=lambda period: (period.last, period.months), reverse=True)


def _start(session: Session, about: About) -> Mapping[str, Any]:
    """The period that was asked for, else the last quarter in which something was solved."""
    if isinstance(about, Period):
        return {"period": about.key}
    if about is not None:
        return {"period": ALWAYS}
    found = quotable.quotable(session)
    quarters = [period for period in _periods(found) if period.months == _QUARTER]
    filled = (one for one in quarters if any(one.first <= each.settled_on <= one.last for each in found))
    return {"period": next(filled, quarters[0]).key}


def _filed(session: Session, about: About, choice: NoticeChoice) -> int:
    """Who said it without a name is told by the notice, where she says so."""
    from app.reports.forms.board_notice import left_out

    if not choice.told:
        return 0
    found = _chosen(session, about, choice)
    missing = left_out(_drawn(session, found, choice), letterhead.letterhead(session))
    told = [one.id for place, one in enumerate(found) if place not in missing and one.anonymous and one.owed]
    steps.tell(session, told, Told.NOTICE_BOARD, clock.today())
    return len(told)


def _arguments() -> tuple[Argument, ...]:
    return (
        Argument(
            "period", "Zeitraum, z. B. 2026-Q3 oder 2026; sonst das letzte Quartal", metavar="ZEITRAUM", default=""
        ),
    )


def _period(given: Given) -> Period | None:
    """Raises UserError for what is no period."""
    return periods.parse(given["period"]) if given["period"] else None


NOTICE = Paper(
    name="du-hast-gesagt",
    title="Du hast gesagt",
    form="app.reports.forms.board_notice",
    take=_notice,
    source_options=NoticeChoice,
    start=_start,
    choices=_choices,
    remarks=(
        Remark(
            "Enthält nur, was zitiert werden darf, ohne Namen, Wohnungen und Nummern. Bitte vor dem Aushängen lesen."
        ),
    ),
    file_stem="du-hast-gesagt",
    key="notice",
    filed=_filed,
    filing="Rückmeldung durch Aushang eingetragen",
    foreign={"language": ("notice",), "languages": ("notice",)},
    command=Command("der Aushang „Du hast gesagt – wir haben gemacht“", _arguments, _period),
)
"""About a `Period`, the ids of some concerns, or nothing in particular."""
