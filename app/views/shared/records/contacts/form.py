"""The form of a contact, in the order in which she tells of it: when, how long, how, about what, what was said."""

from typing import Any

from app.common import also_called
from app.common.sentences import Sentence
from app.models import Area, Catalogue, ContactEntry, Initiative, Kind, graph
from app.services import catalogues, drafts, records
from app.services.casework import contacts, entry_warnings, writing
from app.services.casework.follow_ups import FollowUp
from app.services.casework.writing import ContactTarget, Writing
from app.services.records import FieldWarning
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared.capture.reader import reader_of
from app.views.shared.forms import languages
from app.views.shared.forms.catalogue_fields import CatalogueChips, CatalogueField
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import MomentField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import people_picker, record_picker
from app.views.shared.forms.template_keys import TemplateKeys
from app.views.shared.records.contacts.follow_up_field import FollowUpField
from app.views.shared.records.contacts.minutes_field import ClockedMinutesField, MinutesField
from app.views.shared.records.contacts.note_field import NoteField
from app.views.shared.records.contacts.reading import Reading
from app.views.shared.records.contacts.summary_field import SummaryField
from app.views.shared.widgets import writes
from app.views.window_context import WindowContext


class ContactForm(Form):
    """Bound to a `Writing` by `show_writing`."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("contact", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.writing = Writing(ContactEntry())
        self._add_place()
        self._add_time()
        self.beside(
            (CatalogueField(window_context, self.tr("Kanal"), Catalogue.CHANNEL), "channel_id"),
            (CatalogueField(window_context, self.tr("Tätigkeit"), Catalogue.ACTIVITY), "activity_id"),
            (CatalogueField(window_context, self.tr("Ergebnis"), Catalogue.RESULT), "result_id"),
        )
        self._add_topics()
        reader = reader_of(window_context)
        summary = SummaryField(self.tr("Was war?"), reader, window_context.discreet, lines=4)
        self.summary = self.add(summary, "summary")
        self.summary.put_beside_label(writes(TemplateKeys(window_context, self.summary.editor).button()))
        self.note = NoteField(self.tr("Vertrauliche Notiz"), window_context.discreet)
        TemplateKeys(window_context, self.note.text)
        self.add(self.note, "note", get=lambda _: self.writing.note, put=self._put_note)
        follow_up = FollowUpField()
        self.add(follow_up, "follow_up", get=lambda _: self.writing.follow_up, put=self._put_follow_up)
        self._add_more()
        self._reading = Reading(self, self.summary, follow_up)
        reader.changed.connect(self._read_again)
        self.with_whom.changed.connect(self._told_to)
        self.watch(self._warnings)

    def show_writing(self, wanted: Writing) -> None:
        """Show a contact; a draft found is put over it."""
        self.writing = wanted
        read, entry = self._window_context.context.read, wanted.entry
        self._offer_targets(read(writing.targets, entry))
        kind = None if entry.record_id is None else read(records.kind_of, entry.record_id)
        self.with_whom.setVisible(kind not in graph.kinds_of_one_person())
        self.with_whom.set_label(self.tr("Gesprochen mit") if kind else self.tr("Gesprochen mit (leer: anonym)"))
        entry_id = entry.id
        exists = entry_id is not None and entry_id in read(contacts.has_note, [entry_id])
        self.note.rest_on(exists, lambda: self._read_note(entry))
        self.summary.start(reads=entry_id is None, names=entry.record_id is not None)
        self.summary.with_whom = entry.person_id
        self.bind(entry, f"{entry_id or 'new'}:{entry.record_id or drafts.ANONYMOUS}")

    def filled(self) -> None:
        self._reading.begin()
        self._offer_main_topics()

    def fill(self, key: str, value: Any) -> None:
        super().fill(key, value)
        if key == "topics":
            self._offer_main_topics()

    def request_save(self) -> None:
        self.minutes.count()
        self.summary.settle()
        super().request_save()

    def _read_again(self) -> None:
        self._reading.read_again()

    def _told_to(self) -> None:
        self.summary.with_whom = self.with_whom.value()
        self._reading.follow()

    def _read_note(self, entry: ContactEntry) -> str:
        """She opens the confidential note: this stands in the audit trail."""
        if entry.record_id is not None:
            self._window_context.shown(entry.record_id, Sentence("Vertrauliche Notiz"))
        return self._window_context.context.read(contacts.note_of, entry.id)

    def _add_place(self) -> None:
        self.standing = self.add(ChoiceField(self.tr("Gehört zu"), ()), "record_id")
        placeholder = self.tr("Name suchen …")
        picker = record_picker(self._window_context, self.tr("Gesprochen mit"), Kind.PERSON, placeholder=placeholder)
        self.with_whom = self.add(picker, "person_id")
        others = people_picker(self._window_context, self.tr("Auch dabei"), placeholder=placeholder)
        self.beside(
            (others, "others", lambda _: list(self.writing.others), self._put_others),
            (LineField(self.tr("Ort"), placeholder=self.tr("z. B. Stand am Markt")), "place"),
            stretch=(3, 2),
        )

    def _add_topics(self) -> None:
        topics = CatalogueChips(
            self._window_context, self.tr("Themen"), Catalogue.TOPIC, placeholder=self.tr("z. B. Wohnen")
        )
        self.topics = self.add(topics, "topics", get=lambda _: list(self.writing.topics), put=self._put_topics)
        self.main_topic = self.add(ChoiceField(self.tr("Hauptthema"), ()), "main_topic_id")
        self.topics.changed.connect(self._offer_main_topics)

    def _offer_main_topics(self) -> None:
        """One of the topics is the main one; there is something to choose from the second on."""
        chosen, main = self.topics.value(), self.main_topic.value()
        labels = self._window_context.context.read(catalogues.labels) if chosen else {}
        self.main_topic.set_value(None)
        self.main_topic.set_options([(topic, translated(labels.get(topic, ""))) for topic in chosen])
        self.main_topic.set_value(main if main in chosen else next(iter(chosen), None))
        self.main_topic.setVisible(len(chosen) > 1)

    def _add_time(self) -> None:
        self.minutes = ClockedMinutesField(self.tr("Dauer (min)"))
        self.beside(
            (MomentField(self.tr("Wann"), prefer="past"), "at"),
            (self.minutes, "minutes"),
            (MinutesField(self.tr("Nacharbeit (min)")), "indirect_minutes"),
            stretch=(4, 1, 1),
        )

    def _add_more(self) -> None:
        with self.folded("more", self.tr("Verständigung und Einordnung")):
            self.beside(
                (self._language(), "language"),
                (
                    CatalogueField(self._window_context, self.tr("Verständigung"), Catalogue.UNDERSTANDING),
                    "understanding_id",
                ),
            )
            self.beside(
                (ChoiceField(self.tr("Initiative"), [(choice, word(choice)) for choice in Initiative]), "initiative"),
                (ChoiceField(self.tr("Aufgabe"), [(choice, word(choice)) for choice in Area]), "area"),
            )

    def _language(self) -> ChoiceField:
        return ChoiceField(
            self.tr("Sprache"),
            languages.languages(),
            empty=self.tr("ohne Angabe"),
            also=also_called.languages(),
        )

    def _offer_targets(self, targets: list[ContactTarget]) -> None:
        self.standing.set_options([(target.id, self._target_word(target)) for target in targets])
        self.standing.setVisible(len(targets) > 1)

    def _target_word(self, target: ContactTarget) -> str:
        if target.status is None:
            return self.tr("Kurzberatung, ohne Fall")
        return self.tr("Fall {number} · {status}").format(number=target.number, status=word(target.status))

    def _warnings(self, entry: ContactEntry) -> list[FieldWarning]:
        found = self._window_context.context.read(entry_warnings.warnings, entry, self.writing.others)
        return [*found, *entry_warnings.of_follow_up(self.writing.follow_up)]

    def _put_topics(self, _entry: ContactEntry, topics: list[int]) -> None:
        self.writing.topics = list(topics)

    def _put_others(self, _entry: ContactEntry, others: list[int]) -> None:
        self.writing.others = list(others)

    def _put_note(self, _entry: ContactEntry, text: str | None) -> None:
        self.writing.note = text

    def _put_follow_up(self, _entry: ContactEntry, follow_up: FollowUp | None) -> None:
        self.writing.follow_up = follow_up
