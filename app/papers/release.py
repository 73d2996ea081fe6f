"""Schweigepflichtentbindung: for a person to sign, filled in from a release on file, from what is chosen, or by hand.

The German text is what is signed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import Direction, Release, Scope
from app.papers import language, letterhead, of_client, to_sign, typed_names
from app.papers.command import Argument, Command, Given
from app.papers.in_hand import written
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint, Lines
from app.services.office import settings
from app.services.records import title_of
from app.services.secrecy import releases
from app.services.secrecy.standing import ReleaseState, standing, state_on
from app.settings.secrecy import SECRECY
from app.settings.signing import SIGNED_PAPERS

if TYPE_CHECKING:
    from app.reports.forms.release import ReleaseForm

_OPEN = ""
_DIRECTIONS = ((_OPEN, "auf dem Blatt anzukreuzen"), *((str(one), str(one.label)) for one in Direction))
_SCOPES = tuple((str(one), str(one.label)) for one in Scope)
_OVER = (ReleaseState.EXPIRED, ReleaseState.REVOKED)


@dataclass(frozen=True)
class ReleaseOf:
    """Whose release it is, and which one where it is on file already."""

    person_id: int
    release_id: int | None = None


@dataclass(frozen=True)
class ReleaseChoice:
    """What stands on it already; what is left out is written by hand."""

    language: Annotated[str, Choice("Daneben zum Lesen", ((GERMAN, "Deutsch"),), names=True, kept=False)] = GERMAN
    named: Annotated[bool, Hint("Mit Name und Geburtsdatum", kept=False)] = True
    recipient: Annotated[str, Hint("Gegenüber", example="leer: auf dem Blatt einzutragen", kept=False)] = ""
    direction: Annotated[str, Choice("Was erlaubt ist", _DIRECTIONS, kept=False)] = _OPEN
    scopes: Annotated[tuple[str, ...], Choice("Worüber", _SCOPES, kept=False)] = ()
    extent: Annotated[str, Lines("Genauer Umfang", 2, kept=False)] = ""
    purpose: Annotated[str, Hint("Wozu", kept=False)] = ""


_OF_RECORD = frozenset({"recipient", "direction", "scopes", "extent", "purpose"})
"""Options that a release on file answers."""


@dataclass(frozen=True)
class _Filled:
    """What is filled in, and what she is told of it."""

    recipient: str
    direction: str
    scopes: tuple[str, ...]
    extent: str
    purpose: str
    release: Release | None = None


def _taken(session: Session, about: ReleaseOf, choice: ReleaseChoice, _most: int) -> PaperData:
    client = of_client.client(session, about.person_id)
    filled = _filled(session, about, choice)
    typed = (filled.recipient, filled.extent, filled.purpose)
    warned = typed_names.warnings(session, typed, [client.name, filled.recipient])
    return PaperData(
        _form(session, client, filled, choice),
        persons=int(choice.named),
        warnings=(*_standing(filled.release), *warned),
    )


def _filled(session: Session, about: ReleaseOf, choice: ReleaseChoice) -> _Filled:
    if about.release_id is None:
        return _Filled(choice.recipient, choice.direction, choice.scopes, choice.extent, choice.purpose)
    release = releases.load(session, about.release_id)
    if release.deleted_at is not None:
        raise UserError("{number} liegt im Papierkorb. Bitte zuerst wiederherstellen.", number=release.number)
    recipient = title_of(session, release.recipient_id) if release.recipient_id else release.recipient
    scopes = tuple(str(one.scope) for one in release.scopes)
    return _Filled(recipient, str(release.direction), scopes, release.extent, release.purpose, release)


def _standing(release: Release | None) -> tuple[Sentence, ...]:
    """That a release does not hold any more."""
    if release is None:
        return ()
    days = (release.given_on, release.until, release.revoked_on)
    if state_on(clock.today(), *days) not in _OVER:
        return ()
    return (Sentence("Diese Entbindung gilt nicht mehr: {standing}.", standing=standing(*days)),)


def _form(session: Session, client: of_client.Client, filled: _Filled, choice: ReleaseChoice) -> "ReleaseForm":
    from app.reports.forms.release import TITLE, ReleaseForm, ReleaseText

    release = filled.release
    until = release.until if release is not None else None
    return ReleaseForm(
        person=client.name if choice.named else "",
        born=client.born if choice.named else "",
        office=to_sign.office_in_words(session),
        standing=settings.read(session, SIGNED_PAPERS).bound_as,
        recipient=filled.recipient,
        direction=filled.direction,
        scopes=filled.scopes,
        extent=filled.extent,
        purpose=filled.purpose,
        months=settings.read(session, SECRECY).release_months,
        organiser=letterhead.organiser(session),
        date=written(clock.today(), GERMAN),
        texts=tuple(ReleaseText(code, written(until, code)) for code in to_sign.both(choice.language)),
        signing=to_sign.signing(
            session,
            client,
            guardian_name=release.guardian if release is not None else "",
            interpreter_name=release.interpreter if release is not None else "",
        ),
        file_title=dated(TITLE, clock.today()),
    )


def of_release(session: Session, release_id: int) -> ReleaseOf:
    """The paper of a release on file. Raises UserError for one of nobody."""
    release = releases.load(session, release_id)
    if release.person_id is None:
        raise UserError("{number} gehört zu keiner Person. Bitte dort eintragen, wer entbindet.", number=release.number)
    return ReleaseOf(release.person_id, release_id)


def _start(session: Session, about: ReleaseOf) -> Mapping[str, Any]:
    return to_sign.start(session, RELEASE, about.person_id)


def _hidden(about: ReleaseOf) -> frozenset[str]:
    return frozenset() if about.release_id is None else _OF_RECORD


def _record(about: ReleaseOf) -> int:
    return about.release_id or about.person_id


def _any(session: Session) -> ReleaseOf:
    return ReleaseOf(to_sign.any_person(session))


def _arguments() -> tuple[Argument, ...]:
    release = Argument("release", "id der Entbindung", "number", "NUMMER", alternative=True)
    return (of_client.person_argument(alternative=True), release, language.argument())


def _found(session: Session, given: Given) -> ReleaseOf:
    if given["release"] is not None:
        return of_release(session, given["release"])
    return ReleaseOf(given["person"])


def _on_file(printout: Printout) -> bool:
    return printout.about.release_id is not None


RELEASE = Paper(
    name="schweigepflicht",
    title="Schweigepflichtentbindung",
    form="app.reports.forms.release",
    take=_taken,
    source_options=ReleaseChoice,
    start=_start,
    choices=language.choices,
    hidden=_hidden,
    remarks=(
        to_sign.SIGNED,
        Remark("Das unterschriebene Blatt gehört eingescannt zur Entbindung.", when=_on_file),
    ),
    file_stem="schweigepflichtentbindung",
    file_part=to_sign.today,
    key="release",
    short=always_short,
    record=_record,
    scopes=(Scope.REACH, Scope.REASON),
    for_client=True,
    example=_any,
    foreign={"language": ("release", "signed")},
    only_checked=True,
    command=Command(
        "die Entbindung von der Schweigepflicht zum Unterschreiben",
        _arguments,
        options=language.option,
        found_by=_found,
    ),
)
"""About a `ReleaseOf`."""
