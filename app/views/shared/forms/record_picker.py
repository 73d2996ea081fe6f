"""A picker over the records of some kinds, through the one search."""

from collections.abc import Callable, Sequence

from app.models import Kind
from app.services import records, search
from app.services.named import named
from app.views.language.sentences import translated
from app.views.shared.forms.fields.picker import Hit, PickerField
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.people_field import PeopleField
from app.views.shared.whom import about_in_words, in_words, joined
from app.views.window_context import WindowContext

_MOST = 12
_SEEN = 200


def people_picker(window_context: WindowContext, label: str, *, placeholder: str = "") -> PeopleField:
    """A field whose value is the list of the ids of several persons."""
    create = person_maker(window_context)
    return PeopleField(
        label,
        _find(window_context, (Kind.PERSON,)),
        title_of=_titles(window_context),
        create=create,
        placeholder=placeholder,
    )


def record_picker(
    window_context: WindowContext,
    label: str,
    *kinds: Kind,
    create: Callable[[str], int | None] | None = None,
    placeholder: str = "",
) -> PickerField:
    """A field whose value is the id of a record of one of `kinds` (any kind where none is named).

    What belongs to the past (moved away, died, dissolved) is not proposed.
    """

    def open_(record_id: int) -> None:
        window_context.open(window_context.context.read(records.kind_of, record_id), record_id, beside=True)

    find, title_of = _find(window_context, kinds), _titles(window_context)
    return PickerField(label, find, title_of=title_of, create=create, open_=open_, placeholder=placeholder)


def _find(window_context: WindowContext, kinds: Sequence[Kind]) -> Callable[[str], Sequence[Hit]]:
    def find(text: str) -> Sequence[Hit]:
        hits = window_context.context.read(search.present, text, _SEEN)
        fitting = [hit for hit in hits if not kinds or hit.kind in kinds]
        shown = window_context.discreet
        return [
            Hit(
                hit.id,
                shown.title(hit.kind, hit.title),
                joined(about_in_words(hit.about, shown), shown.mask(translated(hit.subtitle))),
            )
            for hit in fitting[:_MOST]
        ]

    return find


def _titles(window_context: WindowContext) -> Callable[[int], str]:
    def title_of(record_id: int) -> str:
        found = window_context.context.read(named, [record_id])
        return "".join(in_words(*one, window_context.discreet) for one in found)

    return title_of
