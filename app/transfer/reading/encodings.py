"""Which encoding a text of unknown origin has, judged by what words would come of it, line by line where lines differ."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.common.errors import UserError
from app.common.sentences import Sentence

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "cp1250", "cp1254", "mac_roman", "cp850")
"""What can be chosen by hand; of the single-byte ones the first of equally plausible ones is taken."""
_SINGLE_BYTE = ENCODINGS[3:]
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_MOST_ODD = 200
_LEAST_PLAUSIBLE = 0.3
"""Below so much per letter the usual encodings give no words, and all others are tried."""
_MOST_FOREIGN = 0.6
"""Names in Latin letters have at most such a share of those that English does not know."""
_ENOUGH = 20
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s'’\-–./,;:()\"“”&+](?=[^\W\d_])")
_INSIDE = re.compile(r"(?<=[a-zß-ÿ])[^\W\d_a-zA-Z](?=[a-z])")
_WEIGHTS = {
    "äöüÄÖÜß": 1.0,
    "éèêëàâáçîïôûñóíúÉÈÇÁÍÓÚÑ–„“”’‚‘…§€°": 0.8,
    "ğışİŞĞ": 0.8,
    "łąćśźżŁŚŻńřěčďťňůőűőžšŽŠČŘÝý": 0.7,
    "ăâțșţťđĐ": 0.4,
    "åøæÅØÆ": 0.6,
    "œãõìòùÀ²³½´«»·": 0.3,
}
_WEIGHT = {letter: weight for letters, weight in _WEIGHTS.items() for letter in letters}
_BAD, _STRANGE = -2.0, -0.5


@dataclass(frozen=True)
class Decoded:
    """A text, the name of its encoding, and the numbers of lines that were written in another one."""

    text: str
    encoding: str
    odd_lines: tuple[int, ...] = ()
    doubt: Sentence | None = None


def decode(data: bytes, wanted: str | None = None) -> Decoded:
    """The text of a file: what she said, else a byte order mark decides, else UTF-8 where it is, else what gives words.

    Raises UserError where it is no text, or not one of the wanted encoding.
    """
    decoded = _decoded(data, wanted)
    if "\0" in decoded.text:
        raise UserError("Die Datei ist keine Textdatei. Bitte in der Tabelle „Speichern unter … CSV UTF-8“ wählen.")
    return decoded


def _decoded(data: bytes, wanted: str | None) -> Decoded:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _unmarked_utf16(data)
    if wanted in _SINGLE_BYTE or wanted == "utf-8":
        return _line_by_line(data.removeprefix(codecs.BOM_UTF8), wanted)
    if marked and marked != "utf-8-sig":
        return Decoded(_strictly(data, marked), marked)
    if marked == "utf-8-sig":
        return _line_by_line(data.removeprefix(codecs.BOM_UTF8), "utf-8", called=marked)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mixed(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UserError("Der Text der Datei ist beschädigt. Bitte als „CSV UTF-8“ neu speichern.") from None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark has a NUL in every other byte where letters are Latin."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(data) % 2 or len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even == 0 and odd * 3 > len(sample) / 2:
        return "utf-16-le"
    return "utf-16-be" if odd == 0 and even * 3 > len(sample) / 2 else None


def _mixed(data: bytes) -> Decoded:
    """A file that is not UTF-8 as a whole: what most of its lines with foreign letters are, and which are something else."""
    lines = data.splitlines() if _has_sequence(data) else []
    unicode_lines = [line for line in lines if _is_foreign_utf8(line)]
    others = sum(not line.isascii() for line in lines) - len(unicode_lines)
    if lines and len(unicode_lines) >= others:
        return _line_by_line(data, "utf-8")
    encoding, doubt = _most_plausible(line for line in data.splitlines() if not _is_foreign_utf8(line))
    return _line_by_line(data, encoding, doubt=doubt)


_SEQUENCE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
"""How a foreign letter begins in UTF-8; where there is none, no line has to be looked at."""
_GOES_ON = re.compile(rb"[\x80-\xbf]")
_ASCII = bytes(range(128))


def _has_sequence(data: bytes) -> bool:
    """Most files have no byte with which such a letter goes on: told by the few that are not ASCII."""
    return bool(_GOES_ON.search(data.translate(None, _ASCII)) and _SEQUENCE.search(data))


def _is_foreign_utf8(line: bytes) -> bool:
    if line.isascii():
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line_by_line(data: bytes, encoding: str, *, called: str = "", doubt: Sentence | None = None) -> Decoded:
    """The whole in one encoding, and only those lines in another that are plainly written in it."""
    called = called or encoding
    if encoding != "utf-8" and not _has_sequence(data):
        return Decoded(data.decode(encoding, errors="replace"), called, doubt=doubt)
    lines = data.splitlines(keepends=True)
    is_wrong = _is_other if encoding == "utf-8" else _is_foreign_utf8
    wrong = [number for number, line in enumerate(lines) if is_wrong(line)]
    if not wrong:
        return Decoded(data.decode(encoding, errors="replace"), called, doubt=doubt)
    other = _most_plausible(lines[number] for number in wrong)[0] if encoding == "utf-8" else "utf-8"
    odd = frozenset(wrong)
    text = "".join(
        line.decode(other if number in odd else encoding, errors="replace") for number, line in enumerate(lines)
    )
    return Decoded(text, called, tuple(number + 1 for number in wrong[:_MOST_ODD]), doubt)


def _is_other(line: bytes) -> bool:
    return not line.isascii() and not _is_foreign_utf8(line)


def _most_plausible(lines: Iterable[bytes]) -> tuple[str, Sentence | None]:
    """The encoding whose words look most like names, and a word of doubt where none does."""
    foreign = _sample(lines)
    scores = {name: _plausibility(foreign, name) for name in _SINGLE_BYTE}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _LEAST_PLAUSIBLE:
        return best, None
    from charset_normalizer import from_bytes  # 60 ms, and only for what is none of the usual ones

    match = from_bytes(foreign).best()
    found = match.encoding if match is not None else best
    doubt = Sentence("Die Zeichen der Datei sind ungewöhnlich. Bitte prüfen, ob die Namen richtig zu lesen sind.")
    return found, doubt


def _sample(lines: Iterable[bytes]) -> bytes:
    """The first lines with foreign letters."""
    taken, size = [], 0
    for line in lines:
        if line.isascii():
            continue
        taken.append(line[:_SAMPLE])
        size += len(line)
        if size > _SAMPLE:
            break
    return b"\n".join(taken)


def _plausibility(data: bytes, encoding: str) -> float:
    """How much a text looks like one in this encoding: at most 1 for each foreign letter, below 0 for signs inside of words."""
    text = data.decode(encoding, errors="replace")
    foreign = _FOREIGN.findall(text)
    if not foreign or _is_all_foreign(text, foreign):
        return 0.0
    score: float = sum(map(_weight_of, foreign))
    score += _BAD * (len(_IN_WORD.findall(text)) + sum(letter.isupper() for letter in _INSIDE.findall(text)))
    return score / len(foreign)


def _is_all_foreign(text: str, foreign: Iterable[str]) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters >= _ENOUGH and sum(map(str.isalpha, foreign)) > _MOST_FOREIGN * letters


def _weight_of(letter: str) -> float:
    if letter == "\ufffd" or not letter.isprintable():
        return _BAD
    return _WEIGHT.get(letter, 0.0 if letter.isalpha() else _STRANGE)
