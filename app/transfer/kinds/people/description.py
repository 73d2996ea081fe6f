"""Persons, as a list brings them in."""

from app.common.kinds import Kind
from app.transfer.columns.rows import PersonRow
from app.transfer.kinds.imported import CardFields, ImportedKind
from app.transfer.kinds.people.fields import FIELDS
from app.transfer.kinds.people.headings import HEADINGS
from app.transfer.kinds.people.making import TAKE, person_of
from app.transfer.kinds.people.proposing import names_in, settle_names
from app.transfer.kinds.people.traits import traits_of

PEOPLE = ImportedKind(
    Kind.PERSON,
    fields=FIELDS,
    headings=HEADINGS,
    takes=TAKE,
    record_of=person_of,
    row=PersonRow._fields,
    traits_of=traits_of,
    names_in=names_in,
    settle=settle_names,
    cards=CardFields(passed_over=frozenset(["contact", "name", "short_name"])),
)
