"""Akteure: clubs, churches, schools, offices, businesses, initiatives, and who speaks for them."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import german
from app.models import Catalogue, Kind, Organisation
from app.services import catalogues
from app.services.actors import organisations
from app.services.actors.organisations import OrganisationRow
from app.views.language.sentences import translated
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.actors.organisation_form import OrganisationForm
from app.views.pages.actors.speakers import SpeakersPanel
from app.views.pages.concerns.concerns_panel import ConcernsPanel
from app.views.pages.projects import projects_panel
from app.views.pages.referrals.panels import ReferralsPanel
from app.views.pages.secrecy.panels import ReleasesPanel
from app.views.shared import dates
from app.views.shared.forms.catalogue_fields import options
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.import_filter import import_filter
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Imports, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class OrganisationDetail(RecordDetail):
    """An actor with form, timeline, contact persons, documents."""

    kind = Kind.ORGANISATION

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Actors", "Neuer Akteur"),
            form=_tr("Actors", "Stammdaten"),
            saved=_tr("Actors", "Akteur gesichert"),
            trashed=_tr("Actors", "Akteur gelöscht"),
        )
        form = OrganisationForm(window_context)
        self.tagging = form.tagging
        timeline, documents = record_panels(window_context)
        speakers = (_tr("Actors", "Ansprechpersonen"), SpeakersPanel(window_context))
        taking_part = (_tr("Projects", "Projekte"), projects_panel.of_organisation(window_context))
        lying_here = (_tr("ConcernsPanel", "Anliegen"), ConcernsPanel(window_context, "department"))
        sent = (_tr("Referrals", "Verweise"), ReferralsPanel(window_context, "organisation"))
        released = (_tr("Releases", "Schweigepflicht"), ReleasesPanel(window_context, "recipient"))
        panels = [timeline, speakers, lying_here, released, sent, taking_part, documents]
        super().__init__(window_context, words, form, panels)

    def subtitle(self) -> str:
        organisation: Organisation | None = self.entity
        if organisation is None or self.record_id is None:
            return ""
        kind = translated(catalogues.label_of(organisation.kind_entry)) if organisation.kind_entry else ""
        return " · ".join(part for part in (kind, organisation.city) if part)


def _columns() -> list[Column]:
    return [
        Column("name", _tr("Actors", "Name"), 30, lambda row: row.name, natural=True),
        Column("kind", _tr("Actors", "Art"), 22, lambda row: translated(row.kind)),
        Column(
            "speakers",
            _tr("Actors", "Ansprechpersonen"),
            26,
            lambda row: ", ".join(row.speakers),
            private=True,
            sortable=False,
        ),
        Column("phone", _tr("Actors", "Telefon"), 16, lambda row: row.phone, sortable=False),
        Column(
            "last_contact",
            _tr("Actors", "Letzter Kontakt"),
            15,
            _last_contact,
            tooltip=lambda row: dates.exact(row.last_contact),
            printed=lambda row: german.day(row.last_contact),
        ),
        Column("tags", _tr("Actors", "Schlagwörter"), 18, lambda row: ", ".join(row.tags), sortable=False),
        Column("email", _tr("Actors", "E-Mail"), 24, lambda row: row.email, sortable=False, default=False),
        Column("city", _tr("Actors", "Anschrift"), 26, lambda row: row.address, default=False),
    ]


def _last_contact(row: OrganisationRow) -> str:
    return dates.in_words(row.last_contact.date()) if row.last_contact else _tr("Actors", "noch keiner")


def _total(shown: int) -> str:
    return _tr("Actors", "%n Akteur(e)", None, shown)


def listing(read: Read) -> ListSpec:
    """The list of *Akteure*."""

    def kinds() -> list[tuple[str, str]]:
        return [(str(entry_id), label) for entry_id, label in options(read, Catalogue.ORGANISATION_KIND)]

    return ListSpec(
        name="organisations",
        two_lines=("name", "kind", "phone"),
        columns=_columns(),
        ids=organisations.ids,
        rows=organisations.rows,
        everything=organisations.count,
        count_text=_total,
        new_text=_tr("Actors", "Neuer Akteur"),
        empty_text=_tr(
            "Actors",
            "Hier stehen die Akteure des Quartiers: Vereine, Kirchen, Schulen, Ämter, Betriebe und Initiativen.",
        ),
        imports=Imports(Kind.ORGANISATION, _tr("Actors", "Akteure aus einer Liste übernehmen …")),
        filter_hint=_tr("Actors", "Name, Telefon oder Angebot"),
        filters=(
            Filter("kind", _tr("Actors", "Art"), kinds),
            tag_filter(read),
            Filter("silent", _tr("Actors", "länger als 6 Monate still")),
            import_filter(read, Kind.ORGANISATION),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Akteure*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, OrganisationDetail(window_context))


SPEC = PageSpec(
    key="organisations",
    title=str(QT_TRANSLATE_NOOP("Pages", "Akteure")),
    icon="actor",
    shortcut="Ctrl+4",
    make=make,
    listing=listing,
    kinds=(Kind.ORGANISATION,),
    count=organisations.count,
    begins_group=True,
)
