"""When to come back to it: "WV Fr", "in 2 Wochen nachhaken", "bis Monatsende zurückrufen", "Folgetermin Do 10 Uhr"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from app.services.capture.captured import Part
from app.services.capture.leftover import left
from app.services.capture.lexicon import Lexicon, Word
from app.services.capture.moments import Moment, day_behind
from app.services.capture.part_list import doubt

_BLANK = r"[^\S\n]"
_MARK = re.compile(
    rf"\b(?:wvl?|wv-termin|wiedervorlage|wiedervorlegen|follow[- ]?up)\b\.?:?{_BLANK}*(?:(?:bis|ab|erst|spätestens|am|zum|auf|für|den|on|by){_BLANK}+)*",
    re.IGNORECASE,
)
_DOUBTED_TOKENS = 3
_FORWARD = Lexicon(
    {
        True: "kommt, wieder, nochmal, nochmals, noch mal, noch einmal, erneut, zurück, zurückrufen, zurückmelden, rückruf, rückmeldung, meldet sich, melden sich, melde mich, termin, neuer termin, folgetermin*, nächster termin, "
        "nächstes treffen, nächstes gespräch, folgegespräch, erinner*, nachhaken, nachfragen, nachfassen, anrufen, melden, wiedervorlage, wv, treffen wir, sehen uns, dranbleiben, klären, prüfen, "
        "wird, werden, fortgesetzt, fortsetzen, geplant, einplanen, abholen, bringt, bringen, vorbeikommen, anschauen, weitermachen, weiter, fortsetzung, rufe, ruft zurück, besprechen, schicken, termin bei mir, soll kommen, will kommen, hingehen, begleiten, noch, besuchen, vorbeibringen, verabredet, ausgemacht, vereinbart, bestellt"
    }
)
_MEETING = Lexicon(
    {True: "*gespräch, *termin, *treffen, *besprechung, hpg, runder tisch, *konferenz, anhörung, verhandlung"}
)
_BORN = Lexicon({True: "geboren, geb, geburtstag, geburtsdatum, eingereist, einreise"})
_FACT = Lexicon(
    {
        True: "gültig, befristet, läuft ab, läuft ~ ab, läuft aus, läuft ~ aus, abgelaufen, geboren, geb, geburtstag, krankgeschrieben, krank bis, urlaub, zieht ~ um, zieht ~ aus, zieht ~ ein, umzug, einzug, auszug, gekündigt zum, kündigung zum, "
        "räumung am, räumungstermin, seit, entbindung, entbindungstermin, et am, eingestellt zum, fängt ~ an, beginnt, startet, arbeitet ab, sperre ab, gesperrt bis, schließt, kündigt"
    }
)
"""What is told of a day to come without asking to come back on it."""


def marked(line: str, today: date) -> Iterator[Part]:
    """Follow-ups that are called so; what stands behind and is no day to come is doubted."""
    for found in _MARK.finditer(line):
        moment = day_behind(line, found.end(), today)
        if moment is None or moment.future is None or moment.future < today:
            yield _doubted(line, found)
        else:
            yield Part("follow_up", found.start(), moment.end, moment.future, at=moment.at)


def _doubted(line: str, found: re.Match[str]) -> Part:
    """What was not understood: up to a comma, or some words."""
    ends = found.start() + len(found[0].rstrip())
    clause = re.split("[;\n]", line[found.end() :], maxsplit=1)[0]
    for number, token in enumerate(re.compile(r"[^\s;]+").finditer(line, found.end(), found.end() + len(clause))):
        if number == _DOUBTED_TOKENS:
            break
        ends = token.end()
        if token[0].endswith(","):
            break
    return doubt(line, found.start(), ends)


def clause_of(words: Sequence[Word], moment: Moment) -> list[Word]:
    """The words around a day, up to the ends of its clause."""
    inside = {word.clause for word in words if moment.start <= word.start < moment.end}
    return [word for word in words if word.clause in inside]


def is_forward(words: Sequence[Word]) -> bool:
    """Whether a clause tells of something to come: a meeting that is not what the line opens with is one as well."""
    is_later = bool(words) and words[0].clause > 0
    return any(True for _ in _FORWARD.hits(words)) or (is_later and any(True for _ in _MEETING.hits(words)))


def is_fact(words: Sequence[Word]) -> bool:
    """Whether a clause tells what is on that day, and not that she comes back on it."""
    return any(True for _ in _FACT.hits(words))


def is_long_ago(words: Sequence[Word]) -> bool:
    """Whether a clause tells of somebody's life, and not of a talk."""
    return any(True for _ in _BORN.hits(words))


def text_of(line: str, words: Sequence[Word], part: Part, others: Sequence[Part]) -> str:
    """What is to be done then: the rest of the clause; behind "WV" only what follows."""
    inside = {word.clause for word in words if part.start <= word.start < part.end}
    clause = [word for word in words if word.clause in inside]
    is_marked = _MARK.match(line, part.start) is not None
    after = next((word for word in words if word.start >= part.end), None)
    if (
        is_marked
        and after is not None
        and line[part.end : after.start].strip() in (":", "")
        and after.clause not in inside
    ):
        inside = {after.clause}
        clause = [word for word in words if word.clause == after.clause]
    if not clause:
        return ""
    talked = max((one.end for one in others if one.kind == "minutes" and one.end <= part.start), default=0)
    start = part.end if is_marked else max(clause[0].start, talked)
    end = max(clause[-1].end, start)
    taken = [(one.start, one.end) for one in (part, *others) if one.start < end and start < one.end]
    bounds = (
        next((one.start for one in others if one.start >= part.end and one.kind == "minutes"), end)
        if is_marked
        else end
    )
    return left(
        line[start : min(end, bounds)], [(max(0, first - start), max(0, last - start)) for first, last in taken]
    )


def span_of_text(words: Sequence[Word], part: Part) -> list[tuple[int, int]]:
    """Where the clause of a follow-up stands."""
    inside = {word.clause for word in words if part.start <= word.start < part.end}
    clause = [word for word in words if word.clause in inside]
    return [(clause[0].start, clause[-1].end)] if clause else []
