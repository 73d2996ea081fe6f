"""The command that brings a list in."""

import argparse
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json
from app.commands.parser import kind_called
from app.common import german
from app.common.errors import UserError
from app.common.files import read_chosen
from app.common.kinds import Kind
from app.common.sentences import Sentence
from app.context import Context, Reason
from app.services.importing import mappings
from app.services.importing.mappings import SavedMapping
from app.transfer.columns.understanding import Understood
from app.transfer.importing import source
from app.transfer.importing.decisions import Decision, Decisions
from app.transfer.importing.dry_run import dry_run
from app.transfer.importing.faulty import as_csv
from app.transfer.importing.source import Source
from app.transfer.importing.writing import Origin, Result, bring_in, foresee
from app.transfer.kinds.registry import imported
from app.transfer.reading import Found, Problem

_MOST_BYTES = 1024 * 1024
_READ = ("encoding", "delimiter", "heading_row", "sheet")
_UNDECIDED = {"likely": None, "new": Decision.NEW, "skip": Decision.OUT}
_NO_NAMES = "In der Liste fehlt eine Spalte mit Namen. Mit --mapping lässt sich sagen, welche Spalte was bedeutet."


def import_file(arguments: argparse.Namespace) -> int:
    """Bring a list in, as one step that can be undone; tell what was left out or not understood."""
    kind = kind_called(arguments.what)
    wanted = _mapping_file(arguments.mapping, kind) if arguments.mapping else SavedMapping("", kind, {})
    found = source.read(arguments.file, kind, _found(wanted))
    with opened(arguments) as context:
        given = _understood_as(context, found, wanted, by_hand=bool(arguments.mapping))
        if given.lacks_name:
            raise UserError(_NO_NAMES)
        rows = source.rows_of(given)
        origin = _origin(arguments, given)
        result, problems = _brought(context, given, rows, origin, arguments)
        if arguments.faulty and rows.faulty:
            data = as_csv(given.table.header, rows.faulty, str(Sentence("Zeile")), str(Sentence("Grund")))
            context.hand_out(arguments.faulty, data, Sentence("Fehlerhafte Zeilen einer Liste"))
    _say(result, len(rows.faulty), problems, arguments)
    return 0


def _found(wanted: SavedMapping) -> Found:
    encoding, delimiter, heading_row, sheet = map(wanted.options.get, _READ)
    return Found(None, encoding, delimiter, heading_row, sheet)


def _understood_as(context: Context, found: Source, wanted: SavedMapping, *, by_hand: bool) -> Source:
    """By the file that was given, else as it was kept for such headings, else as is proposed."""
    if by_hand:
        return source.mapped(found, wanted) if wanted.columns else found
    kept = context.read(mappings.fitting, found.kind, found.table.header)
    return source.mapped(found, kept) if kept else found


def _origin(arguments: argparse.Namespace, given: Source) -> Origin:
    kept = given.mapping
    of_list = arguments.source or (kept.source if kept else "")
    basis = arguments.legal_basis or (kept.legal_basis if kept else "")
    if bool(of_list) != bool(basis):
        raise UserError("Zur Liste von jemand anderem gehören beide Angaben: --source und --legal-basis.")
    return Origin(of_list, basis)


def _brought(
    context: Context, given: Source, rows: Understood, origin: Origin, arguments: argparse.Namespace
) -> tuple[Result, list[Problem]]:
    decisions = Decisions(_UNDECIDED[arguments.undecided])

    def work(session: Session, *, dry: bool) -> tuple[Result, list[Problem]]:
        run = dry_run(session, given.kind, rows.records)
        result = foresee(run, decisions) if dry else bring_in(session, run, decisions, origin)
        return result, sorted([*rows.problems, *run.problems, *result.problems], key=lambda one: one.line)

    if arguments.dry_run:
        return context.read_long(partial(work, dry=True))
    return context.write_secured(Reason.IMPORT, str(Sentence("Liste übernommen")), partial(work, dry=False))


def _mapping_file(path: Path, kind: Kind) -> SavedMapping:
    """How the list is to be read: {heading: field}, or an object with `columns` and how the file is written."""
    too_large = UserError("„{name}“ ist zu groß für eine Zuordnung.", name=path.name)
    try:
        told = json.loads(read_chosen(path, _MOST_BYTES, too_large).decode("utf-8-sig"))
    except OSError as error:
        raise UserError(
            "„{name}“ kann nicht gelesen werden. Bitte prüfen, ob es die Datei gibt.", name=path.name
        ) from error
    except ValueError as error:
        raise UserError("„{name}“ ist keine gültige JSON-Datei.", name=path.name) from error
    if not isinstance(told, dict):
        raise UserError('In „{name}“ wird ein Objekt erwartet: {{"Überschrift": "Feld"}}.', name=path.name)
    columns = told.get("columns", {}) if _is_whole(told) else told
    _check(columns, kind)
    options = {key: value for key, value in told.items() if key not in ("columns", "source", "legal_basis")}
    read = options if _is_whole(told) else {}
    return SavedMapping("", kind, columns, str(told.get("source", "")), str(told.get("legal_basis", "")), read)


def _is_whole(told: dict[str, Any]) -> bool:
    return isinstance(told.get("columns"), dict)


def _check(columns: dict[str, Any], kind: Kind) -> None:
    known = list(imported(kind).labels)
    wrong = next((str(value) for value in columns.values() if value and value not in known), None)
    if wrong is not None:
        raise UserError("„{field}“ ist kein Feld. Möglich sind: {fields}.", field=wrong, fields=", ".join(known))


def _say(result: Result, faulty: int, problems: Sequence[Problem], arguments: argparse.Namespace) -> None:
    if arguments.json:
        counts = {"new": result.new, "matched": result.matched, "faulty": faulty, "skipped": result.left_out}
        print_json({**counts, "problems": [{"row": one.line, "reason": str(one.text)} for one in problems]})
        return
    words = (
        "würden übernommen" if arguments.dry_run else "übernommen",
        "schon eingetragen",
        "fehlerhaft",
        "ausgelassen",
    )
    numbers = map(german.number, (result.new, result.matched, faulty, result.left_out))
    print(", ".join(f"{number} {word}" for number, word in zip(numbers, words, strict=True)) + ".")
    for one in problems:
        print(f"Zeile {one.line}: {one.text}" if one.line else one.text)
