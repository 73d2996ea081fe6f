"""Parts of the sentence on whose data a paper contains."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def left_out(count: int) -> str:
    """How many do not stand on the paper because of an address block; nothing for none."""
    if not count:
        return ""
    return translate("Whose", "%n mit Auskunftssperre (auch im Haushalt) nicht darauf.", None, count)
