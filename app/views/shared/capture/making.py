"""A line over the vault of a window."""

from app.views.shared.capture.asking import People
from app.views.shared.capture.line import CaptureLine
from app.views.shared.capture.reader import reader_of
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.widgets import writes
from app.views.window_context import WindowContext


def capture_line(window_context: WindowContext, *, about_record: bool = False) -> CaptureLine:
    """A line that knows everybody on file; `about_record` says that it stands on a record."""
    reader = reader_of(window_context)
    drafts, people = VaultDrafts(window_context.context), People(window_context)
    line = writes(CaptureLine(reader, drafts, people=people, about_record=about_record))
    reader.changed.connect(line.read_again)
    return line
