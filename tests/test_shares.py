"""A share is the same in every run, and many shares leave nothing out."""

from tests.shares import Shares

_VALUES = list(range(13))


def test_a_share_depends_on_the_name_alone() -> None:
    first, again = Shares(everything=False), Shares(everything=False)
    again.of(_VALUES, "another one")
    assert first.of(_VALUES, "field") == again.of(_VALUES, "field")
    assert len(set(first.of(_VALUES, "field"))) == first.size


def test_what_no_share_held_is_told() -> None:
    shares = Shares(everything=False)
    share = shares.of(_VALUES, "field")
    assert shares.unmet(_VALUES) == set(_VALUES) - set(share)
    for number in range(40):
        shares.of(_VALUES, f"field {number}")
    assert shares.unmet(_VALUES) == set()


def test_everything_is_the_share_of_each_where_that_is_asked_for_and_where_there_is_little() -> None:
    assert Shares(everything=True).of(_VALUES, "field") == _VALUES
    assert Shares(everything=False).of(_VALUES[:3], "field") == _VALUES[:3]
