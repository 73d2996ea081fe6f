"""For developers: bring the translations up to date with the sources (`quartiersbuch i18n`).

`update` runs lupdate and lrelease over `app/views/` and over texts that stand with what they describe. `missing` lists
what still has no English; `fill` takes it from a mapping, so that a list can be translated elsewhere and put back.
"""

import json
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from app.views.language.i18n import FOLDER, LANGUAGES

_APP = Path(__file__).resolve().parents[2]
_TOOLS = Path(PySide6.__file__).parent
_ALIAS = ("-tr-function-alias", "translate+=_tr")
"""Pages write `_tr` for `QCoreApplication.translate`; without being told, lupdate passes those texts over."""


@dataclass(frozen=True)
class Text:
    """One text of the window: the class it stands in, the German, and the translations (two for a plural)."""

    context: str
    source: str
    plural: bool
    translations: tuple[str, ...]
    finished: bool


def ts_file(language: str) -> Path:
    """The editable translation file of a language."""
    return FOLDER / f"quartiersbuch_{language}.ts"


def update() -> None:
    """Collect the texts of all sources and descriptions into the .ts files and compile them to .qm."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "described.py"
        listed.write_text("\n".join(_marked(context, text) for context, text in described()), encoding="utf-8")
        _collect([*(str(path) for path in sorted((_APP / "views").rglob("*.py"))), str(listed)])
    _keep_plurals_only("de")
    compile_all()


def described() -> Iterator[tuple[str, str]]:
    """Texts that no source of the window holds, because they stand with what they describe: context and German."""
    from app.views.preview import words  # here, because it brings the whole paper engine

    yield from ((words.CONTEXT, text) for text in dict.fromkeys(words.texts()))


def _marked(context: str, text: str) -> str:
    """A line of a source in which lupdate finds the text."""
    return f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})"


def _collect(sources: list[str]) -> None:
    for language in LANGUAGES:
        plurals = {(text.context, text.source): text for text in _known(language) if text.plural}
        target = ["-source-language", "de_DE", "-target-language", language, *_ALIAS]
        _run(
            "lupdate", "-silent", "-no-obsolete", "-locations", "none", *target, *sources, "-ts", str(ts_file(language))
        )
        _mark_plurals(language, plurals)
        _reuse(language)


def compile_all() -> None:
    """Compile the .ts files to .qm."""
    for language in LANGUAGES:
        _run("lrelease", "-silent", str(ts_file(language)), "-qm", str(ts_file(language).with_suffix(".qm")))


def texts(language: str) -> Iterator[Text]:
    """Every text of a language's file."""
    for context, message in _messages(ET.parse(ts_file(language))):
        target = message.find("translation")
        forms = [] if target is None else [form.text or "" for form in target.findall("numerusform")]
        done = target is not None and target.get("type") is None
        shown = forms or [(target.text or "") if target is not None else ""]
        yield Text(context, message.findtext("source", ""), message.get("numerus") == "yes", tuple(shown), done)


def missing(language: str = "en") -> list[Text]:
    """Texts without a finished translation."""
    return [text for text in texts(language) if not text.finished or not all(text.translations)]


def fill(translations: Mapping[str, str | list[str]], language: str = "en") -> int:
    """Put translations in, by German source (plural: a list of forms), compile, and say how many were put in."""
    count = _fill(language, translations)
    compile_all()
    return count


def _fill(language: str, translations: Mapping[str, str | list[str]]) -> int:
    tree = ET.parse(ts_file(language))
    count = 0
    for _, message in _messages(tree):
        given = translations.get(message.findtext("source", ""))
        target = message.find("translation")
        if given is None or target is None or target.get("type") is None:
            continue
        forms = target.findall("numerusform")
        if isinstance(given, str) == bool(forms):
            continue
        for form, text in zip(forms, given, strict=False):
            form.text = text
        if isinstance(given, str):
            target.text = given
        target.attrib.pop("type")
        count += 1
    _write(tree, language)
    return count


def _known(language: str) -> list[Text]:
    return list(texts(language)) if ts_file(language).exists() else []


def _mark_plurals(language: str, known: Mapping[tuple[str, str], Text]) -> None:
    """Mark "%n" in `QCoreApplication.translate` as plural, which lupdate does only for `tr`; it drops their forms, too."""
    tree = ET.parse(ts_file(language))
    for context, message in _messages(tree):
        source = message.findtext("source", "")
        target = message.find("translation")
        if "%n" not in source or target is None or message.get("numerus") == "yes":
            continue
        before = known.get((context, source))
        forms = before.translations if before else ("", "")
        message.set("numerus", "yes")
        target.text = None
        target.attrib.pop("type", None)
        if not all(forms):
            target.set("type", "unfinished")
        for form in forms:
            ET.SubElement(target, "numerusform").text = form
    _write(tree, language)


def _reuse(language: str) -> None:
    """A text translated elsewhere, and everywhere alike, is translated here too."""
    known: dict[str, set[tuple[str, ...]]] = {}
    for text in texts(language):
        if text.finished:
            known.setdefault(text.source, set()).add(text.translations)
    same = {source: forms for source, (forms, *others) in known.items() if not others}
    _fill(language, {source: forms[0] if len(forms) == 1 else list(forms) for source, forms in same.items()})


def _keep_plurals_only(language: str) -> None:
    """Drop what needs no translation: German texts without a plural are shown as they stand in the sources."""
    tree = ET.parse(ts_file(language))
    root = tree.getroot()
    for context in root.findall("context"):
        for message in context.findall("message"):
            if message.get("numerus") != "yes":
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)
    _write(tree, language)


def _write(tree: "ET.ElementTree[ET.Element]", language: str) -> None:
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    ts_file(language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[tuple[str, ET.Element]]:
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name", ""), message


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([_TOOLS / tool, *arguments], cwd=_APP.parent, check=True, capture_output=True)
