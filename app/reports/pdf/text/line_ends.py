"""Where a line may end within a text, as letters and signs tell.

Lines may end at blanks, after hyphens, at soft hyphens and zero width spaces, between Chinese, Japanese and Korean signs
(but not before closing or after opening ones), after the dot behind a Tibetan syllable, and between Thai, Lao, Burmese and
Khmer syllables where a sign shows their border. They do not end within what is read as one (`unbroken`).
"""

import re
from functools import cache

from app.reports.pdf.text.unbroken import unbroken

LONGEST_TOKEN = 400
_IDEOGRAPHS = "\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3105-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_CLOSING = (
    "、。，．：；！？）］｝〉》」』】〕〗〙〟｠｣､｡･・ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥％～"
)
_OPENING = "（［｛〈《「『【〔〖〘〝｟｢￥＄"
_LAO = "\u0e81-\u0ebd\u0ec6-\u0ecd"
_LAO_SECOND = "\u0ea3\u0ea5\u0ea7"
"""Letters that may stand second in a syllable."""
_AT_BLANKS = r"(?<=[^ ])(?= )|(?<= )(?=[^ ])|(?<=\w[-–—])(?=\w)|(?<=\w/)(?=\w{4})"
_PLAIN_BREAKS = re.compile(_AT_BLANKS)
HYPHEN = re.compile("[-–—/]|  ")
_BREAKS = (
    f"{_AT_BLANKS}|(?<=[፡።])(?=[^ ፡።])|(?<=[\xad\u200b])(?=.)"
    f"|(?<=[{_IDEOGRAPHS}{_CLOSING}])(?=[{_IDEOGRAPHS}{_OPENING}])(?![{_CLOSING}])"
    f"|(?<=[{_IDEOGRAPHS}{_CLOSING}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{_IDEOGRAPHS}{_OPENING}])(?![{_CLOSING}])"
    "|(?<=[\u0e01-\u0e39\u0e45-\u0e4e])(?=[\u0e40-\u0e44])|(?<=[\u0e30\u0e2f\u0e46\u0e4c])(?=[\u0e01-\u0e2e])"
    f"|(?<=[\u0e01-\u0e39\u0e45-\u0e4e])(?=(?![รลว])[\u0e01-\u0e2e][รลว]?[\u0e31-\u0e39\u0e47-\u0e4b])"
    f"|(?<=[{_LAO}])(?=[\u0ec0-\u0ec4])"
    f"|(?<=[{_LAO}])(?=(?![{_LAO_SECOND}])[\u0e81-\u0eae][{_LAO_SECOND}\u0ebc]?[\u0eb0-\u0ebb\u0ec8-\u0ecd])"
    "|(?<=[\u1000-\u1038\u103a-\u109f])(?=[\u1000-\u102a\u103f\u104c-\u104f](?!\u1037?\u103a|\u1039))"
    "|(?<=[\u1780-\u17d1\u17d3-\u17dd])(?=[\u1780-\u17b3][\u17b6-\u17ca\u17ce-\u17d2])"
    "|(?<=\u0f0b)(?=[\u0f40-\u0fbc])"
)


def tokens(text: str) -> list[str]:
    """The text between the places where a line may end; what is longer than any word is cut before a letter."""
    return _tokens(_breaks(), text, unbroken(text))


def plain_tokens(text: str, together: list[tuple[int, int]]) -> list[str]:
    """The same for plain letters, of which those within these borders stay together."""
    return _tokens(_PLAIN_BREAKS, text, together)


@cache
def _breaks() -> re.Pattern[str]:
    """Takes a while to make, and most papers are in plain letters."""
    return re.compile(_BREAKS)


def _tokens(breaks: re.Pattern[str], text: str, together: list[tuple[int, int]]) -> list[str]:
    parts = _joined([token for token in breaks.split(text) if token], together)
    if all(len(token) <= LONGEST_TOKEN for token in parts):
        return parts
    return [part for token in parts for part in _chopped(token)]


def _joined(tokens: list[str], together: list[tuple[int, int]]) -> list[str]:
    """The same tokens, those between whose ends something stays together as one."""
    if not together:
        return tokens
    within = {place for start, end in together for place in range(start + 1, end)}
    result: list[str] = []
    place = 0
    for token in tokens:
        if place in within:
            result[-1] += token
        else:
            result.append(token)
        place += len(token)
    return result


def _chopped(token: str) -> list[str]:
    parts: list[str] = []
    start = 0
    while len(token) - start > LONGEST_TOKEN:
        end = start + LONGEST_TOKEN
        while end - start > LONGEST_TOKEN // 2 and not token[end].isalnum():
            end -= 1
        parts.append(token[start:end])
        start = end
    return [*parts, token[start:]]
