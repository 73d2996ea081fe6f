"""Personen: everyone she knows by name."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock, german
from app.common.text import sort_key
from app.models import Gone, Kind, Purpose
from app.services.people import birthdays, consents, persons, whereabouts
from app.services.people.persons import PersonRow
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns.concerns_panel import ConcernsPanel
from app.views.pages.people.consents_panel import ConsentsPanel
from app.views.pages.people.person_form import PersonForm
from app.views.pages.people.person_links import PersonLinksPanel
from app.views.pages.people.relations_panel import RelationsPanel
from app.views.pages.projects import projects_panel
from app.views.pages.referrals.panels import NoticesPanel, ReferralsPanel
from app.views.pages.secrecy.panels import ReleasesPanel
from app.views.pages.secrecy.talk_dialog import TalkQuestion
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.forms.languages import known_name, name_of
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.import_filter import import_filter
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Imports, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records import client_papers
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.records.still_right import StillRight
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

LIVING = FilteredList(Kind.PERSON, (("gone", "here"),))


class PersonDetail(RecordDetail):
    """A person with form, timeline, cases and functions, documents."""

    kind = Kind.PERSON

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("People", "Neue Person"),
            form=_tr("People", "Stammdaten"),
            saved=_tr("People", "Person gesichert"),
            trashed=_tr("People", "Person gelöscht"),
        )
        form = PersonForm(window_context)
        self.tagging = form.tagging
        timeline, documents = record_panels(window_context)
        links = (_tr("People", "Fälle und Akteure"), PersonLinksPanel(window_context))
        relations = (_tr("People", "Beziehungen"), RelationsPanel(window_context))
        taking_part = (_tr("Projects", "Projekte"), projects_panel.of_person(window_context))
        reported = (_tr("ConcernsPanel", "Anliegen"), ConcernsPanel(window_context, "reporter"))
        sent = (_tr("Referrals", "Verweise"), ReferralsPanel(window_context, "about"))
        decided = (_tr("Notices", "Bescheide"), NoticesPanel(window_context))
        consented = (_tr("People", "Einwilligungen"), ConsentsPanel(window_context))
        released = (_tr("Releases", "Schweigepflicht"), ReleasesPanel(window_context, "about"))
        panels = [timeline, relations, links, released, sent, decided, consented, reported, taking_part, documents]
        super().__init__(window_context, words, form, panels)
        self.own_commands = (*StillRight(window_context, self).answers, *client_papers.of_person(window_context, self))
        self.talk = TalkQuestion(window_context, self)

    def tools(self) -> Sequence[QWidget]:
        return (self.talk.button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        own = (self.talk.command,) if self.record_id is not None else ()
        return (*own, *super().commands())


def _columns() -> list[Column]:
    return [
        Column("name", _tr("People", "Name"), 24, lambda row: row.name, private=True, natural=True),
        Column(
            "native_name",
            _tr("People", "Eigene Schrift"),
            16,
            lambda row: row.native_name,
            private=True,
            sortable=False,
            default=False,
        ),
        Column("household", _tr("People", "Haushalt"), 18, lambda row: row.household, private=True),
        Column("street", _tr("People", "Anschrift"), 26, lambda row: row.address, private=True),
        Column("phone", _tr("People", "Telefon"), 16, lambda row: row.phone, private=True, sortable=False),
        Column(
            "email", _tr("People", "E-Mail"), 22, lambda row: row.email, private=True, sortable=False, default=False
        ),
        Column("birth_year", _tr("People", "Jahrgang"), 9, lambda row: str(row.birth_year or ""), align="right"),
        Column("languages", _tr("People", "Sprachen"), 20, _languages, sortable=False, named=known_name),
        Column(
            "birthday",
            _tr("People", "Geburtstag"),
            20,
            _birthday,
            printed=lambda row: german.day(row.birthday),
            default=False,
        ),
        Column(
            "gone",
            _tr("People", "Verbleib"),
            18,
            lambda row: translated(whereabouts.in_words(row.gone, row.gone_on)),
            sortable=False,
            default=False,
        ),
        Column(
            "consents",
            _tr("People", "Einwilligungen"),
            26,
            lambda row: ", ".join(map(translated, row.allowed)),
            sortable=False,
            default=False,
        ),
        Column("roles", _tr("People", "Rollen"), 18, _roles, sortable=False),
        Column(
            "tags", _tr("People", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _languages(row: PersonRow) -> str:
    return ", ".join(map(name_of, row.languages))


def _birthday(row: PersonRow) -> str:
    """12.03.1966 · wird 61."""
    if row.birthday is None:
        return ""
    age = birthdays.next_of(row.birthday, clock.today()).year - row.birthday.year
    return " · ".join((written.day(row.birthday), _tr("People", "wird {age}").format(age=age)))


def _roles(row: PersonRow) -> str:
    roles = []
    if row.is_resident:
        roles.append(_tr("People", "Bewohner/in"))
    if row.is_volunteer:
        roles.append(_tr("People", "Ehrenamt"))
    return ", ".join(roles)


def _total(shown: int) -> str:
    return _tr("People", "%n Person(en)", None, shown)


def _hidden(count: int) -> str:
    return _tr("People", "%n nicht mehr hier", None, count)


def _whereabouts() -> list[tuple[str, str]]:
    here = [("here", _tr("People", "lebt hier"))]
    return [*here, *((str(gone), word(gone)) for gone in Gone if gone is not Gone.NO)]


def _spoken(read: Read) -> list[tuple[str, str]]:
    return sorted(((code, name_of(code)) for code in read(persons.spoken)), key=lambda option: sort_key(option[1]))


def _birthdays() -> list[tuple[str, str]]:
    spans = [
        (birthdays.COMING, _tr("People", "in den nächsten 14 Tagen")),
        (birthdays.EVERY, _tr("People", "alle, an die erinnert wird")),
    ]
    return [*spans, *((f"{month:02}", written.month_name(month)) for month in range(1, 13))]


def _consents() -> list[tuple[str, str]]:
    ending = (consents.ENDING, _tr("People", "läuft ab oder ist abgelaufen"))
    given = [(str(one), _tr("People", "erlaubt: {what}").format(what=word(one))) for one in Purpose]
    refused = [(consents.NOT + str(one), _tr("People", "nicht: {what}").format(what=word(one))) for one in Purpose]
    return [ending, *given, *refused]


def listing(read: Read) -> ListSpec:
    """The list of *Personen*."""
    roles = [
        ("resident", _tr("People", "Bewohner/in")),
        ("volunteer", _tr("People", "Ehrenamt")),
    ]
    return ListSpec(
        name="people",
        two_lines=("name", "street", "phone"),
        columns=_columns(),
        ids=persons.ids,
        rows=persons.rows,
        everything=persons.count,
        opens_on=LIVING.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("People", "Neue Person"),
        empty_text=_tr(
            "People",
            "Hier stehen alle Menschen, mit denen Sie zu tun haben: Bewohner/innen, Ehrenamtliche, Ansprechpersonen.",
        ),
        imports=Imports(Kind.PERSON, _tr("People", "Personen aus einer Liste übernehmen …")),
        filter_hint=_tr("People", "Name, Straße oder Telefon"),
        filters=(
            Filter("role", _tr("People", "Rolle"), lambda: roles),
            tag_filter(read),
            Filter("gone", _tr("People", "Verbleib"), _whereabouts),
            Filter("birthday", _tr("People", "Geburtstage"), _birthdays),
            Filter("language", _tr("People", "Sprache"), lambda: _spoken(read)),
            Filter("interpreter", _tr("People", "Dolmetschen nötig")),
            Filter("consent", _tr("People", "Einwilligung"), _consents),
            Filter("block", _tr("People", "Auskunftssperre läuft ab"), value="ending"),
            import_filter(read, Kind.PERSON),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Personen*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, PersonDetail(window_context))


SPEC = PageSpec(
    key="people",
    title=str(QT_TRANSLATE_NOOP("Pages", "Personen")),
    icon="people",
    shortcut="Ctrl+2",
    make=make,
    listing=listing,
    kinds=(Kind.PERSON,),
    count=LIVING.count,
    begins_group=True,
)
