"""Commands that write papers: report and print. What can be printed, and how that is said, stands with each paper."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.commands.german import GermanParser
from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.commands.parser import for_every_command, number
from app.commands.plain_papers import write_plain
from app.common.errors import UserError
from app.common.files import read_chosen
from app.common.sentences import TrailWords
from app.papers import registry, reports
from app.papers.command import Argument, Command
from app.papers.paper import Paper, Values
from app.papers.print_job import PrintJob
from app.reports import unprinted
from app.reports.forms.options import Option

_YES, _NO = ("ja", "true", "1"), ("nein", "false", "0")


def report(arguments: argparse.Namespace) -> int:
    """Write a report as PDF and spreadsheet; print their paths."""
    period = reports.period_of(arguments.what, arguments.period)
    with opened(arguments) as context, unprinted.noted() as characters:
        paths = reports.write_report(context, arguments.what, period, arguments.out)
    _print_paths(paths, characters)
    return 0


def print_paper(arguments: argparse.Namespace) -> int:
    """Write a paper and print its path, or list the papers. Raises UserError where neither is wanted, or it can't be."""
    if arguments.listed:
        return _list_papers(arguments.json)
    if not arguments.call:
        raise UserError(
            "Welches Papier? Alle zeigt „quartiersbuch print --list“, wie es geht „quartiersbuch print --help“."
        )
    _parser().parse_args(arguments.call, arguments)
    paper: Paper = arguments.paper
    if not isinstance(paper.command, Command):
        raise UserError("{reason}", reason=paper.command.reason)
    write = _write if paper.command.needs_vault else _write_plain
    with unprinted.noted() as characters:
        paths = write(paper, paper.command, arguments)
    _print_paths(paths, characters)
    return 0


def _print_paths(paths: list[Path], characters: set[str]) -> None:
    """What was written; what can't be printed of it is said on stderr."""
    print(*paths, sep="\n")
    if characters:
        print(unprinted.sentence(characters), file=sys.stderr)


def _write(paper: Paper, command: Command, arguments: argparse.Namespace) -> list[Path]:
    given = vars(arguments)
    print_job = PrintJob(paper, command.about(given))
    with opened(arguments) as context:
        values = _chosen(context.read(print_job.options), command.options(given), arguments.option)
        made = print_job.pdf(context, values)
        return [context.hand_out(arguments.out, made.data, TrailWords(f"{paper.name}.pdf"), print_job.record)]


def _write_plain(paper: Paper, command: Command, arguments: argparse.Namespace) -> list[Path]:
    given = vars(arguments)
    values = _chosen(paper.options, command.options(given), arguments.option)
    return write_plain(paper, values, arguments.out, given.get("xlsx"))


def _chosen(options: tuple[Option, ...], given: Values, typed: list[str]) -> Values:
    """Options by their arguments and as typed ("sheet=64x38"). Raises UserError for one that does not exist or fit."""
    known = {option.name: option for option in options}
    return {**given, **dict(_value(text, known) for text in typed)}


def _list_papers(as_json: bool) -> int:
    """All papers with their options."""
    if as_json:
        print_json([_described(paper) for paper in registry.PAPERS])
    else:
        print_table(
            (paper.name, paper.title, ", ".join(option.name for option in paper.options)) for paper in registry.PAPERS
        )
    return 0


def _described(paper: Paper) -> dict[str, Any]:
    return {
        "name": paper.name,
        "title": paper.title,
        "table": paper.drawing.table is not None,
        "options": paper.options,
        "not_printed": "" if isinstance(paper.command, Command) else paper.command.reason,
    }


def _parser() -> GermanParser:
    """One command below `print` for each paper."""
    parser = GermanParser(prog="quartiersbuch print", parents=[for_every_command()])
    known = parser.add_subparsers(title="Papiere", metavar="PAPIER", dest="what", required=True)
    for paper in registry.PAPERS:
        command = paper.command
        text = command.summary if isinstance(command, Command) else command.reason
        one: GermanParser = known.add_parser(paper.name, help=text, description=text, parents=[for_every_command()])
        one.set_defaults(paper=paper)
        if isinstance(command, Command):
            _add_arguments(one, paper, command)
    return parser


def _add_arguments(parser: GermanParser, paper: Paper, command: Command) -> None:
    parser.add_argument("--out", metavar="X.pdf", type=Path, required=True, help="wohin")
    if not command.needs_vault and paper.drawing.table is not None:
        parser.add_argument("--xlsx", metavar="Y.xlsx", type=Path, help="dieselben Bausteine auch als Tabelle")
    arguments = command.arguments()
    alternatives = [argument for argument in arguments if argument.alternative]
    if alternatives:
        group = parser.add_mutually_exclusive_group(required=True)
        for argument in alternatives:
            _add_argument(group, argument)
    for argument in arguments:
        if not argument.alternative:
            _add_argument(parser, argument)
    parser.add_argument(
        "--option",
        metavar="NAME=WERT",
        action="append",
        default=[],
        help="wie in „print --list“, z. B. sheet=64x38; mehrmals",
    )


def _add_argument(parser: argparse._ActionsContainer, argument: Argument) -> None:
    flag = f"--{argument.name}"
    if argument.type == "flag":
        parser.add_argument(flag, action="store_true", help=argument.help)
        return
    parser.add_argument(
        flag,
        metavar=argument.metavar,
        type=_TYPES[argument.type],
        required=argument.required,
        default=argument.default,
        choices=argument.choices,
        help=argument.help,
    )


def _read(file: str) -> str:
    """The text of a file. Raises UserError where there is none."""
    path = Path(file)
    try:
        return read_chosen(path, _LARGEST_TEXT, UserError("„{path}“ ist größer als 1 MB.", path=path)).decode("utf-8")
    except OSError:
        raise UserError("„{path}“ lässt sich nicht lesen.", path=path) from None
    except UnicodeDecodeError:
        raise UserError("„{name}“ ist kein Text in UTF-8.", name=path.name) from None


_LARGEST_TEXT = 1024 * 1024
_TYPES: Mapping[str, Callable[[str], Any]] = {"number": number, "file": _read, "text": str}


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
