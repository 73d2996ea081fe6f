"""What the columns of the list of persons show, as SQL: by it they are filtered."""

from typing import Any

from sqlalchemy import ColumnElement, String, case, false, func, or_, select
from sqlalchemy.orm import Session

from app.common import cldr
from app.common.sentences import Sentence
from app.models import MAILS, Household, Person, PersonLanguage, PersonNumber
from app.services.column_filters import UNSAID, WITHOUT, AnyOf, address_line, of_several
from app.services.people import consents
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
_HOUSEHOLD = table_of(Household)
_LANGUAGE = table_of(PersonLanguage)
_NUMBER = table_of(PersonNumber)
_HOME = RECORD.alias("home")
ROLES = {"resident": _PERSON.c.is_resident, "volunteer": _PERSON.c.is_volunteer}


def _with_role(wanted: str) -> ColumnElement[bool]:
    if wanted == WITHOUT:
        return ~or_(*ROLES.values())
    return ROLES[wanted].is_(True) if wanted in ROLES else false()


def _roles(_session: Session) -> list[tuple[str, str]]:
    return [("resident", Sentence("Bewohner/in")), ("volunteer", Sentence("Ehrenamt")), UNSAID]


def _languages(session: Session) -> list[tuple[str, str]]:
    named = cldr.languages("de")
    return [(code, named.get(code, code)) for code in spoken(session)]


def _preferred(*, mail: bool) -> Any:
    """The further number, or mail, that is taken before the first one."""
    right = _NUMBER.c.kind.in_(MAILS) if mail else _NUMBER.c.kind.not_in(MAILS)
    marked = select(_NUMBER.c.value).where(_NUMBER.c.person_id == _PERSON.c.id, _NUMBER.c.preferred, right)
    return marked.order_by(_NUMBER.c.id).limit(1).correlate(_PERSON).scalar_subquery()


FIRST_PHONE, FIRST_MAIL = _preferred(mail=False), _preferred(mail=True)
"""What she marked among the further numbers of a person; null where she marked none."""

_home_address = (
    select(address_line(_HOUSEHOLD.c.street, _HOUSEHOLD.c.postcode, _HOUSEHOLD.c.city))
    .join_from(_HOUSEHOLD, _HOME, _HOME.c.id == _HOUSEHOLD.c.id)
    .where(_HOUSEHOLD.c.id == _PERSON.c.household_id, _HOME.c.deleted_at.is_(None), _HOUSEHOLD.c.street != "")
    .correlate(_PERSON)
    .scalar_subquery()
)
_shown_address = case(
    (_PERSON.c.address_block, ""),
    (_PERSON.c.street != "", address_line(_PERSON.c.street, _PERSON.c.postcode, _PERSON.c.city)),
    else_=func.coalesce(_home_address, address_line(_PERSON.c.street, _PERSON.c.postcode, _PERSON.c.city)),
)
"""As a row shows it: nothing where an address block stands."""


def spoken(session: Session) -> list[str]:
    """The codes of all languages that somebody on file speaks."""
    return list(session.scalars(select(_LANGUAGE.c.code).distinct()))


COLUMNS: dict[str, ColumnElement[Any] | AnyOf] = {
    "native_name": _PERSON.c.native_name,
    "street": _shown_address,
    "phone": func.coalesce(FIRST_PHONE, func.nullif(_PERSON.c.mobile, ""), _PERSON.c.phone, type_=String),
    "email": func.coalesce(FIRST_MAIL, _PERSON.c.email, type_=String),
    "languages": of_several(_LANGUAGE.c.person_id, _LANGUAGE.c.code, _languages),
    "roles": AnyOf(_roles, _with_role),
    "gone": _PERSON.c.gone,
    "consents": consents.COLUMN,
}
