"""For what stands before the first window is painted: values of Qt's enumerations by their names.

The class `Qt` holds 93 enumerations, and PySide makes all of them at its first use: 15 ms of processor time, as much as
everything else that the unlock screen is made of. So nothing on the way to that screen asks for the class; modules that
it needs as well write `QtCore.Qt` inside their functions.
"""

from PySide6.QtCore import QObject


def set_value(target: QObject, name: str, value: str) -> None:
    """Set a property whose type is an enumeration of Qt. ValueError for a name that it does not have."""
    if not target.setProperty(name, value):
        raise ValueError(f"{type(target).__name__}.{name} = {value!r}")
