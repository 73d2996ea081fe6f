"""Programs that take text out of a PDF: what they give of every page, and which of them are installed."""

import json
import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypdfium2

_HERE = Path(__file__).parent
_PDFJS = Path(os.environ.get("QUARTIERSBUCH_PDFJS", _HERE.parent / "node_modules" / "pdfjs-dist"))
_SAID_BESIDES = re.compile("[\u200b\u200e\u200f\u202a-\u202e\ufffe]")
"""Marks of direction, which readers and papers add so that words keep their order, and breaks within words."""

MISSING = {
    "poppler": "" if shutil.which("pdftotext") else "pdftotext (poppler) is not installed",
    "pdfium": "",
    "pdfjs": ""
    if shutil.which("node") and _PDFJS.is_dir()
    else "Node with pdfjs-dist is not there; QUARTIERSBUCH_PDFJS names the folder of the package (npm install pdfjs-dist)",
}
"""Why a reader can't be asked; empty where it can."""


def pages(reader: str, path: Path) -> list[str]:
    """What a reader takes out of every page."""
    if reader == "pdfium":
        with pypdfium2.PdfDocument(path) as pdf:
            return [page.get_textpage().get_text_range() for page in pdf]
    if reader == "pdfjs":
        read: list[str] = json.loads(_said(["node", str(_HERE / "read_pdfjs.mjs"), str(_PDFJS), str(path)]))
        return read
    return _said(["pdftotext", "-enc", "UTF-8", str(path), "-"]).split("\f")


def words(text: str) -> list[str]:
    """The words of a text, composed, without marks of direction."""
    return unicodedata.normalize("NFC", _SAID_BESIDES.sub("", text)).split()


def _said(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()
