"""What is shown inside a widget is found without what stands behind another page."""

from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QVBoxLayout, QWidget

from tests.views.shown import shown_inside, shown_of


def _page(name: str) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for number in range(2):
        layout.addWidget(QLabel(f"{name} {number}"))
    return page


def test_it_is_whatever_can_be_seen_in_the_order_of_all(qapp: QApplication) -> None:
    assert qapp
    tabs = QTabWidget()
    for name in ("vorn", "dahinter"):
        tabs.addTab(_page(name), name)
    shown_of(tabs, QLabel)[0].hide()
    tabs.show()
    assert [label.text() for label in shown_of(tabs, QLabel)] == ["vorn 1"]
    assert list(shown_inside(tabs)) == [one for one in tabs.findChildren(QWidget) if one.isVisible()]
    tabs.setCurrentIndex(1)
    assert [label.text() for label in shown_of(tabs, QLabel)] == ["dahinter 0", "dahinter 1"]
    tabs.close()
