"""The lines of vCard 2.1, 3.0 and 4.0: unfolded, cut into name, parameters and value, within limits.

Linear in the length of the text, whatever stands in it: the readers that exist look at a folded picture again with every
line of it, or try every way of cutting parameters.
"""

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.common.cancelling import current

MAX_LINE = 64 * 1024
_PICTURES = re.compile(r"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
_QUOTED_PRINTABLE = re.compile(r"[;=]\s*QUOTED-PRINTABLE", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CARETS = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}
_CARET = re.compile(r"\^[nN'^]")
_VALUE_TYPES = frozenset(["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"])


@dataclass(frozen=True)
class ContentLine:
    """One property: `group` joins it with others, `types` are those of TYPE in lower case."""

    number: int
    name: str
    value: str
    group: str = ""
    types: frozenset[str] = frozenset()
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value as one text."""
        return _unescaped(self.value)

    @property
    def parts(self) -> list[str]:
        """The parts of a structured value; lists inside of a part are joined by spaces."""
        return [" ".join(filter(None, map(_unescaped, split(part, ",")))) for part in split(self.value, ";")]

    @property
    def listed(self) -> list[str]:
        """The members of a value that is a list."""
        return [text for part in split(self.value, ",") if (text := _unescaped(part))]


@dataclass(frozen=True)
class Dropped:
    """A picture or the like, which is not read, or a line that is none."""

    number: int
    is_picture: bool


def content_lines(text: str) -> Iterator[ContentLine | Dropped]:
    """The properties of a text, one after the other."""
    cancellation = current()
    for number, line in _unfolded(text):
        cancellation.demand()
        if line is None:
            yield Dropped(number, is_picture=True)
        elif line.strip():
            yield _cut(number, line) or Dropped(number, is_picture=False)


def _unfolded(text: str) -> Iterator[tuple[int, str | None]]:
    """Logical lines with the number of their first one; None for pictures, whose pieces are passed over."""
    pieces: list[str] = []
    length = begun = 0
    skipping = soft_break = False
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if soft_break or (raw[:1] in (" ", "\t") and (pieces or skipping)):
            if not skipping and length <= MAX_LINE:
                pieces.append(raw if soft_break else raw[1:])
                length += len(raw)
        else:
            if pieces or skipping:
                yield begun, None if skipping else "".join(pieces)
            begun, skipping = number, bool(_PICTURES.match(raw))
            pieces, length = ([] if skipping else [raw]), len(raw)
        soft_break = not skipping and raw.endswith("=") and bool(pieces) and bool(_QUOTED_PRINTABLE.search(pieces[0]))
        if soft_break and pieces[-1].endswith("="):
            pieces[-1] = pieces[-1][:-1]
    if pieces or skipping:
        yield begun, None if skipping else "".join(pieces)


def _cut(number: int, line: str) -> ContentLine | None:
    if len(line) > MAX_LINE:
        return None
    head, colon, value = _head_of(line)
    if not colon:
        return None
    name, *given = split(head, ";", quoted=True)
    group, _, bare = name.rpartition(".")
    if not bare.strip() or not bare.replace("-", "").replace("_", "").strip().isalnum():
        return None
    parameters, types = _parameters(given)
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = _from_quoted_printable(value, parameters.get("CHARSET", "utf-8"))
    return ContentLine(number, bare.strip().upper().replace("_", "-"), value, group.lower(), types, parameters)


def _head_of(line: str) -> tuple[str, str, str]:
    """What stands before the first colon that is not in quotation marks, and the value behind it."""
    quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[:place], ":", line[place + 1 :]
    return line, "", ""


def _parameters(given: list[str]) -> tuple[dict[str, str], frozenset[str]]:
    parameters: dict[str, str] = {}
    types: set[str] = set()
    for one in given:
        name, equals, value = one.partition("=")
        name = name.strip().upper()
        if not equals:
            value, name = name, "ENCODING" if name in _VALUE_TYPES else "TYPE"
        value = value.strip().strip('"')
        if name == "TYPE":
            types.update(kind.strip().strip('"').lower() for kind in value.split(","))
        else:
            parameters[name] = _CARET.sub(lambda found: _CARETS[found[0]], value)
    return parameters, frozenset(types)


def _from_quoted_printable(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8"))
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", errors="replace")


def split(value: str, separator: str, *, quoted: bool = False) -> list[str]:
    """The parts of a value; a separator behind a backslash (or within quotation marks) is none."""
    parts, begun, place, inside = [], 0, 0, False
    while place < len(value):
        sign = value[place]
        if sign == "\\" and not quoted:
            place += 1
        elif sign == '"' and quoted:
            inside = not inside
        elif sign == separator and not inside:
            parts.append(value[begun:place])
            begun = place + 1
        place += 1
    parts.append(value[begun:])
    return parts


def _unescaped(text: str) -> str:
    unescaped = _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)
    return unescaped.replace("\r\n", "\n").replace("\r", "\n").strip()
