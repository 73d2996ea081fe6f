"""Persons and households, and what belongs to them: names, numbers, addresses, languages, roles, relationships."""

from app.models.people.choices import Channel, Gone, HouseholdType, Housing, ListedAs, NameOrder, Salutation
from app.models.people.languages import LanguageLevel, PersonLanguage
from app.models.people.names import NameKind, PersonName
from app.models.people.person import Household, Person, digits, name_of
from app.models.people.reached import MAILS, AddressKind, NumberKind, PersonAddress, PersonNumber
from app.models.people.relationships import RelationKind, Relationship
from app.models.people.roles import PersonRole

__all__ = [
    "MAILS",
    "AddressKind",
    "Channel",
    "Gone",
    "Household",
    "HouseholdType",
    "Housing",
    "LanguageLevel",
    "ListedAs",
    "NameKind",
    "NameOrder",
    "NumberKind",
    "Person",
    "PersonAddress",
    "PersonLanguage",
    "PersonName",
    "PersonNumber",
    "PersonRole",
    "RelationKind",
    "Relationship",
    "Salutation",
    "digits",
    "name_of",
]
