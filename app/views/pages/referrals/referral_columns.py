"""What the list of referrals shows and how it is filtered."""

from PySide6.QtCore import QCoreApplication

from app.common import german
from app.models import Catalogue, ReferralStatus
from app.services.referrals import referrals
from app.services.referrals.referrals import ReferralRow
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.forms.catalogue_fields import options
from app.views.shared.lists.columns import Column, day_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.tag_filter import tag_filter

_tr = QCoreApplication.translate


def columns() -> list[Column]:
    """The columns, the usual ones first."""
    return [
        Column("number", _tr("Referrals", "Nummer"), 13, lambda row: row.number, natural=True),
        Column("client", _tr("Referrals", "Für"), 22, lambda row: row.client, private=True),
        Column("recipient", _tr("Referrals", "An"), 26, lambda row: row.recipient),
        Column("topic", _tr("Referrals", "Thema"), 24, lambda row: translated(row.topic)),
        Column("status", _tr("Referrals", "Stand"), 20, lambda row: word(row.status)),
        Column(
            "since",
            _tr("Referrals", "Seit"),
            18,
            _since,
            tooltip=lambda row: dates.exact(row.since),
            printed=lambda row: german.day(row.since),
        ),
        day_column("appointment", _tr("Referrals", "Termin"), 12, lambda row: row.appointment_on),
        Column("case", _tr("Referrals", "Fall"), 13, lambda row: row.case, default=False),
        day_column("proposed", _tr("Referrals", "Vorgeschlagen"), 14, lambda row: row.proposed_on, default=False),
        Column(
            "reason",
            _tr("Referrals", "Grund"),
            24,
            lambda row: row.reason,
            private=True,
            sortable=False,
            default=False,
        ),
        Column(
            "tags", _tr("Referrals", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _since(row: ReferralRow) -> str:
    """Since when it stands so; that nothing was heard for too long says a word, not a colour."""
    day = dates.in_words(row.since)
    return _tr("Referrals", "still: {day}").format(day=day) if row.silent else day


def filters(read: Read) -> tuple[Filter, ...]:
    """The filters above the list, the usual ones first."""

    def statuses() -> list[tuple[str, str]]:
        some = [
            ("open", _tr("Referrals", "offen")),
            ("silent", _tr("Referrals", "lange nichts gehört")),
            ("over", _tr("Referrals", "zu Ende")),
        ]
        return [*some, *((str(status), word(status)) for status in ReferralStatus)]

    def topics() -> list[tuple[str, str]]:
        return [(str(entry_id), label) for entry_id, label in options(read, Catalogue.TOPIC)]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(referrals.years)]

    return (
        Filter("status", _tr("Referrals", "Stand"), statuses),
        Filter("topic", _tr("Referrals", "Thema"), topics),
        Filter("proposed", _tr("Referrals", "Jahr"), years),
        tag_filter(read),
    )
