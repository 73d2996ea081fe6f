"""What every section of the settings is: a title, a sentence what it is for, and what is put into `body`."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.views.language.sentences import translated
from app.views.shared.forms.form import Form
from app.views.shared.notice import NoticeLine
from app.views.shared.widgets import PlainLabel, section
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext


class Section(QScrollArea):
    """One leaf of the dialog. A section with a `form` is saved with the others by the one button *Sichern*."""

    form: Form | None = None

    def __init__(self, window_context: WindowContext, title: str, sentence: str, icon_name: str) -> None:
        super().__init__()
        self.window_context = window_context
        self.title = title
        self.icon_name = icon_name
        self.setAccessibleName(title)
        self.notice = NoticeLine()
        inner = QWidget()
        inner.setObjectName("inner")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, PAGE, 0)
        self.body.setSpacing(GROUP)
        self.body.addWidget(section(title))
        self.body.addWidget(PlainLabel(sentence, "quiet", wrap=True))
        self.body.addWidget(self.notice)
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """As wide as what is inside needs: it scrolls up and down only."""
        inside = self._inner.minimumSizeHint().width()
        return QSize(inside + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def load(self) -> None:
        """Show what holds now."""

    def save(self, session: object) -> None:
        """Write what was changed, inside the one step of the dialog. Raises UserError."""

    def change(self, step: str, work: Callable[..., object], *args: object) -> bool:
        """Change something at once, as a step of its own, and show it; False where it was refused, which is said."""
        self.notice.hide()
        try:
            self.window_context.context.write(step, work, *args)
        except (UserError, StorageError) as error:
            self.tell_error(error)
            return False
        self.load()
        return True

    def tell_error(self, error: BaseException) -> None:
        """Say what was refused; a bug goes where bugs go."""
        if isinstance(error, UserError | StorageError):
            self.notice.tell(translated(error), "danger")
        else:
            self.window_context.work.crashed.emit(error)
