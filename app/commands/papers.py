"""Commands that write papers: report and print. What can be printed, and how that is said, stands with each paper."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.commands.german import GermanParser
from app.commands.opening import opened, vault_of
from app.commands.paper_list import formats_of, list_papers
from app.commands.parser import LONGEST_NUMBER, add_receiver, for_every_command, number
from app.commands.plain_papers import write_plain
from app.commands.receivers import outgoing_of
from app.commands.rescued_papers import write_rescued
from app.commands.secret import read_secret
from app.commands.text_file import read_text
from app.common.errors import UserError
from app.common.sentences import TrailWords
from app.context import Context
from app.papers import foreign, letterhead, registry, reports
from app.papers.asked import WindowLists
from app.papers.command import Argument, Command
from app.papers.letterhead import Look
from app.papers.paper import Paper, Values
from app.papers.print_job import PrintedFile, PrintJob
from app.papers.secret_content import may_hold
from app.reports import unprinted
from app.reports.forms.options import Option
from app.services.office import stationery
from app.services.secrecy.receivers import Client
from app.vaults import salvaging

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
        return list_papers(arguments.json)
    if not arguments.call:
        raise UserError(
            "Welches Papier? Alle zeigt „quartiersbuch print --list“, wie es geht „quartiersbuch print --help“."
        )
    _parser().parse_args(arguments.call, arguments)
    paper: Paper = arguments.paper
    files = _files(paper, arguments)
    look = _look(arguments)
    write = _write_rescued if paper.command.of_rescue else _write if paper.command.needs_vault else _write_plain
    with unprinted.noted() as characters:
        write(paper, paper.command, arguments, look, files)
    _print_paths(files, characters)
    return 0


def _print_paths(paths: Sequence[Path], characters: set[str]) -> None:
    """What was written; what can't be printed of it is said on stderr."""
    print(*paths, sep="\n")
    if characters:
        print(unprinted.sentence(characters), file=sys.stderr)


def _files(paper: Paper, arguments: argparse.Namespace) -> list[Path]:
    """What is to be written. Raises UserError for a kind of file that the paper can't be."""
    files = [file for file in (arguments.out, vars(arguments).get("xlsx")) if file is not None]
    possible = formats_of(paper)
    for file in files:
        if file.suffix.lower() not in possible:
            raise UserError(
                "„{name}“ endet nicht wie eine Datei dieses Papiers. Möglich sind: {formats}.",
                name=file.name,
                formats=", ".join(possible),
            )
    return files


def _look(arguments: argparse.Namespace) -> Look:
    """Logo and colour of this print. Raises UserError for a picture or a colour that can't be printed."""
    if arguments.accent:
        stationery.demand_readable(arguments.accent)
    if arguments.logo is None:
        return Look(accent=arguments.accent)
    try:
        return Look(letterhead.chosen_logo(arguments.logo), arguments.accent)
    except OSError:
        raise UserError("„{path}“ lässt sich nicht lesen.", path=arguments.logo) from None


def _write(paper: Paper, command: Command, arguments: argparse.Namespace, look: Look, files: Sequence[Path]) -> None:
    given = vars(arguments)
    told: list[str] = []
    about = command.about(given)
    with opened(arguments, told.append) as context:
        if command.listed is not None:
            about = command.listed(_lists(context), given)
        elif command.found_by is not None:
            about = context.read(command.found_by, given)
        elif command.opened_by is not None:
            about = context.read(command.opened_by, told[0], context.vault)
        print_job = PrintJob(paper, about, look)
        for file, made in _made(context, print_job, command, arguments, files):
            words = TrailWords(f"{paper.name}{file.suffix.lower()}")
            by_nature = Client() if paper.for_client else None
            outgoing = outgoing_of(made.content, arguments, by_nature)
            context.hand_out(file, made.data, words, print_job.record, outgoing)
        if paper.is_filed:
            context.write(paper.filing, print_job.filed, _values(context, print_job, command, arguments))


def _made(
    context: Context, print_job: PrintJob, command: Command, arguments: argparse.Namespace, files: Sequence[Path]
) -> Iterator[tuple[Path, PrintedFile]]:
    """What is to stand in each of the files, with the options as typed."""
    values = _values(context, print_job, command, arguments)
    for file in files:
        made = print_job.made(context, file.suffix.lower(), values)
        for warning in (*made.taken.warnings, foreign.unread(made.foreign)):
            if warning is not None:
                print(warning, file=sys.stderr)
        yield file, made


def _values(context: Context, print_job: PrintJob, command: Command, arguments: argparse.Namespace) -> Values:
    return chosen(context.read(print_job.options), command.options(vars(arguments)), arguments.option)


def _write_rescued(
    paper: Paper, command: Command, arguments: argparse.Namespace, look: Look, files: Sequence[Path]
) -> None:
    """About a rescue of the vault, which is thrown away again."""

    def made(context: Context, rescued: salvaging.Salvaged) -> Iterator[tuple[Path, bytes]]:
        found = _made(context, PrintJob(paper, rescued, look), command, arguments, files)
        return ((file, one.data) for file, one in found)

    write_rescued(vault_of(arguments), lambda: read_secret(arguments), files[0].parent, made)


def _lists(context: Context) -> WindowLists:
    from app.views.asked_lists import AskedLists  # loads the pages of the window

    return AskedLists(context.read)


def _write_plain(
    paper: Paper, command: Command, arguments: argparse.Namespace, look: Look, files: Sequence[Path]
) -> None:
    values = chosen(paper.options, command.options(vars(arguments)), arguments.option)
    write_plain(paper, values, look, files)


def chosen(options: tuple[Option, ...], given: Values, typed: Iterable[str]) -> Values:
    """Options by their arguments and as typed ("sheet=64x38"). Raises UserError for one that does not exist or fit."""
    known = {option.name: option for option in options}
    numbers = (f"{name}={value}" for name, value in given.items() if type(value) is int)
    return {**given, **dict(_value(text, known) for text in (*numbers, *typed))}


def _parser() -> GermanParser:
    """One command below `print` for each paper."""
    parser = GermanParser(prog="quartiersbuch print", parents=[for_every_command()])
    known = parser.add_subparsers(title="Papiere", metavar="PAPIER", dest="what", required=True)
    for paper in registry.PAPERS:
        command = paper.command
        one: GermanParser = known.add_parser(
            paper.name,
            aliases=command.aliases,
            help=command.summary,
            description=command.summary,
            parents=[for_every_command()],
        )
        one.set_defaults(paper=paper)
        _add_arguments(one, paper, command)
    return parser


def _add_arguments(parser: GermanParser, paper: Paper, command: Command) -> None:
    formats = " oder ".join(f"X{suffix}" for suffix in formats_of(paper))
    parser.add_argument("--out", metavar="DATEI", type=Path, required=True, help=f"wohin, als {formats}")
    parser.add_argument("--logo", metavar="BILD", type=Path, help="ein anderes Logo als das der Einstellungen")
    parser.add_argument("--accent", metavar="FARBE", default="", help="eine andere Farbe, z. B. #1F4E8C")
    if not command.needs_vault and paper.drawing.table is not None:
        parser.add_argument("--xlsx", metavar="Y.xlsx", type=Path, help="dieselben Bausteine auch als Tabelle")
    if may_hold(paper):
        add_receiver(parser)
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
        action="append" if argument.several else "store",
        metavar=argument.metavar,
        type=_TYPES[argument.type],
        required=argument.required,
        default=argument.default,
        choices=argument.choices,
        help=argument.help,
    )


_TYPES: Mapping[str, Callable[[str], Any]] = {"number": number, "file": read_text, "text": str}


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
    if option.type == "number" and _fits(value, option):
        return name, int(value)
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if option.type == "texts" or (option.type == "choices" and set(parts) <= dict(option.choices).keys()):
        return name, parts
    if option.type in ("text", "lines") or (option.type == "choice" and value in dict(option.choices)):
        return name, value
    raise UserError(
        "„{value}“ passt nicht zur Option „{name}“. {possible}", value=value, name=name, possible=_possible(option)
    )


def _fits(value: str, option: Option) -> bool:
    if not (value.isascii() and value.isdecimal()) or len(value) > LONGEST_NUMBER:
        return False
    return option.least is None or option.most is None or option.least <= int(value) <= option.most


def _possible(option: Option) -> str:
    if option.type == "flag":
        return "Möglich sind: ja, nein."
    if option.type == "number":
        return f"Möglich sind Zahlen von {option.least} bis {option.most}."
    return f"Möglich sind: {', '.join(key for key, _ in option.choices)}."
