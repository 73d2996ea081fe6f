"""Programs are not taken into the vault: a copy that is saved later would run with a double click, and no case needs one."""

from pathlib import PurePath

from app.common.errors import UserError

_ENDINGS = frozenset(
    [
        "app",
        "apk",
        "appref-ms",
        "bat",
        "class",
        "cmd",
        "com",
        "command",
        "cpl",
        "deb",
        "dll",
        "dmg",
        "elf",
        "exe",
        "gadget",
        "hta",
        "inf",
        "ins",
        "iso",
        "jar",
        "js",
        "jse",
        "lnk",
        "msc",
        "msi",
        "msix",
        "msp",
        "pif",
        "pkg",
        "ps1",
        "psm1",
        "py",
        "reg",
        "rpm",
        "run",
        "scf",
        "scr",
        "settingcontent-ms",
        "sh",
        "sys",
        "url",
        "vb",
        "vbe",
        "vbs",
        "ws",
        "wsf",
        "wsh",
        "xll",
    ]
)
"""What Windows, macOS or Linux runs, or what leads there."""
_BEGINNINGS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"L\x00\x00\x00\x01\x14\x02\x00",
)
"""Of programs for Windows, Linux and macOS, scripts, Java, and shortcuts."""
BEGINNING = max(map(len, _BEGINNINGS))
"""So many bytes tell a program by its beginning."""


def is_program(name: str, beginning: bytes) -> bool:
    """Whether a file is run when it is opened, by its name or by its first bytes."""
    return PurePath(name.rstrip(". ")).suffix.lower().removeprefix(".") in _ENDINGS or beginning.startswith(_BEGINNINGS)


def demand_harmless(name: str, beginning: bytes) -> None:
    """Raise UserError for a program."""
    if is_program(name, beginning):
        raise UserError(
            "„{name}“ ist ein Programm oder startet eines. Programme werden nicht aufgenommen, weil eine Kopie davon beim "
            "Öffnen Schaden anrichten kann. Bitte nur Dokumente, Bilder und Mails anhängen; es wurde nichts übernommen.",
            name=name,
        )
