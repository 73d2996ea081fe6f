"""A person out of one typed line."""

from collections.abc import Sequence

from app.common.text import clean, fold
from app.models import Person

_PARTICLES = frozenset(
    [
        "von",
        "vom",
        "zu",
        "zum",
        "zur",
        "van",
        "de",
        "der",
        "den",
        "del",
        "della",
        "dell",
        "di",
        "da",
        "dal",
        "dos",
        "das",
        "do",
        "du",
        "la",
        "le",
        "lo",
        "los",
        "las",
        "el",
        "al",
        "as",
        "ar",
        "bin",
        "ben",
        "ibn",
        "bint",
        "abu",
        "abd",
        "ter",
        "ten",
        "te",
        "af",
        "av",
        "san",
        "santa",
        "st",
        "y",
        "e",
    ]
)
"""What a family name begins with in front of its own word, folded: German, Dutch, Romance, Arabic."""
_ENDINGS = ("ez", "iz", "es", "az")
_TWO_SURNAMES = frozenset(
    [
        "acosta",
        "aguilar",
        "alonso",
        "alvarado",
        "araujo",
        "barbosa",
        "barros",
        "blanco",
        "bravo",
        "cabrera",
        "calderon",
        "campos",
        "cardoso",
        "carvalho",
        "castillo",
        "castro",
        "contreras",
        "correia",
        "costa",
        "cruz",
        "cunha",
        "delgado",
        "dias",
        "diaz",
        "duarte",
        "espinoza",
        "ferreira",
        "flores",
        "fonseca",
        "fuentes",
        "gallardo",
        "garcia",
        "garrido",
        "gil",
        "guerrero",
        "guzman",
        "herrera",
        "iglesias",
        "leon",
        "lima",
        "lozano",
        "luna",
        "machado",
        "marin",
        "martin",
        "martins",
        "medina",
        "mejia",
        "melo",
        "mendoza",
        "miranda",
        "molina",
        "monteiro",
        "mora",
        "morales",
        "moreno",
        "moura",
        "navarro",
        "nogueira",
        "nunez",
        "oliveira",
        "ortega",
        "ortiz",
        "pacheco",
        "padilla",
        "palma",
        "paredes",
        "pena",
        "pereira",
        "pinto",
        "prieto",
        "ramos",
        "rangel",
        "reis",
        "reyes",
        "ribeiro",
        "rios",
        "rivera",
        "rocha",
        "rojas",
        "romero",
        "rosa",
        "rubio",
        "ruiz",
        "salazar",
        "salinas",
        "santana",
        "santiago",
        "santos",
        "serrano",
        "silva",
        "silveira",
        "soares",
        "soto",
        "sousa",
        "souza",
        "suarez",
        "teixeira",
        "toledo",
        "torres",
        "valencia",
        "vargas",
        "vasconcelos",
        "vega",
        "vera",
        "vieira",
        "villanueva",
        "zapata",
        "zuniga",
    ]
)
"""Frequent Spanish and Portuguese family names: two of them at the end of a line are one family name."""
_GENERATIONS = frozenset(("jun", "junior", "jr", "sen", "senior", "sr"))


def person_named(line: str) -> Person | None:
    """An unsaved person from "Bauer, Irma", "Irma Bauer" or "Anna von der Heide"; None if nothing was typed.

    Without a comma the family name is the last word, with the particles before it; two Spanish or Portuguese ones stay
    together. One word alone is the family name.
    """
    name = clean(line)
    if not name:
        return None
    if "," in name:
        family, _, given = (part.strip() for part in name.partition(","))
        return Person(family_name=family, given_name=given)
    words = name.split(" ")
    begins = _begin_of_family(words)
    return Person(family_name=" ".join(words[begins:]), given_name=" ".join(words[:begins]))


def is_particle(word: str) -> bool:
    """Whether a folded word stands before a family name and tells nobody: von, der, del."""
    return word in _PARTICLES


def _begin_of_family(words: Sequence[str]) -> int:
    """Which word the family name begins with; a "jun." belongs to it."""
    last = len(words) - 1
    if last >= 2 and fold(words[last]).rstrip(".") in _GENERATIONS:
        last -= 1
    if last >= 2 and _is_one_of_two(words[last - 1]) and _is_one_of_two(words[last]):
        last -= 1
    while last > 1 and fold(words[last - 1]).strip("'’") in _PARTICLES:
        last -= 1
    alone = last == 1 and words[0].islower() and fold(words[0]) in _PARTICLES
    return 0 if alone else last


def _is_one_of_two(word: str) -> bool:
    folded = fold(word)
    return folded in _TWO_SURNAMES or (len(folded) > 4 and folded.endswith(_ENDINGS))
