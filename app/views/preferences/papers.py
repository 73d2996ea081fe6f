"""Papiere: who she is, and how everything that is printed looks. One place for the letterhead of all papers."""

from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.common.errors import UserError
from app.common.text import sort_key
from app.papers import letterhead
from app.papers.fixed import SPECIMEN
from app.reports.forms.phrases import LANGUAGES
from app.services.office import settings, stationery
from app.settings.office import OFFICE, STATIONERY, Office, Stationery
from app.settings.signing import PUBLIC_SERVANT, SIGNED_PAPERS, SOCIAL_WORKER, SignedPapers
from app.views.language.sentences import translated
from app.views.preferences.colour_field import ColourField
from app.views.preferences.logo_box import LogoBox
from app.views.preferences.offered import number_field
from app.views.preferences.section import Section
from app.views.preview import pdfium
from app.views.preview.opening import open_paper
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import CheckField, ChipsField, ChoiceField, LineField, MailField, PhoneField
from app.views.shared.forms.form import Form
from app.views.shared.widgets import PlainLabel, action_button
from app.views.theme.sizes import GROUP, RELATED, scaled
from app.views.window_context import WindowContext
from app.views.work import Job

_EXAMPLE_WIDTH = 190
_PAUSE = 300
"""Milliseconds without a key before the example is drawn anew."""


class PapersForm(Form):
    """Name and address of the office; colour, print size and languages of papers."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.papers", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(_label("municipality"), placeholder=self.tr("z. B. Gemeinde Steinen")), "municipality")
        self.beside((LineField(_label("name")), "name"), (LineField(_label("quarter")), "quarter"))
        self.add(LineField(_label("person")), "person")
        self.add(LineField(_label("street")), "street")
        self.beside((LineField(_label("postcode")), "postcode"), (LineField(_label("city")), "city"), stretch=(1, 3))
        self.beside((PhoneField(_label("phone")), "phone"), (MailField(_label("email")), "email"))
        usual = self.tr("leer: Gemeinde, Straße und Ort")
        self.add(LineField(_label("return_line"), placeholder=usual), "return_line")
        self.heading(self.tr("Aussehen"))
        self.add(ColourField(_label("accent"), window_context), "accent")
        self.add(CheckField(_label("large")), "large")
        self.languages = ChipsField(_label("languages"), placeholder=self.tr("keine gewählt: alle"))
        self.add(self.languages, "languages")
        self.heading(self.tr("Was unterschrieben wird"))
        self.add(ChoiceField(_label("bound_as"), self._standings()), "bound_as")
        self.add(number_field(SIGNED_PAPERS.spec("young_from")), "young_from")
        self.watch(lambda values: letterhead.warnings(_parts(vars(values))[0]))

    def _standings(self) -> list[tuple[str, str]]:
        return [
            (SOCIAL_WORKER, self.tr("staatlich anerkannte Sozialarbeiterin (Abs. 1 Nr. 6)")),
            (PUBLIC_SERVANT, self.tr("im öffentlichen Dienst (Abs. 2)")),
        ]


class PapersSection(Section):
    """The form, the logo, and a letter as it will look."""

    form: PapersForm

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Papiere"),
            self.tr("Was auf Briefen, Listen, Etiketten und Berichten steht und wie sie aussehen."),
            "document",
        )
        self.form = PapersForm(window_context)
        self.logo = LogoBox(window_context)
        self.logo.refused.connect(self.tell_error)
        self.example = QLabel()
        self.example.setFixedSize(scaled(_EXAMPLE_WIDTH), round(scaled(_EXAMPLE_WIDTH) * 297 / 210))
        self.example.setAccessibleName(self.tr("So sieht ein Brief aus"))
        self.example.setStyleSheet("background: white; border: 1px solid #9aa5aa")
        self.specimen = action_button(self.tr("Musterseiten ansehen"), self._show_specimen, icon_name="preview")
        example = QWidget()
        shown = QVBoxLayout(example)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(RELATED)
        shown.addWidget(PlainLabel(self.tr("So sieht ein Brief aus"), "small"))
        shown.addWidget(self.example)
        shown.addWidget(self.specimen, 0, Qt.AlignmentFlag.AlignLeft)
        beside = FlowLayout(spacing=GROUP)
        beside.set_gap(GROUP * 2)
        for part in (self.logo, example):
            beside.addWidget(part)
        self.body.addLayout(beside)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self._drawing: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw)
        for field in self.form.fields:
            field.changed.connect(self._pause.start)

    def load(self) -> None:
        self.form.languages.set_options(sorted(LANGUAGES, key=lambda option: sort_key(option[1])))
        office, look = (
            self.window_context.context.read(settings.office),
            self.window_context.context.read(stationery.stationery),
        )
        signed = self.window_context.context.read(settings.read, SIGNED_PAPERS)
        self._values = SimpleNamespace(**asdict(office), **asdict(look), **asdict(signed))
        self.form.bind(self._values, "office")
        self.form.show_warnings()
        self.logo.load()
        self._pause.start()

    def save(self, session: Any) -> None:
        self.form.apply(self._values)
        office, look = _parts(vars(self._values))
        settings.save_office(session, office)
        stationery.save_stationery(session, look)
        settings.save_within(session, SIGNED_PAPERS, _signed(vars(self._values)))

    def _draw(self) -> None:
        """The example with what is typed, saved or not."""
        if self._drawing is not None:
            self._drawing.cancel()
        self.form.apply(self._values)
        width = round(self.example.width() * self.devicePixelRatioF())
        logo = self.window_context.context.read(stationery.logo)
        self._drawing = self.window_context.work.run(
            _drawn, *_parts(vars(self._values)), logo, width, what=self.tr("Beispiel zeichnen"), done=self._show
        )

    def _show(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.example.setPixmap(pixmap)

    def _show_specimen(self) -> None:
        open_paper(self.window_context, SPECIMEN)


def _label(name: str) -> str:
    """What one of the settings of this form is called."""
    groups = ((OFFICE, Office), (STATIONERY, Stationery), (SIGNED_PAPERS, SignedPapers))
    group = next(group for group, made in groups if name in made.__dataclass_fields__)
    return translated(group.spec(name).label)


def _parts(values: dict[str, Any]) -> tuple[Office, Stationery]:
    """The office and the look of its papers, out of one form."""
    office = {name: values[name] for name in Office.__dataclass_fields__}
    return Office(**office), Stationery(values["accent"], bool(values["large"]), tuple(values["languages"] or ()))


def _signed(values: dict[str, Any]) -> SignedPapers:
    """What papers say that are signed. Raises UserError where the age is missing."""
    if values["young_from"] is None:
        raise UserError(
            QCoreApplication.translate("PapersForm", "Bitte eintragen, ab welchem Alter Jugendliche mitunterschreiben.")
        )
    return SignedPapers(values["bound_as"], values["young_from"])


def _drawn(office: Office, look: Stationery, logo: bytes, width: int) -> QImage:
    return pdfium.image(letterhead.example(office, look, logo), 0, width)
