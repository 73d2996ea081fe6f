"""Organisations, as a list brings them in."""

from collections.abc import Iterator

from app.common.kinds import Kind
from app.models import Catalogue
from app.transfer.columns.rows import OrganisationRow
from app.transfer.kinds.imported import CardFields, ImportedKind, NamedEntry, WordColumns
from app.transfer.kinds.organisations.fields import FIELDS
from app.transfer.kinds.organisations.headings import HEADINGS
from app.transfer.kinds.organisations.making import TAKE, organisation_of
from app.transfer.kinds.organisations.traits import traits_of

_CARDS = CardFields(
    renamed={
        "work_phone": "phone",
        "phone": "phone",
        "mobile": "further_phone",
        "fax": "further_phone",
        "other_phone": "further_phone",
        "relative_phone": "further_phone",
        "email": "email",
        "work_email": "email",
        "work_address": "address",
    },
    passed_over=frozenset(
        [
            "family_name",
            "given_name",
            "middle_name",
            "full_name",
            "name_title",
            "particle",
            "patronymic",
            "salutation",
            "called_name",
            "organisation",
        ]
    ),
)


def _names_in(words: WordColumns, _has_postcode: bool) -> Iterator[tuple[int, str]]:
    yield words[0][0], "name"


ORGANISATIONS = ImportedKind(
    Kind.ORGANISATION,
    fields=FIELDS,
    headings=HEADINGS,
    takes=TAKE,
    record_of=organisation_of,
    row=OrganisationRow._fields,
    traits_of=traits_of,
    names_in=_names_in,
    cards=_CARDS,
    entries=(NamedEntry("kind", "kind_id", Catalogue.ORGANISATION_KIND),),
)
