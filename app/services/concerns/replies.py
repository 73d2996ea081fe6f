"""The answer of a department as it is pasted from a mail: what it says, what it seems to mean, and what only hangs below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from html.parser import HTMLParser

from app.common import typed
from app.models import ConcernStatus

_PARSED = 100_000
"""Characters of HTML that are read by the parser; where an answer stands. Tags beyond are only taken out."""
_UNDERSTOOD = 20_000
"""Characters of an answer that are looked at for what it means."""
_LONGEST_LINE = 300
_LOOKS_LIKE_HTML = re.compile(r"<(?:!doctype|html|head|body|div|p|br|span|table|meta|font)\b", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_SPACES = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n\s*\n\s*")
_STRAY = re.compile(r"<(?![a-zA-Z/!?][^<>]*>)")
_UNSEEN = tuple(
    (re.compile(begin, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for begin, end in (
        ("<!--", "-->"),
        (r"<style\b[^<>]*>", r"</style\s*>"),
        (r"<script\b[^<>]*>", r"</script\s*>"),
        (r"<title\b[^<>]*>", r"</title\s*>"),
    )
)
_BREAKS = frozenset({"p", "div", "br", "tr", "li", "table", "blockquote", "hr", "h1", "h2", "h3", "h4"})

_HEADER = re.compile(r"\*?(?:Von|From|Gesendet|Sent|Datum|Date|An|To|Cc|Betreff|Subject)\*?:", re.IGNORECASE)
_SENT = re.compile(r"\*?(?:Gesendet|Sent|Datum|Date)\*?:\s*(?:\w+,\s*)?(.+)", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}\.\s*(?:\d{1,2}\.\s*\d{2,4}|\w+\s+\d{4})|\d{4}-\d\d-\d\d")
_WROTE = re.compile(r"(?:Am|On)\b.*\b(?:schrieb|wrote)\b.*:$", re.IGNORECASE)
_BELOW = re.compile(
    r"--\s*$|_{5,}|-{2,}\s*(?:Ursprüngliche|Weitergeleitete|Original)|(?:Mit )?(?:freundliche|viele|beste|schöne|herzliche)[nr]?"
    r" Gr(?:ü|ue)(?:ß|ss)|MfG\b|i\.\s?A\.\s|Von meinem \w+ gesendet|Diese (?:E-?Mail|Nachricht) (?:ist|enthält|kann)",
    re.IGNORECASE,
)

_SENTENCE = re.compile(r"(?<=[!?])\s+|(?<=[^\W\d]\.)\s+|\n+")
_UNTIL = re.compile(
    r"\bbis\s+(?:spätestens\s+|voraussichtlich\s+|zum\s+|zur\s+|am\s+)*([^,;!?()\n]{1,40})", re.IGNORECASE
)
_DONE = r"(?:erledigt|behoben|repariert|gelöst|beseitigt|ausgetauscht|instand\s?gesetzt|abgeschlossen|fertig)"
_NOT = r"(?:nicht|kein\w*)"
_MEANINGS = (
    (ConcernStatus.NOT_RESPONSIBLE, rf"\b{_NOT}\b[^.]{{0,30}}\bzuständig|\bzuständig (?:ist|sind|wäre)\b"),
    (ConcernStatus.IN_PROGRESS, rf"\bnoch nicht\b|\bnicht\b[^.]{{0,30}}\b{_DONE}\b"),
    (ConcernStatus.UNSOLVABLE, r"\bnicht (?:möglich|umsetzbar|lösbar|machbar)\b|\babgelehnt\b"),
    (
        ConcernStatus.IN_PROGRESS,
        rf"\bin (?:bearbeitung|arbeit|prüfung)\b|\b(?:wird|werden|soll|sollen|kann|können)\b[^.]{{0,80}}\b{_DONE}\b"
        r"|\bkümmern uns\b|\bbeauftragt\b|\bwird\b[^.]{0,30}\bbis\b|\b(?:wird|werden)\b[^.]{0,30}\bgeprüft\b",
    ),
    (ConcernStatus.SOLVED, rf"\b{_DONE}\b"),
)
_MEANS = tuple((status, re.compile(words, re.IGNORECASE)) for status, words in _MEANINGS)


@dataclass(frozen=True, slots=True)
class Reply:
    """What an office wrote. `text` is the answer alone, `rest` what hangs around it (header, signature, earlier mails).

    `status` and `until` are proposals: None where the words say nothing, or several things. `day` is when it was sent.
    """

    text: str
    status: ConcernStatus | None = None
    until: date | None = None
    day: date | None = None
    rest: str = ""

    @property
    def whole(self) -> str:
        """The answer first, all that hung around it at the end."""
        return "\n\n".join(filter(None, (self.text, self.rest)))


def read(text: str, today: date) -> Reply:
    """Read a pasted mail, HTML or plain; days without a year are the ones around `today`."""
    said, rest = _parted(plain(text).splitlines())
    day = _sent_on(rest, today)
    known = said[:_UNDERSTOOD]
    return Reply(said, _status(known), _until(known, day or today), day, rest)


def plain(text: str) -> str:
    """Text without the tags of HTML; other text as it is."""
    if not _LOOKS_LIKE_HTML.search(text[:_PARSED]):
        return text.strip()
    seen = _without_unseen(text)
    end = seen.find("<", _PARSED) if len(seen) > _PARSED else -1
    first, beyond = (seen, "") if end < 0 else (seen[:end], seen[end:])
    parser = _Words()
    parser.feed(_STRAY.sub("&lt;", first))
    parser.close()
    words = "".join(parser.words) + unescape(_TAG.sub(" ", beyond))
    lines = _SPACES.sub(" ", words.replace("\xa0", " ")).strip()
    return _EMPTY_LINES.sub("\n\n", lines)


class _Words(HTMLParser):
    """Collects what can be read, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data.replace("\r", "").replace("\n", " "))


def _without_unseen(html: str) -> str:
    """HTML without comments, styles and scripts; one that never ends loses only its beginning."""
    for begin, ending in _UNSEEN:
        pieces = begin.split(html)
        kept = pieces[:1]
        for piece in pieces[1:]:
            end = ending.search(piece)
            kept.append(piece if end is None else piece[end.end() :])
        html = " ".join(kept)
    return html


def _parted(lines: list[str]) -> tuple[str, str]:
    """The answer, and what hangs around it. Where nothing would be left, all of it is the answer."""
    said: list[str] = []
    apart: list[str] = []
    for index, line in enumerate(lines):
        words = line.strip()
        if words.startswith(">") or (not any(said) and _HEADER.match(words)):
            apart.append(line)
        elif _begins_below(words, lines[index + 1 : index + 5]):
            apart.append(line)
            if not _is_quoted_next(lines[index + 1 : index + 4]):
                apart += lines[index + 1 :]
                break
        else:
            said.append(words)
    text = "\n".join(said).strip()
    return (text, "\n".join(apart).strip()) if text else ("\n".join(lines).strip(), "")


def _begins_below(words: str, following: list[str]) -> bool:
    if len(words) > _LONGEST_LINE:
        return False
    if _HEADER.match(words):
        return any(_HEADER.match(line.strip()[:_LONGEST_LINE]) for line in following)
    return bool(_WROTE.match(words) or _BELOW.match(words))


def _is_quoted_next(following: list[str]) -> bool:
    return next((line.lstrip().startswith(">") for line in following if line.strip()), False)


def _sent_on(rest: str, today: date) -> date | None:
    """The day of the first header; the one of the mail itself where it was pasted with it."""
    for line in rest.splitlines()[:6]:
        if (sent := _SENT.match(line.strip()[:_LONGEST_LINE])) and (found := _DATE.search(sent[1])):
            return typed.day(found[0], today, "past")
    return None


def _status(text: str) -> ConcernStatus | None:
    found = set(_meanings(text))
    if found == {ConcernStatus.IN_PROGRESS, ConcernStatus.SOLVED}:
        return ConcernStatus.IN_PROGRESS
    return found.pop() if len(found) == 1 else None


def _meanings(text: str) -> Iterator[ConcernStatus]:
    for sentence in _SENTENCE.split(text):
        if sentence.rstrip().endswith("?"):
            continue
        meant = next((status for status, words in _MEANS if words.search(sentence)), None)
        if meant is not None:
            yield meant


def _until(text: str, today: date) -> date | None:
    """The first day that stands after „bis“, the longest words that make one."""
    for found in _UNTIL.finditer(text):
        words = found[1].split()
        for count in range(min(len(words), 4), 0, -1):
            said = " ".join(words[:count])
            if (day := typed.day(said, today, "future") or typed.day(said.rstrip("."), today, "future")) is not None:
                return day
    return None
