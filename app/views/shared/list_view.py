"""A list whose items are measured when they are seen."""

from PySide6.QtWidgets import QListView


class ListView(QListView):
    """At every change of the style Qt measures all items of every list, also of those that are hidden."""

    def doItemsLayout(self) -> None:
        if self.isVisible():
            super().doItemsLayout()
        else:
            self.scheduleDelayedItemsLayout()  # done when it is shown
