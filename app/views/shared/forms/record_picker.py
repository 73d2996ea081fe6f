"""A picker over the records of some kinds, through the one search."""

from collections.abc import Callable, Sequence

from app.models import Kind
from app.services import records, search
from app.views.desk import Desk
from app.views.language.sentences import told
from app.views.shared.forms.fields.picker import Hit, PickerField

_MOST = 12
_SEEN = 200


def record_picker(
    desk: Desk,
    label: str,
    *kinds: Kind,
    create: Callable[[str], int | None] | None = None,
    placeholder: str = "",
) -> PickerField:
    """A field whose value is the id of a record of one of `kinds` (any kind where none is named)."""

    def find(text: str) -> Sequence[Hit]:
        hits = desk.context.read(search.find, text, _SEEN)
        fitting = [hit for hit in hits if not kinds or hit.kind in kinds]
        shown = desk.discreet
        return [
            Hit(hit.id, shown.title(hit.kind, hit.title), shown.mask(told(hit.subtitle))) for hit in fitting[:_MOST]
        ]

    def title_of(record_id: int) -> str:
        return desk.discreet.mask(desk.context.read(records.title_of, record_id))

    def open_(record_id: int) -> None:
        desk.open(desk.context.read(records.kind_of, record_id), record_id, beside=True)

    return PickerField(label, find, title_of=title_of, create=create, open_=open_, placeholder=placeholder)
