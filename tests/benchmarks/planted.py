"""A quarter in which persons are on file twice, and others who only look so: what a scan for duplicates is measured with.

Everything comes from a seed. Nothing in the program knows how anybody is planted; nobody in it is real.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.demo.names import ORIGINS
from app.demo.places import CITY, POSTCODE, STREETS

_BEGINNINGS = (
    "Ober", "Nieder", "Brom", "Schön", "Wald", "Berg", "Stein", "Hoch", "Grün", "Weiß", "Schwarz", "Eich", "Linden",
    "Birken", "Kirch", "Mühl", "Brunn", "Hart", "Lang", "Kurz", "Alt", "Neu", "Roth", "Sand", "See", "Thal", "Wies",
    "Acker", "Buch", "Dorn", "Feld", "Gold", "Heiß", "Käm", "Löw", "Rös", "Süt", "Trö", "Vogt", "Würz", "Zell",
    "Blum", "Fried", "Gräf", "Hag", "Jung", "Klein",
)  # fmt: skip
_ENDINGS = (
    "bacher", "mann", "müller", "hofer", "steiner", "berger", "ner", "hauser", "maier", "schmidt", "wald", "felder",
    "brunner", "inger", "huber", "ler", "lin", "aner", "ert", "ich",
)  # fmt: skip
_SPELLED = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ş": "sch", "ç": "tsch", "ğ": "g", "ı": "i", "İ": "I", "ž": "zh", "š": "sh", "č": "ch",
}  # fmt: skip
_OTHERWISE = (
    ("w", "v"), ("v", "w"), ("k", "c"), ("c", "k"), ("ph", "f"), ("f", "ph"), ("th", "t"), ("ei", "ai"), ("ai", "ei"), ("ey", "ei"),
    ("y", "i"), ("ie", "i"), ("sch", "sh"), ("sh", "sch"), ("tsch", "ch"), ("ch", "kh"), ("kh", "ch"), ("ou", "u"), ("j", "y"),
    ("x", "ks"), ("z", "s"), ("tz", "z"), ("ck", "k"), ("nn", "n"), ("mm", "m"), ("ll", "l"), ("tt", "t"), ("ss", "s"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TODAY = date(2026, 3, 1)
Values = dict[str, Any]


@dataclass
class Planted:
    """Persons as columns of the table, pairs of places that are one person, and pairs that only look so."""

    people: list[Values] = field(default_factory=list)
    twice: set[tuple[int, int]] = field(default_factory=set)
    alike: set[tuple[int, int]] = field(default_factory=set)


def plant(seed: int, people: int, twice: int, alike: int) -> Planted:
    """So many people, of whom `twice` are on file a second time and `alike` have somebody who only looks like them."""
    chance = random.Random(seed)
    made = Planted()
    while len(made.people) < people - twice - alike:
        made.people += _household(chance)
    everybody = len(made.people)
    for place in chance.sample(range(everybody), twice):
        made.twice.add((place, len(made.people)))
        made.people.append(_again(chance, made.people[place]))
    for place in chance.sample(range(everybody), alike):
        made.alike.add((place, len(made.people)))
        made.people.append(chance.choice(_LOOK_ALIKES)(chance, made.people[place]))
    return made


def _household(chance: random.Random) -> Iterator[Values]:
    """Up to five who share a name, an address, often a number or a mail."""
    origin = chance.choices(ORIGINS, [one.share for one in ORIGINS])[0]
    family = _family(chance, origin)
    street = f"{chance.choice(STREETS)} {chance.randint(1, 120)}{chance.choice(['', '', '', 'a', 'b'])}"
    landline = f"07627 {chance.randint(10_000, 999_999)}" if chance.random() < 0.4 else ""
    shared = (
        f"{family.lower()}{chance.randint(1, 9999)}@example.org".replace(" ", ".") if chance.random() < 0.15 else ""
    )
    called: set[str] = set()
    for _member in range(chance.choice([1, 1, 1, 2, 2, 3, 4, 5])):
        given = chance.choice(chance.choice([origin.female, origin.male])).latin
        if given in called:
            continue
        called.add(given)
        yield {
            "family_name": family,
            "given_name": given,
            **_birth(chance),
            "street": street if chance.random() < 0.9 else "",
            "postcode": POSTCODE,
            "city": CITY,
            "phone": landline,
            "mobile": _mobile(chance) if chance.random() < 0.6 else "",
            "email": shared or (_mail(chance, given, family) if chance.random() < 0.3 else ""),
        }


def _family(chance: random.Random, origin: Any) -> str:
    if origin.country == "DE" and chance.random() < 0.8:
        return chance.choice(_BEGINNINGS) + chance.choice(_ENDINGS)
    name: str = chance.choice(origin.family).latin
    return f"{name}-{chance.choice(origin.family).latin}" if chance.random() < 0.05 else name


def _birth(chance: random.Random) -> Values:
    born = _TODAY - timedelta(days=chance.randint(200, 90 * 365))
    known = chance.random()
    if known < 0.75:
        return {"birth_date": born, "birth_year": born.year}
    return {"birth_date": None, "birth_year": born.year if known < 0.92 else None}


def _mobile(chance: random.Random) -> str:
    return f"0{chance.choice([151, 157, 160, 171, 176])} {chance.randint(1_000_000, 99_999_999)}"


def _mail(chance: random.Random, given: str, family: str) -> str:
    return f"{given}.{family}{chance.randint(1, 999)}@example.org".lower().replace(" ", "")


def _again(chance: random.Random, person: Values) -> Values:
    """The same person as another list has her: a name written otherwise, some of the rest lost or changed since."""
    other = dict(person)
    for _ in range(chance.choice([0, 1, 1, 1, 2])):
        chance.choice(_CHANGES)(chance, other)
    if chance.random() < 0.2:
        other["street"] = f"{chance.choice(STREETS)} {chance.randint(1, 120)}"
    if chance.random() < 0.2:
        other["mobile"] = _mobile(chance)
    if other["birth_date"] and chance.random() < 0.1:
        other["birth_date"] = None
    elif other["birth_date"] and chance.random() < 0.07:
        other |= _misread(chance, other["birth_date"])
    for name in ("phone", "mobile", "email", "street"):
        if chance.random() < 0.15:
            other[name] = ""
    other["phone"], other["mobile"] = _abroad(chance, other["phone"]), _abroad(chance, other["mobile"])
    return other if _recognisable(person, other) else dict(person)


def _recognisable(one: Values, other: Values) -> bool:
    """Whether anybody could know that both are one: something beside the name and the year is the same."""
    same = {name for name in ("birth_date", "email", "street") if one[name] and one[name] == other[name]}
    dialled = {_bare(one[name]) for name in ("phone", "mobile")} & {_bare(other[name]) for name in ("phone", "mobile")}
    return bool(same or dialled - {""})


def _bare(number: str) -> str:
    return number.replace("+49 ", "0").replace("0049 ", "0").replace("/", "").replace(" ", "")


def _abroad(chance: random.Random, number: str) -> str:
    if not number:
        return ""
    return chance.choice([number, number.replace(" ", "/"), f"+49 {number[1:]}", f"0049 {number[1:]}"])


def _misread(chance: random.Random, born: date) -> Values:
    if born.day <= 12 and chance.random() < 0.5:
        return {"birth_date": born.replace(day=born.month, month=born.day)}
    return {
        "birth_date": born.replace(
            day=chance.choice([day for day in (born.day % 10 + 10, born.day % 10 + 1) if day <= 28])
        )
    }


def _slip(chance: random.Random, person: Values) -> None:
    name = chance.choice(["family_name", "given_name"])
    word = person[name]
    if len(word) < 5:
        return
    at = chance.randint(1, len(word) - 2)
    way = chance.randint(0, 3)
    letter = chance.choice(_LETTERS)
    if way == 0:
        person[name] = word[:at] + letter + word[at + 1 :]
    elif way == 1:
        person[name] = word[:at] + word[at + 1 :]
    elif way == 2:
        person[name] = word[:at] + letter + word[at:]
    else:
        person[name] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _swap(_chance: random.Random, person: Values) -> None:
    person["family_name"], person["given_name"] = person["given_name"], person["family_name"]


def _spell(_chance: random.Random, person: Values) -> None:
    for name in ("family_name", "given_name"):
        person[name] = "".join(_SPELLED.get(letter, letter) for letter in person[name])


def _bare_letters(_chance: random.Random, person: Values) -> None:
    plain = str.maketrans("äöüßşçğıéèáàñõãšž", "aousscgieeaanoasz")
    for name in ("family_name", "given_name"):
        person[name] = person[name].translate(plain)


def _write_otherwise(chance: random.Random, person: Values) -> None:
    name = chance.choice(["family_name", "given_name"])
    fitting = [(old, new) for old, new in _OTHERWISE if old in person[name]]
    if fitting:
        old, new = chance.choice(fitting)
        person[name] = person[name].replace(old, new, 1)


def _second_name(chance: random.Random, person: Values) -> None:
    second = chance.choice(chance.choice(ORIGINS).female).latin
    person["given_name"] = f"{person['given_name']} {second}"


def _shout(_chance: random.Random, person: Values) -> None:
    person["family_name"] = person["family_name"].upper()


_CHANGES: tuple[Callable[[random.Random, Values], None], ...] = (
    _slip, _slip, _swap, _spell, _bare_letters, _write_otherwise, _second_name, _shout,
)  # fmt: skip


def _namesake(chance: random.Random, person: Values) -> Values:
    """Of the same name and year, another day, another house, another number."""
    year = person["birth_year"] or 1980
    born = date(year, 1, 1) + timedelta(days=chance.randint(0, 364))
    if born == person["birth_date"]:
        born = born.replace(day=born.day % 28 + 1)
    return _elsewhere(chance, person) | {"birth_date": born, "birth_year": year}


def _elsewhere(chance: random.Random, person: Values) -> Values:
    given, family = person["given_name"], person["family_name"]
    return person | {
        "street": f"{chance.choice(STREETS)} {chance.randint(121, 300)}",
        "phone": f"07621 {chance.randint(10_000, 999_999)}",
        "mobile": _mobile(chance),
        "email": _mail(chance, given, family),
    }


def _twin(chance: random.Random, person: Values) -> Values:
    """Everything the same but the given name."""
    return person | {"given_name": _other_given(chance, person), "email": ""}


def _other_given(chance: random.Random, person: Values) -> str:
    origin = next(
        (one for one in ORIGINS if any(name.latin == person["given_name"] for name in one.female + one.male)),
        ORIGINS[0],
    )
    names = [name.latin for name in origin.female + origin.male if name.latin != person["given_name"]]
    return chance.choice(names)


def _father(chance: random.Random, person: Values) -> Values:
    """Father and son of one name under one roof, with one telephone."""
    year = (person["birth_year"] or 1990) - chance.randint(18, 40)
    born = date(year, chance.randint(1, 12), chance.randint(1, 28))
    if not person["birth_year"]:
        person |= {"birth_year": 1990}
    return person | {"birth_date": born if person["birth_date"] else None, "birth_year": year}


def _spouse(chance: random.Random, person: Values) -> Values:
    """Another given name and day of birth, one mail and one telephone for both."""
    return person | {"given_name": _other_given(chance, person), **_birth(chance)}


_LOOK_ALIKES: tuple[Callable[[random.Random, Values], Values], ...] = (_namesake, _namesake, _twin, _father, _spouse)
