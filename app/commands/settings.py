"""The command settings: every setting with its bounds, where it is stored, and what it is set to."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, get_origin

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import clock
from app.common.sentences import Sentence
from app.models import AuditKind
from app.services.office import settings as vault
from app.settings.groups import DatedGroup, SettingGroup
from app.settings.listing import SETTINGS, AnySetting, specs_of
from app.settings.spec import SettingFamily, SettingSpec, StoredIn
from app.views.settings import Settings

_TYPES: Mapping[Any, str] = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "text",
    dict: "object",
    tuple: "list",
    date: "date",
    datetime: "datetime",
}
_HEADINGS = ("Name", "Bezeichnung", "Wert", "üblich", "erlaubt", "Ort")
_LONGEST = 60
"""Letters of a value in the table for people."""

Values = Callable[[AnySetting], Mapping[str, Any]]
"""The present values of a declaration by the names of its settings; a name that is missing has no value to show."""


@dataclass(frozen=True, slots=True)
class Row:
    """One setting as it is listed.

    A setting of the vault has no `value` while the vault is closed; of a family the names are listed for which something is
    stored, of a hidden setting only whether it is set.
    """

    name: str
    label: str
    type: str
    default: object
    least: object
    most: object
    choices: tuple[object, ...]
    unit: str
    stored_in: StoredIn
    dated: bool
    value: object


def settings(arguments: argparse.Namespace) -> int:
    """List every setting. Those of the vault have values only where `--vault` names it: nothing is asked otherwise."""
    here = _of_computer(Settings())
    if arguments.vault is None:
        rows = _rows(here)
    else:
        with opened(arguments) as context:
            rows = context.read(lambda session: _rows(here, _of_vault(session)))
            context.note(AuditKind.READ, text=Sentence("Einstellungen"))
    if arguments.json:
        print_json(rows)
    else:
        print_table([_HEADINGS, *map(_line, rows)])
    return 0


def _rows(*sources: Values) -> list[Row]:
    rows = []
    for declared in SETTINGS:
        found = {name: value for source in sources for name, value in source(declared).items()}
        rows += [_row(spec, isinstance(declared, DatedGroup), found.get(spec.key)) for spec in specs_of(declared)]
    return rows


def _row(spec: SettingSpec[Any], dated: bool, value: object) -> Row:
    kind = get_origin(spec.kind) or spec.kind
    return Row(
        name=spec.key,
        label=spec.label,
        type=_TYPES[kind],
        default=spec.default,
        least=spec.least,
        most=spec.most,
        choices=spec.choices,
        unit=spec.unit,
        stored_in=spec.stored_in,
        dated=dated,
        value=value,
    )


def _of_computer(store: Settings) -> Values:
    def values(declared: AnySetting) -> Mapping[str, Any]:
        match declared:
            case SettingFamily(stored_in=StoredIn.COMPUTER):
                return {declared.of("*").key: store.names(declared)}
            case SettingSpec(stored_in=StoredIn.COMPUTER):
                return {declared.key: store.get(declared)}
        return {}

    return values


def _of_vault(session: Session) -> Values:
    def values(declared: AnySetting) -> Mapping[str, Any]:
        match declared:
            case SettingFamily(stored_in=StoredIn.MEMORY):
                return {declared.of("*").key: vault.names(session, declared)}
            case SettingGroup():
                return _parts(declared, vault.read(session, declared))
            case DatedGroup():
                return _parts(declared.group, vault.valid(vault.read(session, declared), clock.today()))
            case SettingSpec(stored_in=StoredIn.VAULT | StoredIn.MEMORY):
                hidden = declared.hidden
                return {declared.key: vault.is_set(session, declared) if hidden else vault.read(session, declared)}
        return {}

    return values


def _parts(group: SettingGroup[Any], value: object) -> dict[str, Any]:
    return {spec.key: getattr(value, spec.key.partition(".")[2]) for spec in group.specs}


def _line(row: Row) -> tuple[str, ...]:
    return row.name, row.label, _text(row.value), _text(row.default), _allowed(row), row.stored_in.label


def _allowed(row: Row) -> str:
    if row.choices:
        return ", ".join(str(choice) or "(leer)" for choice in row.choices)
    if row.least is None and row.most is None:
        return ""
    return f"{_text(row.least)}–{_text(row.most)} {row.unit}".strip()


def _text(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nein"
        case tuple() | list():
            text = ", ".join(str(getattr(one, "title", one)) for one in value)
        case dict():
            text = ", ".join(f"{name}={one}" for name, one in value.items())
        case None:
            text = ""
        case float():
            text = f"{value:g}".replace(".", ",")
        case _:
            text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
