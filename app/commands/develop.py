"""Commands for developers: translations."""

import argparse
import json

from app.commands.output import print_json
from app.common.errors import UserError
from app.views import i18n_tools


def i18n(arguments: argparse.Namespace) -> int:
    """Bring the translations up to date, show what is missing, or put translations in; 2 while something is missing."""
    match arguments.what:
        case "update":
            i18n_tools.update()
        case "fill":
            if not arguments.file:
                raise UserError("Für „fill“ fehlt die Datei mit den Übersetzungen.")
            print(f"{i18n_tools.fill(json.loads(arguments.file.read_text(encoding='utf-8')))} Texte eingefügt.")
    missing = i18n_tools.missing()
    if arguments.what == "missing":
        print_json({text.source: list(text.translations) if text.plural else "" for text in missing})
    if missing:
        raise UserError(f"{len(missing)} Texte haben noch keine englische Übersetzung.")
    return 0
