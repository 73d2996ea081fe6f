"""Lines of the audit trail in words: what is stored in them is a kind, an id and a word of the program's own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import AuditKind, Kind, StepKind, graph
from app.services.privacy.trail import HASH_SHOWN, About, TrailRow
from app.views.discreet import Discreet
from app.views.language import written
from app.views.language.sentences import own_word, translated
from app.views.language.words import titled, word
from app.views.shared.lists.signs import Sign

_tr = QCoreApplication.translate

SIGNS: dict[AuditKind, Sign] = {
    AuditKind.LOGIN: ("unlock", "quiet"),
    AuditKind.FAILED_LOGIN: ("blocked", "danger"),
    AuditKind.READ: ("preview", "quiet"),
    AuditKind.CHANGE: ("edit", "quiet"),
    AuditKind.IMPORT: ("import", "accent"),
    AuditKind.ERASURE: ("trash", "warn"),
    AuditKind.EXPORT: ("export", "warn"),
    AuditKind.PRINT: ("print", "warn"),
    AuditKind.RELEASE: ("export", "warn"),
    AuditKind.BACKUP: ("backup", "ok"),
    AuditKind.RESTORE: ("restore", "accent"),
    AuditKind.KEYS: ("key", "accent"),
    AuditKind.WARNING: ("warning", "danger"),
}
"""Amber is what left, red what was wrong."""

_OTHER_LISTS = {
    "sessions": str(QT_TRANSLATE_NOOP("Trail", "Termine")),
    "participants": str(QT_TRANSLATE_NOOP("Trail", "Teilnehmende")),
    "documents": str(QT_TRANSLATE_NOOP("Trail", "Dokumente")),
    "trash": str(QT_TRANSLATE_NOOP("Trail", "Papierkorb")),
    "trail": str(QT_TRANSLATE_NOOP("Trail", "Protokoll")),
}
"""Lists whose rows can be copied, and that are called neither as a page nor as a kind is."""


def what(row: TrailRow) -> str:
    """The kind of a line."""
    return word(row.kind)


def about(row: TrailRow, discreet: Discreet | None = None) -> str:
    """What a line was about: the title (masked where it names somebody and names are hidden), and how many others."""
    if row.about is None:
        return ""
    title = called(row.about, discreet)
    if not row.others:
        return title
    return _tr("Trail", "{title} und weitere").format(title=title)


def called(record: About, discreet: Discreet | None = None) -> str:
    """A record of a line, or that it was erased."""
    if record.kind is None:
        return _tr("Trail", "gelöscht")
    title = discreet.title(record.kind, record.title) if discreet else titled(record.kind, record.title)
    return _tr("Trail", "{title} (im Papierkorb)").format(title=title) if record.in_trash else title


def pseudonym(row: TrailRow) -> str:
    """The same for paper, without a name: a case by its number, everything else by what it is and its own number."""
    if row.about is None:
        return ""
    record = row.about
    if record.kind is None:
        return called(record)
    return record.title if record.kind is Kind.CASE else f"{word(record.kind)} {record.record_id}"


def by_what(row: TrailRow) -> str:
    """With which paper, list, key or step."""
    parts = [_step(row), _stored(row.text), _late(row)]
    return " · ".join(part for part in parts if part)


def _late(row: TrailRow) -> str:
    """That a line was written after what it tells of: the file was busy, could not be written, or a crash came between."""
    if row.written is None:
        return ""
    return _tr("Trail", "nachgetragen {when}").format(when=written.day_time(row.written))


def _step(row: TrailRow) -> str:
    step = own_word(row.step)
    if not step or row.step_kind in (None, StepKind.DO):
        return step
    return f"{word(row.step_kind)}: {step}" if row.step_kind else step


def _stored(text: str) -> str:
    """A stored word as the screen shows it; of "list:people:12", the list and how many of its rows were copied."""
    kind, _, rest = text.partition(":")
    name, _, number = rest.partition(":")
    if kind == "list" and number.isdecimal() and (called_so := _list_called(name)):
        count = int(number)
        return _tr("Trail", "Liste „{list}“, %n Zeile(n)", None, count).format(list=called_so)
    return _of_restore(kind, rest) or _of_disclosures(kind, rest) or own_word(text)


def _list_called(name: str) -> str:
    """What a list is called whose rows were copied or printed: a page, the records of a kind, or rows inside a record."""
    from app.views.page_registry import PAGES  # which knows this page as well

    if page := next((spec for spec in PAGES if spec.key == name), None):
        return page.label()
    if kind := next((kind for kind in Kind if kind.word == name), None):
        return translated(graph.plural_of(kind))
    return _tr("Trail", _OTHER_LISTS[name]) if name in _OTHER_LISTS else ""


def _of_disclosures(kind: str, rest: str) -> str:
    """Of "disclosed:12-15", under which numbers the records keep what left of them."""
    first, _, last = rest.partition("-")
    if kind != "disclosed" or not (first.isdecimal() and last.isdecimal()):
        return ""
    if first == last:
        return _tr("Trail", "Weitergabe Nr. {number}").format(number=first)
    return _tr("Trail", "Weitergaben Nr. {first} bis {last}").format(first=first, last=last)


def _of_restore(kind: str, rest: str) -> str:
    """Of "carried:12-30" and "replaced:30 hash", what a restore did with the trail of the state it replaced."""
    if kind == "carried":
        first, _, last = rest.partition("-")
        return _tr("Trail", "Zeilen {first} bis {last} vom ersetzten Stand übernommen").format(first=first, last=last)
    if kind == "replaced":
        lines, _, digest = rest.partition(" ")
        words = _tr("Trail", "Der ersetzte Stand hatte {lines} Zeilen im Protokoll, Prüfwert {hash}")
        return words.format(lines=lines, hash=digest[:HASH_SHOWN])
    return ""
