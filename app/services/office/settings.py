"""Settings that live in the vault, because they hold names or rules. Rules have a first day of validity."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.models import Meta, Setting

_WEEKS_PER_MONTH = 13 / 3
"""52 weeks by twelve months: 19.5 hours a week are 84.5 hours a month."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who she is and where: letterheads, headers of papers, privacy notices."""

    name: str = "Quartiersmanagement"
    person: str = ""
    street: str = ""
    postcode: str = "79585"
    city: str = "Steinen"
    phone: str = ""
    email: str = ""
    municipality: str = "Gemeinde Steinen"
    quarter: str = "Köchlin-Areal"
    return_line: str = ""
    """The small line above an address; empty means municipality and address."""

    @property
    def address(self) -> tuple[str, ...]:
        """Street and place, line by line, without what she left empty."""
        return tuple(line for line in (self.street, f"{self.postcode} {self.city}".strip()) if line)

    @property
    def sender_line(self) -> str:
        """Who gets back what the post can't deliver, in one line."""
        return self.return_line or " · ".join((self.municipality, *self.address))


@dataclass(frozen=True, slots=True)
class Protection:
    """Limits below which a number about people is not printed, from a day on (defaults of the domain page)."""

    valid_from: date = date(2024, 1, 1)
    persons: int = 5
    sensitive: int = 10
    base: int = 20


@dataclass(frozen=True, slots=True)
class Contract:
    """Her working time from a day on, in hours per week."""

    valid_from: date = date(2024, 1, 1)
    weekly_hours: float = 19.5

    def monthly_minutes(self) -> int:
        """Minutes of an average month."""
        return round(self.weekly_hours * _WEEKS_PER_MONTH * 60)


RuleT = TypeVar("RuleT", Protection, Contract)
_OFFICE, _PROTECTION, _CONTRACT = "office", "protection", "contract"


def office(session: Session) -> Office:
    """Her office, with defaults for what she has not filled in."""
    return Office(**(read_plain(session, _OFFICE) or {}))


def save_office(session: Session, values: Office) -> None:
    """Keep her office's data."""
    write_plain(session, _OFFICE, {name: clean(value) for name, value in asdict(values).items()})


def protections(session: Session) -> list[Protection]:
    """Every set of limits, by first day."""
    return _rules(session, _PROTECTION, Protection)


def protection(session: Session, on: date) -> Protection:
    """The limits that hold on a day."""
    return _valid(protections(session), on)


def save_protection(session: Session, rule: Protection) -> None:
    """Set limits from a day on. Raises UserError if they would protect nothing."""
    if not 2 <= rule.persons <= rule.sensitive:
        raise UserError("Die Schwelle muss mindestens 2 sein, und die für sensible Angaben nicht kleiner.")
    _save_rule(session, _PROTECTION, protections(session), rule)


def contracts(session: Session) -> list[Contract]:
    """Her working times, by first day."""
    return _rules(session, _CONTRACT, Contract)


def contract(session: Session, on: date) -> Contract:
    """The working time that holds on a day."""
    return _valid(contracts(session), on)


def save_contract(session: Session, rule: Contract) -> None:
    """Set the working time from a day on."""
    if not 0 < rule.weekly_hours <= 60:
        raise UserError("Die Wochenstunden müssen zwischen 0 und 60 liegen.")
    _save_rule(session, _CONTRACT, contracts(session), rule)


def remembered(session: Session, key: str) -> Any:
    """What the program keeps under a key of its own (options of a paper, say): plain JSON, None if nothing."""
    kept = session.get(Meta, f"remembered:{key}")
    return json.loads(kept.value) if kept else None


def remember(session: Session, key: str, value: Any) -> None:
    """Keep plain JSON under a key of its own, outside the journal: it is nothing that undo should turn back."""
    session.merge(Meta(key=f"remembered:{key}", value=json.dumps(value, ensure_ascii=False, default=str)))
    session.flush()


def read_plain(session: Session, key: str) -> Any:
    """The setting under a key as plain JSON; None if she has not set it."""
    setting = session.get(Setting, key)
    return json.loads(setting.value) if setting else None


def write_plain(session: Session, key: str, value: Any) -> None:
    """Keep plain JSON as a setting."""
    session.merge(Setting(key=key, value=json.dumps(value, ensure_ascii=False, default=str)))
    session.flush()


def _rules(session: Session, key: str, make: Callable[..., RuleT]) -> list[RuleT]:
    stored = read_plain(session, key) or []
    rules = [make(**{**values, "valid_from": date.fromisoformat(values["valid_from"])}) for values in stored]
    return sorted(rules, key=lambda rule: rule.valid_from) or [make()]


def _valid(rules: list[RuleT], on: date) -> RuleT:
    """The last rule that has begun by the day; before all of them, the first."""
    return next((rule for rule in reversed(rules) if rule.valid_from <= on), rules[0])


def _save_rule(session: Session, key: str, rules: list[RuleT], rule: RuleT) -> None:
    others: list[RuleT] = [other for other in rules if other.valid_from != rule.valid_from]
    others.append(rule)
    write_plain(session, key, [asdict(each) for each in others])
