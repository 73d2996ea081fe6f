"""`run.py sbom`: everything the program is made of, as a software bill of materials in the form of CycloneDX.

What is locked for running is listed with the checksums that the set-up demands, for every system; licence and dependencies
are known of what is installed here.
"""

import argparse
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.utils import canonicalize_name

from app import __version__
from app.commands import licences
from app.commands.german import GermanParser
from app.commands.output import prepare_streams
from app.common.errors import StorageError
from app.common.files import write_whole

ROOT = Path(__file__).resolve().parents[1]
_ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_LICENCES = LicenseFactory()


@dataclass(frozen=True)
class Locked:
    """A package as the lock file has it: any of the files with these SHA-256 sums."""

    name: str
    version: str
    sums: tuple[str, ...]


def main(argv: list[str]) -> int:
    """Write the bill where `argv` says; returns the exit code."""
    prepare_streams()
    parser = GermanParser(
        prog="run.py sbom", description="Schreibt auf, woraus das Programm besteht (CycloneDX, JSON)."
    )
    parser.add_argument("--out", metavar="DATEI", type=Path, required=True, help="wohin")
    return _write(parser.parse_args(argv))


def _write(arguments: argparse.Namespace) -> int:
    try:
        write_whole(arguments.out, as_json(bill(locked(ROOT / "requirements.lock"))).encode())
    except StorageError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(arguments.out)
    return 0


def locked(lock_file: Path) -> list[Locked]:
    """The packages in a lock file."""
    entries = _ENTRY.findall(lock_file.read_text(encoding="utf-8"))
    return [
        Locked(name, version, tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", rest)))
        for name, version, rest in entries
    ]


def bill(packages: list[Locked]) -> Bom:
    """The bill of the program with these packages and the files that lie beside it."""
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"quartiersbuch {__version__} {packages}"))
    program = Component(
        type=ComponentType.APPLICATION,
        name="quartiersbuch",
        version=__version__,
        bom_ref=f"quartiersbuch@{__version__}",
        licenses=[_LICENCES.make_from_string(licences.OWN)],
    )
    bom.metadata.component = program
    parts = {canonicalize_name(package.name): _library(package) for package in packages}
    files = [_file(what, licence) for what, licence, _path in licences.FILES]
    for part in (*parts.values(), *files):
        bom.components.add(part)
    bom.register_dependency(program, [*(parts[name] for name in _needed(licences.declared(), parts)), *files])
    for name, part in parts.items():
        bom.register_dependency(part, [parts[needed] for needed in _needed(_requires(name), parts)])
    return bom


def as_json(bom: Bom) -> str:
    """The bill as CycloneDX 1.6."""
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2) + "\n"


def _library(package: Locked) -> Component:
    found = _installed(package.name)
    inside = licences.INSIDE.get(canonicalize_name(package.name))
    purl = PackageURL("pypi", name=canonicalize_name(package.name), version=package.version)
    files = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(f"https://pypi.org/project/{package.name}/{package.version}/#files"),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=content) for content in package.sums],
    )
    return Component(
        type=ComponentType.LIBRARY,
        name=package.name,
        version=package.version,
        purl=purl,
        bom_ref=str(purl),
        licenses=[_LICENCES.make_from_string(licences.licence_of(found))] if found else [],
        properties=[Property(name="quartiersbuch:inside", value=inside)] if inside else [],
        external_references=[files],
    )


def _file(what: str, licence: str) -> Component:
    return Component(type=ComponentType.FILE, name=what, bom_ref=what, licenses=[_LICENCES.make_from_string(licence)])


def _installed(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _requires(name: str) -> list[str]:
    found = _installed(name)
    return list(found.requires or ()) if found else []


def _needed(lines: Iterable[str], parts: dict[str, Component]) -> list[str]:
    """The packages among `parts` that these requirements name, extras of others left out where nobody locked them."""
    names = (re.split(r"[^A-Za-z0-9._-]", line.strip(), maxsplit=1)[0] for line in lines)
    return sorted({name for name in map(canonicalize_name, names) if name in parts})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
