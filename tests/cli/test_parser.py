"""What can be said on the command line, and that every answer to a wrong call is German."""

from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from app.cli import main
from app.commands.parser import make_parser, wants_window

CALLS = [
    "run",
    "demo --out X",
    "demo --out X --no-window --seed 7 --today 2026-03-01 --residents 50",
    "init",
    "report monatsblatt --period 2026-10 --out X",
    "report jahresbericht --period 2026 --out X",
    "print teilnehmerliste --event 12 --out x.pdf",
    "print namensschilder --event 12 --out x.pdf --option names=given",
    "print adressetiketten --of households --out x.pdf",
    "print brief --case 12 --text y.txt --out x.pdf",
    "print musterseiten --out x.pdf",
    "print musterseiten --out x.pdf --xlsx y.xlsx --large",
    "print --list",
    "print --list --json",
    "search Çelik Nähcafé --json",
    "import people x.csv --json",
    "import organisations x.vcf --mapping m.json --dry-run --undecided skip --source A --legal-basis B --faulty f.csv",
    "backup",
    "backup --out X",
    "restore x.qbsicherung",
    "check --json",
    "backup --json",
    "restore x.qbsicherung --json",
    "salvage --out X --json",
    "passphrase --json",
    "recovery --json",
    "rotate --json",
    "settings",
    "settings --json --vault T",
    "list persons",
    "list cases --json",
    "list organisations --json",
    "list events --json",
    "gallery --out X",
    "papers --out X",
    "licences",
    "licences --update",
    "bench --json",
    "i18n update",
    "i18n missing",
    "i18n fill x.json",
]
WRONG = [
    "hunde",
    "--hunde",
    "list",
    "list hunde",
    "list persons --js",
    "search --json",
    "report monatsblatt --out X",
    "report --period 2026-10 --out X",
    "print teilnehmerliste --event zwölf --out x.pdf",
    "print teilnehmerliste --event 12",
    "print adressetiketten --of cases --out x.pdf",
    "print brief --out x.pdf",
    "print brief --person 1 --case 2 --out x.pdf",
    "print musterseiten",
    "print hunde --out x.pdf",
    "demo --out",
    "demo --out X --today 31.02.2026",
    "demo --out X --residents -3",
    "run --vault",
    "run --json=ja",
]
ENGLISH = ("argument", "required", "invalid", "choose", "usage", "error", "expected", "unrecognized", "what")


@pytest.mark.parametrize("call", CALLS)
def test_every_command_leads_to_a_function(call: str) -> None:
    arguments = make_parser().parse_args(call.split())
    assert callable(getattr(import_module(f"app.commands.{arguments.room}"), arguments.work))


def test_without_a_command_the_window_opens() -> None:
    arguments = make_parser().parse_args([])
    assert (arguments.room, arguments.work, arguments.vault) == ("window", "run", None)


@pytest.mark.parametrize("call", ["--vault T check", "check --vault T", "--vault Z check --vault T"])
def test_the_vault_is_taken_before_and_after_the_command(call: str) -> None:
    assert make_parser().parse_args(call.split()).vault == Path("T")


@pytest.mark.parametrize("call", ["--passphrase-stdin check", "check --passphrase-stdin"])
def test_the_source_of_the_passphrase_is_taken_before_and_after_the_command(call: str) -> None:
    assert make_parser().parse_args(call.split()).passphrase_stdin is True


def test_no_passphrase_can_be_given_in_the_call() -> None:
    assert main(["check", "--passphrase", "geheim"]) == 2


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_call_ends_with_one_german_sentence(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(call.split()) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert told.err.endswith("--help“.\n")
    assert not [word for word in ENGLISH if word in told.err.replace("--help", "").split()]


def test_help_is_german_and_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert {call.split()[0] for call in CALLS} <= set(told.split())
    assert not [word for word in ("usage:", "options:", "positional", "show") if word in told]


@pytest.mark.parametrize("command", sorted({call.split()[0] for call in CALLS}))
def test_help_of_every_command_is_german(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Aufruf: ")
    assert not [word for word in ("options:", "positional", "show this") if word in told]


def test_the_demo_takes_days_and_numbers() -> None:
    arguments = make_parser().parse_args(["demo", "--out", "X", "--today", "2026-03-01", "--residents", "50"])
    assert (arguments.today, arguments.residents, arguments.no_window) == (date(2026, 3, 1), 50, False)


@pytest.mark.parametrize("words", ["", "run", "--vault X", "--vault X run", "run --vault X"])
def test_the_window_alone_needs_no_other_command(words: str) -> None:
    assert wants_window(words.split())
    quick = make_parser(window_only=True).parse_args(words.split())
    assert quick == make_parser().parse_args(words.split())


@pytest.mark.parametrize(
    "words", ["--help", "run --help", "list persons", "--vault", "--vault --help", "--vault X list", "ran"]
)
def test_everything_else_is_understood_with_all_commands(words: str) -> None:
    assert not wants_window(words.split())
