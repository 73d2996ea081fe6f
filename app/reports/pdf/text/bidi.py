"""Directions of writing: levels of a paragraph and the order on the line (Unicode Standard Annex 9, through python-bidi)."""

import re
from typing import Any, TypeVar

from bidi import algorithm

T = TypeVar("T")

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# python-bidi knows embeddings but no isolates; for one line of text they order alike.
_ISOLATES = str.maketrans({"\u2066": "\u202a", "\u2067": "\u202b", "\u2068": "\u202a", "\u2069": "\u202c"})

_TELEPHONE = re.compile(r"(?<![\w.,])(?:\+\d|0\d)[0-9 /–-]{4,}\d(?!\w)")
"""A number to dial stays as it is read out, in Arabic text as well, where its groups would stand in reverse: a rule of our
own, as the standard allows (HL3)."""
_BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "〈": "〉", "「": "」", "『": "』", "【": "】"}
_UNASSIGNED = "L"
"""Direction of code points that Unicode has not given out yet; python-bidi knows none for them."""
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}


def has_right_to_left(text: str) -> bool:
    """Whether the text has any letter or mark that could run from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def base_level(text: str) -> int:
    """1 if the first strong letter runs from right to left, else 0."""
    return int(algorithm.get_base_level(text))


def levels(text: str, base: int) -> list[int]:
    """The embedding level of every character; odd runs from right to left."""
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    algorithm.get_embedding_levels(text.translate(_ISOLATES), storage)
    for index, entry in enumerate(storage["chars"]):
        entry["index"] = index
        entry["type"] = entry["type"] or _UNASSIGNED
    for found in _TELEPHONE.finditer(text):
        for entry in storage["chars"][found.start() : found.end()]:
            entry["type"] = "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    known = {entry["index"]: entry["level"] for entry in storage["chars"]}
    result: list[int] = []
    for index in range(len(text)):
        result.append(known.get(index, result[-1] if result else base))
    return result


def _resolve_brackets(storage: dict[str, Any]) -> None:
    """Rule N0, which python-bidi leaves out: both brackets of a pair take one direction."""
    for run in storage["runs"]:
        chars = storage["chars"][run["start"] : run["start"] + run["length"]]
        strong = [_STRONG.get(entry["type"]) for entry in chars]
        own = "LR"[chars[0]["level"] % 2] if chars else "L"
        for opening, closing in _bracket_pairs([entry["ch"] for entry in chars], strong):
            inside = {found for found in strong[opening + 1 : closing] if found}
            if not inside:
                continue
            before = next((found for found in reversed(strong[:opening]) if found), run["sor"])
            direction = own if own in inside or before == own else before
            for index in (opening, closing):
                chars[index]["type"] = strong[index] = direction


def _bracket_pairs(letters: list[str], strong: list[str | None]) -> list[tuple[int, int]]:
    """Positions of matching brackets, in the order of the opening ones (definition BD16)."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for index, letter in enumerate(letters):
        if strong[index] is not None:
            continue
        if letter in _BRACKETS:
            opened.append((_BRACKETS[letter], index))
            continue
        for depth in range(len(opened) - 1, -1, -1):
            if opened[depth][0] == letter:
                pairs.append((opened[depth][1], index))
                del opened[depth:]
                break
    return sorted(pairs)


def visual_order(items: list[tuple[T, int]]) -> list[T]:
    """Items with their levels, given in reading order, as they stand from left to right (rule L2)."""
    line = list(items)
    highest = max((level for _, level in line), default=0)
    lowest_odd = min((level for _, level in line if level % 2), default=highest + 1)
    for threshold in range(highest, lowest_odd - 1, -1):
        line = _turned(line, threshold)
    return [item for item, _ in line]


def _turned(line: list[tuple[T, int]], threshold: int) -> list[tuple[T, int]]:
    """Every stretch of items at `threshold` or above, reversed."""
    result: list[tuple[T, int]] = []
    stretch: list[tuple[T, int]] = []
    for item in line:
        if item[1] >= threshold:
            stretch.insert(0, item)
        else:
            result += [*stretch, item]
            stretch = []
    return result + stretch
