"""What still holds what was erased for good: backups, what was replaced or put aside, copies elsewhere; and when each goes.

The day is foretold by running the rules of thinning and ageing forward, with one backup on each day that comes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import repeat
from pathlib import Path

from app.common.cancelling import current
from app.common.sentences import Sentence, counted
from app.models.bookkeeping import Erased
from app.storage.backups import ageing, backup, remains, swap, thinning
from app.storage.secrets import keys

_LONGEST = 1200
"""So many days are looked ahead: nothing stays for half as long."""


NOTHING_HOLDS = Sentence(
    "Nichts mehr: Keine Sicherung und keine Kopie, von der das Programm weiß, enthält noch, was endgültig gelöscht wurde."
)
NEVER_ERASED = Sentence("Bisher wurde nichts endgültig gelöscht.")


class Holds(StrEnum):
    """What holds it."""

    BACKUP = "backup"
    DAMAGED = "damaged"
    OTHER_KEY = "other_key"
    REPLACED = "replaced"
    ASIDE = "aside"
    COPY = "copy"
    FILE = "file"


@dataclass(frozen=True)
class Elsewhere:
    """A copy that nobody here reaches: when it was made, and its file, where that is known."""

    made: datetime
    path: Path | None


@dataclass(frozen=True)
class Holder:
    """One of them. With `newer` it goes by itself once so many newer backups are there, on `day` with one each day.

    Without `day` only the number counts, and without both it goes by hand alone.
    """

    holds: Holds
    path: Path | None
    since: datetime | None
    newer: int | None = None
    day: date | None = None

    @property
    def by_hand(self) -> bool:
        """Whether it stays until she does something."""
        return self.newer is None

    @property
    def what(self) -> Sentence:
        """What it is."""
        return _WHAT[self.holds]

    @property
    def goes(self) -> Sentence:
        """When it goes, or what she has to do."""
        if self.newer is None:
            return _BY_HAND[self.holds]
        number = counted(self.newer, "nach einer neueren Sicherung", "nach {number} neueren Sicherungen")
        return Sentence("am {day} ({number})", day=self.day, number=number) if self.day else number


_WHAT: Mapping[Holds, Sentence] = {
    Holds.BACKUP: Sentence("Sicherung im Tresor"),
    Holds.DAMAGED: Sentence("Beschädigte Sicherung"),
    Holds.OTHER_KEY: Sentence("Sicherung unter einem anderen Schlüssel"),
    Holds.REPLACED: Sentence("Beim Einspielen ersetzter Stand"),
    Holds.ASIDE: Sentence("Unterbrochenes Einspielen"),
    Holds.COPY: Sentence("Kopie an anderem Ort"),
    Holds.FILE: Sentence("Datei des Tresors"),
}
_FOLDER = Sentence("nur von Hand: Ordner löschen, wenn nichts daraus mehr gebraucht wird")
_BY_HAND: Mapping[Holds, Sentence] = {
    Holds.BACKUP: Sentence("nur von Hand: Datei löschen"),
    Holds.DAMAGED: Sentence("nur von Hand: Datei löschen, wenn es neuere Sicherungen gibt"),
    Holds.OTHER_KEY: Sentence("nur von Hand: Einstellungen, Sicherheit, „Im Tresor löschen“"),
    Holds.REPLACED: _FOLDER,
    Holds.ASIDE: _FOLDER,
    Holds.COPY: Sentence("nur von Hand: Datei dort löschen oder den Datenträger vernichten"),
    Holds.FILE: Sentence("Reste werden entfernt, sobald Sie das Programm schließen"),
}


def find(
    vault: Path, key: bytes, erased: Erased, copies: Sequence[Elsewhere], days: int, now: datetime
) -> list[Holder]:
    """All of it: what goes last comes last, then what goes by hand alone.

    `days`: after so many what was replaced and what is damaged goes. Of these it is never known what they hold: they count.
    Nothing is written.
    """
    ahead = _Ahead(thinning.moments_of(backup.proven(vault, key)), now, days)
    own = (*_backups(vault, key, erased, ahead), *_lying_about(vault, key, ahead))
    return sorted((*own, *_copies(copies, erased)), key=_order)


def _order(holder: Holder) -> tuple[int, datetime, str]:
    return (_LONGEST + 1 if holder.newer is None else holder.newer, holder.since or datetime.min, str(holder.path))


class _Ahead:
    """What thinning leaves on each of the days that come."""

    def __init__(self, moments: Mapping[str, datetime], now: datetime, days: int) -> None:
        self._now, self._days = now, days
        self._standing: list[list[datetime]] = []
        names, times = list(moments), list(moments.values())
        coming = (now + timedelta(days=number) for number in range(1, _LONGEST + 1))
        self._gone: dict[str, int] = {}
        for standing, there in thinning.course(times, coming):
            current().demand()
            self._standing.append(standing)
            self._note(self._gone, names, there)
            if len(self._gone) == len(names) and len(self._standing) > days + thinning.NEWEST:
                break
        self._at_once: dict[str, int] = {}
        for number, (_standing, there) in enumerate(thinning.course(times, repeat(now, thinning.NEWEST)), 1):
            self._note(self._at_once, names, there, number)

    def _note(self, gone: dict[str, int], names: Sequence[str], there: set[int], number: int = 0) -> None:
        for position, name in enumerate(names):
            if position not in there:
                gone.setdefault(name, number or len(self._standing))

    def of_backup(self, holder: Holder, name: str) -> Holder:
        """With when a whole backup goes: so many may be enough on whatever day they are made."""
        newer = self._gone.get(name)
        return holder if newer is None else self._on(holder, newer, by_number=self._at_once.get(name) == newer)

    def of_remains(self, holder: Holder, since: datetime) -> Holder:
        """With when something goes that ages."""
        steps = enumerate(self._standing, 1)
        newer = next((number for number, standing in steps if thinning.is_aged(since, standing, self._days)), None)
        return holder if newer is None else self._on(holder, newer)

    def _on(self, holder: Holder, newer: int, *, by_number: bool = False) -> Holder:
        day = None if by_number else (self._now + timedelta(days=newer)).date()
        return replace(holder, newer=newer, day=day)


def _backups(vault: Path, key: bytes, erased: Erased, ahead: _Ahead) -> Iterator[Holder]:
    """Whole ones, damaged ones, and those that only another key opens or a newer program reads."""
    vault_id, aging = keys.read_envelope(vault).vault_id, dict(ageing.ageing(vault, key))
    for info in backup.list_backups(vault / backup.FOLDER, key):
        if erased.is_before(info.generation, info.created) or (not info.problem and info.contents.vault_id != vault_id):
            continue
        if info.problem:
            damaged = ageing.is_damaged(info.path, key)
            holder = Holder(Holds.DAMAGED if damaged else Holds.BACKUP, info.path, remains.moment_of(info.path))
            yield ahead.of_remains(holder, aging[info.path]) if info.path in aging else holder
        elif info.foreign:
            yield Holder(Holds.OTHER_KEY, info.path, info.created)
        else:
            yield ahead.of_backup(Holder(Holds.BACKUP, info.path, info.created), thinning.name_of(info))


def _lying_about(vault: Path, key: bytes, ahead: _Ahead) -> Iterator[Holder]:
    """Folders of another vault that was replaced are none of this one's."""
    vault_id, aging = keys.read_envelope(vault).vault_id, dict(ageing.ageing(vault, key))
    for path in remains.lying_about(vault):
        if path.is_dir() and remains.vault_ids(path) <= {vault_id}:
            holds = Holds.REPLACED if path.name.startswith(swap.KEPT) else Holds.ASIDE
            holder = Holder(holds, path, remains.moment_of(path))
            yield ahead.of_remains(holder, aging[path]) if path in aging else holder


def _copies(copies: Sequence[Elsewhere], erased: Erased) -> Iterator[Holder]:
    for copy in copies:
        generation = backup.generation_in_name(copy.path) if copy.path else None
        if not erased.is_before(generation, copy.made):
            yield Holder(Holds.COPY, copy.path, copy.made)
