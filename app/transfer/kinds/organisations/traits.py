"""By what an organisation in a list is compared with those on file."""

from app.services.duplicates.traits import Traits, of_organisation
from app.transfer.columns.rows import OrganisationRow


def traits_of(row: OrganisationRow) -> Traits:
    """The traits of a row."""
    return of_organisation(
        row.name,
        row.short_name,
        phones=[row.phone],
        mails=[row.email],
        websites=[row.website],
        places=[(row.street, row.postcode, row.city)],
    )
