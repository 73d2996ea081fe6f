"""Unterbringungsblatt: the Bürgermeister's first question of each month. It names nobody: occupancies stand on it by number."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.sentences import counted
from app.figures import periods
from app.figures.periods import Period
from app.models import ArrivalState, BuildingUse, Counted
from app.papers import letterhead, of_month
from app.papers.command import Command
from app.papers.paper import NoChoice, Paper, PaperData, Remark
from app.services.places import intake, lodging
from app.services.places.intake import ArrivalRow
from app.services.places.lodging import Lodged, LodgingPlaces

if TYPE_CHECKING:
    from app.reports.forms.sheet_tables import SheetTable

_JANUARY = 1
_NONE = "Keine."


def _taken(session: Session, period: Period, _options: NoChoice, _most: int) -> PaperData:
    from app.reports.forms.lodging import LodgingSheet

    today = clock.today()
    day = min(period.last, max(today, period.first))
    tables = [
        _allocation(session, period),
        _announced(session, period),
        _free(lodging.buildings_on(session, day)),
        _ending(lodging.ending(session, day)),
        _changes(session, period),
    ]
    if period.month == _JANUARY:
        looked_at = lodging.on_key_date(session, period.last)
        tables += [_counts(looked_at), _worksheet(looked_at)]
    data = LodgingSheet(
        title="Unterbringungsblatt",
        period=period.label,
        as_of=f"Stand {german.day(day)}" + ("" if period.has_ended(today) else ", vorläufig"),
        organiser=letterhead.organiser(session),
        made_on=today,
        grids=tuple(tables),
        note="Belegungen stehen mit ihrer Nummer, ohne Namen. Plätze: nach den Wohnungen, sonst nach dem Gebäude. Personen: wie "
        "eingetragen, sonst so viele, wie im Haushalt stehen, wenigstens eine.",
    )
    return PaperData(data)


def _allocation(session: Session, period: Period) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, day, number

    valid = intake.allocation_on(session, period.last)
    begun = [one for one in intake.allocations(session) if period.first <= one.valid_from <= period.last]
    shown = list(dict.fromkeys([*([valid] if valid else []), *begun]))
    return SheetTable(
        "Zuweisung",
        "Zuweisung durch den Landkreis",
        (day("gültig ab"), number("Soll"), number("Ist"), number("offen")),
        tuple((one.valid_from, one.due, one.done, one.open) for one in shown),
        nothing="Keine Zuweisung eingetragen.",
    )


def _announced(session: Session, period: Period) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, day, number, words

    shown = [intake.as_of(one, period.last) for one in intake.arrivals(session) if _concerns(one, period)]
    rows: list[tuple[Any, ...]] = [
        (one.state.label, one.people, one.announced_on, one.expected_on, one.arrived_on, one.building) for one in shown
    ]
    return SheetTable(
        "Ankünfte",
        "Angekündigte und angekommene Personen",
        (
            words("Stand", 14),
            number("Personen"),
            day("angekündigt"),
            day("erwartet"),
            day("angekommen"),
            words("vorgesehen für"),
        ),
        tuple(rows),
        nothing=_NONE,
    )


def _concerns(one: ArrivalRow, period: Period) -> bool:
    """Whether an arrival was announced by the end of the month, and had neither come nor been called off before it."""
    if one.announced_on > period.last or one.state is ArrivalState.CANCELLED:
        return False
    return one.state is ArrivalState.ANNOUNCED or (one.arrived_on or one.announced_on) >= period.first


def _free(found: Sequence[LodgingPlaces]) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, number, words

    rows: list[tuple[Any, ...]] = [
        (
            one.name,
            _USES[one.use],
            one.places.state.label,
            one.places.places,
            one.places.taken,
            one.places.free,
            one.places.over or None,
            one.places.not_usable or None,
        )
        for one in found
    ]
    if rows:
        sums = [sum(row[place] or 0 for row in rows) for place in range(3, 8)]
        rows.append(("Gesamt", "", "", *sums))
    return SheetTable(
        "Plätze",
        "Freie Plätze je Gebäude",
        (
            words("Gebäude"),
            words("Nutzung", 10),
            words("Zustand", 12),
            number("Plätze"),
            number("belegt"),
            number("frei"),
            number("zu viel"),
            number("geplant"),
        ),
        tuple(rows),
        nothing="Kein Gebäude ist als Anschluss- oder Obdachlosenunterbringung eingetragen.",
        note="AU: Anschlussunterbringung, OU: Obdachlosenunterbringung. „zu viel“: Personen über den Plätzen. „geplant“: Plätze, "
        "die in diesem Zustand noch nicht belegt werden können.",
        total=bool(rows),
    )


def _ending(found: Sequence[Lodged]) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, day, number, words

    return SheetTable(
        "Einweisungen",
        "Einweisungen, die in 60 Tagen enden oder geendet haben",
        (words("Belegung", 14), words("Gebäude"), words("Wohnung", 14), number("Personen"), day("Einweisung bis")),
        tuple((one.number, one.building, one.dwelling, one.people, one.admitted_until) for one in found),
        nothing=_NONE,
    )


def _changes(session: Session, period: Period) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, day, number, words

    came = lodging.moved_in(session, period.first, period.last)
    went = lodging.moved_out(session, period.first, period.last)
    rows: list[tuple[Any, ...]] = [
        *(("Einzug", one.since, one.number, one.building, one.dwelling, one.people) for one in came),
        *(("Auszug", one.until, one.number, one.building, one.dwelling, one.people) for one in went),
    ]
    return SheetTable(
        "Ein- und Auszüge",
        "Ein- und Auszüge des Monats",
        (
            words("Vorgang", 10),
            day("am"),
            words("Belegung", 14),
            words("Gebäude"),
            words("Wohnung", 14),
            number("Personen"),
        ),
        tuple(rows),
        nothing=_NONE,
        note=f"Einzüge: {_told(came)}. Auszüge: {_told(went)}.",
    )


def _told(found: Sequence[Lodged]) -> str:
    """How many occupancies they are, and of how many people."""
    occupancies = counted(len(found), "eine Belegung", "{number} Belegungen")
    return f"{occupancies}, {counted(lodging.people_in(found), 'eine Person', '{number} Personen')}"


def _counts(found: Sequence[Lodged]) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, number, words

    def row(label: str, some: Iterable[Lodged]) -> tuple[Any, ...]:
        those = list(some)
        return label, len(those), lodging.people_in(those)

    rows = [row(state.label, (one for one in found if one.counted is state)) for state in _ORDER]
    return SheetTable(
        "Stichtag",
        "Wohnungslosenstatistik: Stichtag 31. Januar",
        (words("Belegungen, die"), number("Belegungen"), number("Personen")),
        (*rows, row("Gesamt", found)) if found else (),
        nothing="Keine Belegung am Stichtag.",
        note="Nicht das Gebäude entscheidet, sondern der Status: Wer Leistungen nach dem AsylbLG erhält, zählt nicht; anerkannte "
        "Geflüchtete, die zur Abwendung von Obdachlosigkeit untergebracht sind, zählen. Angesehen sind Belegungen der Anschluss- und "
        "Obdachlosenunterbringung, Einweisungen und was als „zählt“ eingetragen ist.",
        total=bool(found),
    )


def _worksheet(found: Sequence[Lodged]) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, day, number, words

    return SheetTable(
        "Arbeitsblatt",
        "Arbeitsblatt für das Ordnungsamt",
        (
            words("Belegung", 14),
            words("Gebäude"),
            words("Wohnung", 12),
            number("Personen"),
            day("seit"),
            words("Rechtsgrund", 14),
            words("zählt", 16),
            words("Geschlecht", 14),
            words("Staatsangehörigkeit", 18),
        ),
        tuple(
            (
                one.number,
                one.building,
                one.dwelling,
                one.people,
                one.since,
                one.ground.label,
                one.counted.label,
                "",
                "",
            )
            for one in found
        ),
        nothing="Keine Belegung am Stichtag.",
        note="Geschlecht und Staatsangehörigkeit trägt das Ordnungsamt ein.",
        apart=True,
    )


_ORDER = (Counted.YES, Counted.NO, Counted.OFFICE)
_USES = {BuildingUse.FOLLOW_UP: "AU", BuildingUse.HOMELESS: "OU"}


def _this_month(session: Session) -> Period:
    """The present month, where there is anything to tell of it."""
    today = clock.today()
    if not (lodging.buildings_on(session, today) or intake.allocations(session) or intake.arrivals(session)):
        raise LookupError
    return periods.month_of(today)


LODGING_SHEET = Paper(
    name="unterbringungsblatt",
    title="Unterbringungsblatt",
    form="app.reports.forms.lodging",
    take=_taken,
    heading="Unterbringungsblatt {period}",
    heading_values=of_month.labelled,
    remarks=(
        Remark(
            "Enthält keine Namen, aber Gebäude und Wohnungen mit der Zahl derer, die dort wohnen: für Bürgermeister und "
            "Ordnungsamt, nicht zum Aushängen."
        ),
    ),
    file_stem="unterbringungsblatt",
    file_part=of_month.itself,
    key="lodging",
    one_language="for the Bürgermeister and the Ordnungsamt",
    example=_this_month,
    command=Command(
        "Zuweisung, Ankünfte, freie Plätze und Einweisungen eines Monats", of_month.arguments, of_month.asked
    ),
)
"""About a month."""
