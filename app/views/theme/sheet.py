"""The style sheet: what the palette alone can't say. Kept small, because every rule costs time at each repaint.

Widgets choose a look by dynamic properties: `role` of a button (primary, danger, flat, link) or of a label (title,
section, quiet, small, warn, danger, ok), `card` = true for a framed surface.
"""

from string import Template

from app.views.theme.palettes import Colours
from app.views.theme.sizes import FIELD, LARGE, ROW

_SHEET = Template(
    """
QMainWindow, QDialog, QWidget#page, QWidget#start { background: $ground; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 8px; }

QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="section"] { font-size: ${section}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="small"] { color: $quiet; font-size: ${small}pt; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="danger"][small="true"] { font-size: ${small}pt; }
QLabel[role="ok"] { color: $ok; }
QLabel[role="code"] { font-family: "Noto Sans Mono", monospace; font-size: ${section}pt; }
QLabel[role="key"] { background: $over; border: 1px solid $line; border-radius: 4px; padding: 1px 6px; font-size: ${small}pt; }

QFrame[card="true"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[note="ok"] { background: $ok_soft; border: none; border-radius: 6px; }
QFrame[note="warn"] { background: $warn_soft; border: none; border-radius: 6px; }
QFrame[note="danger"] { background: $danger_soft; border: none; border-radius: 6px; }
QFrame[note="info"] { background: $accent_soft; border: none; border-radius: 6px; }
QFrame[rule="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QPushButton {
    background: $card; color: $text; border: 1px solid $edge; border-radius: 6px;
    padding: 0 ${pad}px; min-height: ${inner}px;
}
QCheckBox, QTabBar { icon-size: ${icon}px; }
QPushButton, QToolButton[toolButtonStyle="2"] { qproperty-iconSize: ${icon_beside}px ${icon}px; }
QToolButton, QPushButton[text=""] { qproperty-iconSize: ${icon}px ${icon}px; }
QPushButton:hover { background: $over; border-color: $accent; }
QPushButton:pressed, QPushButton:checked { background: $accent_soft; color: $on_soft; border-color: $accent; }
QPushButton:disabled { color: $faint; border-color: $line; background: transparent; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_over; border-color: $text; }
QPushButton[role="primary"]:pressed { background: $accent_down; border-color: $text; }
QPushButton[role="primary"]:disabled { background: $over; color: $faint; border-color: $over; }
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="danger"]:hover { background: $danger_soft; border-color: $text; }
QPushButton[role="danger"]:disabled { color: $faint; border-color: $line; }
QPushButton[role="flat"], QPushButton[role="link"] { background: transparent; border-color: transparent; }
QPushButton[role="flat"][begins="true"] { padding-left: 0; }
QPushButton[role="flat"]:hover { background: $over; border-color: $edge; }
QPushButton[role="link"] {
    color: $accent; padding: 0; text-align: left; border: none; border-radius: 0;
    border-top: 2px solid transparent; border-bottom: 2px solid transparent; min-height: ${inner_focus}px;
}
QPushButton[role="link"][quiet="true"] { color: $quiet; font-size: ${small}pt; min-height: 0; }
QPushButton[role="link"][inline="true"] { min-height: 0; }
QPushButton[role="link"][end="true"] { text-align: right; }
QPushButton[role="link"][record="true"] { color: $text; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="choice"] { text-align: left; border-color: $line; padding: 0; background: $ground; }
QPushButton[role="choice"]:hover { background: $over; border-color: $accent; }
QPushButton:focus { border: 2px solid $focus; padding: 0 ${pad_focus}px; min-height: ${inner_focus}px; }
QPushButton[role="flat"][begins="true"]:focus { padding-left: 0; }
QPushButton[large="true"] { font-size: ${section}pt; min-height: ${large}px; }
QPushButton[large="true"]:focus { min-height: ${large_focus}px; }
StandForm QLineEdit { font-size: ${section}pt; min-height: ${large}px; }
StandForm QLineEdit:focus { min-height: ${large_focus}px; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="link"]:focus {
    padding: 0; border: none; border-top: 2px solid transparent; border-bottom: 2px solid $focus;
}

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px 6px; color: $text; }
QToolButton:hover { background: $over; border-color: $edge; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; color: $on_soft; border-color: $accent; }
QToolButton:focus { border-color: $focus; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; }
QLineEdit > QToolButton { padding: 2px; border-radius: 4px; qproperty-iconSize: ${icon_inside}px ${icon_inside}px; }
QLineEdit > QToolButton:checked { background: transparent; border-color: $accent; }
QLineEdit > QToolButton:focus { border-color: $focus; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $card; color: $text; border: 1px solid $edge; border-radius: 6px; padding: 0 7px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $quiet;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${inner}px; }
QPlainTextEdit, QTextEdit { padding: 4px 4px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 6px; min-height: ${inner_focus}px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 3px; }
QLineEdit[odd="true"] { border-color: $warn; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $faint; border-color: $line; background: $ground; }
QLineEdit:read-only { background: $ground; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit { padding-left: 7px; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: ${drop}px; background: transparent; }
QComboBox::down-arrow { image: url($down); width: ${arrow}px; height: ${arrow}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: ${spin}px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url($up); width: ${arrow_small}px; height: ${arrow_small}px; }
QAbstractSpinBox::down-arrow, QDateEdit::down-arrow { image: url($down); width: ${arrow_small}px; height: ${arrow_small}px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px; outline: 0; }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QAbstractItemView::indicator, QRadioButton::indicator, QMenu::indicator {
    width: ${tick}px; height: ${tick}px; border: 1px solid $edge; border-radius: 4px; background: $card;
}
QRadioButton::indicator { border-radius: ${half}px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {
    background: $accent; border-color: $accent; image: url($mark);
}
QRadioButton::indicator:checked { background: $on_accent; border: ${dot}px solid $accent; width: ${dot_inner}px; height: ${dot_inner}px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $ground; }
QMenu::indicator { margin-left: 8px; }

QTreeView, QTableView, QListView {
    background: $card; alternate-background-color: $stripe; border: 1px solid $line; border-radius: 8px; padding: 1px;
    selection-background-color: $accent_soft; selection-color: $on_soft; outline: 0; gridline-color: $line;
}
QListView#side { background: transparent; border: none; }
QTreeView:focus, QTableView:focus, QListView:focus { border: 2px solid $focus; padding: 0; }
QListView#completer { background: $raised; border: 1px solid $edge; border-radius: 0; padding: 3px; }
QListView#completer::item { padding: 0 4px; border-left: 3px solid transparent; }
QListView#completer::item:selected { background: $accent_soft; color: $on_soft; border-left-color: $accent; }
QTableView::item { padding: 0 5px; }
QTableView::item:selected { border-bottom: 1px solid $accent; }
QTableWidget::item:selected { border-top: 1px solid $accent; }
QTableView::item:focus { border: 2px solid $focus; padding: 0 3px; }
RecordTable::item:selected { border-bottom: 1px solid $accent; padding-top: 1px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $card; color: $quiet; border: none; border-bottom: 1px solid $line; padding: 0 8px; min-height: ${row}px; }
QHeaderView::section:first { border-top-left-radius: 6px; }
QHeaderView::section:last { border-top-right-radius: 6px; }
QHeaderView::section:only-one { border-top-left-radius: 6px; border-top-right-radius: 6px; }
QHeaderView::section:hover { color: $text; background: $over; border-bottom-color: $edge; }
QTableCornerButton::section { background: $card; border: none; }

QMenuBar { background: $side; color: $text; padding: 2px 8px; border: none; }
QMenuBar::item { background: transparent; padding: 4px 8px; border: 1px solid transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $over; border-color: $edge; }
QMenu { background: $raised; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 5px 24px 5px 10px; border: 1px solid transparent; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $on_soft; border-color: $accent; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QMenu::icon { padding-left: 8px; }

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $quiet; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; border-bottom-color: $edge; }
QTabBar::tab:selected:hover { border-bottom-color: $accent; }
QTabBar::tab:focus { border: 2px solid $focus; border-radius: 4px; padding: 4px 10px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QGroupBox { border: none; margin-top: 1.6em; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#inner { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $edge; }

QWidget#topbar { background: $side; border-bottom: 1px solid $line; }
QWidget#statusline { background: $side; border-top: 1px solid $line; }
QWidget#sidebar { background: $side; border-right: 1px solid $line; }
QFrame#popup { background: $raised; border: 1px solid $edge; border-radius: 8px; }
QFrame#popup QListView { border: none; background: $raised; }
QFrame#popup QLineEdit { border: none; background: transparent; font-size: ${section}pt; min-height: ${tall}px; }
QFrame#notice { background: $text; border: none; border-radius: 6px; }
QFrame#notice QLabel { color: $card; }
QFrame#notice QPushButton {
    color: $notice_accent; background: transparent; border: 2px solid transparent; font-weight: 600; padding: 0 6px;
    min-height: ${inner_notice}px;
}
QFrame#notice QPushButton:hover { text-decoration: underline; }
QFrame#notice QPushButton:focus { border-color: $notice_accent; }
"""
)


def sheet(colours: Colours, points: float, zoom: int, images: str, notice_accent: str) -> str:
    """The style sheet for a theme, a body size in points (already zoomed), a zoom in percent and the folder of images."""

    def px(size: int) -> int:
        return round(size * zoom / 100)

    inner = px(FIELD) - 2
    return _SHEET.substitute(
        {name: value for name, value in colours._asdict().items() if isinstance(value, str)},
        title=round(points * 1.6, 1),
        section=round(points * 1.25, 1),
        small=round(points * 0.85, 1),
        inner=inner,
        inner_focus=inner - 2,
        inner_notice=px(24) - 4,
        pad=px(14),
        pad_focus=px(14) - 1,
        tall=px(36),
        large=px(LARGE) - 2,
        large_focus=px(LARGE) - 4,
        row=px(ROW) - 2,
        arrow=px(16),
        arrow_small=px(12),
        tick=px(16) - 2,
        half=px(8),
        dot=px(5),
        dot_inner=px(16) - 2 * px(5),
        icon=px(18),
        icon_inside=px(16),
        icon_beside=px(18) + px(4),
        drop=px(24),
        spin=px(20),
        up=f"{images}/arrow-up.svg",
        down=f"{images}/arrow-down.svg",
        mark=f"{images}/mark-{'dark' if colours.dark else 'light'}.svg",
        notice_accent=notice_accent,
    )
