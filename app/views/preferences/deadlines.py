"""Fristen: until when concerns are answered, when she asks after a referral, when the Amtsblatt appears, and the elections before which it keeps quiet."""

from dataclasses import asdict
from datetime import time
from types import SimpleNamespace
from typing import Any

from app.common.errors import UserError
from app.services.office import settings
from app.settings.casework import CASEWORK, CONFIRMING, Casework, Confirming
from app.settings.deadlines import DEADLINES, FOLLOWING_UP, GAZETTE, ConcernDeadlines, FollowingUp, Gazette
from app.settings.spec import SettingSpec
from app.views.language import written
from app.views.language.sentences import translated
from app.views.preferences.offered import number_field
from app.views.preferences.section import Section
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import CheckField, ChoiceField, DateField, TimeField
from app.views.shared.forms.fields.rows import Part, RowsField
from app.views.shared.forms.form import Form
from app.views.window_context import WindowContext

_DAY = "day"


class DeadlineForm(Form):
    """Days within which one answers; days, hour and length of the Amtsblatt; days of elections."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.deadlines", window_context.settings, VaultDrafts(window_context.context))
        self.heading(self.tr("Fristen für Anliegen"))
        self.beside(_number(DEADLINES.spec("acknowledge")), _number(DEADLINES.spec("interim")))
        self.add(*_number(DEADLINES.spec("remind")))
        self.add(CheckField(_label(DEADLINES.spec("off_24_and_31"))), "off_24_and_31")
        self.heading(self.tr("Verweise und Bescheide"))
        self.beside(_number(FOLLOWING_UP.spec("ask_after")), _number(FOLLOWING_UP.spec("warn_before")))
        self.heading(self.tr("Ratsuchende"))
        self.beside(_number(CONFIRMING.spec("months")), _number(CASEWORK.spec("offer_from")))
        self.heading(self.tr("Fälle"))
        self.add(*_number(CASEWORK.spec("silent_after")))
        self.beside(_number(CASEWORK.spec("step_before")), _number(CASEWORK.spec("ending_before")))
        self.heading(self.tr("Amtsblatt"))
        self.beside(_weekday(GAZETTE.spec("appears_on")), _number(GAZETTE.spec("characters")))
        self.beside(_weekday(GAZETTE.spec("closes_on")), (TimeField(_label(GAZETTE.spec("closes_at"))), "closes_at"))
        self.add(*_number(GAZETTE.spec("quiet_days")))
        day = Part(_DAY, lambda: DateField(self.tr("Wahltag"), prefer="near"))
        self.add(
            RowsField(_label(GAZETTE.spec("election_days")), [[day]], add_text=self.tr("Wahltag")), "election_days"
        )


class DeadlineSection(Section):
    """The rules that hold from now on. What was reckoned before keeps its day."""

    form: DeadlineForm

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Fristen"),
            self.tr(
                "Bis wann Bürger/innen Antwort bekommen, wann Fachämter erinnert werden, wann Sie nach einem Verweis fragen, wann bei "
                "Ratsuchenden nachgefragt wird, wann Fälle als still gelten und wann das Amtsblatt erscheint. "
                "Arbeitstage sind Montag bis Freitag ohne die Feiertage von Baden-Württemberg."
            ),
            "due",
        )
        self.form = DeadlineForm(window_context)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def load(self) -> None:
        read = self.window_context.context.read
        rules, gazette = read(settings.read, DEADLINES), read(settings.read, GAZETTE)
        following, confirmed, casework = (
            read(settings.read, FOLLOWING_UP),
            read(settings.read, CONFIRMING),
            read(settings.read, CASEWORK),
        )
        self._values = SimpleNamespace(
            **asdict(rules), **asdict(gazette), **asdict(following), **asdict(confirmed), **asdict(casework)
        )
        self._values.closes_at = time.fromisoformat(gazette.closes_at)
        self._values.election_days = [{_DAY: day} for day in gazette.election_days]
        self.form.bind(self._values, "rules")

    def save(self, session: Any) -> None:
        self.form.apply(self._values)
        values = dict(vars(self._values))
        if None in values.values():
            raise UserError(self.tr("Bitte alle Felder ausfüllen."))
        values["closes_at"] = values["closes_at"].isoformat("minutes")
        values["election_days"] = tuple(sorted({one[_DAY] for one in values["election_days"]}))
        rules = {name: values.pop(name) for name in ConcernDeadlines.__dataclass_fields__}
        casework = {name: values.pop(name) for name in Casework.__dataclass_fields__}
        following = {name: values.pop(name) for name in FollowingUp.__dataclass_fields__}
        settings.save_within(session, CONFIRMING, Confirming(values.pop("months")))
        settings.save_within(session, CASEWORK, Casework(**casework))
        settings.save_within(session, DEADLINES, ConcernDeadlines(**rules))
        settings.save_within(session, FOLLOWING_UP, FollowingUp(**following))
        settings.save_within(session, GAZETTE, Gazette(**values))


def _label(spec: SettingSpec[Any]) -> str:
    return translated(spec.label)


def _number(spec: SettingSpec[Any]) -> tuple[Any, str]:
    return number_field(spec), spec.key.partition(".")[2]


def _weekday(spec: SettingSpec[Any]) -> tuple[Any, str]:
    days = [(number, written.weekday_name(number)) for number in range(1, 8)]
    return ChoiceField(_label(spec), days), spec.key.partition(".")[2]
