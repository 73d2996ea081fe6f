"""The settings that live in the vault, because they hold names or rules. They are declared in `app.settings`."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.models import Meta, Setting
from app.models.bookkeeping import REMEMBERED
from app.services.called import Names, without_in
from app.services.records import table_of
from app.services.shown import Shown
from app.settings.groups import SettingGroup
from app.settings.office import OFFICE, Office
from app.settings.rules import LEAST_PERSONS, PROTECTION, Protection
from app.settings.spec import Declared, SettingFamily, StoredIn

SHOWN = Shown((Setting,))
T = TypeVar("T")


class _Dated(Protocol):
    @property
    def valid_from(self) -> date: ...


RuleT = TypeVar("RuleT", bound=_Dated)


KEPT_IN = Setting
"""The class of what is stored: a list that depends on a setting shows it."""


def value_in(group: SettingGroup[Any], name: str) -> ColumnElement[Any]:
    """A part of a group as it is stored, else its default, for a condition of a list."""
    table = table_of(Setting)
    stored = select(func.json_extract(table.c.value, f"$.{name}")).where(table.c.key == group.key).scalar_subquery()
    return func.coalesce(stored, group.spec(name).default)


def read(session: Session, declared: Declared[T]) -> T:
    """The value of a setting of the vault; its default where none is stored, or what is stored can't be read."""
    return declared.read(_stored(session, declared))


def write(session: Session, declared: Declared[Any], value: Any) -> None:
    """Store a setting of the vault, as part of the step or, if it is one of `StoredIn.MEMORY`, outside the history.

    Raises ValueError for a value outside its bounds.
    """
    plain = declared.plain(value, _stored(session, declared))
    text = json.dumps(plain, ensure_ascii=False, default=str)
    if declared.stored_in is StoredIn.MEMORY:
        session.merge(Meta(key=REMEMBERED + declared.key, value=text))
    else:
        session.merge(Setting(key=declared.key, value=text))
    session.flush()


def forget(session: Session, declared: Declared[Any]) -> None:
    """Let the default hold again."""
    row = _row(session, declared)
    if row is not None:
        session.delete(row)
        session.flush()


def is_set(session: Session, declared: Declared[Any]) -> bool:
    """Whether anything is stored."""
    return _row(session, declared) is not None


def names(session: Session, family: SettingFamily[Any]) -> list[str]:
    """For which names of a family of `StoredIn.MEMORY` something is stored."""
    beginning = REMEMBERED + family.key
    keys = session.scalars(select(Meta.key).where(Meta.key.startswith(beginning, autoescape=True)).order_by(Meta.key))
    return [key.removeprefix(beginning) for key in keys]


def forget_names(session: Session, family: SettingFamily[dict[str, Any]], gone: Names) -> None:
    """Take the full names of who is erased out of all texts of a family of `StoredIn.MEMORY`."""
    for name in names(session, family):
        declared = family.of(name)
        value = read(session, declared)
        if (kept := without_in(value, gone)) != value:
            write(session, declared, kept)


def office(session: Session) -> Office:
    """Her office, with defaults for what she has not filled in."""
    return read(session, OFFICE)


def words_about_her(session: Session) -> tuple[str, ...]:
    """What anybody would try first on her: her name, her office, where it is."""
    about = office(session)
    names = (about.name, about.person, about.street, about.city, about.municipality, about.quarter)
    return (*names, about.postcode, about.phone, about.email)


def save_office(session: Session, values: Office) -> None:
    """Keep her office's data."""
    write(session, OFFICE, Office(**{name: clean(value) for name, value in asdict(values).items()}))


def protections(session: Session) -> list[Protection]:
    """Every set of limits, by first day."""
    return [replace(rule, sensitive=max(rule.persons, rule.sensitive)) for rule in read(session, PROTECTION)]


def protection(session: Session, on: date) -> Protection:
    """The limits that hold on a day."""
    return valid(protections(session), on)


def save_protection(session: Session, rule: Protection) -> None:
    """Set limits from a day on. Raises UserError if they would protect nothing."""
    if not LEAST_PERSONS <= rule.persons <= rule.sensitive:
        raise UserError("Die Schwelle muss mindestens 2 sein, und die für sensible Angaben nicht kleiner.")
    _demand_within(PROTECTION.group, rule)
    write(session, PROTECTION, rule)


def save_within(session: Session, group: SettingGroup[T], values: T) -> None:
    """Store the settings of a group. Raises UserError for one that is out of its bounds."""
    _demand_within(group, values)
    write(session, group, values)


def valid(rules: Sequence[RuleT], on: date) -> RuleT:
    """The last rule that has begun by the day; before all of them, the first."""
    return next((rule for rule in reversed(rules) if rule.valid_from <= on), rules[0])


def _demand_within(group: SettingGroup[T], values: T) -> None:
    spec = group.refused(values)
    if spec is not None:
        raise UserError(
            "„{setting}“ muss zwischen {least} und {most} liegen.",
            setting=spec.label,
            least=str(spec.least),
            most=str(spec.most),
        )


def _stored(session: Session, declared: Declared[Any]) -> object:
    """What is stored, as plain JSON; None where there is nothing or it is none."""
    row = _row(session, declared)
    try:
        return json.loads(row.value) if row else None
    except (ValueError, RecursionError):
        return None


def _row(session: Session, declared: Declared[Any]) -> Setting | Meta | None:
    if declared.stored_in is StoredIn.MEMORY:
        return session.get(Meta, REMEMBERED + declared.key)
    return session.get(Setting, declared.key)
