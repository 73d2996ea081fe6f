"""What a paper is to the preview: how to make it, how it can be changed, and what of anybody stands on it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.common.progress import Progress
from app.views.papers.memory import Memory
from app.views.shared.forms.fields import Field

Options = Mapping[str, Any]
"""How a paper is printed, as plain JSON by the keys of its fields; remembered from one print to the next."""


@dataclass(frozen=True)
class Made:
    """A file, and one sentence on whose data it contains."""

    data: bytes
    personal: str = ""


Render = Callable[[Options, Progress], Made]
"""Makes the file in the worker thread: reads the vault, raises UserError where something is missing, Cancelled."""


def no_fields() -> Sequence[tuple[str, Field]]:
    """The fields of a paper that is always printed alike."""
    return ()


@dataclass(frozen=True)
class Paper:
    """One paper.

    Attributes:
        key: under which its options are remembered in the vault.
        title: what the preview is called, in the language of the window.
        file_name: what a saved file is called, without its end, and under what the paper stands in the audit trail when it
            leaves; never holds a person's name.
        render: the PDF.
        fields: makes the fields of the options, each with its key.
        defaults: the options before anything was remembered.
        table: the same as a spreadsheet (XLSX), where there is one.
        glimpse: of a long paper its beginning, to be seen while the whole is made.
        asked_anew: options that are not remembered.
        memory: where its options are remembered, if not with those of all papers.
        record: the record the paper is about, for the audit trail.
    """

    key: str
    title: str
    file_name: str
    render: Render
    fields: Callable[[], Sequence[tuple[str, Field]]] = no_fields
    defaults: Options | None = None
    table: Render | None = None
    glimpse: Render | None = None
    asked_anew: frozenset[str] = frozenset()
    memory: Memory | None = None
    record: int | None = None
