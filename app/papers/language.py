"""In which language a paper for a client is printed: what is offered, and how it is asked for on the command line."""

from collections.abc import Mapping
from typing import Any

from app.papers.command import Argument, Given
from app.reports.forms.options import Choices

_ALSO = {"kmr": "ku"}
"""Codes that mean the same as one of a paper."""


def offered() -> Choices:
    """The languages of papers for residents, with the names they give themselves."""
    from app.reports.forms.sheet_phrases import SHEET_LANGUAGES

    return SHEET_LANGUAGES


def choices(_session: object, _about: object) -> Mapping[str, Choices]:
    """The same as choices of a paper with an option `language`."""
    return {"language": offered()}


def argument() -> Argument:
    """The language on the command line."""
    return Argument(
        "language",
        "Sprache, z. B. ti; ohne sie die der Person",
        metavar="SPRACHE",
        choices=(*(code for code, _ in offered()), *_ALSO),
    )


def option(given: Given) -> dict[str, Any]:
    """What was given, as option of the paper."""
    code = given.get("language")
    return {"language": _ALSO.get(code, code)} if code else {}
