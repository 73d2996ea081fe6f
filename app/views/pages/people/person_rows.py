"""The rows in the form of a person: further names, numbers, addresses, roles."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.models import (
    MAILS,
    AddressKind,
    Catalogue,
    NameKind,
    NumberKind,
    PersonAddress,
    PersonName,
    PersonNumber,
    PersonRole,
)
from app.services.people.phones import tidy_phone
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.shared.forms.fields.base import Field
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.rows import Part, RowsField
from app.views.shared.forms.fields.text import CheckField, LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.part_rows import PartRows
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def add_names(form: Form) -> None:
    """Former names, nicknames, other spellings."""
    kind = Part("kind", lambda: ChoiceField(_tr("PersonRows", "Art"), NameKind), says=False, starts=NameKind.FORMER)
    name = Part("name", _line(_tr("PersonRows", "Name")), stretch=2)
    field = RowsField(_tr("PersonRows", "Weitere Namen"), [[kind, name]], add_text=_tr("PersonRows", "Name"))
    _bind(form, field, PartRows("names", PersonName, ("kind", "name")))


def add_numbers(form: Form) -> None:
    """More telephone numbers and mails than the first ones."""
    kind = Part("kind", lambda: ChoiceField(_tr("PersonRows", "Art"), NumberKind), says=False, starts=NumberKind.MOBILE)
    value = Part("value", _line(_tr("PersonRows", "Nummer oder E-Mail")), stretch=2)
    field = NumbersField(
        _tr("PersonRows", "Weitere Nummern und E-Mails"),
        [[kind, value, _preferred()]],
        add_text=_tr("PersonRows", "Nummer"),
    )
    _bind(form, field, PartRows("numbers", PersonNumber, ("kind", "value", "preferred")))


def add_addresses(form: Form) -> None:
    """Where else post goes, or somebody lived."""
    kind = Part("kind", lambda: ChoiceField(_tr("PersonRows", "Art"), AddressKind), says=False, starts=AddressKind.POST)
    lines = [
        [kind, _preferred()],
        [
            Part("care_of", _line(_tr("PersonRows", "bei (Name am Briefkasten)"))),
            Part("street", _line(_tr("PersonRows", "Straße und Hausnummer"))),
        ],
        [Part("postcode", _line(_tr("PersonRows", "PLZ"))), Part("city", _line(_tr("PersonRows", "Ort")), stretch=3)],
    ]
    field = RowsField(_tr("PersonRows", "Weitere Anschriften"), lines, add_text=_tr("PersonRows", "Anschrift"))
    columns = ("kind", "care_of", "street", "postcode", "city", "preferred")
    _bind(form, field, PartRows("addresses", PersonAddress, columns))


def add_roles(form: Form, window_context: WindowContext) -> None:
    """What somebody is in the quarter, from when to when."""
    role = Part(
        "role_id",
        lambda: CatalogueField(window_context, _tr("PersonRows", "Rolle"), Catalogue.PERSON_ROLE),
        needed=True,
        stretch=2,
    )
    since = Part("since", _day(_tr("PersonRows", "seit")))
    until = Part("until", _day(_tr("PersonRows", "bis")))
    field = RowsField(_tr("PersonRows", "Rollen"), [[role, since, until]], add_text=_tr("PersonRows", "Rolle"))
    _bind(form, field, PartRows("roles", PersonRole, ("role_id", "since", "until")))


class NumbersField(RowsField):
    """A number is written as it is dialled here; what is a mail is one without being called so."""

    def tidy(self) -> None:
        super().tidy()
        for one in self.rows:
            kind, value = one.parts["kind"], one.parts["value"]
            if "@" in value.value() and kind.value() not in MAILS:
                kind.set_value(NumberKind.MAIL)
            elif kind.value() not in MAILS:
                value.set_value(tidy_phone(value.value()))


def _preferred() -> Part:
    return Part("preferred", lambda: CheckField(_tr("PersonRows", "bevorzugt")), says=False, stretch=0)


def _line(label: str) -> Callable[[], Field]:
    return lambda: LineField(label)


def _day(label: str) -> Callable[[], Field]:
    return lambda: DateField(label, prefer="near")


def _bind(form: Form, field: RowsField, rows: PartRows) -> None:
    form.add(field, rows.key, get=rows.get, put=rows.put)
