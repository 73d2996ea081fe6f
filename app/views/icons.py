"""Outline icons by semantic name, in the colours of the theme, sharp on every screen.

The drawings are Lucide's (ISC licence beside them in `resources/icons`). A new icon is one line in `ICONS` and the SVG
of that name from the npm package `lucide-static`.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from app.common.paths import RESOURCES
from app.views.theme.look import colours

ICONS = {
    "today": "sun",
    "person": "user-round",
    "people": "users-round",
    "household": "house",
    "building": "building",
    "occupancy": "door-open",
    "plan": "map",
    "lodging": "key-round",
    "case": "folder-heart",
    "referral": "waypoints",
    "notice": "mail-warning",
    "release": "shield-check",
    "read": "book-open-text",
    "goal": "target",
    "actor": "building-2",
    "event": "calendar-days",
    "series": "calendar-sync",
    "appointment": "calendar-clock",
    "calendar": "calendar",
    "calendar_day": "calendar-1",
    "calendar_week": "calendar-range",
    "task": "list-checks",
    "report": "chart-column",
    "trash": "trash-2",
    "concern": "message-circle-question-mark",
    "official_text": "newspaper",
    "survey": "smile",
    "talk": "messages-square",
    "council": "landmark",
    "project": "sprout",
    "budget": "wallet",
    "booking": "receipt-euro",
    "donation": "gift",
    "fund_application": "hand-coins",
    "volunteer": "hand-heart",
    "place": "map-pin",
    "entry": "message-square-text",
    "document": "file-text",
    "note": "notebook-pen",
    "confidential": "shield",
    "secrecy": "shield-check",
    "tag": "tag",
    "saved_search": "bookmark",
    "search": "search",
    "filter": "list-filter",
    "sort": "arrow-up-down",
    "columns": "columns-3",
    "timeline": "chart-gantt",
    "new": "plus",
    "remove": "minus",
    "close": "x",
    "check": "check",
    "edit": "pencil",
    "copy": "copy",
    "link": "link",
    "merge": "merge",
    "attach": "paperclip",
    "more": "ellipsis",
    "undo": "undo-2",
    "redo": "redo-2",
    "history": "history",
    "trail": "scroll-text",
    "restore": "rotate-ccw",
    "print": "printer",
    "preview": "eye",
    "hide": "eye-off",
    "pdf": "file-down",
    "table": "sheet",
    "import": "file-input",
    "export": "file-output",
    "open_folder": "folder-open",
    "save": "save",
    "backup": "archive",
    "lock": "lock",
    "unlock": "lock-open",
    "key": "key-round",
    "theme": "sun-moon",
    "language": "languages",
    "zoom_in": "zoom-in",
    "zoom_out": "zoom-out",
    "help": "circle-question-mark",
    "keyboard": "keyboard",
    "command": "command",
    "settings": "settings",
    "sidebar": "panel-left",
    "back": "arrow-left",
    "forward": "arrow-right",
    "previous": "chevron-up",
    "next": "chevron-down",
    "left": "chevron-left",
    "right": "chevron-right",
    "beside": "square-arrow-out-up-right",
    "info": "info",
    "warning": "triangle-alert",
    "error": "circle-alert",
    "ok": "circle-check",
    "open_state": "circle",
    "running": "circle-dot",
    "paused": "circle-pause",
    "declined": "circle-x",
    "due": "alarm-clock",
    "time": "clock",
    "phone": "phone",
    "mail": "mail",
    "globe": "globe",
    "birthday": "cake",
    "family": "baby",
    "demo": "flask-conical",
    "start": "play",
    "count": "tally-5",
    "attendance": "clipboard-check",
    "blocked": "octagon-x",
    "pictogram_sun": "sun",
    "pictogram_moon": "moon",
    "pictogram_house": "house",
    "pictogram_lightbulb": "lightbulb",
    "pictogram_heart": "heart",
    "pictogram_users-round": "users-round",
    "pictogram_handshake": "handshake",
    "pictogram_megaphone": "megaphone",
    "pictogram_trees": "trees",
    "pictogram_footprints": "footprints",
    "pictogram_bus": "bus",
    "pictogram_baby": "baby",
    "pictogram_brush-cleaning": "brush-cleaning",
    "pictogram_volume-2": "volume-2",
    "pictogram_message-circle": "message-circle",
    "pictogram_circle-question-mark": "circle-question-mark",
}
"""Semantic name → Lucide's name, which is the file's name."""

_STROKE = "1.75"


def icon(name: str, tone: str = "") -> QIcon:
    """The icon called `name`; `tone` is a colour of the theme ("accent", "quiet", "danger", …), else the text's.

    Theme, state and screen are looked up when it is painted, so an icon stays right when they change.
    """
    return QIcon(_Engine(ICONS[name], tone))


def pixmap(name: str, size: int, ratio: float, colour: str) -> QPixmap:
    """Lucide's icon as an image of `size` logical pixels for a screen of this device pixel ratio; empty below one pixel."""
    key = f"icon/{name}/{size}/{ratio}/{colour}"
    found = QPixmap()
    if size * ratio >= 1 and not QPixmapCache.find(key, found):
        found = _draw(name, size, ratio, colour)
        QPixmapCache.insert(key, found)
    return found


class _Engine(QIconEngine):
    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        ratio = painter.deviceTransform().m11()  # asking for the device itself makes PySide build 90 types: 20 ms
        corner = rect.topLeft() + QPoint((rect.width() - size) // 2, (rect.height() - size) // 2)
        painter.drawPixmap(corner, pixmap(self._name, size, ratio, self._colour(mode, state)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # `size` is in logical pixels (Qt 6.11); what is wider than high has its room at the right: the gap to a text
        drawn = pixmap(self._name, min(size.width(), size.height()), scale, self._colour(mode, state))
        return drawn if drawn.isNull() or size.width() <= size.height() else _widened(drawn, size, scale)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        theme = colours()
        if mode == QIcon.Mode.Disabled:
            return theme.faint
        if state == QIcon.State.On and not self._tone:
            return theme.on_soft
        chosen: str = getattr(theme, self._tone or "text")
        return chosen


def _widened(drawn: QPixmap, size: QSize, ratio: float) -> QPixmap:
    """The image at the left of a larger one."""
    wide = QPixmap(size * ratio)
    wide.setDevicePixelRatio(ratio)
    wide.fill(QColor(0, 0, 0, 0))
    painter = QPainter(wide)
    painter.drawPixmap(QPoint(0, 0), drawn)
    painter.end()
    return wide


@cache
def _source(name: str) -> str:
    text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')


def _draw(name: str, size: int, ratio: float, colour: str) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    image = QPixmap(QSize(size, size) * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    svg = _source(name).replace("currentColor", QColor(colour).name())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
