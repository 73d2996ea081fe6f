"""A dialog that is as high as its wrapped texts need."""

from PySide6.QtGui import QShowEvent

from app.views.shared.dialog import Dialog


class FittingDialog(Dialog):
    """Qt guesses the height of wrapped texts before they have their width; this one looks again when it is shown."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
            self.fit_screen()
