"""The fields of a form."""

from app.views.shared.forms.fields.base import Field, Hint, Plain
from app.views.shared.forms.fields.choice import ChipsField, ChoiceField, options_of
from app.views.shared.forms.fields.moments import DateField, MomentField, TimeField
from app.views.shared.forms.fields.picker import Hit, PickerField
from app.views.shared.forms.fields.text import (
    CheckField,
    LineField,
    MailField,
    NumberField,
    PhoneField,
    TextField,
    YearField,
)

__all__ = [
    "CheckField",
    "ChipsField",
    "ChoiceField",
    "DateField",
    "Field",
    "Hint",
    "Hit",
    "LineField",
    "MailField",
    "MomentField",
    "NumberField",
    "PhoneField",
    "PickerField",
    "Plain",
    "TextField",
    "TimeField",
    "YearField",
    "options_of",
]
