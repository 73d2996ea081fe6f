"""The limits of the protection of figures: at, below and above each of them."""

import pytest

from app.figures.categories import OTHERS, TOTAL, Category
from app.figures.protection.contributions import Contributions, Measure, union
from app.figures.protection.protect import Group, amount, fold, mean, persons, share, suppress
from app.figures.protection.thresholds import Reason, Thresholds

LIMITS = Thresholds()
P, A, W = Measure.PERSONS, Measure.AMOUNT, Measure.WORK


def people(count: int, each: int = 1, first: int = 0) -> Contributions:
    """So many persons who contributed so much each."""
    return Contributions({first + number: each for number in range(count)})


def shown(figure: object) -> object:
    """The printed value, or the reason and sign of a hidden one."""
    return figure.value if figure.value is not None else (figure.reason, figure.sign)  # type: ignore[attr-defined]


FEW, NONE, BASE = (Reason.FEW, "< 5"), (Reason.FEW, "–"), (Reason.BASE, "–")


def test_the_limits_are_these() -> None:
    assert Thresholds(persons=5, sensitive=10, base=20, mean=5, largest_share=0.5, spread=4) == LIMITS
    assert (LIMITS.limit(sensitive=False), LIMITS.limit(sensitive=True)) == (5, 10)


@pytest.mark.parametrize(
    ("values", "allowed"),
    [
        ({"persons": 2, "sensitive": 2}, True),
        ({"persons": 1, "sensitive": 2}, False),
        ({"persons": 5, "sensitive": 4}, False),
        ({"persons": 5, "sensitive": 5}, True),
        ({"largest_share": 0.0}, False),
        ({"largest_share": 0.01}, True),
        ({"largest_share": 0.99}, True),
        ({"largest_share": 1.0}, False),
        ({"spread": 1}, True),
        ({"spread": 0}, False),
    ],
)
def test_limits_that_protect_nothing_are_refused(values: dict[str, float], allowed: bool) -> None:
    if allowed:
        assert Thresholds(**values)  # type: ignore[arg-type]
        return
    with pytest.raises(ValueError, match="protect nothing"):
        Thresholds(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "usual", "sensitive"),
    [
        (0, FEW, (Reason.FEW, "< 10")),
        (4, FEW, (Reason.FEW, "< 10")),
        (5, 5, (Reason.FEW, "< 10")),
        (9, 9, (Reason.FEW, "< 10")),
        (10, 10, 10),
    ],
)
def test_a_count_of_persons(count: int, usual: object, sensitive: object) -> None:
    assert shown(persons(people(count), LIMITS)) == usual
    assert shown(persons(people(count), LIMITS, sensitive=True)) == sensitive


def test_nothing_is_shown_as_zero_only_where_nothing_took_place() -> None:
    assert shown(persons(people(0), LIMITS, known_empty=True)) == 0
    assert shown(persons(people(1), LIMITS, known_empty=True)) == FEW
    assert shown(amount(people(0), LIMITS, known_empty=True)) == 0
    assert shown(amount(people(1), LIMITS, known_empty=True)) == NONE
    assert shown(amount(people(0), LIMITS)) == NONE


@pytest.mark.parametrize(
    ("contributed", "printed"),
    [
        ([10, 10, 10, 10], NONE),
        ([10, 10, 10, 10, 10], 50),
        ([20, 5, 5, 5, 5], 40),
        ([21, 5, 5, 5, 5], (Reason.DOMINANT, "–")),
        ([10, 10, 10, 10, 0], NONE),
        ([10, 10, 10, 10, -5], NONE),
    ],
)
def test_a_sum_needs_five_persons_and_none_with_more_than_half(contributed: list[int], printed: object) -> None:
    assert shown(amount(Contributions(dict(enumerate(contributed))), LIMITS)) == printed


@pytest.mark.parametrize(("count", "printed"), [(0, BASE), (4, BASE), (5, 3.0), (6, 3.0)])
def test_a_mean_needs_five(count: int, printed: object) -> None:
    assert shown(mean(people(count, 3), LIMITS)) == printed


def test_a_mean_that_one_person_makes_is_withheld() -> None:
    most = Contributions({**dict.fromkeys(range(1, 11), 1), 0: 11})
    assert shown(mean(most, LIMITS)) == (Reason.DOMINANT, "–")
    assert mean(Contributions({**dict.fromkeys(range(1, 11), 1), 0: 10}), LIMITS).value == 20 / 11


@pytest.mark.parametrize(
    ("part", "base", "printed"),
    [
        (10, 19, BASE),
        (10, 20, 50),
        (5, 20, 25),
        (4, 20, NONE),
        (15, 20, 75),
        (16, 20, NONE),
        (7, 21, 33),
        (20, 20, NONE),
        (0, 20, NONE),
    ],
)
def test_a_share_needs_twenty_and_five_on_both_sides(part: int, base: int, printed: object) -> None:
    assert shown(share(people(part), people(base), LIMITS)) == printed


def test_a_sensitive_share_needs_ten_on_both_sides() -> None:
    assert shown(share(people(10), people(20), LIMITS, sensitive=True)) == 50
    assert shown(share(people(9), people(20), LIMITS, sensitive=True)) == NONE
    assert shown(share(people(11), people(20), LIMITS, sensitive=True)) == NONE


def groups(*counts: int, rest: int = -1) -> list[Group]:
    """Groups of so many persons each, all different; the one at `rest` is the rest."""
    return [
        Group(Category(f"g{place}", f"G{place}", rest=place == rest), (people(count, first=1000 * place),))
        for place, count in enumerate(counts)
    ]


@pytest.mark.parametrize(
    ("counts", "rows", "total"),
    [
        ((5, 6, 7), [("g2", 7), ("g1", 6), ("g0", 5)], 18),
        ((30, 10, 2, 3, 3), [("g0", 30), ("g1", 10), ("others", 8)], 48),
        ((30, 10, 3, 3, 3), [("g0", 30), ("others", 19)], 49),
        ((30, 10, 1, 2, 2), [("g0", 30), ("g1", 10), ("others", 5)], 45),
        ((30, 10, 1, 2, 1), [("g0", 30), ("others", 14)], 44),
        ((20, 10, 4), [("g0", 20), ("others", 14)], 34),
        ((20, 3), [], 23),
        ((4,), [], FEW),
        ((5,), [("g0", 5)], 5),
        ((), [], FEW),
        ((20, 10, 0, 0), [("g0", 20), ("others", 10)], 30),
        ((20, 10, 1, 1), [("g0", 20), ("others", 12)], 32),
    ],
)
def test_small_groups_are_put_together(counts: tuple[int, ...], rows: list[tuple[str, int]], total: object) -> None:
    made = fold(groups(*counts), [P], LIMITS)
    assert [(line.category.key, shown(line.figures[0])) for line in made.rows] == [
        (OTHERS.key if key == "others" else key, value) for key, value in rows
    ]
    assert (made.total.category, shown(made.total.figures[0])) == (TOTAL, total)


def test_put_together_figures_say_how_many_groups_they_hold() -> None:
    made = fold(groups(20, 10, 2, 3, 3), [P], LIMITS)
    last = made.rows[-1].figures[0]
    assert (last.folded, last.reason) == (3, Reason.FOLDED)
    assert (made.rows[0].figures[0].folded, made.rows[0].figures[0].reason) == (0, None)
    assert [figure.reason for figure in made.of("g2")] == [Reason.FOLDED]
    assert made.of("g0")[0].value == 20
    assert made.of(TOTAL.key)[0].value == 38


def test_the_rest_joins_the_small_groups_only_where_there_are_some() -> None:
    made = fold(groups(20, 10, 3, 3, 6, rest=4), [P], LIMITS)
    assert [line.figures[0].value for line in made.rows] == [20, 10, 12]
    made = fold(groups(20, 10, 6, rest=2), [P], LIMITS)
    assert [line.figures[0].value for line in made.rows] == [20, 10, 6]


@pytest.mark.parametrize(
    ("counts", "printed"),
    [
        ((5, 6), [5, 6]),
        ((20, 10, 2, 3, 3), [20, 10, FEW, FEW, FEW]),
        ((20, 10, 3, 3), [20, (Reason.SECONDARY, "–"), FEW, FEW]),
        ((20, 10, 4), [20, (Reason.SECONDARY, "–"), FEW]),
        ((10, 20, 4), [(Reason.SECONDARY, "–"), 20, FEW]),
        ((3, 3), [(Reason.SECONDARY, "–"), (Reason.SECONDARY, "–")]),
        ((20, 4), [(Reason.SECONDARY, "–"), (Reason.SECONDARY, "–")]),
    ],
)
def test_fixed_rows_are_hidden_and_never_one_alone(counts: tuple[int, ...], printed: list[object]) -> None:
    made = suppress(groups(*counts), [P], LIMITS)
    assert [shown(line.figures[0]) for line in made.rows] == printed
    assert [line.category.key for line in made.rows] == [f"g{place}" for place in range(len(counts))]


def test_the_rest_as_a_fixed_row_is_hidden_only_where_it_has_to_be() -> None:
    made = suppress(groups(20, 10, 2, 3, 3, 12, rest=5), [P], LIMITS)
    assert [shown(line.figures[0]) for line in made.rows] == [20, 10, FEW, FEW, FEW, 12]


def test_her_own_time_needs_no_person() -> None:
    def work(who: Contributions) -> object:
        return shown(suppress([Group(Category("a", "A"), (who,))], [W], LIMITS).rows[0].figures[0])

    assert work(Contributions({}, own=30)) == 30
    assert work(Contributions({}, own=0)) == 0
    assert work(people(5, 10)) == 50
    assert work(Contributions({1: 10}, own=300)) == (Reason.SECONDARY, "–")


def test_the_total_counts_who_stands_in_several_groups_once() -> None:
    same = [Group(Category(key, key), (people(6),)) for key in "ab"]
    assert fold(same, [P], LIMITS).total.figures[0].value == 6


# What stands behind a number


def test_contributions() -> None:
    who = Contributions.of([("a", 2), ("b", 3), ("a", 5), ("c", 0)], own=7)
    assert (who.persons, who.total, who.largest, who.value(P), who.value(A), who.value(W)) == (2, 17, 7, 2, 17, 17)
    assert repr(who) == "Contributions(persons=2, total=17)"
    nobody = Contributions({})
    assert (nobody.persons, nobody.total, nobody.largest) == (0, 0, 0)
    both = who + Contributions({"a": 1, "d": 4}, own=1)
    assert (both.persons, both.total, both.largest) == (3, 23, 8)
    assert union([]).persons == 0
    assert (Contributions.of_persons("aab").persons, Contributions.of_persons("aab").total) == (2, 2)


def test_reasons_have_their_words() -> None:
    assert {reason.value: reason.label for reason in Reason} == {
        "few": "zu wenige Personen hinter dem Wert",
        "dominant": "mehr als die Hälfte des Wertes stammt von einer Person",
        "secondary": "zurückgehalten, damit sich kein anderer Wert errechnen lässt",
        "base": "Grundlage für Anteil oder Mittelwert zu klein",
        "folded": "kleine Gruppen zu „Sonstige“ zusammengefasst",
    }


def test_who_took_part_together_has_all_of_it_and_the_sum_counts_it_once() -> None:
    talks = [((1, 2), 30), ((1,), 10), ((3, 4, 5), 20), ((), 100)]
    who = Contributions.together(talks)
    assert (who.persons, who.total, who.by_persons, who.largest) == (5, 160, 60, 40)
    both = who + Contributions.together([((1, 6), 5)])
    assert (both.persons, both.total, both.by_persons, both.largest) == (6, 165, 65, 45)
    left = both - who
    assert (left.persons, left.total) == (2, 5)


def test_what_anonymous_persons_took_hides_nobody_who_had_more_than_half() -> None:
    known = [((person,), 10) for person in range(4)] + [((4,), 50)]
    assert shown(amount(Contributions.together(known), LIMITS)) == (Reason.DOMINANT, "–")
    assert shown(amount(Contributions.together([*known, ((), 1_000)]), LIMITS)) == (Reason.DOMINANT, "–")
