"""A person out of one typed line."""

from app.common.text import clean
from app.models import Person


def person_named(line: str) -> Person | None:
    """An unsaved person from "Bauer, Irma" or "Irma Bauer"; None if nothing was typed.

    Without a comma the last word is taken for the family name; one word alone is the family name.
    """
    name = clean(line)
    if not name:
        return None
    if "," in name:
        family, _, given = (part.strip() for part in name.partition(","))
    else:
        given, _, family = name.rpartition(" ")
    return Person(family_name=family, given_name=given)
