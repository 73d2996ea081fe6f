"""argparse speaks German: its texts pass through the module's own gettext functions, which are replaced here."""

import argparse
from typing import NoReturn

_TEXTS = {
    "usage: ": "Aufruf: ",
    "positional arguments": "Angaben",
    "options": "Optionen",
    "show this help message and exit": "diese Hilfe zeigen",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "hier fehlt eine Angabe",
    "expected at least one argument": "hier fehlt mindestens eine Angabe",
    "expected at most one argument": "hier ist höchstens eine Angabe möglich",
    "ignored explicit argument %r": "hier gehört keine Angabe hin: %r",
    "invalid %(type)s value: %(value)r": "%(value)r passt hier nicht",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r gibt es nicht, möglich sind %(choices)s",
    "not allowed with argument %s": "geht nicht zusammen mit %s",
    "one of the arguments %s is required": "eine dieser Angaben fehlt: %s",
    "the following arguments are required: %s": "es fehlt: %s",
    "unrecognized arguments: %s": "unbekannte Angabe: %s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "%(parser_name)r gibt es nicht, möglich sind %(choices)s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s ist nicht eindeutig: %(matches)s",
}


def _german(text: str) -> str:
    return _TEXTS.get(text, text)


def _german_number(one: str, many: str, count: int) -> str:
    return "hier fehlen Angaben (es müssen %s sein)" if one == "expected %s argument" else (one if count == 1 else many)


argparse._ = _german  # type: ignore[attr-defined]
argparse.ngettext = _german_number  # type: ignore[attr-defined]


class GermanParser(argparse.ArgumentParser):
    """A parser whose errors are one German sentence with the way to the help. Options are never abbreviated."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **{"allow_abbrev": False, **kwargs})  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        self.exit(2, f"Dieser Aufruf passt nicht – {message}; Hilfe zeigt „{self.prog} --help“.\n")
