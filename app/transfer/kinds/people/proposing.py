"""Which columns of a list hold the names of people, seen from all its columns."""

from collections.abc import Iterator

from app.transfer.kinds.imported import WordColumns


def settle_names(said: dict[int, str]) -> None:
    """A bare "Name" is the family name beside a given name, else the whole one."""
    keys = set(said.values())
    alone = "given_name" in keys and not keys & {"family_name", "full_name", "family_first"}
    for place, key in said.items():
        if key == "name":
            said[place] = "family_name" if alone else "full_name"
    if "given_name" not in keys and "called_name" in keys and "family_name" in said.values():
        place = next(place for place, key in said.items() if key == "called_name")
        said[place] = "given_name"
    if "address" in said.values() and "street" not in said.values() and keys & {"postcode", "city", "place"}:
        place = next(place for place, key in said.items() if key == "address")
        said[place] = "street"


def names_in(words: WordColumns, has_postcode: bool) -> Iterator[tuple[int, str]]:
    """The first columns of words are the names; the one after a postcode may be the place."""
    whole = all(len(cell.split()) > 1 for cell in words[0][1])
    if whole or len(words) == 1:
        yield words[0][0], "full_name"
        rest = words[1:]
    else:
        yield words[0][0], "family_name"
        yield words[1][0], "given_name"
        rest = words[2:]
    if rest and has_postcode:
        yield rest[0][0], "city"
