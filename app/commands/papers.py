"""Commands that write papers: report and print."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app import papers
from app.commands.opening import opened
from app.common.errors import UserError
from app.context import Context
from app.models import Kind
from app.papers.attendance import ATTENDANCE, BADGES
from app.papers.choice import Chosen
from app.papers.labels import LABELS
from app.papers.letters import LETTER, Recipient
from app.papers.source import Order
from app.reports.papers.options import Option
from app.services.actors import organisations
from app.services.people import households, persons

_LISTS = {
    "persons": Chosen(Kind.PERSON, persons.ids),
    "households": Chosen(Kind.HOUSEHOLD, households.ids),
    "organisations": Chosen(Kind.ORGANISATION, organisations.ids),
}
_RECIPIENTS = (Kind.PERSON, Kind.HOUSEHOLD, Kind.ORGANISATION, Kind.CASE)
_YES, _NO = ("ja", "true", "1"), ("nein", "false", "0")


def report(arguments: argparse.Namespace) -> int:
    """Write a report as PDF and spreadsheet; print their paths."""
    period = papers.period_of(arguments.what, arguments.period)
    with opened(arguments) as context:
        for path in papers.write_report(context, arguments.what, period, arguments.out):
            print(path)
    return 0


def print_paper(arguments: argparse.Namespace) -> int:
    """Write a paper from the vault; print its path."""
    order, record = _ORDERS[arguments.what](arguments)
    given = {"blank_rows": arguments.blank_rows} if arguments.what == "teilnehmerliste" else {}
    if getattr(arguments, "text", None):
        given |= _letter_text(arguments.text)
    with opened(arguments) as context:
        print(write_paper(context, order, given, arguments.option or (), arguments.out, record))
    return 0


def write_paper(
    context: Context,
    order: Order,
    given: Mapping[str, Any],
    typed: list[str] | tuple[str, ...],
    path: Path,
    record: int | None,
) -> Path:
    """Write a paper with options as typed ("sheet=64x38"). Raises UserError for an option that does not exist or fit."""
    options = {option.name: option for option in context.read(order.options)}
    made = order.pdf(context, {**given, **dict(_value(text, options) for text in typed)})
    return context.hand_out(path, made.data, f"{order.source.paper}.pdf", record)


def _attendance(arguments: argparse.Namespace) -> tuple[Order, int | None]:
    return Order(ATTENDANCE, arguments.event), arguments.event


def _badges(arguments: argparse.Namespace) -> tuple[Order, int | None]:
    return Order(BADGES, arguments.event), arguments.event


def _labels(arguments: argparse.Namespace) -> tuple[Order, int | None]:
    return Order(LABELS, _LISTS[arguments.of]), None


def _letter(arguments: argparse.Namespace) -> tuple[Order, int | None]:
    kind = next(kind for kind in _RECIPIENTS if getattr(arguments, kind.value) is not None)
    record: int = getattr(arguments, kind.value)
    return Order(LETTER, Recipient(kind, record)), record


_ORDERS = {
    "teilnehmerliste": _attendance,
    "namensschilder": _badges,
    "adressetiketten": _labels,
    "brief": _letter,
}


def _letter_text(path: Path) -> dict[str, Any]:
    """What she wrote into a file: the first line is the subject, the rest the text."""
    try:
        first, _, rest = path.read_text(encoding="utf-8").partition("\n")
    except OSError:
        raise UserError("„{path}“ lässt sich nicht lesen.", path=path) from None
    except UnicodeDecodeError:
        raise UserError("„{name}“ ist kein Text in UTF-8.", name=path.name) from None
    return {"subject": first.strip(), "body": rest.strip()}


def _value(text: str, options: Mapping[str, Option]) -> tuple[str, Any]:
    """An option as typed. Raises UserError with what would be possible."""
    name, _, value = text.partition("=")
    option = options.get(name)
    if option is None:
        raise UserError(
            "Die Option „{name}“ gibt es nicht. Möglich sind: {options}.", name=name, options=", ".join(options)
        )
    if option.type == "flag" and value.casefold() in (*_YES, *_NO):
        return name, value.casefold() in _YES
    if option.type == "number" and value.isdecimal():
        return name, int(value)
    if option.type in ("texts", "choices"):
        return name, [part.strip() for part in value.split(",") if part.strip()]
    if option.type in ("text", "lines") or value in dict(option.choices):
        return name, value
    raise UserError(
        "„{value}“ passt nicht zur Option „{name}“. {possible}", value=value, name=name, possible=_possible(option)
    )


def _possible(option: Option) -> str:
    if option.type == "flag":
        return "Möglich sind: ja, nein."
    if option.type == "number":
        return f"Möglich sind Zahlen von {option.least} bis {option.most}."
    return f"Möglich sind: {', '.join(key for key, _ in option.choices)}."
