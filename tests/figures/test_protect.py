"""Disclosure protection: what must never be printed or become computable."""

import copy
import dataclasses
import itertools
import pickle
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.figures.categories import Category
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure, union
from app.figures.protection.protect import Breakdown, Group, Protected
from app.figures.protection.thresholds import Reason, Thresholds

LIMITS = Thresholds()
PERSONS = (Measure.PERSONS,)
AMOUNT = (Measure.AMOUNT,)


def people(count: int, start: int = 0) -> Contributions:
    return Contributions.of_persons(range(start, start + count))


def group(key: str, *cells: Contributions, rest: bool = False) -> Group:
    return Group(Category(key, key, rest), cells)


def disjoint(counts: list[int] | tuple[int, ...]) -> list[Group]:
    """Groups in which nobody stands twice."""
    starts = itertools.accumulate(counts, initial=0)
    return [group(f"G{i}", people(count, start)) for i, (count, start) in enumerate(zip(counts, starts, strict=False))]


class TestTheType:
    def test_nobody_else_can_make_one(self) -> None:
        with pytest.raises(TypeError):
            Protected(3)
        with pytest.raises(TypeError):
            Protected(3, seal=object())

    def test_a_protected_figure_cannot_be_changed_afterwards(self) -> None:
        figure = protect.persons(people(3), LIMITS)
        with pytest.raises(dataclasses.FrozenInstanceError):
            figure.value = 3  # type: ignore[misc]
        with pytest.raises(TypeError):
            dataclasses.replace(figure, value=3)

    def test_a_hidden_figure_does_not_carry_the_value(self) -> None:
        hidden = protect.persons(people(3), LIMITS)
        assert pickle.dumps(hidden) == pickle.dumps(protect.persons(people(2), LIMITS))
        assert copy.copy(hidden) == hidden

    def test_contributions_keep_their_keys(self) -> None:
        assert "4711" not in repr(Contributions({4711: 3}))


class TestSingleFigures:
    @pytest.mark.parametrize(("count", "shown"), [(0, None), (1, None), (4, None), (5, 5), (420, 420)])
    def test_persons_below_five(self, count: int, shown: int | None) -> None:
        figure = protect.persons(people(count), LIMITS)
        assert figure.value == shown
        assert figure.hidden == (shown is None)
        if shown is None:
            assert figure.sign == "< 5"
            assert figure.reason is Reason.FEW

    def test_sensitive_counts_need_ten(self) -> None:
        assert protect.persons(people(9), LIMITS, sensitive=True).sign == "< 10"
        assert protect.persons(people(10), LIMITS, sensitive=True).value == 10

    def test_zero_shows_only_where_nothing_took_place(self) -> None:
        assert protect.persons(people(0), LIMITS).hidden
        assert protect.persons(people(0), LIMITS, known_empty=True).value == 0
        assert protect.persons(people(1), LIMITS, known_empty=True).hidden

    def test_minutes_of_few_persons_are_withheld(self) -> None:
        figure = protect.amount(Contributions(dict.fromkeys(range(4), 60)), LIMITS)
        assert figure.sign == "–"
        assert figure.reason is Reason.FEW

    def test_minutes_mostly_of_one_person_are_withheld(self) -> None:
        half = {0: 40, 1: 10, 2: 10, 3: 10, 4: 10}
        assert protect.amount(Contributions(half), LIMITS).value == 80
        assert protect.amount(Contributions(half | {0: 41}), LIMITS).reason is Reason.DOMINANT

    def test_means_need_five_persons(self) -> None:
        assert protect.mean(Contributions(dict.fromkeys(range(4), 30)), LIMITS).reason is Reason.BASE
        assert protect.mean(Contributions(dict.fromkeys(range(5), 30)), LIMITS).value == 30

    @pytest.mark.parametrize(
        ("part", "base", "shown"), [(10, 20, 50), (10, 19, None), (19, 20, None), (4, 40, None), (40, 40, None)]
    )
    def test_percentages_need_a_base_and_two_sides(self, part: int, base: int, shown: int | None) -> None:
        assert protect.share(people(part), people(base), LIMITS).value == shown

    def test_thresholds_that_protect_nothing_are_refused(self) -> None:
        with pytest.raises(ValueError, match="nothing"):
            Thresholds(persons=1)


class TestFold:
    def test_small_groups_become_sonstige(self) -> None:
        table = protect.fold(disjoint([30, 3, 2, 1, 12]), PERSONS, LIMITS)
        assert [(row.category.label, row.figures[0].value) for row in table.rows] == [
            ("G0", 30),
            ("G4", 12),
            ("Sonstige", 6),
        ]
        assert table.total.figures[0].value == 48
        assert table.rows[-1].figures[0].folded == 3

    def test_a_lone_small_group_takes_another_with_it(self) -> None:
        table = protect.fold(disjoint([30, 3, 12]), PERSONS, LIMITS)
        assert [(row.category.label, row.figures[0].value) for row in table.rows] == [("G0", 30), ("Sonstige", 15)]

    def test_a_forced_sum_takes_another_group_with_it(self) -> None:
        """4 + 4 = 8 can only be 4 and 4 for who knows that both are below 5."""
        table = protect.fold(disjoint([30, 4, 4, 12]), PERSONS, LIMITS)
        assert [(row.category.label, row.figures[0].value) for row in table.rows] == [("G0", 30), ("Sonstige", 20)]

    def test_everyone_in_one_group_prints_only_the_total(self) -> None:
        table = protect.fold(disjoint([30, 0, 0]), PERSONS, LIMITS)
        assert table.rows == ()
        assert table.total.figures[0].value == 30

    def test_too_few_altogether_prints_no_number(self) -> None:
        table = protect.fold(disjoint([2, 1]), PERSONS, LIMITS)
        assert table.rows == ()
        assert table.total.figures[0].hidden

    def test_the_catalogues_own_rest_joins(self) -> None:
        groups = [*disjoint([30, 3, 12]), group("Sonstiges", people(9, 900), rest=True)]
        table = protect.fold(groups, PERSONS, LIMITS)
        assert [(row.category.label, row.figures[0].value) for row in table.rows] == [
            ("G0", 30),
            ("G2", 12),
            ("Sonstige", 12),
        ]

    def test_nothing_small_changes_nothing(self) -> None:
        table = protect.fold(disjoint([7, 30]), PERSONS, LIMITS)
        assert [row.figures[0].value for row in table.rows] == [30, 7]
        assert all(row.figures[0].reason is None for row in table.rows)

    def test_a_person_in_two_groups_is_one_person_in_sonstige(self) -> None:
        groups = [
            group("A", people(30)),
            *(group(f"T{i}", people(4)) for i in range(3)),
            group("B", people(9)),
        ]
        table = protect.fold(groups, PERSONS, LIMITS)
        assert table.rows[-1].category.label == "Sonstige"
        assert table.rows[-1].figures[0].value == 9

    def test_a_row_falls_if_one_of_its_columns_does(self) -> None:
        loud = Contributions({0: 100} | dict.fromkeys(range(1, 6), 1))
        quiet = [group(f"Q{i}", *(Contributions(dict.fromkeys(range(10 + i, 90), 10)),) * 2) for i in range(2)]
        table = protect.fold([group("L", loud, loud), *quiet], (Measure.PERSONS, Measure.AMOUNT), LIMITS)
        assert "L" not in [row.category.label for row in table.rows]

    def test_without_groups_only_an_empty_total(self) -> None:
        assert protect.fold([], PERSONS, LIMITS) == Breakdown((), protect.fold([], PERSONS, LIMITS).total)


class TestSuppress:
    def test_never_one_hidden_row_under_a_total(self) -> None:
        table = protect.suppress(disjoint([30, 3, 12]), PERSONS, LIMITS)
        assert [(r.category.label, r.figures[0].hidden) for r in table.rows] == [
            ("G0", False),
            ("G1", True),
            ("G2", True),
        ]
        assert [r.figures[0].sign for r in table.rows[1:]] == ["< 5", "–"]
        assert table.rows[2].figures[0].reason is Reason.SECONDARY
        assert table.total.figures[0].value == 45

    def test_where_all_is_hidden_not_even_the_small_ones_are_told(self) -> None:
        table = protect.suppress(disjoint([6, 1]), PERSONS, LIMITS)
        assert {row.figures[0].sign for row in table.rows} == {"–"}
        assert table.total.figures[0].value == 7

    def test_minutes_of_a_group_that_names_someone(self) -> None:
        groups = [
            group("A", Contributions({0: 500})),
            group("B", Contributions(dict.fromkeys(range(10, 30), 60))),
            group("C", Contributions(dict.fromkeys(range(10, 40), 90))),
        ]
        table = protect.suppress(groups, AMOUNT, LIMITS)
        assert [row.figures[0].value for row in table.rows] == [None, None, 2700]


counts = st.lists(st.integers(0, 40), min_size=1, max_size=9)


def printed(table: Breakdown) -> list[int]:
    return [int(row.figures[0].value) for row in table.rows if row.figures[0].value is not None]


@given(counts, st.booleans())
def test_nothing_below_the_limit_is_ever_printed(values: list[int], sensitive: bool) -> None:
    limit = LIMITS.limit(sensitive=sensitive)
    for table in (
        protect.fold(disjoint(values), PERSONS, LIMITS, sensitive=sensitive),
        protect.suppress(disjoint(values), PERSONS, LIMITS, sensitive=sensitive),
    ):
        assert all(value >= limit for value in printed(table))
        total = table.total.figures[0].value
        assert total is None or total == sum(values) >= limit


@given(counts, st.booleans())
def test_what_the_total_leaves_for_the_hidden_is_neither_small_nor_one_row(values: list[int], sensitive: bool) -> None:
    table = protect.suppress(disjoint(values), PERSONS, LIMITS, sensitive=sensitive)
    hidden = [row for row in table.rows if row.figures[0].hidden]
    total = table.total.figures[0].value
    if hidden and total is not None:
        assert len(hidden) >= 2
        assert total - sum(printed(table)) >= LIMITS.limit(sensitive=sensitive)


@given(counts)
def test_folding_loses_nobody(values: list[int]) -> None:
    table = protect.fold(disjoint(values), PERSONS, LIMITS)
    if table.rows:
        assert sum(printed(table)) == sum(values) == table.total.figures[0].value
        assert all(not row.figures[0].hidden for row in table.rows)


@given(st.lists(st.integers(0, 14), min_size=2, max_size=4))
@settings(deadline=None)
def test_the_printed_numbers_leave_every_hidden_count_a_range(values: list[int]) -> None:
    """Solve for all assignments that fit the printed table; every hidden count below the limit keeps a range of 4."""
    table = protect.suppress(disjoint(values), PERSONS, LIMITS)
    total = table.total.figures[0].value
    if total is None:
        return
    ranges = []
    for row in table.rows:
        figure = row.figures[0]
        if figure.value is not None:
            ranges.append(range(int(figure.value), int(figure.value) + 1))
        else:
            ranges.append(range(figure.limit) if figure.limit else range(int(total) + 1))
    fitting = [guess for guess in itertools.product(*ranges) if sum(guess) == total]
    for place, row in enumerate(table.rows):
        if row.figures[0].hidden and values[place] < LIMITS.persons:
            possible = {guess[place] for guess in fitting}
            assert max(possible) - min(possible) >= 4


@pytest.mark.parametrize("method", [protect.fold, protect.suppress])
def test_who_knows_the_program_still_cannot_tell(method: type) -> None:
    """Run the program backwards: every output that hides a small count fits at least two values of it."""
    limits = Thresholds(persons=3, sensitive=3, spread=2)
    candidates: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for values in itertools.product(range(11), repeat=3):
        candidates[method(disjoint(values), PERSONS, limits)].append(values)
    for table, inputs in candidates.items():
        shown = {row.category.label for row in table.rows if not row.figures[0].hidden}
        for place in range(3):
            if f"G{place}" not in shown and min(values[place] for values in inputs) < limits.persons:
                assert len({values[place] for values in inputs}) > 1, (table, inputs)


amounts = st.dictionaries(st.integers(0, 12), st.integers(1, 120), max_size=12)


@given(st.lists(amounts, min_size=1, max_size=6))
def test_amounts_printed_or_computable_always_have_five_persons_and_no_half(cells: list[dict[int, int]]) -> None:
    parts = [Contributions(cell) for cell in cells]
    groups = [group(f"G{i}", part) for i, part in enumerate(parts)]
    table = protect.suppress(groups, AMOUNT, LIMITS)
    hidden = [part for part, row in zip(parts, table.rows, strict=True) if row.figures[0].hidden]
    open_ones = [part for part, row in zip(parts, table.rows, strict=True) if not row.figures[0].hidden]
    computable = [union(hidden)] if hidden and not table.total.figures[0].hidden else []
    for part in open_ones + computable:
        assert part.persons >= 5
        assert 2 * part.largest <= part.total


@given(st.lists(amounts, min_size=1, max_size=6))
def test_folded_amounts_have_five_persons_and_no_half(cells: list[dict[int, int]]) -> None:
    groups = [group(f"G{i}", Contributions(cell)) for i, cell in enumerate(cells)]
    by_label = {each.category.label: each.cells[0] for each in groups}
    table = protect.fold(groups, AMOUNT, LIMITS)
    shown = [by_label.pop(row.category.label) for row in table.rows if row.category.label != "Sonstige"]
    if len(shown) < len(table.rows):
        shown.append(union(by_label.values()))
        assert len(by_label) >= 2
    assert all(part.persons >= 5 and 2 * part.largest <= part.total for part in shown)
