"""Büro: who she is and where; stands on every paper."""

from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

from app.services.office import settings
from app.services.office.settings import Office
from app.views.desk import Desk
from app.views.preferences.section import Section
from app.views.shared.drafts import VaultDrafts
from app.views.shared.fields import LineField, MailField, PhoneField
from app.views.shared.form import Form


class OfficeForm(Form):
    """Name, person and address of the office."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("preferences.office", desk.settings, VaultDrafts(desk.context))
        self.add(LineField(self.tr("Gemeinde"), placeholder=self.tr("z. B. Gemeinde Steinen")), "municipality")
        self.beside((LineField(self.tr("Name des Büros")), "name"), (LineField(self.tr("Quartier")), "quarter"))
        self.add(LineField(self.tr("Ihr Name, wie er auf Papieren stehen soll")), "person")
        self.add(LineField(self.tr("Straße und Hausnummer")), "street")
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))
        self.beside((PhoneField(self.tr("Telefon")), "phone"), (MailField(self.tr("E-Mail")), "email"))


class OfficeSection(Section):
    """The form of the office."""

    form: OfficeForm

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Büro"),
            self.tr("Steht im Kopf von Listen und Berichten und in den Hinweisen zum Datenschutz."),
            "household",
        )
        self.form = OfficeForm(desk)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def load(self) -> None:
        self._values = SimpleNamespace(**asdict(self.desk.context.read(settings.office)))
        self.form.bind(self._values, "office")

    def save(self, session: Any) -> None:
        self.form.apply(self._values)
        settings.save_office(session, Office(**vars(self._values)))
