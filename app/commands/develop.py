"""Commands for developers: pictures of every page, measurements, translations."""

import argparse
import json
import tempfile
from pathlib import Path

from app.commands.output import print_json
from app.common.errors import UserError
from app.common.files import read_chosen
from app.demo.run import PASSPHRASE, VAULT, run_demo
from app.vaults import opening
from app.views.application import offscreen
from app.views.language import i18n_tools, sentence_tools

_LARGE_SCREEN = (3840, 2160)
_LARGEST = 10_000_000
"""Bytes of a file with translations."""


def gallery(arguments: argparse.Namespace) -> int:
    """Grab every page and dialog on the demo quarter as PNG; print the paths."""
    with tempfile.TemporaryDirectory() as folder:
        offscreen(_large_screen(Path(folder)))
        from app.views.gallery import grab, views

        run_demo(Path(folder))
        context = opening.open_with_passphrase(Path(folder) / VAULT, PASSPHRASE)
        try:
            looked_at = views(arguments.size, arguments.zoom)
            for path in grab(context, arguments.out, arguments.language, looked_at, arguments.only):
                print(path)
        finally:
            context.close()
    return 0


def _large_screen(folder: Path) -> Path:
    """Put there the configuration of a screen on which every window has its size: the one without display has 800 × 800."""
    width, height = _LARGE_SCREEN
    screen = {"name": "large", "x": 0, "y": 0, "width": width, "height": height}
    configuration = folder / "screen.json"
    configuration.write_text(json.dumps({"windowFrameMargins": False, "screens": [screen]}), encoding="utf-8")
    return configuration


def bench(arguments: argparse.Namespace) -> int:
    """Measure against the goals and print what was reached, or how work grows with the quarter."""
    try:
        from tests.benchmarks import run  # lies beside the program and is not part of it
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "tests":
            raise
        raise UserError("Die Messungen liegen im Ordner „tests“ des Quelltextes; hier fehlt er.") from error
    return run.growth(arguments.json) if arguments.growth else run.bench(arguments.json, arguments.jobs)


def i18n(arguments: argparse.Namespace) -> int:
    """Bring the translations up to date, show what is missing, or put translations in; 2 while something is missing."""
    match arguments.what:
        case "update":
            i18n_tools.update()
        case "fill":
            if not arguments.file:
                raise UserError("Für „fill“ fehlt die Datei mit den Übersetzungen.")
            given = json.loads(read_chosen(arguments.file, _LARGEST, UserError("Die Datei ist größer als 10 MB.")))
            print(f"{i18n_tools.fill(given) + sentence_tools.fill(given)} Texte eingefügt.")
    missing: dict[str, object] = {
        text.source: list(text.translations) if text.plural else "" for text in i18n_tools.missing()
    }
    missing |= dict.fromkeys(sentence_tools.missing(), "")
    if arguments.what == "missing":
        print_json(missing)
    if missing:
        raise UserError("{number} Texte haben noch keine englische Übersetzung.", number=len(missing))
    return 0
