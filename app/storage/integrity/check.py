"""Look a vault through: keys, pages, foreign keys, search index, journal."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from app.common.cancelling import current
from app.common.errors import DamagedVault, KeysDontFit
from app.common.progress import Progress, silent
from app.common.sentences import Sentence, counted
from app.models.driver import driver_of
from app.storage.backups import backup, remains, resealing
from app.storage.database import migrate, pages, schema
from app.storage.database.engine import make_engine
from app.storage.integrity import audit, hot_journal
from app.storage.integrity.finding import ERROR, OK, WARNING, Finding
from app.storage.integrity.seal import Mark
from app.storage.secrets import key_state, keys
from app.storage.vault import Vault


@dataclass(frozen=True)
class _Subject:
    """What is looked through: the vault, its structure on `engine`, and how far the seal knew it to be before."""

    vault: Vault
    engine: Engine
    mark: Mark | None


def check(vault: Vault, progress: Progress = silent) -> list[Finding]:
    """Look everything through, without keeping anybody from saving. Never raises for damage: damage is a finding.

    The pages are those on the disk; what they make together is looked through in a snapshot read from there. Raises NoSpace,
    Cancelled.
    """
    vault.snapshots.renew()
    vault.guard()
    findings = [*vault.notices, _backups(vault), *_still_open(vault)]
    mark = vault.seal.read()
    with ExitStack() as stack:
        subject = _Subject(vault, _engine(vault, stack, progress), mark)
        for done, (area, ok_text, look) in enumerate(_LOOKS):
            progress(done, len(_LOOKS), ok_text)
            findings.extend(_look(subject, area, ok_text, look))
    vault.snapshots.forget()
    progress(len(_LOOKS), len(_LOOKS), Sentence("Fertig geprüft"))
    if any(finding.severity == ERROR for finding in findings):
        vault.snapshots.renew()  # a connection that has met damage stays broken
    return findings


def _engine(vault: Vault, stack: ExitStack, progress: Progress) -> Engine:
    """On a snapshot; on the file itself where nothing is written, or where it is too damaged to be copied."""
    if vault.read_only:
        return vault.engine
    try:
        taken = stack.enter_context(vault.snapshots.taken(progress))
    except DamagedVault:
        return vault.engine
    engine = make_engine(taken.database, vault.key)
    stack.callback(engine.dispose)
    return engine


def _look(subject: _Subject, area: str, ok_text: Sentence, look: "Look") -> list[Finding]:
    try:
        with subject.engine.connect() as connection, current().interrupting(driver_of(connection).interrupt):
            troubles = [
                found if isinstance(found, Finding) else Finding(area, ERROR, found)
                for found in look(subject, connection)
            ]
    except (DBAPIError, DamagedVault):
        current().demand()
        troubles = [
            Finding(area, ERROR, Sentence("Dieser Teil der Datei ist nicht lesbar. Bitte eine Sicherung einspielen."))
        ]
    return troubles or [Finding(area, OK, ok_text)]


def _backups(vault: Vault) -> Finding:
    """The newest backup must be whole; if it is not, say which one is."""
    vault_id = keys.read_envelope(vault.folder).vault_id
    whole, broken = backup.newest_whole(vault.folder / backup.FOLDER, vault_id, vault.key)
    if not broken:
        return Finding(
            "backups",
            OK,
            Sentence("Die neueste Sicherung ist unversehrt.") if whole else Sentence("Noch keine Sicherung."),
        )
    names = ", ".join(f"„{info.path.name}“" for info in broken)
    rest = (
        Sentence("Die neueste unversehrte ist „{name}“.", name=whole.path.name)
        if whole
        else Sentence("Bitte gleich eine neue anlegen.")
    )
    return Finding("backups", WARNING, Sentence("Beschädigte Sicherung: {names}. {rest}", names=names, rest=rest))


def _still_open(vault: Vault) -> Iterator[Finding]:
    """What an earlier secret still opens in the vault's folder."""
    for path in resealing.still_open(vault):
        what = remains.in_words(path)
        yield Finding("backups", WARNING, Sentence("Ein früheres Geheimnis öffnet vielleicht noch {what}", what=what))


Look = Callable[[_Subject, Connection], Iterator[Sentence | Finding]]
"""Yields what is damaged; a `Finding` for what is only to be remarked."""


def _keys(subject: _Subject, connection: Connection) -> Iterator[Sentence]:
    envelope = keys.read_envelope(subject.vault.folder)
    stored = connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'vault_id'").scalar()
    if stored != envelope.vault_id:
        yield Sentence("Schlüsseldatei und Datei gehören nicht zusammen.")
    record = key_state.read(driver_of(connection).execute).record
    try:
        if record:
            record.demand(envelope)
    except KeysDontFit as error:
        yield error.sentence
    if migrate.revision_of(connection) != migrate.HEAD:
        yield Sentence("Die Datei hat nicht den Stand dieses Programms.")


def _pages(subject: _Subject, connection: Connection) -> Iterator[Sentence]:
    yield from pages.troubles(subject.vault.database, subject.vault.key, connection.exec_driver_sql)


def _foreign_keys(_subject: _Subject, connection: Connection) -> Iterator[Sentence]:
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    for table in sorted({row[0] for row in orphans}):
        yield Sentence("In „{table}“ zeigen Einträge ins Leere.", table=table)


def _search(subject: _Subject, connection: Connection) -> Iterator[Sentence]:
    """The index's own check is a write; where nothing can be written, the look at the structure has to do."""
    for index in () if subject.vault.read_only else schema.SEARCH_INDEXES:
        try:
            connection.exec_driver_sql(schema.checks(index))
        except DBAPIError:
            current().demand()
            yield Sentence("Das Suchverzeichnis „{name}“ stimmt nicht mit den Einträgen überein.", name=index.name)


def _journal(_subject: _Subject, connection: Connection) -> Iterator[Sentence]:
    lost = connection.exec_driver_sql(
        "SELECT count(*) FROM journal_row WHERE step_id NOT IN (SELECT id FROM journal_step)"
    ).scalar_one()
    if lost:
        yield counted(
            lost,
            "Eine Zeile des Verlaufs gehört zu keinem Schritt.",
            "{number} Zeilen des Verlaufs gehören zu keinem Schritt.",
        )
    broken = connection.exec_driver_sql(
        "SELECT count(*) FROM journal_row WHERE NOT (json_valid(coalesce(before, '{}')) AND json_valid(coalesce(after, '{}')))"
    ).scalar_one()
    if broken:
        yield counted(
            broken, "Eine Zeile des Verlaufs ist nicht lesbar.", "{number} Zeilen des Verlaufs sind nicht lesbar."
        )
    yield from _disagreements(connection)


def _disagreements(connection: Connection) -> Iterator[Sentence]:
    """The last journaled state of every row must be what stands in the file: a page of an older copy shows nowhere else."""
    differing = sum(1 for _table in hot_journal.differing_rows(connection.exec_driver_sql))
    if differing:
        yield counted(differing, "Ein Eintrag weicht vom Verlauf ab.", "{number} Einträge weichen vom Verlauf ab.")


def _audit(subject: _Subject, connection: Connection) -> Iterator[Sentence | Finding]:
    chain = audit.look_through(connection.exec_driver_sql, subject.mark)
    yield from chain.troubles
    for remark in chain.remarks:
        yield Finding("audit", WARNING, remark)


_LOOKS: tuple[tuple[str, Sentence, Look], ...] = (
    ("keys", Sentence("Schlüssel und Stand der Datei sind in Ordnung."), _keys),
    ("pages", Sentence("Alle Seiten der Datei sind unversehrt."), _pages),
    ("foreign_keys", Sentence("Alle Verbindungen zwischen Einträgen stimmen."), _foreign_keys),
    ("search", Sentence("Das Suchverzeichnis stimmt."), _search),
    ("journal", Sentence("Der Verlauf stimmt mit den Einträgen überein."), _journal),
    ("audit", Sentence("Das Protokoll ist lückenlos."), _audit),
)
