"""Mapped classes: one file per area. Importing this package knows them all."""

from importlib import import_module

from app.common.kinds import Choice, Kind
from app.models.actors import Affiliation, Organisation
from app.models.base import Area, Base, Naming, Record
from app.models.bookkeeping import AuditKind, AuditLine, Draft, JournalRow, JournalStep, Meta, StepKind
from app.models.casework import Case, CaseStatus, ConfidentialNote, ContactEntry, Initiative, StatusChange
from app.models.catalogues import Catalogue, CatalogueEntry, Setting
from app.models.events import (
    ON_THE_LIST,
    PRESENT,
    Event,
    EventSeries,
    EventStatus,
    HeadCount,
    HeadTotal,
    Participation,
    ParticipationStatus,
)
from app.models.office import Document, DocumentContent, Tag, Task, record_tag
from app.models.people import Household, Housing, LanguageLevel, Person, PersonLanguage

__all__ = [
    "ON_THE_LIST",
    "PRESENT",
    "Affiliation",
    "Area",
    "AuditKind",
    "AuditLine",
    "Base",
    "Case",
    "CaseStatus",
    "Catalogue",
    "CatalogueEntry",
    "Choice",
    "ConfidentialNote",
    "ContactEntry",
    "Document",
    "DocumentContent",
    "Draft",
    "Event",
    "EventSeries",
    "EventStatus",
    "HeadCount",
    "HeadTotal",
    "Household",
    "Housing",
    "Initiative",
    "JournalRow",
    "JournalStep",
    "Kind",
    "LanguageLevel",
    "Meta",
    "Naming",
    "Organisation",
    "Participation",
    "ParticipationStatus",
    "Person",
    "PersonLanguage",
    "Record",
    "Setting",
    "StatusChange",
    "StepKind",
    "Tag",
    "Task",
    "record_tag",
]

for kind in Kind:
    import_module(f"{__name__}.{kind.area}")
