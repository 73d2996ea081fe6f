"""Emoji as words: "🌻" that no bundled font draws becomes "[Sonnenblume]", so that paper and screen reader say the same.

The names are those of Unicode CLDR (see `resources/text/README.md`).
"""

import re
from functools import cache

from app.common.paths import RESOURCES
from app.reports.pdf.text.fonts import face_for

_FILE = RESOURCES / "text" / "emoji-de.tsv"
_MAYBE = re.compile("[\u203c-\u32ff\U0001f000-\U0001faff]|[#*0-9]\ufe0f?\u20e3")
_VARIATION = "[\ufe0e\ufe0f]?"
_SKIN = "[\U0001f3fb-\U0001f3ff]"
_DROPPED = re.compile(f"[\ufe0e\ufe0f]|{_SKIN}")
_TAGS = re.compile("[\U000e0020-\U000e007f]+")


def named(text: str) -> str:
    """The text with every emoji that can't be drawn replaced by its German name in brackets."""
    return _pattern().sub(_name, text) if _MAYBE.search(text) else text


def _name(found: re.Match[str]) -> str:
    sequence = _DROPPED.sub("", found.group())
    if len(sequence) == 1 and face_for(sequence, "regular"):
        return sequence
    return f"[{_names()[sequence]}]"


@cache
def _names() -> dict[str, str]:
    rows = (row.split("\t") for row in _FILE.read_text(encoding="utf-8").splitlines())
    return {"".join(chr(int(code, 16)) for code in codes.split()): name for codes, name in rows}


@cache
def _pattern() -> re.Pattern[str]:
    """The longest sequences first, each with skin tones and variation selectors that somebody may have typed in it."""
    sequences = sorted(_names(), key=len, reverse=True)
    parts = ("".join(re.escape(sign) + _loose(sign) for sign in sequence) for sequence in sequences)
    beginnings = "".join(sorted({re.escape(sequence[0]) for sequence in sequences}))
    return re.compile(f"(?=[{beginnings}])(?:{'|'.join(parts)})")


def _loose(sign: str) -> str:
    return "" if sign == "\u200d" or _TAGS.match(sign) else f"{_VARIATION}{_SKIN}?"
