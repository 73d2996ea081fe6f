"""The gate: nothing of a case leaves but to herself, to the client, on a release that holds, or by a law with a written reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, Value, joined
from app.common.text import clean
from app.models import Direction, Ground, Release, Scope
from app.services.records import RECORD, AnyRow, table_of
from app.services.secrecy.content import NOTHING, Content, Secret, secrets
from app.services.secrecy.receivers import Addressee, Client, Exceptional, OwnUse, Receiver, To, addressee
from app.services.secrecy.releases import scopes_of
from app.services.secrecy.standing import ReleaseState, standing, state_on

_RELEASE = table_of(Release)
_NEAREST = (ReleaseState.VALID, ReleaseState.AHEAD, ReleaseState.UNSIGNED, ReleaseState.EXPIRED, ReleaseState.REVOKED)
"""Of several releases that don't do, the one that is nearest to doing is named."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The release that is missing: what a form for it begins with. `release_id` is one that needs no more than her hand."""

    client_id: int | None
    case_id: int | None
    to: Addressee
    scopes: tuple[Scope, ...]
    release_id: int | None = None


class Refused(UserError):
    """It may not leave. `wanted` is the release that would let it, where one would."""

    def __init__(self, sentence: str, wanted: Wanted | None = None, /, **values: Value) -> None:
        super().__init__(sentence, **values)
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is about to leave, and who gets it; None where nobody has said yet."""

    content: Content = NOTHING
    receiver: Receiver | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """On what ground what of a record may leave."""

    record_id: int
    ground: Ground
    release_id: int | None = None


@dataclass(frozen=True, slots=True)
class Permit:
    """What may leave now, to whom, and on what ground for each record; asked anew when it does."""

    content: Content
    receiver: Receiver | None
    to: Addressee | None = None
    passed: tuple[Passed, ...] = ()


def demand(session: Session, content: Content, receiver: Receiver | None) -> Permit:
    """Let it leave, or raise Refused with what is missing. What holds nothing of a case may always leave."""
    if not content:
        return Permit(content, receiver)
    if receiver is None:
        raise Refused(
            "Das enthält Inhalt aus einem Fall (§ 203 StGB). Bitte angeben, wer es bekommt: eigener Gebrauch, die Klientin "
            "oder der Klient selbst, oder wer eine Schweigepflichtentbindung hat."
        )
    found = secrets(session, content.record_ids)
    if isinstance(receiver, OwnUse):
        return Permit(content, receiver, passed=_all(found, Ground.OWN_USE))
    if len(found) < len(content.record_ids):
        raise Refused("Einen Eintrag davon gibt es nicht mehr. Bitte neu öffnen, was hinausgehen soll.")
    if isinstance(receiver, Exceptional):
        return _by_law(session, content, receiver, found)
    _demand_living(found)
    if isinstance(receiver, Client):
        return _to_client(content, receiver, found)
    return _released(session, content, receiver, found)


def _all(found: Sequence[Secret], ground: Ground) -> tuple[Passed, ...]:
    return tuple(Passed(secret.record_id, ground) for secret in found)


def _by_law(session: Session, content: Content, receiver: Exceptional, found: Sequence[Secret]) -> Permit:
    to = addressee(session, receiver.to)
    if not clean(receiver.reason):
        raise Refused(
            "Eine gesetzliche Ausnahme braucht eine schriftliche Begründung. Bitte eintragen, warum sie hier gilt; das bleibt "
            "im Eintrag stehen."
        )
    return Permit(content, receiver, to, _all(found, Ground.EXCEPTION))


def _demand_living(found: Sequence[Secret]) -> None:
    for secret in found:
        if secret.in_trash:
            raise Refused(
                "{number} liegt im Papierkorb. Bitte zuerst wiederherstellen; bis dahin geht nichts daraus hinaus.",
                number=secret.number,
            )
        if secret.client_in_trash:
            raise Refused(
                "{number}: Die Klientin oder der Klient liegt im Papierkorb. Bitte zuerst wiederherstellen; bis dahin geht "
                "nichts daraus hinaus.",
                number=secret.number,
            )


def _to_client(content: Content, receiver: Receiver, found: Sequence[Secret]) -> Permit:
    if len({secret.client_id for secret in found}) > 1 or any(secret.client_id is None for secret in found):
        raise Refused(
            "Darin stehen Angaben über mehrere oder ungenannte Personen: Das kann nicht an eine von ihnen gehen. Bitte nur "
            "Einträge einer Person auswählen."
        )
    return Permit(content, receiver, passed=_all(found, Ground.CLIENT))


def _released(session: Session, content: Content, receiver: To, found: Sequence[Secret]) -> Permit:
    to = addressee(session, receiver)
    if to.record_id is not None and {secret.client_id for secret in found} == {to.record_id}:
        return Permit(content, Client(), to, _all(found, Ground.CLIENT))
    releases = _releases(session, found)
    passed = [_by_release(releases, content, secret, to) for secret in found]
    return Permit(content, receiver, to, tuple(passed))


@dataclass(frozen=True, slots=True)
class _Held:
    """A release on file, with how it stands today."""

    row: AnyRow
    scopes: frozenset[Scope]
    state: ReleaseState

    def allows(self, wanted: Iterable[Scope]) -> bool:
        """Whether it lets all of that be told."""
        return self.state is ReleaseState.VALID and self.row.direction.telling and not self.lacking(wanted)

    def lacking(self, wanted: Iterable[Scope]) -> list[Scope]:
        """What of it is not in its scope."""
        return (
            []
            if Scope.EVERYTHING in self.scopes
            else [one for one in Scope if one in wanted and one not in self.scopes]
        )


def _releases(session: Session, found: Sequence[Secret]) -> list[_Held]:
    """Releases of these clients that lie in no trash."""
    clients = sorted({secret.client_id for secret in found if secret.client_id is not None})
    statement = (
        select(_RELEASE, RECORD.c.title)
        .join(RECORD, RECORD.c.id == _RELEASE.c.id)
        .where(RECORD.c.deleted_at.is_(None), _RELEASE.c.person_id.in_(clients))
    )
    rows = session.execute(statement).all()
    scopes, today = scopes_of(session, [row.id for row in rows]), clock.today()
    return [
        _Held(row, frozenset(scopes.get(row.id, ())), state_on(today, row.given_on, row.until, row.revoked_on))
        for row in rows
    ]


def _by_release(releases: Sequence[_Held], content: Content, secret: Secret, to: Addressee) -> Passed:
    fitting = [
        held
        for held in releases
        if held.row.person_id == secret.client_id
        and (not held.row.one_case or held.row.case_id == secret.case_id is not None)
        and to.named_in(held.row.recipient_id, held.row.recipient)
    ]
    if (allowing := next((held for held in fitting if held.allows(content.scopes)), None)) is not None:
        return Passed(secret.record_id, Ground.RELEASE, allowing.row.id)
    raise _refusal(fitting, content, secret, to)


def _refusal(fitting: Sequence[_Held], content: Content, secret: Secret, to: Addressee) -> Refused:
    """What is missing, by the release that is nearest to doing."""
    scopes = tuple(scope for scope in Scope if scope in content.scopes)
    wanted = Wanted(secret.client_id, secret.case_id, to, scopes)
    number = secret.number
    if not fitting:
        return Refused(
            "{number}: Gegenüber „{to}“ gibt es keine Schweigepflichtentbindung. Bitte eine unterschreiben lassen; bis dahin "
            "geht nichts hinaus.",
            wanted,
            number=number,
            to=to.name,
        )
    held = min(
        fitting, key=lambda one: (_NEAREST.index(one.state), not one.row.direction.telling, len(one.lacking(scopes)))
    )
    release = held.row.title
    if held.state is ReleaseState.UNSIGNED:
        signing = Wanted(secret.client_id, secret.case_id, to, scopes, held.row.id)
        return Refused(
            "{number}: Die Schweigepflichtentbindung {release} gegenüber „{to}“ ist noch nicht unterschrieben. Bitte den Tag der "
            "Unterschrift eintragen, sobald sie da ist.",
            signing,
            number=number,
            release=release,
            to=to.name,
        )
    if held.state is not ReleaseState.VALID:
        return Refused(
            "{number}: Die Schweigepflichtentbindung {release} gegenüber „{to}“ gilt nicht ({standing}). Bitte eine neue "
            "unterschreiben lassen.",
            wanted,
            number=number,
            release=release,
            to=to.name,
            standing=standing(held.row.given_on, held.row.until, held.row.revoked_on),
        )
    if held.row.direction is Direction.FROM:
        return Refused(
            "{number}: Die Schweigepflichtentbindung {release} erlaubt nur, von „{to}“ etwas zu erfahren, nicht mitzuteilen. "
            "Bitte eine neue unterschreiben lassen.",
            wanted,
            number=number,
            release=release,
            to=to.name,
        )
    return Refused(
        "{number}: Die Schweigepflichtentbindung {release} gegenüber „{to}“ umfasst das nicht: {scopes}. Bitte eine neue "
        "unterschreiben lassen, in der es steht.",
        wanted,
        number=number,
        release=release,
        to=to.name,
        scopes=_listed(held.lacking(scopes)),
    )


def _listed(scopes: Iterable[Scope]) -> Sentence:
    return joined(", ", *(scope.label for scope in scopes))
