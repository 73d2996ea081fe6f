"""What a person allowed and what stands of her on papers: photo consents and the address block."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import PHOTOS, Consent, ConsentState, ListedAs, Person, Purpose
from app.services.people import blocks
from app.views.language.words import word
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField
from app.views.shared.forms.form import Form

_tr = QCoreApplication.translate


class Consents:
    """What a person said of photos, one line for each purpose; what nobody asked has no row. All else stands in the tab *Einwilligungen*."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._known: dict[Purpose, Consent] = {}
        for purpose in PHOTOS:
            self._add(purpose)

    def _add(self, purpose: Purpose) -> None:
        key = f"consent.{purpose}"
        state = ChoiceField(word(purpose), ConsentState, empty=_tr("PersonForm", "nicht gefragt"))
        day = DateField(_tr("PersonForm", "gefragt am"), prefer="past", latest=clock.today())
        day.call(f"{word(purpose)}, {day.label}")
        self._form.beside(
            (state, key, self._reader(purpose, "state"), self._state_writer(purpose)),
            (day, f"{key}.day", self._reader(purpose, "said_on"), self._day_writer(purpose)),
            stretch=(2, 1),
        )
        state.changed.connect(lambda: self._date_it(key))

    def _date_it(self, key: str) -> None:
        """An answer is from today unless she says another day; none has no day."""
        state, day = self._form.field(key), self._form.field(f"{key}.day")
        if state.value() is None:
            self._form.fill(f"{key}.day", None)
        elif day.value() is None:
            self._form.fill(f"{key}.day", clock.today())

    def _reader(self, purpose: Purpose, name: str) -> Callable[[Person], Any]:
        def read(person: Person) -> Any:
            found = self._of(person, purpose)
            if found is None:
                self._known.pop(purpose, None)
                return None
            self._known[purpose] = found
            return getattr(found, name)

        return read

    def _state_writer(self, purpose: Purpose) -> Callable[[Person, Any], None]:
        def write(person: Person, state: ConsentState | None) -> None:
            others = [one for one in person.consents if one.purpose is not purpose]
            if state is None:
                person.consents = others
                return
            row = self._known.setdefault(purpose, Consent(purpose=purpose))
            row.state = state
            person.consents = [*others, row]

        return write

    def _day_writer(self, purpose: Purpose) -> Callable[[Person, Any], None]:
        def write(person: Person, day: Any) -> None:
            if (found := self._of(person, purpose)) is not None:
                found.said_on = day

        return write

    @staticmethod
    def _of(person: Person, purpose: Purpose) -> Consent | None:
        return next((one for one in person.consents if one.purpose is purpose), None)


class AddressBlock:
    """The tick for the address block; below it, while it stands, until when and how the name stands on lists."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.check = form.add(
            CheckField(_tr("PersonForm", "Auskunftssperre: Anschrift auf keiner Liste")), "address_block"
        )
        with form.together() as self.inside:
            form.beside(
                (DateField(_tr("PersonForm", "Auskunftssperre bis"), prefer="future"), "address_block_until"),
                (ChoiceField(_tr("PersonForm", "Name auf Listen"), ListedAs), "listed_as"),
            )
            self.chosen: QWidget = form.add(LineField(_tr("PersonForm", "Gewählter Name für Listen")), "chosen_name")
        self.check.changed.connect(self._ticked)
        form.field("listed_as").changed.connect(self.arrange)

    def arrange(self) -> None:
        """Show what is needed."""
        self.inside.setVisible(bool(self.check.value()))
        self.chosen.setVisible(self._form.field("listed_as").value() == ListedAs.CHOSEN)

    def _ticked(self) -> None:
        if self.check.value() and self._form.field("address_block_until").value() is None:
            self._form.fill("address_block_until", blocks.proposed_end(clock.today()))
        self.arrange()
