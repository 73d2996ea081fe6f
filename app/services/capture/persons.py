"""Whom a line names: "Frau Yilmaz", "Familie Kovalenko", "Sohn von Frau Petrova", "Amira und Yusuf Haddad", "F. Yilmaz"."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import islice

from app.services.capture import person_words
from app.services.capture.lexicon import Word
from app.services.capture.names import MR, MS, Names
from app.services.people.naming import is_particle

_LEAST_SMALL = 5
"""Letters of a name that is written small and stands alone."""
_MOST_CHOICES = 12
_MANY = 200
"""Bearers of a name beyond whom it is asked who is meant, without looking at each."""


@dataclass(frozen=True, slots=True)
class Named:
    """Who is meant by some words, first to last: these persons; nobody on file; or, for several `choices`, a question."""

    first: int
    last: int
    ids: tuple[int, ...] = ()
    choices: tuple[int, ...] = ()


class PersonFinder:
    """Reads the persons of one line. `is_word` says of a word of the line that it means something else."""

    def __init__(
        self, words: Sequence[Word], line: str, names: Names, today: date, is_word: Callable[[Word], bool]
    ) -> None:
        self._words, self._line, self._names, self._today, self._is_word = words, line, names, today, is_word
        self._small = line == line.lower()

    def named(self) -> list[Named]:
        """Everybody named, in the order of the line, each word once."""
        found: list[Named] = []
        place = 0
        while place < len(self._words):
            one = self._at(place, found)
            if one is None:
                place += 1
                continue
            if found and one.first <= found[-1].last:
                found.pop()
            found.append(one)
            place = one.last + 1
        return found

    def _at(self, place: int, before: Sequence[Named]) -> Named | None:
        return (
            self._relative_of(place)
            or self._relative_with(place, before)
            or self._couple(place)
            or self._titled(place)
            or self._of_family(place)
            or self._given_and(place)
            or self._named_alone(place)
        )

    def _named_alone(self, place: int) -> Named | None:
        found = self._by_name(place)
        return (self._family_behind(found) if found else None) or found

    # --- with a title

    def _titled(self, place: int) -> Named | None:
        salutation = self._title(place)
        if salutation is None:
            return None
        start = self._behind_degrees(place + 1)
        end, ids = self._name(start)
        if ids:
            found = self._genitive(Named(place, end, *self._chosen(ids, salutation)))
            return found if found.ids or found.choices else Named(place, end)
        return self._unknown(place, start)

    def _title(self, place: int) -> str | None:
        word = self._words[place]
        salutation = person_words.TITLES.get(word.key)
        if salutation is None or word.key not in ("fr", "hn", "ms", "mr"):
            return salutation
        behind = self._word(place + 1)
        if behind is None:
            return None
        is_name = (behind.capital and not self._is_word(behind)) or len(behind.text) == 1
        dotted = self._line[word.end : word.end + 1] == "." and is_name
        return salutation if self._names.knows(behind.key) or dotted else None

    def _couple(self, place: int) -> Named | None:
        """ "Herr und Frau Yilmaz": two of one name."""
        first, joined, second = self._word(place), self._word(place + 1), self._word(place + 2)
        if not (first and joined and second and joined.key in person_words.AND):
            return None
        if first.key not in person_words.TITLES or second.key not in person_words.TITLES:
            return None
        end, ids = self._name(self._behind_degrees(place + 3))
        both = [self._chosen(ids, person_words.TITLES[word.key]) for word in (first, second)] if ids else []
        if both and all(len(found) == 1 for found, _choices in both):
            return Named(place, end, tuple(one for found, _ in both for one in found))
        return None

    def _unknown(self, place: int, start: int) -> Named | None:
        """Somebody with a title who is not on file."""
        word = self._word(start)
        if word is None or not self._may_name(word, start):
            return None
        last = start
        while is_particle(self._words[last].key) and self._word(last + 1):
            last += 1
        behind = self._word(last + 1)
        if behind and behind.capital and self._touches(last) and not self._is_word(behind) and behind.key not in person_words.NEVER and behind.key not in person_words.TITLES and not behind.text.isupper():  # fmt: skip
            last += 1
        return Named(place, last)

    def _may_name(self, word: Word, place: int) -> bool:
        if word.text[0].isdecimal() or word.key in person_words.TITLES or not self._touches(place - 1, dots=True):
            return False
        if is_particle(word.key) and (behind := self._word(place + 1)) and behind.capital:
            return True
        if word.key in person_words.NEVER or word.key in person_words.RELATIVES:
            return False
        return word.capital or (self._small and len(word.key) > 3 and not self._is_word(word))

    # --- families

    def _of_family(self, place: int) -> Named | None:
        if self._words[place].key not in person_words.FAMILIES:
            return None
        end, ids = self._name(place + 1)
        if not ids:
            return self._unknown(place, place + 1)
        if len(ids) > _MANY:
            return Named(place, end, (), tuple(islice(ids, _MOST_CHOICES)))
        keys = set(self._keys(place + 1, end))
        surnamed = [one for one in ids if keys <= set(self._names.people[one].family)] or ids
        groups = self._names.family_of(surnamed)
        if len(groups) > 1:
            return Named(place, end, (), tuple(surnamed)[:_MOST_CHOICES])
        members = groups[0]
        if self._words[place].key in person_words.COUPLES:
            grown = [one for one in members if not self._names.people[one].is_child(self._today)]
            members = set(grown) if len(grown) == 2 else members
        return Named(place, end, tuple(sorted(members)))

    def _family_behind(self, found: Named) -> Named | None:
        """ "Kovalenko Familie"."""
        behind = self._word(found.last + 1)
        if (
            behind is None
            or behind.key not in person_words.FAMILIES
            or found.first != found.last
            or not self._touches(found.last)
        ):
            return None
        ids = self._bearers(self._words[found.first], frozenset())
        groups = self._names.family_of(ids) if ids else []
        return Named(found.first, found.last + 1, tuple(sorted(groups[0]))) if len(groups) == 1 else None

    # --- without a title

    def _given_and(self, place: int) -> Named | None:
        """ "Amira und Yusuf Haddad": a given name, and the family name with the next."""
        word, joined = self._word(place), self._word(place + 1)
        if not (word and joined and joined.key in person_words.AND and self._names.knows(word.key)) or self._title(
            place
        ):
            return None
        end, ids = self._name(place + 2)
        if end < place + 3 or len(ids) != 1:
            return None
        family = self._names.people[next(iter(ids))].family
        mine = set[int]().union(*(self._names.bearers((word.key, name)) for name in family))
        return Named(place, place, tuple(mine)) if len(mine) == 1 else None

    def _by_name(self, place: int) -> Named | None:
        word = self._words[place]
        if word.text[0].isdecimal():
            return None
        end, ids = self._name(place)
        if not ids:
            return self._initial_first(place)
        if end == place:
            return self._alone(place, ids)
        if word.key in person_words.NEVER and not word.capital:
            return None
        return self._genitive(Named(place, end, *self._chosen(ids, "")))

    def _alone(self, place: int, ids: Iterable[int]) -> Named | None:
        """One word that is somebody's name."""
        word = self._words[place]
        if word.key in person_words.NEVER or self._is_word(word) or is_particle(word.key):
            return None
        if not word.capital and (len(word.key) < _LEAST_SMALL or not self._small):
            return None
        few = list(islice(ids, _MANY))
        people = self._names.people
        known = [one for one in few if word.key in (*people[one].given, *people[one].family)]
        initial = self._word(place + 1)
        if initial and len(initial.text) == 1 and initial.capital and self._line[initial.end : initial.end + 1] == ".":
            fitting = [
                one for one in ids if any(name.startswith(initial.key) for name in self._names.people[one].family)
            ]
            return Named(place, place + 1, *self._chosen(fitting, "")) if fitting else None
        behind = self._word(place + 1)
        surname_unknown = (
            behind is not None and behind.capital and self._touches(place) and not self._names.knows(behind.key)
            and not self._is_word(behind) and behind.key not in person_words.NEVER and behind.key not in person_words.TITLES
            and all(word.key in people[one].given for one in few)
            and behind.key not in person_words.RELATIVES and not behind.text.isupper()
        )  # fmt: skip
        if surname_unknown:
            return Named(place, place + 1)
        return self._genitive(Named(place, place, *self._chosen(known or ids, "")))

    def _initial_first(self, place: int) -> Named | None:
        """ "F. Yilmaz"."""
        word = self._words[place]
        if len(word.text) != 1 or not word.capital or self._line[word.end : word.end + 1] != ".":
            return None
        end, ids = self._name(place + 1)
        fitting = [one for one in ids if any(name.startswith(word.key) for name in self._names.people[one].given)]
        return Named(place, end, *self._chosen(fitting, "")) if fitting else None

    # --- relatives

    def _relative_of(self, place: int) -> Named | None:
        """ "Sohn von Frau Petrova", "Tochter Petrova", "Mutter von Dmytro"."""
        word, of = self._words[place], self._word(place + 1)
        if word.key not in person_words.RELATIVES or of is None:
            return None
        start = place + 1
        while (step := self._word(start)) and step.key in person_words.OF:
            start += 1
        if start == place + 1 and word.key in person_words.TITLES:
            return None
        if start == place + 1:
            return None
        anchor = self._anchor(start)
        if anchor is None or len(anchor.ids) != 1:
            return None
        return self._related(word, anchor, place, anchor.last) or Named(anchor.first, anchor.last, anchor.ids)

    def _relative_with(self, place: int, before: Sequence[Named]) -> Named | None:
        """ "Frau Petrova mit Sohn", "Frau Petrova und ihr Sohn"."""
        if not before or len(before[-1].ids) != 1 or before[-1].last != place - 1:
            return None
        between = self._line[self._words[place - 1].end : self._words[place].start].strip()
        is_joined = self._words[place].key in person_words.AND
        if not is_joined and between not in person_words.SIGNS:
            return None
        here = place + 1 if is_joined else place
        while (step := self._word(here)) and step.key in person_words.POSSESSIVE:
            here += 1
        word = self._word(here)
        if word is None or word.key not in person_words.RELATIVES:
            return None
        if word.key in person_words.TITLES and self._is_title_of_a_name(here):
            return None
        return self._related(word, before[-1], here, here)

    def _is_title_of_a_name(self, place: int) -> bool:
        """ "… und Frau Kowalczyk" is no wife, whether or not somebody of that name is on file."""
        behind = self._word(place + 1)
        if behind is None:
            return False
        return self._names.knows(behind.key) or (
            not self._is_word(behind) and self._unknown(place, place + 1) is not None
        )

    def _genitive(self, found: Named) -> Named:
        """ "Frau Kovalenkos Tochter"."""
        behind = self._word(found.last + 1)
        ends = self._words[found.last]
        is_genitive = ends.key.endswith("s") or self._line[ends.end : ends.end + 1] in "'’"
        if not behind or behind.key not in person_words.RELATIVES or len(found.ids) != 1 or not is_genitive:
            return found
        if behind.key in person_words.TITLES and self._names.knows(getattr(self._word(found.last + 2), "key", "")):
            return found
        return self._related(behind, found, found.first, found.last + 1) or found

    def _related(self, word: Word, anchor: Named, first: int, last: int) -> Named | None:
        role, salutation = person_words.RELATIVES[word.key]
        ids = self._names.related(anchor.ids[0], role, salutation, self._today)
        if len(ids) == 1 or (ids and word.key in person_words.SEVERAL):
            return Named(first, last, tuple(ids))
        return Named(first, last, (), tuple(ids)) if ids else None

    def _anchor(self, place: int) -> Named | None:
        if place >= len(self._words):
            return None
        return self._titled(place) or self._by_name(place)

    # --- names

    def _name(self, place: int) -> tuple[int, Set[int]]:
        """The most words from here on that are one name: the last of them, and who bears it."""
        ids: Set[int] = frozenset()
        end = last = place
        while (word := self._word(end)) is not None and (
            end == place or self._touches(end - 1, dots=True, commas=True)
        ):
            more = self._bearers(word, ids)
            if (
                end > place
                and not word.capital
                and not (self._small or is_particle(word.key) or self._is_initial(word))
            ):
                break
            if not more:
                if (is_particle(word.key) and end - place < 3) or self._is_initial(word):
                    fitting = self._initialled(word, ids) if ids else None
                    if fitting:
                        ids, last = fitting, end
                    end += 1
                    continue
                break
            ids, last = more, end
            end += 1
        return last, ids

    def _bearers(self, word: Word, among: Set[int]) -> Set[int]:
        for key in (word.key, word.key.removesuffix("s")):
            found = self._names.by_word.get(key)
            if found and (not among or among & found):
                return among & found if among else found
        return frozenset()

    def _is_initial(self, word: Word) -> bool:
        return len(word.text) == 1 and word.text.isalpha() and self._line[word.end : word.end + 1] == "."

    def _initialled(self, word: Word, among: Set[int]) -> Set[int]:
        if not self._is_initial(word):
            return frozenset()
        return frozenset(
            one for one in among if any(name.startswith(word.key) for name in self._names.people[one].words)
        )

    def _keys(self, first: int, last: int) -> Iterator[str]:
        for word in self._words[first : last + 1]:
            yield word.key if self._names.knows(word.key) else word.key.removesuffix("s")

    def _chosen(self, ids: Iterable[int], salutation: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The one who is meant, or whom to choose among: whoever can be addressed so, grown-ups first."""
        other = {MR: MS, MS: MR}.get(salutation, "-")
        fitting: list[int] = []
        children: list[int] = []
        for one in ids:
            person = self._names.people[one]
            if person.salutation == other:
                continue
            (children if salutation and person.is_child(self._today) else fitting).append(one)
            if len(fitting) > _MOST_CHOICES:
                break  # a name of many is a question, however many they are
        found = tuple(sorted(fitting or children))[:_MOST_CHOICES]
        return (found, ()) if len(found) == 1 else ((), found)

    # --- words

    def _word(self, place: int) -> Word | None:
        return self._words[place] if 0 <= place < len(self._words) else None

    def _behind_degrees(self, place: int) -> int:
        while (word := self._word(place)) and word.key in person_words.DEGREES:
            place += 1
        return place

    def _touches(self, place: int, dots: bool = False, commas: bool = False) -> bool:
        """Whether nothing but a blank or a hyphen stands between a word and the next."""
        here, behind = self._word(place), self._word(place + 1)
        if here is None or behind is None:
            return False
        between = self._line[here.end : behind.start].strip(" \t-‐‑'’")
        return between == "" or (dots and between == ".") or (commas and between == ",")
