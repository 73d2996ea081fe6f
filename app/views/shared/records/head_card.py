"""The card at the head of a record: how to reach somebody, where, with whom, and what to mind."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.models import Kind
from app.services.heads import COPIED, Aspect, Fact
from app.services.kinds import service_of
from app.views.language.sentences import translated
from app.views.presence import clipboard
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.flow import FlowLayout
from app.views.shared.secrecy.copied import copied_rows, leaving_as, may_copy
from app.views.shared.widgets import Badge, LinkLabel, Picture, icon_button, row
from app.views.theme.sizes import FIELD, GROUP, INSIDE, RELATED, scaled
from app.views.window_context import WindowContext

_ICONS = {
    Aspect.PHONE: "phone",
    Aspect.MAIL: "mail",
    Aspect.WEB: "globe",
    Aspect.PLACE: "place",
    Aspect.DAY: "event",
    Aspect.LANGUAGES: "language",
    Aspect.PEOPLE: "people",
    Aspect.RECORD: "link",
    Aspect.STATE: "running",
    Aspect.MONEY: "budget",
    Aspect.NAME: "person",
    Aspect.ROLE: "volunteer",
    Aspect.REACH: "time",
    Aspect.CONSENT: "check",
    Aspect.SECRECY: "secrecy",
    Aspect.ORIGIN: "import",
}


class HeadCard(QFrame):
    """What the service of a kind says in `head`, in as many lines as it needs; hidden where that is nothing."""

    def __init__(self, window_context: WindowContext, kind: str) -> None:
        super().__init__()
        self._window_context, self._kind = window_context, kind
        self._record: int | None = None
        self.facts: Sequence[Fact] = ()
        self._aside = False
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Überblick"))
        self._flow = FlowLayout(spacing=0)
        self._flow.set_gap(GROUP)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, INSIDE, GROUP, INSIDE)
        column.addLayout(self._flow)
        self.hide()
        window_context.discreet.changed.connect(self._fill)

    def show_record(self, record_id: int | None) -> None:
        """Show what is known of a record now; nothing for a new one."""
        moved = record_id != self._record
        self._record = record_id
        found: Sequence[Fact] = ()
        if record_id is not None:
            found = self._window_context.context.read(service_of(self._kind).head, record_id)
        if moved or found != self.facts:
            self.facts = found
            self._fill()

    def put_aside(self, aside: bool) -> None:
        """Hide it for a while: what it says stands elsewhere."""
        if aside != self._aside:
            self._aside = aside
            self.setVisible(bool(self.facts) and not aside)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fill()

    def _fill(self, *_: object) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for fact in self.facts:
            self._flow.addWidget(self._shown(fact))
        self.setVisible(bool(self.facts) and not self._aside)

    def _shown(self, fact: Fact) -> QWidget:
        text = self._text(fact)
        part = QWidget(self)
        part.setMinimumHeight(scaled(FIELD))
        if fact.aspect is Aspect.MIND:
            part.setLayout(row(Badge(text, "warn", label=ElidedLabel(""))))
            return part
        if fact.aspect is Aspect.TERM:
            sign = Badge(self.tr("Frist"), "danger", "due")
            part.setLayout(row(sign, self._words(fact, text), spacing=scaled(INSIDE)))
            return part
        picture = Picture()
        picture.show_icon(_ICONS[fact.aspect], "quiet")
        parts: list[QWidget] = [picture, self._words(fact, text)]
        if fact.aspect in COPIED:
            copy = icon_button("copy", self.tr("{text} kopieren").format(text=text), partial(self._copy, fact.text))
            parts.append(copy)
        line = row(*parts, spacing=scaled(INSIDE))
        as_around_a_button = 0 if fact.aspect in COPIED else RELATED
        line.setContentsMargins(0, 0, as_around_a_button, 0)
        part.setLayout(line)
        return part

    def _words(self, fact: Fact, text: str) -> QWidget:
        if fact.record_id is None or fact.kind is None:
            return ElidedLabel(text)
        link = LinkLabel(text)
        link.clicked.connect(partial(self._window_context.open, fact.kind, fact.record_id))
        return link

    def _text(self, fact: Fact) -> str:
        text = translated(fact.text)
        discreet = self._window_context.discreet
        if not fact.private:
            return text
        return discreet.title(fact.kind, text) if fact.kind is not None else discreet.mask(text)

    def _copy(self, text: str) -> None:
        if not may_copy(self._window_context, (self._kind,)):
            return
        data = clipboard.mime_data()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        listed = Kind(self._kind).home.rpartition(".")[2]  # type: ignore[call-arg]
        self._window_context.note(leaving_as(self._kind), self._record, copied_rows(listed, 1))
        self._window_context.notice(self.tr("Kopiert"))
