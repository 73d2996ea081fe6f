"""Disclosure protection: from what was counted to what may be printed. Pure functions, no session.

The quarter has a few hundred residents; a "1" in a table is a neighbour. Rules: section "Protection of figures" of the
domain page. `Protected` can be made only here, and reports for mayor and council take nothing else for persons; what says
nothing about persons comes from `app.figures.protection.unprotected`.

**Who is assumed to read.** Someone who knows every printed number, the rules and limits, which groups were hidden, which
of those are below the limit, and that the smallest printable groups are hidden first. Every hidden count keeps a range of
`spread` for this reader. Who also runs the program backwards over all possible inputs can, where printable groups are
equally large, narrow a count further; no rule without chance can close that, so it is accepted.

**Zero** is a count below the limit like any other and prints as "< 5": a printed 0 would narrow down its hidden
neighbours, and printing only 1 to 4 as "< 5" would tell that somebody is there. It is shown as 0 only where the caller
says `known_empty`: nothing took place at all (no event, no contact), which the report says beside it anyway.
"""

from collections.abc import Hashable, Sequence
from dataclasses import InitVar, dataclass
from statistics import median as middle
from typing import NamedTuple, final

from app.common import wilson
from app.figures.categories import OTHERS, TOTAL, Category
from app.figures.protection.contributions import Contributions, Measure, union
from app.figures.protection.thresholds import Reason, Thresholds

_SEAL = object()


@final
@dataclass(frozen=True, slots=True)
class Protected:
    """A figure about persons that may be printed: an exact value, "< limit", or withheld.

    Made by the functions of this module only. `reason` says why a value is not shown; on a shown value it is
    `Reason.FOLDED` where `folded` groups were put together.
    """

    value: int | float | None
    reason: Reason | None = None
    limit: int | None = None
    folded: int = 0
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("Protected figures are made by app.figures.protection.protect only")

    @property
    def hidden(self) -> bool:
        """Whether the value itself is not printed."""
        return self.value is None

    @property
    def sign(self) -> str:
        """What stands in the place of a hidden value."""
        return f"< {self.limit}" if self.limit is not None else "–"


def _exact(value: int | float, folded: int = 0) -> Protected:
    return Protected(value, Reason.FOLDED if folded else None, folded=folded, seal=_SEAL)


def _below(limit: int) -> Protected:
    return Protected(None, Reason.FEW, limit, seal=_SEAL)


def _withheld(reason: Reason) -> Protected:
    return Protected(None, reason, seal=_SEAL)


def persons(who: Contributions, limits: Thresholds, *, sensitive: bool = False, known_empty: bool = False) -> Protected:
    """A single count of different persons."""
    if known_empty and not who.persons:
        return _exact(0)
    limit = limits.limit(sensitive=sensitive)
    return _exact(who.persons) if who.persons >= limit else _below(limit)


def amount(who: Contributions, limits: Thresholds, *, sensitive: bool = False, known_empty: bool = False) -> Protected:
    """A single sum of contacts, visits or minutes."""
    if known_empty and not who.persons:
        return _exact(0)
    reason = _unsafe(who, Measure.AMOUNT, limits, sensitive)
    return _withheld(reason) if reason else _exact(who.total)


def mean(who: Contributions, limits: Thresholds) -> Protected:
    """The mean per person; needs enough persons and none with more than half. There are no minima and maxima."""
    if who.persons < limits.mean:
        return _withheld(Reason.BASE)
    reason = _unsafe(who, Measure.AMOUNT, limits, sensitive=False)
    return _withheld(reason) if reason else _exact(who.total / who.persons)


def share(part: Contributions, base: Contributions, limits: Thresholds, *, sensitive: bool = False) -> Protected:
    """The whole percentage of the persons of `base` who are in `part`.

    Withheld where the base is too small, and where so few are in it or outside it that the percentage names them.
    """
    if base.persons < limits.base:
        return _withheld(Reason.BASE)
    limit = limits.limit(sensitive=sensitive)
    if min(part.persons, base.persons - part.persons) < limit:
        return _withheld(Reason.FEW)
    return _exact(round(100 * part.persons / base.persons))


def rate(part: Contributions, rest: Contributions, limits: Thresholds) -> Protected:
    """The whole percentage of what persons contributed that is `part`, where all of it is `part` and `rest`.

    Withheld where too few persons stand behind both together, or behind one of them.
    """
    base = part + rest
    if base.persons < limits.base:
        return _withheld(Reason.BASE)
    reason = _unsafe(part, Measure.AMOUNT, limits, False) or _unsafe(rest, Measure.AMOUNT, limits, False)
    return _withheld(reason) if reason else _exact(round(100 * part.total / base.total))


class Opinion(NamedTuple):
    """A share in whole per cent with the bounds of its Wilson interval; all three are shown, or none."""

    share: Protected
    low: Protected
    high: Protected


def opinion(hits: int, answered: int, limits: Thresholds) -> Opinion:
    """How many of the sheets with an answer say so. Withheld where there are too few sheets, and not where few of them, or all,
    say so: nobody knows who filled in a sheet, or whether somebody did.
    """
    if not answered or answered < limits.base:
        return Opinion(*(_withheld(Reason.BASE) for _ in range(3)))
    between = wilson.interval(hits, answered)
    return Opinion(*(_exact(round(100 * share)) for share in (hits / answered, *between)))


def median(values: Sequence[tuple[Hashable, int]], limits: Thresholds) -> Protected:
    """The median of values that belong to persons; needs enough persons and none with more than half of the values."""
    who = Contributions.of((person, 1) for person, _value in values)
    if who.persons < limits.mean:
        return _withheld(Reason.BASE)
    reason = _unsafe(who, Measure.AMOUNT, limits, sensitive=False)
    return _withheld(reason) if reason else _exact(middle(value for _person, value in values))


def stages(cells: Sequence[Contributions], limits: Thresholds) -> tuple[Protected, ...]:
    """Amounts that are parts of each other, as the stages of a funnel: what is left between two of them is protected, too.

    The first and the last are shown before those between them, the later ones first.
    """
    shown: set[int] = set()
    order = dict.fromkeys((0, *range(len(cells) - 1, 0, -1)))
    reasons = {place: _unsafe(cell, Measure.AMOUNT, limits, False) for place, cell in enumerate(cells)}
    for place in order:
        safe = reasons[place] is None
        if safe and all(_apart(cells[place], cells[other], limits) for other in shown):
            shown.add(place)
    return tuple(
        _exact(cell.total) if place in shown else _withheld(reasons[place] or Reason.SECONDARY)
        for place, cell in enumerate(cells)
    )


def _apart(one: Contributions, other: Contributions, limits: Thresholds) -> bool:
    """Whether what one has more than the other names nobody. Where neither is part of the other, nothing can be computed."""
    more, less = one - other, other - one
    if more.persons and less.persons:
        return True
    return _unsafe(more if more.persons else less, Measure.AMOUNT, limits, False) is None


@dataclass(frozen=True, eq=False)
class Group:
    """A row before protection: what it stands for and, per column, what stands behind the number."""

    category: Category
    cells: tuple[Contributions, ...]


@dataclass(frozen=True)
class Line:
    """A row that may be printed."""

    category: Category
    figures: tuple[Protected, ...]


@dataclass(frozen=True)
class Breakdown:
    """A protected table: its rows and the total under them."""

    rows: tuple[Line, ...]
    total: Line

    def of(self, key: str) -> tuple[Protected, ...]:
        """The figures of the row (or the total) with this key; withheld where it is not printed by itself."""
        found = next((line.figures for line in (*self.rows, self.total) if line.category.key == key), None)
        return tuple(_withheld(Reason.FOLDED) for _ in self.total.figures) if found is None else found


@dataclass(frozen=True)
class _Rules:
    """What one table is protected by."""

    columns: tuple[Measure, ...]
    limits: Thresholds
    sensitive: bool

    @property
    def limit(self) -> int:
        return self.limits.limit(sensitive=self.sensitive)

    def size(self, group: Group) -> tuple[int, ...]:
        return tuple(cell.value(column) for cell, column in zip(group.cells, self.columns, strict=True))

    def unsafe(self, group: Group) -> bool:
        return any(self.reason(cell, column) for cell, column in zip(group.cells, self.columns, strict=True))

    def reason(self, cell: Contributions, column: Measure) -> Reason | None:
        return _unsafe(cell, column, self.limits, self.sensitive)

    def figure(self, cell: Contributions, column: Measure, folded: int = 0) -> Protected:
        reason = self.reason(cell, column)
        if reason is None:
            return _exact(cell.value(column), folded)
        return _below(self.limit) if column is Measure.PERSONS else _withheld(reason)

    def line(self, category: Category, cells: Sequence[Contributions], folded: int = 0) -> Line:
        pairs = zip(cells, self.columns, strict=True)
        return Line(category, tuple(self.figure(cell, column, folded) for cell, column in pairs))

    def hidden_enough(self, hidden: Sequence[Group], printed: Sequence[Group]) -> bool:
        """Whether what can be computed about the hidden groups together names nobody."""
        together = _Rules.sum(hidden)
        if len(hidden) < 2 or any(self.reason(cell, c) for cell, c in zip(together, self.columns, strict=True)):
            return False
        return all(
            self._wide([g.cells[i].persons for g in hidden], [g.cells[i].persons for g in printed], together[i].persons)
            for i, column in enumerate(self.columns)
            if column is Measure.PERSONS
        )

    def _wide(self, hidden: list[int], printed: list[int], together: int) -> bool:
        """The interval audit: the range that the printed sum leaves for a hidden count below the limit."""
        top = self.limit - 1
        large = sum(1 for count in hidden if count > top)
        small = len(hidden) - large
        if not small:
            return True
        most_of_others = (small - 1) * top + (large * min(printed) if printed else large * together)
        lowest = max(0, together - most_of_others)
        highest = min(top, together - large * self.limit)
        return highest - lowest >= min(self.limits.spread, top)

    @staticmethod
    def sum(groups: Sequence[Group]) -> tuple[Contributions, ...]:
        return tuple(union(cells) for cells in zip(*(group.cells for group in groups), strict=True))


def _unsafe(cell: Contributions, column: Measure, limits: Thresholds, sensitive: bool) -> Reason | None:
    if column is Measure.WORK and not cell.persons:
        return None
    if cell.persons < limits.limit(sensitive=sensitive):
        return Reason.FEW
    whole = cell.by_persons if column is Measure.AMOUNT else cell.total
    if column is not Measure.PERSONS and cell.largest > limits.largest_share * whole:
        return Reason.DOMINANT
    return None


def fold(
    groups: Sequence[Group],
    columns: Sequence[Measure],
    limits: Thresholds,
    *,
    sensitive: bool = False,
) -> Breakdown:
    """Protect a table by putting small groups together as "Sonstige", for lists whose rows may vary.

    Where the small groups together still name someone, the smallest other groups join them; where nothing is left, only
    the total is printed: what all groups hold together, who stands in several of them counted once. Rows come out largest
    first, "Sonstige" last.
    """
    rules = _Rules(tuple(columns), limits, sensitive)
    whole = _whole(groups, rules)
    hidden, printed = _split(groups, rules, with_rest=True)
    total_line = rules.line(TOTAL, whole)
    if any(figure.hidden for figure in total_line.figures) or (hidden and not printed):
        return Breakdown((), total_line)
    rows = [rules.line(group.category, group.cells) for group in sorted(printed, key=rules.size, reverse=True)]
    if hidden:
        rows.append(rules.line(OTHERS, _Rules.sum(hidden), folded=len(hidden)))
    return Breakdown(tuple(rows), total_line)


def suppress(
    groups: Sequence[Group],
    columns: Sequence[Measure],
    limits: Thresholds,
    *,
    sensitive: bool = False,
) -> Breakdown:
    """Protect a table whose rows are fixed (tasks, months): rows stay in order, cells that name someone are hidden.

    Never is exactly one row hidden under the total; further rows are hidden until nothing can be computed.
    """
    rules = _Rules(tuple(columns), limits, sensitive)
    whole = _whole(groups, rules)
    hidden, printed = _split(groups, rules, with_rest=False)
    anonymous = not printed
    total_line = rules.line(TOTAL, whole)
    rows = tuple(
        _hidden_line(group, rules, anonymous) if group in hidden else rules.line(group.category, group.cells)
        for group in groups
    )
    return Breakdown(rows, total_line)


def _hidden_line(group: Group, rules: _Rules, anonymous: bool) -> Line:
    """A hidden row. Where all rows are hidden it does not even tell which of them are small."""
    whole = rules.line(group.category, group.cells)
    secondary = _withheld(Reason.SECONDARY)
    return Line(group.category, tuple(f if f.hidden and not anonymous else secondary for f in whole.figures))


def _whole(groups: Sequence[Group], rules: _Rules) -> tuple[Contributions, ...]:
    return _Rules.sum(groups) if groups else tuple(Contributions({}) for _ in rules.columns)


def _split(groups: Sequence[Group], rules: _Rules, *, with_rest: bool) -> tuple[list[Group], list[Group]]:
    """Which groups must be hidden and which may be printed."""
    unsafe = [group for group in groups if rules.unsafe(group)]
    if not unsafe:
        return [], list(groups)
    hidden = [group for group in groups if group in unsafe or (with_rest and group.category.rest)]
    others = sorted((group for group in groups if group not in hidden), key=rules.size)
    while others and not rules.hidden_enough(hidden, others):
        hidden.append(others.pop(0))
    return hidden, [group for group in groups if group in others]
