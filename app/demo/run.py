"""`quartiersbuch demo`: a folder with the demo vault and the papers that come out of it."""

import secrets
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.common import clock
from app.common.cancelling import current
from app.common.errors import UserError, WrongSecret
from app.common.files import as_storage_error, write_whole
from app.common.paths import DEMO_MARK
from app.common.progress import Progress, silent
from app.common.sentences import TrailWords
from app.context import Context
from app.demo.build import SEED, TODAY, build
from app.demo.world import NORMAL
from app.figures.periods import Period, month_of
from app.papers import attendance, reports
from app.reports.forms.attendance import AttendanceOptions, render
from app.services.events import events, participations
from app.services.lists import ListQuery
from app.services.office import settings
from app.settings.memory import DEMO
from app.vaults import inspection, opening
from app.vaults.inspection import State

PASSPHRASE = "Quartier-Demo-2026"
"""Opens every demo vault; printed and shown, because nothing in it is secret."""
VAULT, ATTENDANCE_LIST = "tresor", "teilnehmerliste.pdf"
_LIST_OPTIONS = AttendanceOptions(blank_rows=5, languages=("en", "ar", "uk", "tr", "ti"))


def run_demo(
    out: Path, *, seed: int = SEED, today: date = TODAY, residents: int = NORMAL, progress: Progress = silent
) -> list[Path]:
    """Write the demo vault and its papers into `out`, which is made where it is missing. Returns what was written.

    A demo vault of an earlier run is replaced when the new one is whole. Raises UserError where another vault lies.
    """
    vault = out / VAULT
    _demand_replaceable(vault)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_storage_error(error, vault) from error
    with _put_in_place(vault) as fresh:
        context, _recovery_code = opening.create_demo(fresh, PASSPHRASE)
        try:
            build(context, seed=seed, today=today, residents=residents, progress=progress)
            with clock.inventing_at(datetime.combine(today, time(17))):
                written = [_write_attendance(context, out), *_write_reports(context, out, today)]
        finally:
            context.close()
        write_whole(fresh / DEMO_MARK, PASSPHRASE.encode())
    return [vault, *written]


def _demand_replaceable(vault: Path) -> None:
    """Nothing but the vault of an earlier demo may be replaced."""
    if inspection.state_of(vault) is State.NONE:
        return
    refusal = UserError(
        "„{vault}“ ist kein Tresor der Demo und wurde nicht angetastet. Bitte einen anderen Ordner angeben.",
        vault=vault,
    )
    if inspection.state_of(vault) is not State.READY or not (vault / DEMO_MARK).is_file():
        raise refusal
    try:
        context = opening.open_with_passphrase(vault, PASSPHRASE)
    except WrongSecret as error:
        raise refusal from error
    try:
        if not context.read(settings.read, DEMO):
            raise refusal
    finally:
        context.close()


@contextmanager
def _put_in_place(vault: Path) -> Iterator[Path]:
    """A new folder beside the vault that takes its place if the block ends well and vanishes if not."""
    token = secrets.token_hex(8)
    fresh, old = vault.with_name(f".{token}.neu"), vault.with_name(f".{token}.alt")
    try:
        yield fresh
        with current().shield():
            if vault.exists():
                vault.rename(old)
            fresh.rename(vault)
    except OSError as error:
        raise as_storage_error(error, vault) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _write_attendance(context: Context, out: Path) -> Path:
    event_id = context.read(_most_colourful_event)
    data = render(context.read(attendance.attendance_list, event_id), _LIST_OPTIONS)
    return context.hand_out(out / ATTENDANCE_LIST, data, TrailWords(ATTENDANCE_LIST), event_id)


def _most_colourful_event(session: Session) -> int:
    """The coming event on whose list most scripts stand."""
    coming = events.ids(session, ListQuery(filters={"when": "coming"}))
    return max(coming, key=lambda event_id: _colours(participations.attendance_names(session, event_id)))


def _colours(names: Sequence[str]) -> tuple[int, int]:
    """Number of scripts and of names."""
    letters = {letter for name in names for letter in name if letter.isalpha()}
    return len({unicodedata.name(letter, "").split(" ")[0] for letter in letters}), len(names)


def _write_reports(context: Context, out: Path, today: date) -> list[Path]:
    last_month = month_of(today.replace(day=1) - timedelta(days=1))
    monthly = reports.write_report(context, reports.MONTHLY, last_month, out)
    return monthly + reports.write_report(context, reports.YEARLY, Period(today.year, 1, 12), out)
