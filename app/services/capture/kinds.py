"""What a line becomes: a contact, a task, a concern or a walk-in, and who it is about where nobody is named."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.services.capture.captured import CaptureKind
from app.services.capture.lexicon import Hit, Lexicon, Word, these

_BEFORE_COLON = Lexicon(
    {
        CaptureKind.TASK: "aufgabe, todo, to do, todos, wiedervorlage, erinnerung, erledigen, nicht vergessen, notiz an mich, merken, merke, task, bitte dran denken, dran denken, daran denken, noch zu tun, zu tun, zu erledigen, offen",
        CaptureKind.CONCERN: "anliegen, beschwerde, idee, wunsch, vorschlag, anregung, lob, hinweis, meldung, kritik, concern, bürgeranliegen, "
        "anfrage, sorge, mangel, mängelmeldung, verbesserungsvorschlag, schadensmeldung, anliegen von, mängel, defekt",
        CaptureKind.WALK_IN: "laufkundschaft, walk in, walkin, spontan, ohne termin, unangemeldet, spontankontakt, ohne anmeldung, spontanbesuch",
        CaptureKind.CONTACT: "kontakt, gespräch, beratung, telefonat, kurzberatung, contact",
    }
)
_WALK_IN = Lexicon(
    {
        True: "laufkundschaft, walk in, walkin, walk ins, kam spontan, kamen spontan, kommt spontan, spontan vorbei, spontan vorbeigekommen, spontan gekommen, spontan da, spontan ins, "
        "spontan im, spontan zum, spontan zur, spontan beim, spontan bei, spontan aufgetaucht, spontaner besuch, spontanbesuch, spontane beratung, spontanes gespräch, spontan, war spontan, "
        "ohne termin, ohne anmeldung, ohne voranmeldung, ohne sich anzumelden, ohne vorherige anmeldung, ohne terminvereinbarung, unangemeldet*, nicht angemeldet, unangekündigt*, "
        "kam einfach, kamen einfach, kommt einfach, steht einfach, schneite herein, schneite rein, reingeschneit, hereingeschneit, schneit rein, stand ~ vor der tür, stehen ~ vor der tür, standen ~ vor der tür, steht ~ vor der tür, "
        "schaute ~ vorbei, schaut ~ vorbei, schaute ~ rein, schaute ~ herein, schauten ~ vorbei, vorbeigeschaut, reingeschaut, hereingeschaut, "
        "kam vorbei, kam kurz vorbei, kam ~ vorbei, kamen ~ vorbei, kommt ~ vorbei, vorbeigekommen, tauchte ~ auf, tauchten ~ auf, aufgetaucht, plötzlich da, "
        "spaziert ~ herein, platzt ~ herein, überraschend, kam reingelaufen, kam herein, kam rein, reingekommen, hereingekommen, dropped in, drop in, unverhofft, "
        "ungeplant*, unvermittelt, schneiten herein, klopfte an, ohne vorankündigung, im vorbeigehen reingekommen, stand auf einmal da, einfach so gekommen"
    }
)
_CONCERN = Lexicon(
    {
        True: "anliegen, beschwert sich, beschweren sich, beklagt sich, beklagen sich, beklagte sich, meckert, meckern, nörgelt, beanstandet, beanstanden, meldung von, klappt nicht, quellen über,  beschwerte sich, beschwerten sich, beschwerde, beschwerden, hat sich beschwert, haben sich beschwert, wünscht sich, wünschen sich, wünschte sich, wünschten sich, hätte gern, "
        "hätte gerne, hätten gern, hätten gerne, wunsch nach, wünsche nach, schlägt vor, schlägt ~ vor, schlagen ~ vor, schlug vor, schlug ~ vor, vorschlag, vorgeschlagen, regt an, regt ~ an, regen ~ an, regte ~ an, anregung, ärgert sich, ärgern sich, "
        "ärgerte sich, lob von, lob für, lobt, loben, lobte, hat ~ gelobt, bemängelt, bemängeln, moniert, kritisiert, kritisieren, bittet die gemeinde, bittet gemeinde, bittet die stadt, fordert, fordern, fragt ob die gemeinde, fragt wann die gemeinde, "
        "meldet ~ kaputt, meldet ~ defekt, meldet dass, melden dass, meldet müll, melden ~ kaputt, hinweis auf, hinweis dass, möchte dass die gemeinde, wollen dass die gemeinde, will dass die gemeinde, "
        "anfrage an die gemeinde, anfrage ans rathaus, anfrage ans bauamt, anfrage an die verwaltung, frage an die gemeinde, frage an die verwaltung, "
        "frage an den bürgermeister, frage ans rathaus, mängelmeldung, stört sich, stören sich, fühlt sich ~ gestört, bedankt sich für, bedanken sich für, dankt für, danken für, würde sich ~ wünschen, "
        "würde sich über ~ freuen, verlangt, fehlt im quartier, fehlen im quartier, im quartier fehlt, im quartier fehlen, es fehlt an, complains, complaint, unzufrieden mit, klagen über, klagt über müll, klagt über lärm, klagt über den müll, klagt über den lärm, "
        "idee von, hat die idee, hat eine idee, verbesserungsvorschlag, bürgeranliegen, schimpft über, schimpfen über, regt sich ~ auf, regen sich ~ auf, sorgt sich, sorgen sich, macht sich sorgen um, machen sich sorgen um"
    }
)
_DEFECT = Lexicon(
    {
        True: "möchte, möchten, will, wollen, braucht, brauchen, bräuchte, bräuchten, wünscht, wäre schön, wären schön, sollte, sollten, müsste, gehört, kaputt, defekt*, beschädigt*, zerstört, verdreckt, vermüllt*, verschmutzt*, überfüllt*, überquillt, quillt über, liegt ~ vor, liegt ~ im, liegt ~ auf, liegen ~ vor, liegen ~ im, brennt nicht, geht nicht, "
        "funktioniert nicht, funktionieren nicht, ausgefallen, zugeparkt, zu laut, zu dunkel, zu schnell, stinkt, tropft, undicht, ratten, ungeziefer, fehlt, fehlen, rast, rasen, leuchtet nicht, flackert, flackern, dreckig, schmutzig, verärgert, zu wenig, zu wenige, zu viele, zu viel, kommt nicht, locker, gefährlich, versperrt, steckt, blockiert, lose, wackelt"
    }
)
_TASK = Lexicon(
    {
        True: "aufgabe, todo, to do, nicht vergessen, dran denken, daran denken, nicht vergessen zu, muss noch, müssen noch, muss ich noch, muss ich, müssen wir, ich muss, ich soll, erinnern an, erinnere mich, mich erinnern, "
        "soll ich noch, noch zu erledigen, bitte erledigen, noch erledigen, noch klären, noch machen, vormerken, remind, reminder, steht noch aus, offene aufgabe, sollte ich, sollte noch, will ich noch, noch offen ist, unbedingt"
    }
)
_ASKED = Lexicon(
    {
        True: "wünscht rückruf, wünscht einen rückruf, wünscht sich rückruf, bittet um rückruf, bittet um anruf, bittet um einen rückruf, um rückruf gebeten, möchte zurückgerufen werden, will zurückgerufen werden, "
        "rückruf erbeten, rückruf gewünscht, möchte rückruf, erwartet rückruf"
    }
)
"""Somebody waits for her."""
_TALKED = Lexicon(
    {
        False: "anruf von, anruf bei, rückruf von, mail von, whatsapp von, sms von, nachricht von, gespräch*, *gespräch, telefonat*, telefonisch*, hausbesuch*, beratung*, sprechstunde*, fallbesprechung*, hb, kontakt mit, treffen mit, unterstützung bei",
        True: "telefoniert*, angerufen, versucht, versuchte, rief ~ an, ruft an, ruft ~ an, beraten, besprochen, gesprochen, geredet, "
        "war da, waren da, war ~ da, war im büro, waren im büro, war bei mir, kam, kamen, begleitet, begleitete, besucht, getroffen, gemailt, geschrieben, "
        "berichtet*, erzählt*, erreicht, übersetzt, ausgefüllt, beantragt, "
        "zwischen tür und angel, erklärt, informiert, unterstützt, geholfen, verwiesen, weitervermittelt, vermittelt, aufgelegt, abgebrochen, war kurz, waren kurz, gewesen, verschoben, abgesagt",
    }
)
_GENERIC = Lexicon(
    {
        True: "anonym*, unbekannt*, laufkundschaft, jemand, bewohner, bewohnerin, bewohnern, bewohnerinnen, anwohner*, mieterin, mieter, mieterinnen, mietern, anrufer, anruferin, besucher, besucherin, "
        "jugendliche, jugendlicher, jugendlichen, dame, damen, mann, männer, frau, frauen, mutter, vater, passant*, nachbarin, senior, seniorin, senioren, seniorinnen, person, personen, paar, pärchen, ehepaar, mädchen, junge, jungs, "
        "student, studentin, familie, familien, eltern, rentner, rentnerin, rentnerpaar, kinder, leute, bürger, bürgerin, herr, schüler, schülerin, geflüchtete*, mehrere, kundin, kunde, klient, klientin, ratsuchende*, mütter, väter, namenlos*, ohne namen, "
        "name unbekannt, will namen nicht nennen, möchte namen nicht nennen, wollte namen nicht nennen, wollte anonym bleiben, fremder, fremde, opa, oma"
    }
)
_ANONYMOUS_SURE = frozenset(("anonym", "anonyme", "anonymer", "anonymes", "anonymen", "unbekannt", "unbekannte", "unbekannter", "unbekannten", "laufkundschaft"))  # fmt: skip
_NO_INFINITIVE = these(
    "neun braun haben hatten werden wurden worden sind waren konnen konnten sollen wollen wollten mussen mussten durfen wissen gehen kommen stehen "
    "eben oben unten aussen innen zusammen morgen offen gegen neben zwischen wegen allen neuen alten beiden ihren seinen meinen keinen "
    "einen diesen jeden vielen wenigen anderen nachsten letzten kommenden guten kleinen grossen trocken selten besten ersten zweiten "
    "dritten tagen wochen monaten jahren minuten stunden vergessen gegessen verstanden unterschrieben verschrieben besprochen "
    "versprochen verloren bekommen verstorben geblieben erhalten verhalten entschieden geschieden verschwunden verboten vergangen "
    "gefallen entlassen verlassen bezogen umgezogen eingezogen ausgezogen entstanden begonnen gewonnen beworben erschienen betroffen "
    "einverstanden zufrieden verschieden angefangen aufgenommen angenommen mitgenommen vernommen gegangen gekommen gefunden getrennt "
    "gestorben abgebrochen gelaufen getroffen geholfen gesprochen geschrieben verwiesen bewiesen erfahren gefahren verfahren verschoben "
    "gehoben aufgehoben geboten angeboten gelegen gesessen gestanden gelesen gesehen"
)
_INFINITIVE = re.compile(r"[a-z]{2,}(?:en|ern|eln|un)|tun")
_PARTICIPLE = re.compile(
    r"(?:an|auf|aus|ab|bei|ein|mit|nach|vor|zu|zuruck|weiter|her|hin|vorbei|um|durch|wieder|los|teil|fest|statt|uber|unter)?ge[a-z]+(?:en|t)"
)
_VERBS_WITH_GE = (
    "geben",
    "gehen",
    "genehmigen",
    "gestalten",
    "gewinnen",
    "geniessen",
    "gewahren",
    "gedenken",
    "gelten",
)
_OPENING_VERB = re.compile(
    r"(?:ein|an|nach|auf|aus|ab|vor|zuruck|weiter|mit|be|ver|er|um|uber|unter)[a-z]{3,}(?<!ung)(?<!lieg)(?<!leg)(?:en|ern|eln)"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the other parts of a line tell about its kind. `channels` and `ahead` are the clauses with a channel, and those with a
    day to come; `follow_up` says that one is called so ("WV").
    """

    minutes: bool = False
    result: bool = False
    past_day: bool = False
    follow_up: bool = False
    category: bool = False
    thing: bool = False
    """Whether a category is told by the thing it is about, and no topic of counselling fits."""
    channels: frozenset[int] = frozenset()
    ahead: frozenset[int] = frozenset()
    planned: bool = False
    """A day to come in the clause that tells what it is about, and no "WV" before it."""


@dataclass(frozen=True, slots=True)
class Sort:
    """The kind of a line, and the words that say so, first to last; none where it follows from the whole."""

    kind: CaptureKind
    first: int = -1
    last: int = -1


def sort_of(words: Sequence[Word], line: str, evidence: Evidence, ignored: Collection[CaptureKind] = ()) -> Sort:
    """What a line becomes. Kinds that were taken away are not considered; the only one that is left is it, whatever the line
    says, and without any other it is a contact."""
    for sort in _sorts(words, line, evidence):
        if sort is not None and sort.kind not in ignored:
            return sort
    left = [kind for kind in CaptureKind if kind not in ignored]
    return Sort(left[0] if len(left) == 1 else CaptureKind.CONTACT)


def _sorts(words: Sequence[Word], line: str, evidence: Evidence) -> Sequence[Sort | None]:
    return (
        _headed(words, line),
        _hit(_WALK_IN.hits(words), CaptureKind.WALK_IN),
        None if evidence.minutes else _hit(_ASKED.hits(words), CaptureKind.TASK),
        _concern(words, evidence),
        _task(words, line, evidence),
        _thing(words, line, evidence),
    )


def _headed(words: Sequence[Word], line: str) -> Sort | None:
    """A word before a colon at the beginning, or one that can be nothing else."""
    for hit in _BEFORE_COLON.hits(words):
        if hit.first > 0:
            break
        behind = line[words[hit.last].end :].lstrip()
        if behind[:1] in (":", "-", "–") or (words[0].key in ("todo", "aufgabe") and hit.value is CaptureKind.TASK):
            if hit.value is CaptureKind.CONTACT:
                return None
            return Sort(hit.value, hit.first, hit.last)
    return None


def _hit(hits: object, kind: CaptureKind) -> Sort | None:
    found: Hit[bool] | None = next(iter(hits), None)  # type: ignore[call-overload]
    return Sort(kind, found.first, found.last) if found else None


def _concern(words: Sequence[Word], evidence: Evidence) -> Sort | None:
    if evidence.minutes or evidence.result:
        return None
    if found := _hit(_CONCERN.hits(words), CaptureKind.CONCERN):
        return found
    if evidence.category and not evidence.ahead and _hit(_DEFECT.hits(words), CaptureKind.CONCERN):
        return Sort(CaptureKind.CONCERN)
    return None


def _thing(words: Sequence[Word], line: str, evidence: Evidence) -> Sort | None:
    """A thing of the quarter by itself: "Schlagloch vor Haus 4"."""
    told = evidence.minutes or evidence.result or evidence.ahead or _talked(words, line, evidence)
    return Sort(CaptureKind.CONCERN) if evidence.thing and not told else None


def _task(words: Sequence[Word], line: str, evidence: Evidence) -> Sort | None:
    if evidence.minutes or evidence.result or evidence.past_day or _talked(words, line, evidence):
        return None
    if found := _hit(_TASK.hits(words), CaptureKind.TASK):
        return found
    is_to_come = bool(evidence.ahead) and not evidence.channels
    if has_infinitive(words, line) or evidence.planned or evidence.follow_up or is_to_come:
        return Sort(CaptureKind.TASK)
    return None


def _talked(words: Sequence[Word], line: str, evidence: Evidence) -> bool:
    """Whether something was done already: somebody talked, called, wrote, was there. A call by its noun alone counts where its
    clause tells of nothing to be done.
    """
    to_do = evidence.ahead | {words[place].clause for place in _infinitives(words, line)}
    told = {words[hit.first].clause for hit in _TALKED.hits(words) if not hit.value} | evidence.channels
    return any(hit.value for hit in _TALKED.hits(words)) or bool(told - to_do)


def has_infinitive(words: Sequence[Word], line: str) -> bool:
    """Whether a clause ends with what is to be done: "Flyer drucken", "anrufen wegen …"."""
    return any(True for _ in _infinitives(words, line))


def _infinitives(words: Sequence[Word], line: str) -> Iterator[int]:
    for place, word in enumerate(words):
        if place and words[place - 1].key == "zu":
            continue
        if (
            len(words) > 1
            and (is_infinitive(word) or (place == 0 and _opens(word)))
            and _ends_phrase(words, place, line)
        ):
            yield place


def _opens(word: Word) -> bool:
    """Whether a line opens with what is to be done: "Nachfragen bei …"."""
    return bool(_OPENING_VERB.fullmatch(word.key)) and not word.text.isupper()


def is_infinitive(word: Word) -> bool:
    """Whether a word in small letters is a verb that tells what is to be done."""
    if word.text != word.text.lower() or word.key in _NO_INFINITIVE or not _INFINITIVE.fullmatch(word.key):
        return False
    return not _PARTICIPLE.fullmatch(word.key) or word.key in _VERBS_WITH_GE


_BEHIND_VERB = these(
    "bis am ab in an wegen wg fur ob und dass mit bei zum zur morgen heute ubermorgen nachste nachsten kommenden spatestens vor auf "
    "bezuglich wenn u o oder lassen helfen mo di mi do fr sa so um im nach uber"
)


def _ends_phrase(words: Sequence[Word], place: int, line: str) -> bool:
    word = words[place]
    rest = line[word.end :].lstrip(" \t")
    if not rest or rest[0] in ",;.:!?()–-+/\n":
        return True
    behind = words[place + 1] if place + 1 < len(words) else None
    return behind is not None and (
        behind.key in _BEHIND_VERB
        or behind.text[0].isdecimal()
        or (behind.capital and behind.key in ("frau", "herr", "herrn", "mo", "di", "mi", "do", "fr"))
    )


def anonymous(words: Sequence[Word], free: Collection[int]) -> Hit[bool] | None:
    """The word that tells of somebody without a name, among the words that no other part has taken."""
    hits = [hit for hit in _GENERIC.hits(words) if hit.first in free]
    sure = next((hit for hit in hits if words[hit.first].key in _ANONYMOUS_SURE), None)
    return sure or next(iter(hits), None)


def is_sure(hit: Hit[bool], words: Sequence[Word]) -> bool:
    """Whether it was said outright that the name is not known."""
    return words[hit.first].key in _ANONYMOUS_SURE
