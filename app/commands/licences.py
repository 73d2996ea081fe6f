"""The list of licences of everything that is shipped, made from what is installed and from what lies in `resources/`."""

import argparse
from collections.abc import Iterator
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.common.files import write_whole
from app.common.paths import RESOURCES

LIST = RESOURCES / "LICENCES.md"
OWN = "GPL-3.0-or-later"
_HEAD = f"""# Licences of everything that is shipped

Quartiersbuch itself: {OWN}. Written by `quartiersbuch licences --update` from the installed packages; do not edit.

"""
_UNSTATED = {
    "sqlcipher3": "Zlib",
    "python-bidi": "LGPL-3.0-or-later",
    "reportlab": "BSD-3-Clause",
    "rl-accel": "BSD-3-Clause",
    "python-dateutil": "BSD-3-Clause",
}
"""What stands in the licence file of packages that do not say it in their metadata (or say "see file")."""
INSIDE = {
    "pyside6-essentials": "Qt 6 (LGPL-3.0-only)",
    "sqlcipher3": "SQLCipher (BSD-3-Clause), SQLite (public domain), OpenSSL (Apache-2.0)",
    "cryptography": "OpenSSL (Apache-2.0)",
    "pikepdf": "qpdf (Apache-2.0), libjpeg-turbo (BSD-3-Clause), zlib (Zlib)",
    "pypdfium2": "PDFium (BSD-3-Clause, Apache-2.0) and its libraries",
    "uharfbuzz": "HarfBuzz (MIT)",
    "pillow": "libjpeg-turbo, libtiff, libwebp, FreeType and others (permissive)",
}
"""Libraries that wheels bring along."""
FILES = (
    ("resources/fonts: Noto", "OFL-1.1", "resources/fonts/OFL.txt"),
    ("resources/fonts: Droid Sans Fallback", "Apache-2.0", "resources/fonts/LICENSE-Apache-2.0.txt"),
    ("resources/icons: Lucide", "ISC", "resources/icons/LICENSE.txt"),
    ("resources/text: Unicode names of emoji", "Unicode-3.0", "resources/text/UNICODE-LICENSE.txt"),
    ("resources/words: frequent German words (wordfreq)", "CC-BY-SA-4.0", "resources/words/CC-BY-SA.txt"),
    ("resources/words: words for passphrases (dys2p)", "BSD-3-Clause", "resources/words/BSD-dys2p.txt"),
)


def licences(arguments: argparse.Namespace) -> int:
    """Print the list, or bring the file up to date."""
    text = listed()
    if arguments.update:
        write_whole(LIST, text.encode())
        print(LIST)
    else:
        print(text, end="")
    return 0


def listed() -> str:
    """The list as Markdown."""
    packages = [_line(metadata.distribution(name)) for name in sorted(shipped(), key=str.lower)]
    files = [f"| {what} | {licence} | {path} |" for what, licence, path in FILES]
    return (
        f"{_HEAD}| package | version | licence | inside |\n|---|---|---|---|\n"
        + "\n".join(packages)
        + "\n\n| files | licence | text |\n|---|---|---|\n"
        + "\n".join(files)
        + "\n"
    )


def shipped() -> set[str]:
    """Names of the packages that the program needs, without those for its development."""
    found: set[str] = set()
    waiting = [Requirement(line) for line in declared()]
    while waiting:
        needed = waiting.pop()
        found.add(metadata.distribution(needed.name).name)
        for line in metadata.requires(needed.name) or ():
            inner = Requirement(line)
            if _applies(inner, needed.extras) and _is_new(inner, found):
                waiting.append(inner)
    return found


def declared() -> Iterator[str]:
    """What the program names as its dependencies: in `pyproject.toml`, or once installed in its metadata."""
    import tomllib

    sources = RESOURCES.parent / "pyproject.toml"
    if sources.is_file():
        yield from tomllib.loads(sources.read_text(encoding="utf-8"))["project"]["dependencies"]
    else:
        yield from (line for line in metadata.requires("quartiersbuch") or () if _applies(Requirement(line), set()))


def _applies(inner: Requirement, extras: set[str]) -> bool:
    return inner.marker is None or any(inner.marker.evaluate({"extra": extra}) for extra in ("", *extras))


def _is_new(inner: Requirement, found: set[str]) -> bool:
    return bool(inner.extras) or metadata.distribution(inner.name).name not in found


def _line(package: metadata.Distribution) -> str:
    return f"| {package.name} | {package.version} | {licence_of(package)} | {INSIDE.get(canonicalize_name(package.name), '')} |"


def licence_of(package: metadata.Distribution) -> str:
    about = package.metadata
    if "License-Expression" in about:
        return about["License-Expression"]
    if canonicalize_name(package.name) in _UNSTATED:
        return _UNSTATED[canonicalize_name(package.name)]
    classified = [
        line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or () if line.startswith("License")
    ]
    short = about["License"].strip().partition("\n")[0] if "License" in about else ""
    return short[:60] or ", ".join(classified) or "?"
